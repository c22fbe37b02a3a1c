import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { expectAccessible, startDemoOnce, test, visit, type Visit } from './demo';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

async function openSeats(page: Page, options: Visit = {}): Promise<FrameLocator> {
  const app = await visit(page, demo.current(), options);
  await app.getByRole('link', { name: 'Seats and cost' }).click();
  await expect(app.getByRole('heading', { name: 'Why each seat is billable' })).toBeVisible();
  return app;
}

function rowOf(app: FrameLocator, line: string) {
  const bill = app.getByRole('table', { name: 'The bill, line by line' });
  return bill.getByRole('row').filter({ hasText: line });
}

test('without plan and period nothing is said of money; twenty seconds later the bill stands line by line', async ({
  page,
}) => {
  const app = await openSeats(page);
  const answer = app.getByRole('heading', { level: 1 });
  await expect(answer).toHaveText('61 members; bill not known: choose your plan (20 s)');
  await expect(app.getByRole('button', { name: 'Export bill' })).toBeDisabled();
  const why = app.getByRole('table', { name: 'Why each seat is billable' });
  await expect(why.getByRole('row', { name: /^no access at all/ })).toContainText('not known');
  const form = app.getByRole('form', { name: 'Choose your plan' });
  await form.getByLabel('Plan', { exact: true }).selectOption('standard');
  await form.getByLabel('Billing period').selectOption('monthly');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(answer).toHaveText(
    'At most 61 seats cost 222.65 USD a month; 4 of them open nothing and cost 14.60 USD.',
  );
  await expect(rowOf(app, 'A month, USD before tax')).toContainText('at most 222.65');
  await expect(why.getByRole('row', { name: /^no access at all/ })).toContainText('14.60');
  await expectAccessible(page);
  await why.getByRole('link', { name: '4 no access at all' }).click();
  await expect(app.getByRole('textbox', { name: 'Filter people' })).toHaveValue('seat:no-access');
  await expect(app.getByText('4 of 61 people').first()).toBeVisible();
});

test('removing those without access lowers the bill, an annual price is not known, and both stand side by side', async ({
  page,
}) => {
  const app = await openSeats(page, { theme: 'dark' });
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
  await app.locator('body').evaluate(() => {
    window.history.back();
  });
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
