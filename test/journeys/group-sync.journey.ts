import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { acme } from '../../local/bitbucket/demo/acme';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

const SOURCE = 'idp-platform';

/** The members of platform but one, and one more. */
async function writeExport(): Promise<{ file: string; missing: string; surplus: string }> {
  const { accounts, groups } = acme();
  const accountOf = (uuid: string) => accounts.find((one) => one.uuid === uuid);
  const members = groups.find(({ slug }) => slug === 'platform')?.members ?? [];
  const [surplus = '', ...kept] = members;
  const missing = groups
    .find(({ slug }) => slug === 'developers')
    ?.members.find((uuid) => !members.includes(uuid));
  const rows = [...kept, missing ?? ''].map(
    (uuid) => `${SOURCE},${accountOf(uuid)?.accountId ?? ''}`,
  );
  const directory = await mkdtemp(path.join(tmpdir(), 'usher-journey-'));
  const file = path.join(directory, 'groups.csv');
  await writeFile(file, ['group,member', ...rows, ''].join('\n'));
  const name = (uuid = '') => accountOf(uuid)?.displayName ?? '';
  return { file, missing: name(missing), surplus: name(surplus) };
}

async function openGroupSync(
  page: Page,
  theme: 'light' | 'dark' = 'light',
  installation: 'known' | 'forge' = 'known',
): Promise<FrameLocator> {
  const app = await visit(page, demo.current(), { theme, installation });
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app.getByRole('link', { name: 'Group sync', exact: true }).click();
  return app;
}

test('an export is loaded, a group is mapped, and the differences lead to a plan', async ({
  page,
}) => {
  const { file, missing, surplus } = await writeExport();
  const app = await openGroupSync(page);
  await expect(app.getByText('No group of the identity provider is mapped yet.')).toBeVisible();
  await expect(app.getByText('none loaded')).toBeVisible();

  await app.getByRole('button', { name: 'Load an export' }).click();
  const loading = app.getByRole('dialog');
  await loading
    .getByLabel('Export', { exact: true })
    .setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('group\nx\n') });
  await expect(loading.getByText('Line 1 has no column “member”.')).toBeVisible();
  await loading.getByLabel('Export', { exact: true }).setInputFiles(file);
  await expect(loading.getByText(/CSV of members: 1 group/)).toBeVisible();
  await expectAccessible(page);
  await loading.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(loading.getByText(/^Loaded\. CSV of members/)).toBeVisible();
  await loading.getByRole('button', { name: 'Close' }).click();

  await app.getByRole('button', { name: 'Add a mapping' }).click();
  const mapping = app.getByRole('dialog');
  await mapping.getByLabel('Group of the identity provider').fill(SOURCE);
  await mapping.getByLabel('How').selectOption('exact');
  await mapping.getByRole('button', { name: 'Save' }).click();
  await expect(mapping.getByRole('alert')).toContainText('maps to no group and no grant');
  await mapping.getByLabel('Group of the workspace').selectOption('platform');
  await expectAccessible(page);
  await mapping.getByRole('button', { name: 'Save' }).click();

  await expect(app.getByText(/^1 mapping; \d+ differences?/)).toBeVisible();
  const table = app.getByRole('grid', { name: 'Differences' });
  await expect(table.getByRole('row', { name: missing })).toContainText('Add to the group');
  await expect(table.getByRole('row', { name: surplus })).toContainText('Take out of the group');
  await expectAccessible(page);
  await app.getByRole('link', { name: 'Make a plan' }).click();
  await expect(app.getByText('Nothing changes in Bitbucket.')).toBeVisible();
});

test('what was mapped and loaded is there the next time, in the dark and in a narrow window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 420, height: 900 });
  const app = await openGroupSync(page, 'dark');
  await expect(app.getByText(/^1 mapping; \d+ differences?/)).toBeVisible();
  await expect(app.getByRole('button', { name: `Edit the mapping of ${SOURCE}` })).toBeVisible();
  await expectAccessible(page);
});
