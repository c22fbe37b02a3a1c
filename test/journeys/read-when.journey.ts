import { expect } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

test('the overview tells what was read when', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await app.getByText('What was read when').click();
  const row = app.getByRole('row', { name: /^Repository grants/ }).last();
  await expect(row.getByRole('time')).toHaveCount(2);
  await expect(row).toContainText(/ago|now/);
  await expectAccessible(page);
});

test('the repositories say when their grants were last read, and are sorted by it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: 'Repositories' }).first().click();
  const heading = app.getByRole('columnheader', { name: 'Last read' });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(app.getByRole('row').nth(1).getByRole('time')).toContainText(/ago|now/);
});
