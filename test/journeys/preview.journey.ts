import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type FrameLocator, type Page, test as base } from '@playwright/test';
import { createBitbucket } from '../../local/bitbucket/create-bitbucket';
import { acme } from '../../local/bitbucket/demo/acme';
import { listen, type Listening } from '../../local/bitbucket/listen';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { test } from './demo';
import { expectAccessible } from './expect-accessible';

const root = path.resolve(__dirname, '../..');
/** Stands in the workspace alone, in no file of the project. */
const NAME = 'Quillfeather Vault';
const data = acme();
const bitbucket = createBitbucket({
  data: { ...data, workspace: { ...data.workspace, name: NAME } },
  switches: { limit: 100_000 },
});

let listening: Listening;
let home: string;
let preview: ChildProcess;
let output = '';
let url = '';

base.beforeAll(async () => {
  base.setTimeout(120_000);
  listening = await listen(bitbucket, { port: 0 });
  home = mkdtempSync(path.join(tmpdir(), 'preview-home-'));
  const admin = data.accounts.find(({ membership }) => membership?.role === 'owner');
  const { email = '', token } = bitbucket.issueCredential({
    kind: 'api-token',
    account: admin?.uuid ?? '',
    scopes: [...SCAN_SCOPES, ...DETAIL_SCOPES],
  });
  const args = ['--workspace', data.workspace.slug, '--api', listening.url, '--port', '0'];
  preview = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: {
      ...{ PATH: process.env['PATH'], HOME: home, TMPDIR: home },
      ...{ BITBUCKET_EMAIL: email, BITBUCKET_API_TOKEN: token },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  url = await new Promise<string>((resolve, reject) => {
    const read = (text: Buffer): void => {
      output += String(text);
      const ready = /Usher is ready: (\S+)/.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    };
    preview.stdout?.on('data', read);
    preview.stderr?.on('data', read);
    preview.once('exit', () => {
      reject(new Error(output));
    });
  });
});

base.afterAll(async () => {
  const ended = once(preview, 'exit');
  preview.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow();
  await listening.close();
  // The first part of every token, and what no output may hold either.
  expect(output).not.toMatch(/ATATT|@acme\.example/);
  expect(listFiles(home).filter((file) => readFileSync(file).includes(NAME))).toEqual([]);
  rmSync(home, { recursive: true });
});

test('one’s own workspace, read-only: scanned, answered, nothing written, nobody else’s eyes', async ({
  page,
}) => {
  await page.goto(url);
  const app = page.frameLocator('iframe');
  await expect(page.getByRole('banner')).toContainText('Read-only preview');
  await expect(page.getByRole('banner')).toContainText('Nothing is written to Bitbucket.');
  await expect(page.getByText('View as')).toHaveCount(0);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    `Who has access in ${NAME} is not known yet.`,
  );
  await scan(app);
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    '4 of 61 members hold a seat and can open nothing.',
  );
  await expectAccessible(page);
  await expectRefused(page, app);
  const { byPath } = bitbucket.stats();
  expect(Object.keys(byPath).filter((asked) => !asked.startsWith('GET /2.0/'))).toEqual([]);
  expect(Object.keys(byPath).filter((asked) => /deploy-keys|hooks/.test(asked))).toEqual([]);
});

async function scan(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Scan now' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Start scan' }).click();
  await expect(app.getByText(/^The scan finished at/)).toBeVisible({ timeout: 60_000 });
}

/** A page offers to save what a preview does not take: it says why. */
async function expectRefused(page: Page, app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app
    .getByRole('link', { name: /schedule|scan/i })
    .first()
    .click();
  await app.getByRole('form', { name: 'Scans' }).getByRole('button', { name: /^Save/ }).click();
  await expect(app.getByText('Read-only preview: nothing runs by itself.')).toBeVisible();
  expect(page.url()).toContain(new URL(url).pathname);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? listFiles(file) : [file];
  });
}
