import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { acme } from '../../local/bitbucket/demo/acme';
import { createBitbucket } from '../../local/bitbucket/create-bitbucket';
import { scanWithToken } from '../../local/demo/scan-with-token';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

async function openGroups(page: Page, installation: 'known' | 'forge'): Promise<FrameLocator> {
  const app = await visit(page, demo.current(), { installation });
  await app.getByRole('link', { name: /^Groups/ }).click();
  await expect(app.getByRole('grid', { name: 'Groups' })).toBeVisible();
  return app;
}

/** What “usher scan” would write of the same workspace. */
async function writeSnapshot(change: { readonly workspace?: string } = {}): Promise<string> {
  const facts = (await scanWithToken(createBitbucket({ data: acme() }))).facts();
  if (facts === undefined) throw new Error('The scan has read nothing.');
  const { workspace = facts.workspace.uuid } = change;
  const bytes = await encodeSnapshot({
    ...facts,
    workspace: { ...facts.workspace, uuid: workspace as typeof facts.workspace.uuid },
  });
  return write('acme.usher', bytes);
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'usher-journey-')), name);
  await writeFile(file, content);
  return file;
}

test('a group tells what it gives, to whom, and who would lose what without it', async ({
  page,
}) => {
  const app = await openGroups(page, 'known');
  await app.getByRole('textbox', { name: 'Filter groups' }).fill('grants:none');
  await expect(app.getByText('2 of 12 groups').first()).toBeVisible();
  await app.getByRole('textbox', { name: 'Filter groups' }).fill('pay-leads');
  await app.getByRole('link', { name: 'pay-leads' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(/^pay-leads gives admin/);
  await expectAccessible(page);
  const about = app.getByRole('navigation', { name: 'About this group' });
  await about.getByText('Blast radius').click();
  const radius = app.getByRole('grid', { name: 'Blast radius' });
  await radius
    .getByRole('button', { name: /before and after/ })
    .first()
    .click();
  const panel = app.getByRole('complementary');
  await expect(panel.getByRole('row').nth(1)).toContainText('admin');
  const download = page.waitForEvent('download');
  await app.getByRole('button', { name: /^Export \d+ rows?$/ }).click();
  await app.getByRole('menuitem', { name: 'CSV' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  expect(csv.split('\n')[0]).toContain('person,detail,uuid,repository,before,after,certain');
  await page.keyboard.press('Escape');
  await about.getByText('Members').click();
  await expect(app.getByRole('grid', { name: 'Members' })).toContainText('read from Bitbucket');
});

test('paths and the groups of a repository lead to the page of the group', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('textbox', { name: 'Filter repositories' }).fill('studio-assets');
  await app.getByRole('link', { name: 'studio-assets' }).click();
  await app.getByRole('table').getByRole('link', { name: 'Artists' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(/^Artists gives/);
  await expectAccessible(page);
});

test('a file that is no file of ours, of another workspace, or with a wrong line is refused in words', async ({
  page,
}) => {
  const app = await openGroups(page, 'known');
  await app.getByRole('button', { name: 'Load a file' }).click();
  const dialog = app.getByRole('dialog');
  const file = dialog.getByLabel('File', { exact: true });
  await file.setInputFiles(await write('notes.usher', '{"hello":1}\n'));
  await expect(dialog).toContainText('This is no snapshot of Usher.');
  await file.setInputFiles(
    await writeSnapshot({ workspace: '{00000000-0000-4000-8000-000000000001}' }),
  );
  await expect(dialog).toContainText('The file is of workspace acme, and this is acme.');
  await file.setInputFiles(await write('members.csv', 'group,member\nartists,Nobody Atall\n'));
  await expect(dialog).toContainText('Line 2: “member” is nobody whom Usher knows.');
  await expect(dialog.getByRole('button', { name: 'Load', exact: true })).toBeDisabled();
  await expectAccessible(page);
});

test('without members Usher says what is only possible; a loaded file makes it certain, and can be removed', async ({
  page,
}) => {
  test.slow();
  const app = await visit(page, demo.current(), { installation: 'forge' });
  await app.getByRole('button', { name: 'Scan now' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Start scan' }).click();
  // “Compared” is said from the first listing on, while the scan still takes its time from what follows.
  await expect(app.getByText(/^The scan finished at/)).toBeVisible({ timeout: 100_000 });
  await app.getByRole('link', { name: /^Groups/ }).click();
  const row = app.getByRole('row').filter({ hasText: 'pay-leads' });
  await expect(row).toContainText('inferred');
  await app.getByRole('button', { name: 'Load a file' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('File', { exact: true }).setInputFiles(await writeSnapshot());
  await expect(dialog).toContainText('12 groups, 12 of them with all members');
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(dialog).toContainText('The file is loaded.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(row).toContainText('read from Bitbucket');
  const files = app.getByRole('table').filter({ hasText: 'As of' });
  await expect(files).toContainText('Snapshot of “usher scan”');
  await expectAccessible(page);
  await files.getByRole('button', { name: 'Remove' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(row).toContainText('inferred');
});
