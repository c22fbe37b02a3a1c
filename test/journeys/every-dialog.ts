import { type FrameLocator, type Locator } from '@playwright/test';
import { type Place } from '../../static/usher/src/lib/place';
import { SWEPT_VIEWS } from './every-view';
import { planLeaver } from './plan-leaver';

/** A dialog, as the journey through all of them opens it. */
interface OpenedDialog {
  /** Renders it; below static/usher/src. */
  readonly source: string;
  readonly title: string;
  /** The kept plan has no place before it is kept. */
  readonly place: Place | 'kept plan';
  /** Opens it and gives what the focus returns to. */
  readonly open: (app: FrameLocator) => Promise<Locator>;
}

const PRICES: Place = { view: 'settings', tab: 'prices' };
const SYNC: Place = { view: 'settings', tab: 'sync' };

export const OPENED_DIALOGS: readonly OpenedDialog[] = [
  {
    source: 'components/keyboard-help.tsx',
    title: 'Keyboard',
    place: { view: 'overview' },
    open: (app) => press(app, 'Keyboard'),
  },
  {
    source: 'components/use-copy-link.tsx',
    title: 'Copy the link by hand',
    place: { view: 'overview' },
    open: async (app) => {
      await forbidCopying(app);
      return press(app, 'Copy link to this view');
    },
  },
  {
    source: 'components/saved-filters-dialogs.tsx',
    title: 'Save this filter',
    place: { view: 'people' },
    open: (app) => choose(app, 'Save this filter…'),
  },
  {
    source: 'components/saved-filters-dialogs.tsx',
    title: 'Saved filters',
    place: { view: 'people' },
    open: async (app) => {
      await choose(app, 'Save this filter…');
      const dialog = app.getByRole('dialog');
      await dialog.getByLabel('Name').fill('contractors');
      await dialog.getByRole('button', { name: /^(Save|Replace)$/ }).click();
      await dialog.waitFor({ state: 'hidden' });
      return choose(app, 'Rename or delete…');
    },
  },
  {
    source: 'features/plans/release-dialog.tsx',
    title: 'Release this brake',
    place: { view: 'people' },
    open: async (app) => {
      await planLeaver(app, 'Marta Olsen');
      return press(app.getByRole('region', { name: 'Brakes' }), /^Release/);
    },
  },
  {
    source: 'features/plans/evidence-button.tsx',
    title: 'Evidence pack',
    place: 'kept plan',
    open: (app) => press(app, 'Evidence pack'),
  },
  {
    source: 'features/plans/copy-button.tsx',
    title: 'Copy request',
    place: 'kept plan',
    open: async (app) => {
      await forbidCopying(app);
      return press(app, 'Copy request');
    },
  },
  {
    source: 'features/activity/protect-dialog.tsx',
    title: 'Never propose for removal',
    place: { view: 'activity', tab: 'unknown' },
    open: async (app) => {
      const people = app.getByRole('grid').getByRole('checkbox', { name: /^Select (?!all)/ });
      await people.first().check({ force: true });
      return press(app, 'Never propose for removal');
    },
  },
  {
    source: 'features/settings/price-book/copy-form.tsx',
    title: 'Add a list of your own',
    place: PRICES,
    open: (app) => press(app, /^Add a list of your own/),
  },
  {
    source: 'features/settings/price-book/list-form.tsx',
    title: 'Edit',
    place: PRICES,
    open: (app) => press(app, /^Edit/),
  },
  {
    source: 'features/settings/price-book/price-dialogs.tsx',
    title: 'Reset to what Usher ships?',
    place: PRICES,
    open: async (app) => {
      const reset = app.getByRole('button', { name: 'Reset to what Usher ships' });
      // There is something to reset as soon as one list is changed.
      if (!(await reset.isVisible())) await press(app, /^Put to history/);
      await reset.click();
      return reset;
    },
  },
  {
    source: 'features/roles/role-cards-button.tsx',
    title: 'workspace member',
    place: placeOf('person'),
    open: (app) => press(app, 'workspace member'),
  },
  {
    source: 'features/uploads/load-file-dialog.tsx',
    title: 'Load a file',
    place: { view: 'groups' },
    open: (app) => press(app, 'Load a file'),
  },
  {
    source: 'features/uploads/loaded-files.tsx',
    title: 'Remove this file?',
    place: { view: 'groups' },
    open: async (app) => {
      const remove = app.getByRole('table').getByRole('button', { name: 'Remove' });
      if (!(await remove.isVisible())) await loadMembers(app);
      await remove.click();
      return remove;
    },
  },
  {
    source: 'features/directory/load-directory-dialog.tsx',
    title: 'Load the User directory',
    place: { view: 'findings' },
    open: (app) => press(app, 'Load the User directory'),
  },
  {
    source: 'features/settings/register-dialog.tsx',
    title: 'Add a credential',
    place: { view: 'settings', tab: 'register' },
    open: (app) => press(app, 'Add a credential'),
  },
  {
    source: 'features/sync/load-source-dialog.tsx',
    title: 'Load groups of the identity provider',
    place: SYNC,
    open: (app) => press(app, 'Load an export'),
  },
  {
    source: 'features/sync/mapping-dialog.tsx',
    title: 'Add a mapping',
    place: SYNC,
    open: (app) => press(app, 'Add a mapping'),
  },
];

/** Opened with its check by a journey that has to prepare more than a place: its file, below test/journeys. */
export const DIALOGS_OF_JOURNEYS: readonly {
  readonly source: string;
  readonly title: string;
  readonly journey: string;
  /** What the journey presses or reads. */
  readonly mentions: string;
}[] = [
  {
    source: 'features/findings/exempt-dialog.tsx',
    title: 'Exempt this finding',
    journey: 'findings.journey.ts',
    mentions: 'Exempt…',
  },
  {
    source: 'features/plans/fix-dialog.tsx',
    title: 'Do this step now',
    journey: 'fixes.journey.ts',
    mentions: 'Do this step now',
  },
  {
    source: 'features/scan/scan-dialog.tsx',
    title: 'Scan this workspace',
    journey: 'looks.journey.ts',
    mentions: 'Scan dialog',
  },
];

async function press(within: FrameLocator | Locator, name: string | RegExp): Promise<Locator> {
  const exact = typeof name === 'string';
  const button = within.getByRole('button', { name, exact }).first();
  await button.click();
  return button;
}

/** From the menu of saved filters, which the focus returns to. */
async function choose(app: FrameLocator, item: string): Promise<Locator> {
  const menu = app.getByRole('button', { name: /^Saved/ });
  await menu.click();
  await app.getByRole('menuitem', { name: item }).click();
  return menu;
}

/** As Bitbucket's frame may: https://www.w3.org/TR/clipboard-apis/#clipboard-permissions */
async function forbidCopying(app: FrameLocator): Promise<void> {
  await app.locator('html').evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
  });
}

async function loadMembers(app: FrameLocator): Promise<void> {
  await press(app, 'Load a file');
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('File', { exact: true }).setInputFiles({
    ...{ name: 'members.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('group,member\nartists,Ravi Menon\n'),
  });
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await dialog.getByText('The file is loaded.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

function placeOf(view: string): Place {
  const found = SWEPT_VIEWS.find(({ name }) => name === view);
  if (found === undefined) throw new Error(`No view is named ${view} any more.`);
  return found.place;
}
