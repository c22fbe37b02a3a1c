import { readFile } from 'node:fs/promises';
import { expect, type FrameLocator } from '@playwright/test';
import { goBack } from '../back';
import { removeFromWorkspace } from '../by-hand';
import { sayPlan } from '../say-plan';
import { startDemoOnce, test, visit } from '../demo';

const demo = startDemoOnce();

/** Nobody of them has been seen for half a year, if ever; the fourth came in three weeks ago. */
const THREE = { 'Kerstin Vogt': 'kvogt', 'Liam Adeyemi': 'liam-a', 'Sofia Paredes': 'sofiapl' };

function rowOfBill(app: FrameLocator, line: string) {
  const bill = app.getByRole('table', { name: 'The bill, line by line' });
  return bill.getByRole('row').filter({ hasText: line });
}

test('I free three seats, and see it on the bill', async ({ page }) => {
  const app = await visit(page, demo.current());
  const answer = app.getByRole('heading', { level: 1 });
  const selection = app.getByRole('region', { name: 'Selection' });

  await test.step('four seats open nothing; what they cost nobody has told', async () => {
    await expect(answer).toHaveText('4 of 61 members hold a seat and can open nothing.');
    const figure = app.getByRole('link', { name: /^at most 61/ });
    await expect(figure).toContainText('bill not known: choose your plan (20 s)');
    await figure.click();
    await expect(answer).toHaveText('61 members; bill not known: choose your plan (20 s)');
    await expect(app.getByRole('button', { name: 'Export bill' })).toBeDisabled();
  });

  await test.step('I say plan and period, and the bill stands line by line', async () => {
    const why = app.getByRole('table', { name: 'Why each seat is billable' });
    const withoutAccess = why.getByRole('row', { name: /^no access at all/ });
    await expect(withoutAccess).toContainText('not known');
    await sayPlan(app);
    await expect(answer).toHaveText(
      'At most 61 seats cost 222.65 USD a month; 4 of them open nothing and cost 14.60 USD.',
    );
    await expect(rowOfBill(app, 'A month, USD before tax')).toContainText('at most 222.65');
    await expect(withoutAccess).toContainText('14.60');
    await why.getByRole('link', { name: '4 no access at all' }).click();
    await expect(app.getByRole('textbox', { name: 'Filter people' })).toHaveValue('seat:no-access');
  });

  await test.step('of the four I choose three, and take their reasons along as a file', async () => {
    await expect(answer).toHaveText('4 of 61 people: 4 hold a seat and can open nothing.');
    for (const name of Object.keys(THREE))
      await app.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true });
    await expect(selection).toContainText('10.95 USD a month together (price of 20 Sep 2026)');
    const download = page.waitForEvent('download');
    await selection.getByRole('button', { name: 'Export selected' }).click();
    await selection.getByRole('menuitem', { name: 'CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.split('\n')[0]).toContain('seat,billed,billed because');
    expect(csv.trim().split('\n')).toHaveLength(4);
    expect(csv).toContain('no access at all,not known,nobody told whether the account is active');
  });

  await test.step('beside today’s bill stands the one without them', async () => {
    await selection.getByRole('button', { name: 'Compare cost' }).click();
    await expect(rowOfBill(app, 'A month, USD before tax')).toContainText('at most 211.70−10.95');
    await goBack(app);
  });

  await test.step('the plan frees three seats, and the step is mine: no API takes it', async () => {
    await selection.getByRole('button', { name: 'Plan offboarding' }).click();
    await expect(answer).toContainText(/free 3 seats: 10\.95 USD a month/);
    await expect(app.getByRole('table', { name: 'Steps, in this order' })).toContainText(
      'Kerstin Vogt',
    );
  });

  await test.step('I remove them in Bitbucket, and scan', async () => {
    const door = await demo.current().openDoor();
    for (const nickname of Object.values(THREE)) await removeFromWorkspace(nickname, door);
    await app.getByRole('link', { name: 'Overview' }).click();
    await app.getByRole('button', { name: 'Scan now' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Start scan' }).click();
    await expect(app.getByText(/^The scan finished at/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('the bill has fallen, and the line of seats with it', async () => {
    await expect(answer).toHaveText(
      '1 of 58 members holds a seat and can open nothing: 3.65 USD a month (price of 20 Sep 2026).',
    );
    await expect(app.getByRole('link', { name: /^at most 58/ })).toContainText(
      '211.70 USD a month',
    );
    await expect(app.getByRole('img', { name: /^Seats from/ })).toHaveAccessibleName(
      /then at most 58\. Limit: 100,/,
    );
  });
});
