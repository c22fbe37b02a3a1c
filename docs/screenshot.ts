import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { toHostDirectory } from '../local/demo/find-viewers';
import { type Demo, startDemo } from '../local/demo/start-demo';
import { pathOf } from '../local/forge/page-address';
import { getChromium } from '../scripts/find-chromium.mjs';
import { allowAccess } from '../test/journeys/allow-access';
import { makeDigestPictures } from './digest-pictures';

const PICTURES = path.join(__dirname, 'pictures');

/** Makes the pictures of the README and of the digest from the demo workspace. */
async function main(): Promise<void> {
  const demo = await startDemo();
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    deviceScaleFactor: 2,
  });
  try {
    await openWorkspace(page, demo);
    await page.screenshot({ path: path.join(PICTURES, 'overview.png') });
    await openWhy(page);
    await page.screenshot({ path: path.join(PICTURES, 'why.png') });
    await makeDigestPictures(browser, demo.bitbucket, PICTURES);
  } finally {
    await browser.close();
    await demo.stop();
  }
  console.log(`Made the pictures of pages and of the digest in ${PICTURES}`);
}

async function openWorkspace(page: Page, demo: Demo): Promise<void> {
  const [admin] = toHostDirectory(demo.bitbucket.data).viewers;
  if (admin === undefined) throw new Error('The demo workspace has no workspace admin.');
  const address = {
    installation: 'known',
    place: { kind: 'workspace' },
    as: admin.accountId,
  } as const;
  await page.goto(new URL(pathOf({ ...address, theme: 'light' }), demo.url).href);
  const app = await allowAccess(page);
  await app.getByRole('link', { name: /^[0-9]+ workspace admins/ }).waitFor();
}

async function openWhy(page: Page): Promise<void> {
  const app = page.frameLocator('iframe');
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('ravi');
  await app.getByRole('link', { name: 'Ravi Menon' }).click();
  await app.getByRole('textbox', { name: 'Find a repository or project' }).fill('pay-l');
  await app.getByRole('button', { name: /: why Ravi Menon on pay-ledger/ }).click();
  await app.getByRole('complementary').waitFor();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
