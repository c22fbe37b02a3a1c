import { expect } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

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
  const excess = await app.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(excess).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});

test('a language without a catalogue is answered in English', async ({ page }) => {
  const app = await visit(page, demo.current(), { locale: 'fr-FR' });
  await expect(app.getByRole('heading', { name: 'This week' })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('lang', 'en');
});
