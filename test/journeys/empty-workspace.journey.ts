import { expect, type FrameLocator, type Locator } from '@playwright/test';
import { type Place } from '../../static/usher/src/lib/place';
import { startDemoOnce, test } from './demo';
import { type DemoSize } from './demo-process';
import { SWEPT_TABS, SWEPT_VIEWS } from './every-view';
import { expectAccessible } from './expect-accessible';
import { startSweep, SWEPT_AT, type Sweep } from './sweep';

/** What nobody wants to read: counts of nothing, the plural of one, and values that leaked. */
const FORBIDDEN = [
  /\b0 of 0\b/,
  /\bof 1 of 1\b/,
  /\bnone of 1\b/,
  /(?<![\d.,])0 %/,
  /(?<![\d.,:/-])1 (people|persons|members|repositories|groups|seats|grants|keys|findings|rows|days|rules|reads|lists|deadlines|admins)\b/,
  /\bNaN\b|\bundefined\b|\bInfinity\b|\[object /,
] as const;

const OF_ONE: readonly Place['view'][] = ['person', 'repository', 'group'];
const PLACES: readonly Place[] = [...SWEPT_VIEWS, ...SWEPT_TABS]
  .map(({ place }) => place)
  .filter(({ view }) => !OF_ONE.includes(view));

const nameOf = ({ view, tab, mode }: Place) => [view, tab, mode].filter(Boolean).join(' ');

/** Why a list is empty, as it stands on the page, and what is offered for it. */
interface EmptyState {
  readonly place: Place;
  readonly why: string;
  readonly next: (app: FrameLocator) => Locator;
}

const CREATE_REPOSITORY = (app: FrameLocator) =>
  app.getByText('Create a repository in Bitbucket; the next scan shows who reaches it.');

const link = (name: string) => (app: FrameLocator) =>
  app.getByRole('main').getByRole('link', { name }).first();
const text = (words: string) => (app: FrameLocator) => app.getByText(words).first();

const EMPTY_STATES: readonly EmptyState[] = [
  {
    ...{ place: { view: 'overview' }, why: 'The workspace has no repositories yet.' },
    next: CREATE_REPOSITORY,
  },
  {
    ...{ place: { view: 'repositories' }, why: 'There are no repositories.' },
    next: CREATE_REPOSITORY,
  },
  { ...{ place: { view: 'matrix' }, why: 'There are no repositories.' }, next: CREATE_REPOSITORY },
  {
    ...{ place: { view: 'groups' }, why: 'This workspace has no groups' },
    next: text('Create a group in Bitbucket'),
  },
  {
    ...{ place: { view: 'keys' }, why: 'No repository and no project has one.' },
    next: link('what a machine needs'),
  },
  {
    ...{ place: { view: 'changes' }, why: 'Usher has kept only one day' },
    next: link('See when the next scan comes'),
  },
  { ...{ place: { view: 'plans' }, why: 'No plan is kept.' }, next: link('Plan offboarding') },
  {
    ...{ place: { view: 'plans', tab: 'clean-up' }, why: 'Nothing was found.' },
    next: text('Choose another kind above'),
  },
  {
    ...{ place: { view: 'plans', tab: 'sync' }, why: 'No group is mapped yet.' },
    next: link('Open the mapping'),
  },
  {
    ...{ place: { view: 'machine' }, why: 'No repository and no project is known' },
    next: text('after the next scan it can be chosen here'),
  },
  {
    ...{ place: { view: 'activity' }, why: 'Nobody is known to be on this list.' },
    next: (app) => app.getByRole('button', { name: 'Load the User directory' }),
  },
  {
    ...{ place: { view: 'activity', tab: 'protected' }, why: 'Nobody is protected.' },
    next: text('Choose people on another list'),
  },
  {
    ...{ place: { view: 'settings', tab: 'register' }, why: 'Nothing is written down yet.' },
    next: (app) => app.getByRole('button', { name: 'Add a credential' }),
  },
  {
    ...{ place: { view: 'settings', tab: 'plans' }, why: 'Nothing yet:' },
    next: text('only when an admin clicks it in a plan'),
  },
];

function walk(name: string, size: DemoSize, more: (sweep: () => Sweep) => void): void {
  test.describe(name, () => {
    const demo = startDemoOnce(SWEPT_AT, size);
    let sweep: Sweep;
    test.beforeAll(async ({ browser }) => {
      sweep = await startSweep(browser, demo.current());
    });
    test.afterAll(() => sweep.close());
    test('no view counts nothing, says one in the plural, or shows a table of heads', async () => {
      for (const place of PLACES) await expectSound(await goTo(sweep, place), nameOf(place));
      expect(sweep.takeTrouble()).toEqual([]);
    });
    more(() => sweep);
  });
}

function goTo(sweep: Sweep, place: Place): Promise<FrameLocator> {
  return sweep.goTo({ name: nameOf(place), place }, 'light');
}

async function expectSound(app: FrameLocator, name: string): Promise<void> {
  const said = await app.locator('body').innerText();
  const found = FORBIDDEN.flatMap((pattern) => pattern.exec(said)?.[0] ?? []);
  expect(found, name).toEqual([]);
  await expect(app.locator('table:not(:has(tbody tr))'), name).toHaveCount(0);
}

/** Opens the page of the first that a list names, and each of its tabs. */
async function walkFirst(sweep: Sweep, list: 'people' | 'repositories' | 'groups'): Promise<void> {
  const app = await goTo(sweep, { view: list });
  await app.getByRole('grid').getByRole('row').nth(1).getByRole('link').first().click();
  const tabs = app.getByRole('navigation', { name: /^(Of|About) this / }).getByRole('link');
  await expect(tabs.first()).toBeVisible();
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-current', 'page');
    await expect(app.locator('.loading')).toHaveCount(0);
    await expectSound(app, `one of ${list}, ${await tab.innerText()}`);
  }
}

walk('nobody but an admin', { people: 1, groups: 0, projects: 0, repositories: 0 }, (sweep) => {
  test('what is empty says why, and what to do', async () => {
    for (const { place, why, next } of EMPTY_STATES) {
      const app = await goTo(sweep(), place);
      await expect(app.getByText(why).first(), nameOf(place)).toBeAttached();
      await expect(next(app), nameOf(place)).toBeVisible();
    }
  });

  test('what can do nothing is not offered', async () => {
    for (const tab of ['clean-up', 'sync']) {
      const app = await goTo(sweep(), { view: 'plans', tab });
      await expect(app.getByRole('button', { name: 'Make the plan' })).toHaveCount(0);
    }
    for (const view of ['repositories', 'matrix', 'groups', 'keys'] as const) {
      const app = await goTo(sweep(), { view });
      await expect(app.getByRole('search')).toHaveCount(0);
      await expect(app.getByRole('button', { name: 'Export 0 rows' })).toBeDisabled();
    }
  });

  test('the only person has nothing, and each tab says why', async () => {
    await walkFirst(sweep(), 'people');
    const app = sweep().page.frameLocator('iframe');
    await app.getByRole('link', { name: 'Keys and branches' }).click();
    await expect(app.getByText('All three stand in repositories and projects')).toBeVisible();
    await expectAccessible(sweep().page);
    for (const view of ['groups', 'matrix'] as const) {
      await goTo(sweep(), { view });
      await expectAccessible(sweep().page);
    }
  });
});

walk('hardly anything', { people: 3, groups: 1, projects: 1, repositories: 2 }, (sweep) => {
  test('a person, a repository and a group of the few', async () => {
    for (const list of ['people', 'repositories', 'groups'] as const)
      await walkFirst(sweep(), list);
  });
});
