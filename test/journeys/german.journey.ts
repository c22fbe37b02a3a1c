import { expect, type FrameLocator, type Page } from '@playwright/test';
import { EARLIER_PRICE_LISTS } from '../../src/domain/seats/earlier-price-lists';
import { toHash } from '../../static/usher/src/lib/place';
import { type Demo, startDemoOnce, test, visit } from './demo';
import { SWEPT_TABS, SWEPT_VIEWS, type SweptView } from './every-view';
import { expectAccessible } from './expect-accessible';
import { englishWordsIn } from './german-words';

const demo = startDemoOnce();

test('whose account speaks German reads German, with its dates', async ({ page }) => {
  const app = await visit(page, demo.current(), { locale: 'de-DE' });
  await expect(app.getByRole('heading', { name: 'Diese Woche' })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('lang', 'de');
  await expect(
    app.getByText(/\d{1,2}\. (Jan|Feb|Sept|Okt|Nov|Dez)\. \d{4}/).first(),
  ).toBeAttached();
  await expectAccessible(page);
});

test('the longer words of the list of people fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 900 });
  const app = await visit(page, demo.current(), { locale: 'de' });
  await app
    .getByRole('link', { name: /^Personen/ })
    .first()
    .click();
  await expect(app.getByRole('row').nth(1)).toBeVisible();
  expect(await excessOf(app)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

/** Their sentences are composed by the domain and mailed, signed or quoted: docs/words.md. */
const ENGLISH_VIEWS = new Set<string>(['digest', 'audit', 'machine']);

test('no view has a word of English in it, or is too wide for a phone', async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 900 });
  const app = await visit(page, demo.current(), { locale: 'de' });
  const found: Record<string, readonly string[]> = {};
  for (const view of [...SWEPT_VIEWS, ...SWEPT_TABS]) {
    await goTo(app, view);
    const words = ENGLISH_VIEWS.has(view.place.view) ? [] : await readEnglish(page, demo.current());
    const excess = await excessOf(app);
    const wrong = [...words, ...(excess > 0 ? [`${String(excess)} px too wide`] : [])];
    if (wrong.length > 0) found[view.name] = wrong;
  }
  expect(found).toEqual({});
});

test('a language without a catalogue is answered in English', async ({ page }) => {
  const app = await visit(page, demo.current(), { locale: 'fr-FR' });
  await expect(app.getByRole('heading', { name: 'This week' })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('lang', 'en');
  // The words that the German pages are searched for are words that pages have.
  expect(await readEnglish(page, demo.current())).toEqual(expect.arrayContaining(['of', 'the']));
});

async function goTo(app: FrameLocator, { place }: SweptView): Promise<void> {
  await app.locator('html').evaluate(
    (_, hash) =>
      new Promise((resolve) => {
        window.location.hash = hash;
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
    toHash(place),
  );
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.locator('.loading')).toHaveCount(0);
}

/** Lists are called what their owner calls them; these come with the app. */
const PRICE_LISTS = EARLIER_PRICE_LISTS.map(({ title }) => title);

/** In what is seen of the page, but for names and what says of itself that it is English. */
async function readEnglish(page: Page, { displayNames }: Demo): Promise<readonly string[]> {
  const texts = await page
    .frameLocator('iframe')
    .locator('body')
    .evaluate((body) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const seen: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (element?.closest('body [lang="en"], code, script') !== null) continue;
        if (element.checkVisibility()) seen.push(node.textContent ?? '');
      }
      return seen;
    });
  return englishWordsIn(texts, [...displayNames, ...PRICE_LISTS]);
}

async function excessOf(app: FrameLocator): Promise<number> {
  return app.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
}
