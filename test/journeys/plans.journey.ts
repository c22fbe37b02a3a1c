import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { runAtTheTerminal } from './at-the-terminal';
import { expectAccessible, startDemoOnce, test, visit } from './demo';
import { planLeaver, releaseAll } from './plan-leaver';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(path.join(tmpdir(), 'usher-plans-'));
const settings = path.join(folder, 'settings.json');
writeFileSync(settings, '{"protectedPeople": [], "setup": {}}');

async function download(page: Page, app: FrameLocator): Promise<string> {
  const coming = page.waitForEvent('download');
  await app.getByRole('button', { name: 'Download plan' }).click();
  const file = path.join(folder, 'plan.json');
  await (await coming).saveAs(file);
  return file;
}

test('somebody leaves: planned from People, a brake released, kept, applied, verified', async ({
  page,
}) => {
  await demo.current().tell({ switches: { limit: 1_000_000 } });
  const app = await visit(page, demo.current());
  await planLeaver(app, 'Marta Olsen');
  await expect(app.getByRole('heading', { level: 1 })).toContainText(
    /\d+ steps take .*access from/,
  );
  await expect(app.getByText('Making a plan changes nothing.')).toBeVisible();
  await expectAccessible(page);

  const hash = app.locator('.plan-hash code');
  const before = await hash.textContent();
  expect(await releaseAll(app)).toBeGreaterThan(0);
  expect(await hash.textContent()).not.toBe(before);
  await expect(app.getByText('“Agreed with her team”').first()).toBeVisible();

  await app.getByRole('button', { name: 'Keep plan' }).click();
  await expect(app.getByText(/^Kept by /)).toBeVisible();
  await expect(app.getByRole('link', { name: /^Plans\s*1$/ })).toBeVisible();
  await expectAccessible(page);

  const file = await download(page, app);
  const result = path.join(folder, 'result.json');
  const door = await demo.current().openDoor();
  const ran = await runAtTheTerminal(
    ['apply', file, '--confirm', '--result', result, '--settings', settings],
    door,
  );
  expect(ran.stdout, ran.stderr).toMatch(/^done: /m);

  await app.getByLabel('Result file').setInputFiles(result);
  await expect(app.getByText(/That is its word|stopped at a surprise|A run of/)).toBeVisible();
  await expect(app.locator('.plan-outcome-said').first()).toBeVisible();
  await expect(app.locator('.plan-outcome-proven')).toHaveCount(0);

  await app.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(app.locator('.plan-outcome-proven').first()).toBeVisible();
  await expectAccessible(page);
});

test('a plan that stops gives no file, and says why; the list knows it', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await planLeaver(app, 'Daniel Brandt');
  await app.getByRole('button', { name: 'Keep plan' }).click();
  await expect(app.getByRole('button', { name: 'Download plan' })).toBeDisabled();
  await expect(app.getByText(/^Download plan: release/)).toBeVisible();
  await expectAccessible(page);
  await app
    .getByRole('link', { name: /^Plans/ })
    .first()
    .click();
  const kept = app.getByRole('grid', { name: 'Kept plans' });
  await expect(kept.getByRole('row', { name: /Daniel Brandt/ })).toContainText('held by a brake');
  await expectAccessible(page);
});

test('addresses are matched and forgotten; keys are listed with what no API tells', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^Plans/ }).click();
  await app.getByRole('link', { name: 'Plan offboarding' }).click();
  const pasted = app.getByLabel('Or paste e-mail addresses');
  await pasted.fill('molsen@acme.example\nsomebody.gone@acme.example');
  await app.getByRole('button', { name: 'Find who is still a member' }).click();
  await expect(app.getByText(/2 addresses: 1 still member, 1 not members/)).toBeVisible();
  await expect(pasted).toHaveValue('');
  await expect(app.getByRole('list', { name: 'Chosen people' })).toContainText('Marta Olsen');
  await expectAccessible(page);

  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('link', { name: 'Keys and tokens of all of them' }).click();
  await expect(app.getByRole('grid', { name: 'Access keys' })).toBeVisible();
  await expectAccessible(page);
});
