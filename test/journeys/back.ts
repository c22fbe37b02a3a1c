import { type FrameLocator } from '@playwright/test';

/** The browser's back button inside the frame; no page is loaded by it, which `page.goBack` would wait for. */
export async function goBack(app: FrameLocator, steps = 1): Promise<void> {
  await app.locator('body').evaluate((_, by) => {
    window.history.go(-by);
  }, steps);
}
