import { expect } from '@playwright/test';
import { startDemoOnce, test } from './demo';
import { expectAccessible } from './expect-accessible';
import { SWEPT_PAGES, SWEPT_VIEWS, type SweptView } from './every-view';
import { whyNotComparable } from './pictures';
import { planLeaver } from './plan-leaver';
import { sayPlan } from './say-plan';
import { expectReflow, startSweep, SWEPT_AT, THEMES, type Sweep } from './sweep';

const demo = startDemoOnce(SWEPT_AT);
let sweep: Sweep;
let plan: SweptView;

test.beforeAll(async ({ browser }) => {
  const notComparable = whyNotComparable(browser.version());
  if (notComparable !== undefined) console.log(notComparable);
  sweep = await startSweep(browser, demo.current());
  // In the other colours than the first view: that one is opened anew then, with nothing selected.
  await sayPlan(await sweep.goTo({ name: 'seats', place: { view: 'seats' } }, 'dark'));
  plan = await keepPlan();
});

test.afterAll(() => sweep.close());

/** Somebody who leaves, as an admin would plan it. */
async function keepPlan(): Promise<SweptView> {
  const app = await sweep.goTo({ name: 'people', place: { view: 'people' } }, 'dark');
  await planLeaver(app, 'Marta Olsen');
  await app.getByRole('button', { name: 'Keep plan' }).click();
  await app.getByText(/^Kept by /).waitFor();
  const id = await app.locator('html').evaluate(() => /plan\/([^?]+)/.exec(location.hash)?.[1]);
  if (id === undefined) throw new Error('A kept plan has no page.');
  return { name: 'plan', place: { view: 'plan', id: decodeURIComponent(id) } };
}

async function expectAsItWas(name: string): Promise<void> {
  const { page } = sweep;
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  const browser = page.context().browser();
  if (browser === null || whyNotComparable(browser.version()) !== undefined) return;
  await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.02 });
}

for (const theme of THEMES) {
  for (const name of [...SWEPT_VIEWS.map((view) => view.name), 'plan'])
    test(`${name}, ${theme}`, async () => {
      await sweep.goTo(SWEPT_VIEWS.find((view) => view.name === name) ?? plan, theme);
      await expectLooks(name, theme);
    });
  for (const { name, visit } of SWEPT_PAGES)
    test(`${name}, ${theme}`, async () => {
      await sweep.open({ ...visit, theme });
      await expectLooks(name, theme);
    });
}

async function expectLooks(name: string, theme: (typeof THEMES)[number]): Promise<void> {
  await expectAsItWas(`${name}-${theme}`);
  await expectAccessible(sweep.page, theme === 'dark' ? { only: 'colours' } : {});
  if (theme === 'light') await expectReflow(sweep.page);
  expect(sweep.takeTrouble()).toEqual([]);
}
