import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator } from '@playwright/test';
import { expectAccessible, startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

async function openPeople(app: FrameLocator, filter: string): Promise<void> {
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill(filter);
}

async function openSeat(app: FrameLocator, name: string): Promise<void> {
  await openPeople(app, `"${name}"`);
  await app.getByRole('grid', { name: 'People' }).getByRole('link', { name }).click();
  await app.getByRole('navigation', { name: 'Of this person' }).getByText('Seat').click();
}

test('the overview says what the seats cost once the plan is told, and never before', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const answer = app.getByRole('heading', { level: 1 });
  await expect(answer).toHaveText('4 of 61 members hold a seat and can open nothing.');
  const figure = app.getByRole('link', { name: /^at most 61/ });
  await expect(figure).toContainText('bill not known: choose your plan (20 s)');
  await figure.click();
  const question = app.getByRole('form', { name: 'Choose your plan' });
  await question.getByLabel('Plan', { exact: true }).selectOption('standard');
  await question.getByLabel('Billing period').selectOption('monthly');
  await question.getByRole('button', { name: 'Save' }).click();
  await expect(question).toBeHidden();
  await app.getByRole('link', { name: 'Overview' }).click();
  await expect(answer).toHaveText(
    '4 of 61 members hold a seat and can open nothing: 14.60 USD a month (price of 20 Sep 2026).',
  );
  await expect(figure).toContainText('seats, 222.65 USD a month');
  const line = app.getByRole('img', { name: /^Seats from/ });
  await expect(line).toHaveAccessibleName(/then at most 61\. Limit: 100,/, { timeout: 30_000 });
  const shownAs = app.getByRole('group', { name: 'Seats over time, shown as' });
  await shownAs.getByRole('button', { name: 'Table' }).click();
  const scans = app.getByRole('table', { name: 'Seats at each scan' });
  await expect(scans.getByRole('row').last()).toContainText('at most 61');
  await expectAccessible(page);
});

test('seats that open nothing are found, exported with their reason, and tried as a what-if', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await app.getByRole('link', { name: 'Show the 4 seats that open nothing' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    '4 of 61 people: 4 hold a seat and can open nothing.',
  );
  await expect(app.getByLabel('Seat', { exact: true })).toHaveValue('no-access');
  await app.getByRole('checkbox', { name: 'Select all that are shown' }).check();
  const selection = app.getByRole('region', { name: 'Selection' });
  await expect(selection).toContainText('14.60 USD a month together (price of 20 Sep 2026)');
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await selection.getByRole('button', { name: 'Export selected' }).click();
  await selection.getByRole('menuitem', { name: 'CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\n')[0]).toContain('seat,billed,billed because');
  expect(csv).toContain('no access at all,not known,nobody told whether the account is active');
  await selection.getByRole('button', { name: 'Compare cost' }).click();
  await expect(app.getByText(/208\.05/).first()).toBeVisible();
});

test('of one person: removal from a group leaves the seat billed, leaving the workspace frees it', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await openSeat(app, 'Ravi Menon');
  await expect(
    app.getByRole('heading', { name: /^Ravi Menon is billable unless .* member of 3 groups/ }),
  ).toBeVisible();
  const removals = app.getByRole('table', { name: 'What a removal does to the bill' });
  await expect(removals.getByRole('row', { name: /^a group/ })).toContainText('seat stays billed');
  await expect(removals.getByRole('row', { name: /^the workspace/ })).toContainText(
    /seat freed, saves .*3\.65 USD a month from the next billing date .*20 Sep 2026/,
  );
  await expect(app.getByText('Where people are managed is')).toBeVisible();
  await expect(app.getByText('Remove the person in the workspace’s User directory.')).toBeVisible();
  await expectAccessible(page);
  const held = app.getByRole('table', { name: 'What goes with the membership' });
  await held.getByRole('link', { name: 'pay-leads' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(/^pay-leads gives/);
});

test('what no app may read of somebody is not known, with the step that would tell it', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await openSeat(app, 'Kerstin Vogt');
  await expect(app.getByText('Nothing but the membership itself.')).toBeVisible();
  const told = app.getByRole('definition');
  await expect(told).toHaveText(Array.from({ length: 7 }, () => 'not known'));
  await expectAccessible(page);
  await app.getByRole('link', { name: 'Load the User directory CSV' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('61 seats');
});
