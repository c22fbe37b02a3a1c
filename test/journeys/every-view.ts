import { acme } from '../../local/bitbucket/demo/acme';
import { type Place } from '../../static/usher/src/lib/place';
import { type Visit } from './demo';

/** A place in the app as the sweep over all of them names it. */
export interface SweptView {
  /** Of the test and of its pictures. */
  readonly name: string;
  readonly place: Place;
}

/** What is seen instead of the workspace's views, by others or elsewhere. */
export interface SweptPage {
  readonly name: string;
  readonly visit: Visit;
}

const { accounts, repositories } = acme();
const person = uuidOf(accounts.find(({ displayName }) => displayName === 'Ravi Menon'));
const repository = uuidOf(repositories.find(({ slug }) => slug === 'pay-ledger'));

/** Every view that needs no plan to be kept, each with something in it. */
export const SWEPT_VIEWS: readonly SweptView[] = [
  { name: 'overview', place: { view: 'overview' } },
  { name: 'people', place: { view: 'people' } },
  { name: 'person', place: { view: 'person', id: person } },
  { name: 'repositories', place: { view: 'repositories' } },
  { name: 'repository', place: { view: 'repository', id: repository } },
  { name: 'matrix', place: { view: 'matrix' } },
  { name: 'groups', place: { view: 'groups' } },
  { name: 'group', place: { view: 'group', id: 'pay-leads' } },
  { name: 'seats', place: { view: 'seats' } },
  { name: 'activity', place: { view: 'activity' } },
  { name: 'findings', place: { view: 'findings' } },
  { name: 'changes', place: { view: 'changes' } },
  { name: 'digest', place: { view: 'digest' } },
  { name: 'plans', place: { view: 'plans' } },
  { name: 'keys', place: { view: 'keys' } },
  { name: 'machine', place: { view: 'machine' } },
  { name: 'audit', place: { view: 'audit' } },
  { name: 'settings', place: { view: 'settings' } },
];

export const SWEPT_PAGES: readonly SweptPage[] = [
  {
    name: 'project-settings',
    visit: { as: 'project admin', place: { kind: 'project', key: 'ART' } },
  },
  {
    name: 'repository-settings',
    visit: { as: 'repository admin', place: { kind: 'repository', slug: 'studio-assets' } },
  },
  { name: 'refused', visit: { as: 'member' } },
  { name: 'first-run', visit: { installation: 'forge' } },
];

const TABS_OF: readonly { readonly of: Place; readonly tabs: readonly string[] }[] = [
  {
    of: { view: 'person', id: person },
    tabs: ['seat', 'activity', 'keys', 'timeline'],
  },
  {
    of: { view: 'repository', id: repository },
    tabs: ['branches', 'machines', 'settings', 'timeline'],
  },
  { of: { view: 'group', id: 'pay-leads' }, tabs: ['members', 'blast-radius'] },
  { of: { view: 'activity' }, tabs: ['unknown', 'active', 'protected', 'closed'] },
  { of: { view: 'plans' }, tabs: ['offboard', 'onboard', 'clean-up', 'sync'] },
  { of: { view: 'machine' }, tabs: ['credentials', 'gaps', 'scapegoats'] },
  {
    of: { view: 'settings' },
    tabs: [
      ...['prices', 'thresholds', 'scans', 'imports', 'sync', 'checks'],
      ...['register', 'protected', 'exemptions', 'plans', 'mail', 'roles'],
    ],
  },
];

/** Each tab that is a view of its own, and each other way to show the same. */
export const SWEPT_TABS: readonly SweptView[] = [
  ...TABS_OF.flatMap(({ of, tabs }) =>
    tabs.map((tab) => ({ name: `${of.view}-${tab}`, place: { ...of, tab } })),
  ),
  { name: 'person-configured', place: { view: 'person', id: person, mode: 'configured' } },
  {
    name: 'repository-configured',
    place: { view: 'repository', id: repository, mode: 'configured' },
  },
  { name: 'matrix-table', place: { view: 'matrix', mode: 'table' } },
];

function uuidOf(found: { readonly uuid: string } | undefined): string {
  if (found === undefined) throw new Error('The demo workspace has lost a story.');
  return found.uuid;
}
