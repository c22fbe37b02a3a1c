import { type FrameLocator, type Page } from '@playwright/test';

/** Waits for the app's answer and gives consent where the host asks for it first; returns the app's frame. */
export async function allowAccess(page: Page): Promise<FrameLocator> {
  const app = page.frameLocator('iframe');
  const answer = app.getByRole('heading', { level: 1 });
  const consent = page.getByRole('button', { name: 'Allow access' });
  // One stands in the host's page, the other in the frame: no single locator sees both.
  await Promise.race([answer.waitFor(), consent.waitFor()]);
  if (await consent.isVisible()) await consent.click();
  await answer.waitFor();
  return app;
}
