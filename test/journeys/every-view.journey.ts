import { expect, type Page } from '@playwright/test';
import { startDemoOnce, test } from './demo';
import { expectAccessible } from './expect-accessible';
import { type Gallery, openGallery } from './expect-picture';
import { SWEPT_PAGES, SWEPT_VIEWS, type SweptView } from './every-view';
import { FULL, whyNotComparable } from './pictures';
import { planLeaver } from './plan-leaver';
import { sayPlan } from './say-plan';
import { expectReflow, startSweep, SWEPT_AT, THEMES, type Sweep } from './sweep';

const demo = startDemoOnce(SWEPT_AT);
let sweep: Sweep;
let plan: SweptView;
let gallery: Gallery;
let easel: Page;

test.beforeAll(async ({ browser }) => {
  const notComparable = whyNotComparable(browser.version());
  if (notComparable !== undefined) console.log(notComparable);
  sweep = await startSweep(browser, demo.current());
  await sayPlan(await sweep.goTo({ name: 'seats', place: { view: 'seats' } }, 'dark'));
  plan = await keepPlan();
  // Somebody is still selected there.
  await sweep.open({});
  // In a window of its own: a page behind another may not be drawn for a while.
  easel = await browser.newPage({ viewport: FULL });
  gallery = await openGallery(easel);
  if (notComparable === undefined && !gallery.isStrict)
    console.log(
      'This machine paints otherwise than the one that took the pictures: they are compared roughly.',
    );
});

test.afterAll(async () => {
  await easel.close();
  await sweep.close();
});

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
  await gallery.expectPicture(sweep.page, `${name}-${theme}`);
  await expectAccessible(sweep.page, theme === 'dark' ? { only: 'colours' } : {});
  if (theme === 'light') await expectReflow(sweep.page);
  expect(sweep.takeTrouble()).toEqual([]);
}

/** What a reader would notice at once and a share of all pixels would not. */
const DEFECTS: readonly [string, string, Record<string, string>][] = [
  ['another colour of one badge', '.level-admin >> nth=0', { backgroundColor: '#ffd5d2' }],
  ['a column 4 px aside', '[role="gridcell"]:nth-child(2)', { transform: 'translateX(4px)' }],
];

for (const [defect, selector, style] of DEFECTS)
  test(`a picture finds ${defect}`, async () => {
    test.skip(
      test.info().config.updateSnapshots === 'changed',
      'It would be kept as the new picture.',
    );
    test.skip(!gallery.isStrict, 'Pictures of another machine are compared roughly.');
    const view = SWEPT_VIEWS.find(({ name }) => name === 'repository');
    if (view === undefined) throw new Error('The repository is not swept any more.');
    const app = await sweep.goTo(view, 'light');
    await gallery.expectPicture(sweep.page, 'repository-light');
    const parts = app.locator(selector);
    await expect(parts.first()).toBeVisible();
    // As the policy of the page allows it: not by a style sheet.
    await parts.evaluateAll((elements, change) => {
      for (const element of elements)
        if (element instanceof HTMLElement) Object.assign(element.style, change);
    }, style);
    const compared = gallery.compareOnce(sweep.page, 'repository-light');
    await expect(compared).rejects.toThrow('are different');
    await parts.evaluateAll((elements) => {
      for (const element of elements) element.removeAttribute('style');
    });
  });
