import { type FrameLocator } from '@playwright/test';
import { type Place as SettingsPlace } from '../local/forge/page-address';
import { type Place, type View } from '../static/usher/src/lib/place';
import { planLeaver } from '../test/journeys/plan-leaver';

/** What a picture of the guide shows, and how to get there. */
export interface PagePicture {
  /** Of the file in docs/pictures/pages, and of the section in docs/pages.md. */
  readonly name: View | 'project-settings' | 'repository-settings' | 'refused' | 'first-run';
  readonly installation?: 'known' | 'forge';
  /** As the demo names its viewers; a workspace admin unless said. */
  readonly as?: 'project admin' | 'repository admin' | 'member';
  /** Of a project or repository; the workspace's settings unless said. */
  readonly settings?: SettingsPlace;
  /** Where in the app; its home unless said. */
  readonly place?: (ids: DemoIds) => Place;
  /** What somebody would click before they look. */
  readonly open?: (app: FrameLocator) => Promise<void>;
}

/** Whom and what the pictures are about. */
export interface DemoIds {
  readonly person: string;
  readonly repository: string;
  readonly leaver: string;
}

/** In the order of docs/pages.md; what a step leaves behind, like a kept plan, later ones show. */
export const PAGE_PICTURES: readonly PagePicture[] = [
  { name: 'overview' },
  { name: 'people', place: () => ({ view: 'people' }) },
  { name: 'person', place: ({ person }) => ({ view: 'person', id: person }) },
  { name: 'repositories', place: () => ({ view: 'repositories' }) },
  { name: 'repository', place: ({ repository }) => ({ view: 'repository', id: repository }) },
  { name: 'matrix', place: () => ({ view: 'matrix' }) },
  { name: 'groups', place: () => ({ view: 'groups' }) },
  { name: 'group', place: () => ({ view: 'group', id: 'pay-leads' }) },
  { name: 'seats', place: () => ({ view: 'seats' }) },
  { name: 'activity', place: () => ({ view: 'activity' }) },
  { name: 'findings', place: () => ({ view: 'findings' }) },
  { name: 'changes', place: () => ({ view: 'changes' }) },
  { name: 'digest', place: () => ({ view: 'digest' }) },
  { name: 'plan', place: () => ({ view: 'people' }), open: keepPlan },
  { name: 'plans', place: () => ({ view: 'plans' }) },
  { name: 'keys', place: () => ({ view: 'keys' }) },
  { name: 'machine', place: () => ({ view: 'machine' }), open: askForSparkleShare },
  { name: 'audit', place: () => ({ view: 'audit' }) },
  { name: 'settings', place: () => ({ view: 'settings' }) },
  { name: 'project-settings', as: 'project admin', settings: { kind: 'project', key: 'ART' } },
  {
    name: 'repository-settings',
    as: 'repository admin',
    settings: { kind: 'repository', slug: 'studio-assets' },
  },
  { name: 'refused', as: 'member' },
  { name: 'first-run', installation: 'forge' },
];

async function keepPlan(app: FrameLocator): Promise<void> {
  await planLeaver(app, 'Marta Olsen');
  await app.getByRole('button', { name: 'Keep plan' }).click();
  await app.getByText(/^Kept by /).waitFor();
}

async function askForSparkleShare(app: FrameLocator): Promise<void> {
  await app.getByLabel('What it does').selectOption('Write to repositories');
  await app.getByLabel('Part of the name').fill('studio-as');
  await app.getByLabel('Repositories and projects').selectOption('studio-assets');
  await app.getByLabel('What it speaks').selectOption('SSH only, like SparkleShare');
  await app.getByLabel('Does a person stand behind it?').selectOption('yes, one person');
  await app.getByRole('region', { name: 'Recommended' }).waitFor();
}
