import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { goBack } from './back';
import { startDemoOnce, test, visit, type Visit } from './demo';
import { expectAccessible } from './expect-accessible';
import { openPerson } from './find-person';
import { sayPlan } from './say-plan';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

async function openSeats(page: Page, options: Visit = {}): Promise<FrameLocator> {
  const app = await visit(page, demo.current(), options);
  await app.getByRole('link', { name: 'Seats and cost' }).click();
  await expect(app.getByRole('heading', { name: 'Why each seat is billable' })).toBeVisible();
  return app;
}

async function openSeat(app: FrameLocator, name: string): Promise<void> {
  await openPerson(app, name);
  await app.getByRole('navigation', { name: 'Of this person' }).getByText('Seat').click();
}

function rowOf(app: FrameLocator, line: string) {
  const bill = app.getByRole('table', { name: 'The bill, line by line' });
  return bill.getByRole('row').filter({ hasText: line });
}

test('removing those without access lowers the bill, an annual price is not known, and both stand side by side', async ({
  page,
}) => {
  const app = await openSeats(page, { theme: 'dark' });
  await sayPlan(app);
  const whatIf = app.getByRole('form', { name: 'What if' });
  await whatIf.getByLabel('People who leave').selectOption('no-access');
  await expect(rowOf(app, 'A month, USD before tax')).toContainText('at most 208.05−14.60');
  await expect(rowOf(app, 'Twelve such months')).toContainText('−175.20');
  await expect(app.getByRole('list', { name: 'What goes with it' })).toContainText('Affected:');
  const download = page.waitForEvent('download');
  await whatIf.getByRole('button', { name: 'Export the 4' }).click();
  const people = await readFile(await (await download).path(), 'utf8');
  expect(people.trim().split('\n')).toHaveLength(5);
  await whatIf.getByRole('button', { name: 'Keep beside' }).click();
  await whatIf.getByLabel('Billing period').selectOption('annual');
  const total = rowOf(app, 'A month, USD before tax').getByRole('cell');
  await expect(total.nth(2)).toHaveText('not known');
  await expect(total.nth(4)).toHaveText('at most 208.05');
  await expectAccessible(page);
  await app.getByRole('link', { name: /^People/ }).click();
  await expect(whatIf).toBeHidden();
  await goBack(app);
  await expect(total.nth(4)).toHaveText('at most 208.05');
  const saved = page.waitForEvent('download');
  await app.getByRole('button', { name: 'Export bill' }).click();
  await app.getByRole('menuitem', { name: 'CSV' }).click();
  const bill = await readFile(await (await saved).path(), 'utf8');
  expect(bill).toContain('today,total,,,,,,18.25,222.65,USD,month');
});

test('keys alone try another plan and take it back', async ({ page }) => {
  const app = await openSeats(page);
  const plan = app.getByRole('form', { name: 'What if' }).getByLabel('Plan', { exact: true });
  await plan.focus();
  await page.keyboard.press('ArrowDown');
  await expect(app.getByText(/^Premium brings /)).toBeVisible();
  await expect(rowOf(app, 'A month, USD before tax')).toContainText('at most 442.25');
  const reset = app.getByRole('button', { name: 'Reset' });
  await reset.focus();
  await page.keyboard.press('Enter');
  await expect(app.getByText(/^Premium brings /)).toBeHidden();
});

test('who may invite is said once and keeps its age; a narrow window hides no number', async ({
  page,
}) => {
  await page.setViewportSize({ width: 420, height: 900 });
  const app = await openSeats(page);
  await expect(app.getByRole('table', { name: 'Where the price changes' })).toBeVisible();
  const invite = app.getByText('Who may invite, one person at a time:');
  await expect(invite).toContainText('nobody has looked yet');
  await app.getByText('Look and say what you saw').click();
  await app.getByLabel('What did you see?').selectOption('not-so');
  await app.getByRole('button', { name: 'Save' }).first().click();
  await expect(invite).toContainText('only workspace admins');
  await expect(invite).toContainText('valid until');
  await expectAccessible(page);
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
  await app.getByRole('link', { name: 'Load the User directory CSV' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('61 seats');
});
