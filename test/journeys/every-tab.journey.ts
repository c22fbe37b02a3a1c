import { expect, type FrameLocator, type Locator } from '@playwright/test';
import { toHash } from '../../static/usher/src/lib/place';
import { startDemoOnce, test } from './demo';
import { expectAccessible } from './expect-accessible';
import { SWEPT_TABS, type SweptView } from './every-view';
import { expectReflow, startSweep, SWEPT_AT, THEMES, type Sweep } from './sweep';

const demo = startDemoOnce(SWEPT_AT);
let sweep: Sweep;

test.beforeAll(async ({ browser }) => {
  sweep = await startSweep(browser, demo.current());
});

test.afterAll(() => sweep.close());

for (const theme of THEMES)
  for (const view of SWEPT_TABS)
    test(`${view.name}, ${theme}`, async () => {
      const app = await sweep.goTo(view, theme);
      if (view.place.tab !== undefined) await expect(tabOf(app, view)).toBeVisible();
      await expectAccessible(sweep.page, theme === 'dark' ? { only: 'colours' } : {});
      if (theme === 'light') await expectReflow(sweep.page);
      expect(sweep.takeTrouble()).toEqual([]);
    });

/** A tab that nobody knows any more would show the first one. */
function tabOf(app: FrameLocator, { place }: SweptView): Locator {
  return app.locator(`a[aria-current="page"][href="${toHash(place)}"]`);
}
