import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();

test('a workspace admin sees on one screen who is here and what could not be read', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    '4 of 61 members hold a seat and can open nothing.',
  );
  await expect(app.getByRole('link', { name: /^at most 61 *seats/ })).toBeVisible();
  await expect(app.getByText('Access complete')).toBeVisible();
  const gaps = app.getByRole('table').filter({ hasText: 'What it changes' });
  await expect(gaps).toContainText('access tokens of repositories, projects and the workspace');
  await expect(gaps).toContainText('branch rules of projects');
});

test('each figure opens the list it counts, and back returns', async ({ page }) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /5 workspace admins/ }).click();
  await expect(app.getByText('5 of 61 people').first()).toBeVisible();
  const rows = app.getByRole('grid', { name: 'People' }).getByRole('row');
  await expect(rows).toHaveCount(6);
  await app.getByRole('link', { name: 'Overview' }).click();
  await expect(app.getByRole('link', { name: /61 members/ })).toBeVisible();
});

test('why the contractor can still write: every path, and what would remain without each', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('ravi');
  await app.getByRole('link', { name: 'Ravi Menon' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('Ravi Menon');
  await app.getByRole('textbox', { name: 'Find a repository or project' }).fill('pay-ledger');
  await app.getByRole('button', { name: /admin.*pay-ledger|pay-ledger.*admin/ }).click();
  const why = app.getByRole('complementary');
  await expect(why.getByRole('heading', { level: 2 })).toContainText('pay-ledger');
  await expect(why.getByRole('heading', { name: 'All 3 paths' })).toBeVisible();
  await expect(why).toContainText('lower grant without effect');
  const remains = why.getByRole('row').filter({ hasText: 'pay-leads' });
  await expect(remains).toContainText('write');
});

test('a filter and the place in a list are kept when one comes back from a person', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  const filter = app.getByRole('textbox', { name: 'Filter people' });
  await filter.fill('wei chen');
  const table = app.getByRole('grid', { name: 'People' });
  await expect(table.getByRole('row')).toHaveCount(3);
  // Two people with one name are told apart by their second lines.
  await expect(table).toContainText('wchen');
  await expect(table).toContainText('weic-art');
  await table.getByRole('link', { name: 'Wei Chen' }).first().click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('Wei Chen');
  await app.getByRole('navigation', { name: 'You are here' }).getByText('People').click();
  await expect(filter).toHaveValue('wei chen');
});

test('the export is safe to open in a spreadsheet and holds the rows that are shown', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('role:owner');
  const download = page.waitForEvent('download');
  await app.getByRole('button', { name: 'Export 5 rows' }).click();
  await app.getByRole('menuitem', { name: 'CSV' }).click();
  const file = await (await download).path();
  const csv = await readFile(file, 'utf8');
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.trim().split('\n')).toHaveLength(6);
  expect(csv).toContain('Amara Okonjo');
});

test('a list can be walked and a panel closed without a mouse', async ({ page }) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('nora');
  await app.getByRole('link', { name: 'Nora Lind' }).focus();
  await page.keyboard.press('Enter');
  await expect(app.getByRole('heading', { level: 1 })).toContainText('Nora Lind');
  const level = app
    .getByRole('grid', { name: 'Access by project' })
    .getByRole('button', { name: /^write\s*: why/ })
    .first();
  await level.focus();
  await page.keyboard.press('Enter');
  await expect(app.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(app.getByRole('complementary')).toBeHidden();
  await expect(level).toBeFocused();
});

test('names with markup, from right to left, or 300 characters long are shown as names', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  const filter = app.getByRole('textbox', { name: 'Filter people' });
  await filter.fill('robert');
  await expect(
    app.getByRole('link', { name: /<b onclick="alert\(1\)">Robert<\/b>/ }),
  ).toBeVisible();
  const [longest] = [...demo.current().displayNames].sort(
    (one, other) => other.length - one.length,
  );
  expect(longest?.length).toBeGreaterThanOrEqual(300);
  await filter.fill(longest?.slice(0, 30) ?? '');
  await app.getByRole('grid', { name: 'People' }).getByRole('link').first().click();
  const width = await app.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(width).toBeLessThanOrEqual(0);
});

test('a repository shows people by level and where an inherited level is changed', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('textbox', { name: 'Filter repositories' }).fill('studio-assets');
  await app.getByRole('link', { name: 'studio-assets' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    '23 people reach studio-assets: 7 admin, 7 write, 9 read.',
  );
  const row = app.getByRole('row').filter({ hasText: 'Lucía Ferrante' });
  await expect(row).toContainText('Project ART');
});
