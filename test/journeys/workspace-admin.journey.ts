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

test('names with markup, from right to left, or 300 characters long are shown as names', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  const filter = app.getByRole('textbox', { name: 'Filter people' });
  const people = app.getByRole('grid', { name: 'People' });
  await filter.fill('wei chen');
  await expect(people.getByRole('row')).toHaveCount(3);
  // Two people with one name are told apart by their second lines.
  await expect(people).toContainText('wchen');
  await expect(people).toContainText('weic-art');
  await filter.fill('robert');
  await expect(
    app.getByRole('link', { name: /<b onclick="alert\(1\)">Robert<\/b>/ }),
  ).toBeVisible();
  const [longest] = [...demo.current().displayNames].sort(
    (one, other) => other.length - one.length,
  );
  expect(longest?.length).toBeGreaterThanOrEqual(300);
  await filter.fill(longest?.slice(0, 30) ?? '');
  await people.getByRole('link').first().click();
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
