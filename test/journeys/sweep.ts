import { expect, type Browser, type FrameLocator, type Page } from '@playwright/test';
import { type PageAddress } from '../../local/forge/page-address';
import { toHash } from '../../static/usher/src/lib/place';
import { visit, type Demo, type Visit } from './demo';
import { expectAccessible } from './expect-accessible';
import { type SweptView } from './every-view';
import { FULL } from './pictures';

/** A Friday at noon: pictures may not depend on the day they are looked at. */
export const SWEPT_AT = '2026-11-20T12:00:00Z';

export const THEMES = ['light', 'dark'] as const satisfies readonly PageAddress['theme'][];

/** What is left of the window at 200 % zoom (WCAG 1.4.4). */
const ZOOMED = { width: 640, height: 450 };
const NARROW = { width: 420, height: 800 };

/** One page for many views: opening each anew would cost most of the time. */
export interface Sweep {
  readonly page: Page;
  /** Opens a settings page as somebody. */
  readonly open: (options: Visit) => Promise<FrameLocator>;
  /** Goes to a view of the workspace's settings, in the frame that is open already if its colours fit. */
  readonly goTo: (view: SweptView, theme: PageAddress['theme']) => Promise<FrameLocator>;
  /** What went wrong in any frame since it was asked last. */
  readonly takeTrouble: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function startSweep(browser: Browser, demo: Demo): Promise<Sweep> {
  const context = await browser.newContext({
    ...{ viewport: FULL, locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(SWEPT_AT);
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  let shown: PageAddress['theme'] | undefined;
  const open = async (options: Visit): Promise<FrameLocator> => {
    shown = undefined;
    await page.setViewportSize(FULL);
    const app = await visit(page, demo, options);
    await settle(app);
    return app;
  };
  return {
    ...{ page, open },
    goTo: async ({ place }, theme) => {
      if (shown !== theme) await open({ theme });
      shown = theme;
      await page.setViewportSize(FULL);
      // What lies under the pointer looks different.
      await page.mouse.move(0, 0);
      const app = page.frameLocator('iframe');
      await app.locator('html').evaluate((_, hash) => {
        window.location.hash = hash;
      }, toHash(place));
      await settle(app);
      return app;
    },
    takeTrouble: () => trouble.splice(0),
    close: () => context.close(),
  };
}

/** Until two frames were drawn and nothing is being loaded any more. */
async function settle(app: FrameLocator): Promise<void> {
  await app.locator('html').evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(app.locator('.loading')).toHaveCount(0);
}

/** Still accessible at 200 %, and no sideways scrolling there or on a phone (WCAG 1.4.10). */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize(ZOOMED);
  await expectNoSidewaysScroll(page, '200 % zoom');
  await expectAccessible(page, { only: 'shapes' });
  await page.setViewportSize(NARROW);
  await expectNoSidewaysScroll(page, '420 px');
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  for (const root of [page.locator('html'), page.frameLocator('iframe').locator('html')])
    await expect
      .poll(() => root.evaluate((html) => html.scrollWidth - html.clientWidth), {
        message: `Too wide at ${where}`,
      })
      .toBeLessThanOrEqual(0);
}
