import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { writeFile } from 'node:fs/promises';
import { aStudioWithGaps } from '../companion/answers/a-studio';
import { runHere } from '../companion/fake-terminal';
import { test } from './demo';
import { expectAccessible } from './expect-accessible';

let folder: string;
let address: string;
test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'usher-report-'));
  const [from, out] = [path.join(folder, 'acme.usher'), path.join(folder, 'report.html')];
  await writeFile(from, await encodeSnapshot(aStudioWithGaps()));
  expect((await runHere(['report', '--from', from, '--out', out])).code).toBe(3);
  address = pathToFileURL(out).href;
});
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a report opens from the disk without a network, in light and dark, and filters', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Who has access to Acme, and why',
    );
    await expectAccessible(page);
  }
  const people = page.getByRole('table', { name: 'People and their highest level' });
  await expect(people.getByRole('rowheader', { name: 'Boss' })).toBeVisible();
  await page.getByLabel('Show only rows with').fill('ana lund');
  await expect(people.getByRole('rowheader', { name: 'Boss' })).toBeHidden();
  await expect(people.getByRole('rowheader', { name: 'Ana Lund' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ rows match\.$/);
});

test('on paper there is no filter, heads repeat, and closed parts are there', async ({ page }) => {
  await page.goto(address);
  await page.locator('#people summary').click();
  const boss = page.locator('#people').getByText('Boss', { exact: true });
  await expect(boss).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(boss).toBeVisible();
  await expect(page.getByLabel('Show only rows with')).toBeHidden();
  await expect(page.locator('#people thead')).toHaveCSS('display', 'table-header-group');
});
