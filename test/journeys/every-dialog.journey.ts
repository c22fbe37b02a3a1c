import { expect, type FrameLocator } from '@playwright/test';
import { type Place } from '../../static/usher/src/lib/place';
import { startDemoOnce, test } from './demo';
import { OPENED_DIALOGS } from './every-dialog';
import { expectAccessible } from './expect-accessible';
import { planLeaver } from './plan-leaver';
import { startSweep, SWEPT_AT, type THEMES, type Sweep } from './sweep';

const demo = startDemoOnce(SWEPT_AT);
let sweep: Sweep;
let keptPlan: Place;

test.beforeAll(async ({ browser }) => {
  sweep = await startSweep(browser, demo.current());
  keptPlan = await keepPlan();
});

test.afterAll(() => sweep.close());

async function keepPlan(): Promise<Place> {
  const app = await sweep.goTo({ name: 'people', place: { view: 'people' } }, 'light');
  await planLeaver(app, 'Marta Olsen');
  await app.getByRole('button', { name: 'Keep plan' }).click();
  await app.getByText(/^Kept by /).waitFor();
  const id = await app.locator('html').evaluate(() => /plan\/([^?]+)/.exec(location.hash)?.[1]);
  if (id === undefined) throw new Error('A kept plan has no page.');
  // Somebody is still selected there.
  await sweep.open({});
  return { view: 'plan', id: decodeURIComponent(id) };
}

for (const { title, place, open } of OPENED_DIALOGS)
  test(title, async () => {
    const at = place === 'kept plan' ? keptPlan : place;
    const app = await sweep.goTo({ name: title, place: at }, 'light');
    const opener = await open(app);
    const dialog = app.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('.loading')).toHaveCount(0);
    await expect.poll(() => isInDialog(app)).toBe(true);
    await expectAccessible(sweep.page);
    await show(app, 'dark');
    await expectAccessible(sweep.page, { only: 'colours' });
    await show(app, 'light');
    await sweep.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    expect(sweep.takeTrouble()).toEqual([]);
  });

/** Whether the keyboard is in the dialog, not on what lies under it. */
function isInDialog(app: FrameLocator): Promise<boolean> {
  return app
    .locator('html')
    .evaluate(() => document.activeElement?.closest('dialog[open]') instanceof Element);
}

/** As the host does when its reader changes the theme; until no colour is on its way any more. */
async function show(app: FrameLocator, theme: (typeof THEMES)[number]): Promise<void> {
  await app.locator('html').evaluate(async (html, colorMode) => {
    html.dataset['colorMode'] = colorMode;
    do await new Promise(requestAnimationFrame);
    while (document.getAnimations().length > 0);
  }, theme);
}
