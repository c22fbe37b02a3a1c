import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

test('an admin chooses a kept day and downloads a pack with the numbers of the page', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app.getByRole('link', { name: 'Scans and history', exact: true }).click();
  await app.getByRole('link', { name: 'Auditor pack' }).click();
  const days = app.getByLabel('Day', { exact: true });
  await days.selectOption({ index: 1 });
  const day = await days.inputValue();
  await expect(app.getByText(`${day} (UTC)`)).toBeVisible({ timeout: 30_000 });
  await expect(app.getByRole('heading', { name: 'Completeness statement' })).toBeVisible();
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('button', { name: 'Download archive' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^usher-acme-audit-.*-delete-after-.*\.zip$/);
  const entries = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const rowsOf = (name: string) =>
    parse(strFromU8(entries[`${name}.csv`] ?? new Uint8Array()), { bom: true, from: 2 }).filter(
      (row) => row[0]?.startsWith('NOT KNOWN') !== true,
    );
  for (const name of ['people', 'access', 'findings']) {
    const said = await app.locator(`[data-table="${name}"]`).textContent();
    const shown = Number(/^[\d,]+/.exec(said ?? '')?.[0].replaceAll(',', ''));
    expect([name, rowsOf(name).length]).toEqual([name, shown]);
  }
  expect(strFromU8(entries['statement.txt'] ?? new Uint8Array())).toContain(`Day: ${day} (UTC)`);
});
