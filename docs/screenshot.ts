import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type FrameLocator, type Page } from '@playwright/test';
import { toHostDirectory } from '../local/demo/find-viewers';
import { type Demo, startDemo } from '../local/demo/start-demo';
import { pathOf } from '../local/forge/page-address';
import { getChromium } from '../scripts/find-chromium.mjs';
import { PLACE_PARAMETER } from '../src/domain/digest/digest-place';
import { toHash } from '../static/usher/src/lib/place';
import { allowAccess } from '../test/journeys/allow-access';
import { sayPlan } from '../test/journeys/say-plan';
import { makeDigestPictures } from './digest-pictures';
import { toPalettePng } from './palette-png';
import { type DemoIds, PAGE_PICTURES, type PagePicture } from './page-pictures';

const PICTURES = path.join(__dirname, 'pictures');
const PAGES = path.join(PICTURES, 'pages');

/**
 * Makes every picture of the guide and of the README from the demo workspace: `npm run screenshot`; those
 * of some pages alone: `npm run screenshot -- plan plans`.
 */
async function main(): Promise<void> {
  mkdirSync(PAGES, { recursive: true });
  const demo = await startDemo();
  const browser = await chromium.launch({
    executablePath: getChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  // Numbers may not count up while the picture is taken.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // A machine that does other things meanwhile is slow, not wrong.
  page.setDefaultTimeout(120_000);
  try {
    const ids = findIds(demo);
    await sayPlan(await open(page, demo, { name: 'seats', place: () => ({ view: 'seats' }) }, ids));
    for (const picture of PAGE_PICTURES.filter(isWanted)) {
      await open(page, demo, picture, ids);
      await take(page, path.join(PAGES, `${picture.name}.png`));
    }
    await openWhy(await open(page, demo, { name: 'person', place: toPerson }, ids));
    await take(page, path.join(PICTURES, 'why.png'));
    await makeDigestPictures(browser, demo.bitbucket, PICTURES);
  } finally {
    await browser.close();
    await demo.stop();
  }
  console.log(
    `Made ${PAGE_PICTURES.filter(isWanted).length} pictures of pages, and those of the digest, in ${PICTURES}`,
  );
}

const wanted = process.argv.slice(2);

function isWanted({ name }: PagePicture): boolean {
  return wanted.length === 0 || wanted.includes(name);
}

const toPerson: NonNullable<PagePicture['place']> = ({ person }) => ({
  view: 'person',
  id: person,
});

function findIds({ bitbucket: { data } }: Demo): DemoIds {
  const personOf = (name: string) =>
    data.accounts.find(({ displayName }) => displayName === name)?.uuid ?? missing(name);
  const repository = data.repositories.find(({ slug }) => slug === 'pay-ledger');
  return {
    person: personOf('Ravi Menon'),
    leaver: personOf('Marta Olsen'),
    repository: repository?.uuid ?? missing('pay-ledger'),
  };
}

function missing(what: string): never {
  throw new Error(`The demo workspace has no ${what}.`);
}

/** Opens the page, gives consent where it is asked for, and waits until nothing is loaded any more. */
async function open(
  page: Page,
  demo: Demo,
  picture: PagePicture,
  ids: DemoIds,
): Promise<FrameLocator> {
  await page.goto(addressOf(demo, picture, ids));
  const app = await allowAccess(page);
  await settle(app);
  await picture.open?.(app);
  await settle(app);
  return app;
}

function addressOf(demo: Demo, picture: PagePicture, ids: DemoIds): string {
  const { installation = 'known', as = 'workspace admin', settings, place } = picture;
  const viewer = toHostDirectory(demo.bitbucket.data).viewers.find(({ role }) => role === as);
  const path = pathOf({
    installation,
    place: settings ?? { kind: 'workspace' },
    as: (viewer ?? missing(as)).accountId,
    theme: 'light',
  });
  const address = new URL(path, demo.url);
  // The digest's links name a place in the same way.
  if (place) address.searchParams.set(PLACE_PARAMETER, toHash(place(ids)).replace(/^#\//, ''));
  return address.href;
}

/** Until nothing is being loaded any more. */
async function settle(app: FrameLocator): Promise<void> {
  await app.getByRole('heading', { level: 1 }).waitFor();
  const loading = app.getByText(/^(Loading|Asking|Looking) /);
  for (let at = await loading.count(); at > 0; at = await loading.count())
    await loading.first().waitFor({ state: 'hidden' });
}

async function openWhy(app: FrameLocator): Promise<void> {
  await app.getByRole('textbox', { name: 'Find a repository or project' }).fill('pay-l');
  await app.getByRole('button', { name: /: why Ravi Menon on pay-ledger/ }).click();
  await app.getByRole('complementary').waitFor();
}

const PAUSE_MS = 400;

/** What loads late moves the page: the picture is taken once two in a row are the same. */
async function take(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  let last = await page.screenshot();
  for (let tries = 0; tries < 25; tries++) {
    await page.waitForTimeout(PAUSE_MS);
    const next = await page.screenshot();
    if (next.equals(last)) break;
    last = next;
  }
  writeFileSync(file, await toPalettePng(page, last));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
