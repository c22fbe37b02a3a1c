import { expect, type FrameLocator, type Locator } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

const answerOf = (app: FrameLocator) => app.getByRole('heading', { level: 1 });

/** What is shown, and the way to its twin. */
function twins(app: FrameLocator, name: string): { picture: Locator; table: Locator } {
  const choice = app.getByRole('group', { name: `${name}, shown as` });
  return {
    picture: choice.getByRole('button', { name: 'Picture' }),
    table: choice.getByRole('button', { name: 'Table' }),
  };
}

async function press(button: Locator): Promise<void> {
  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

test('the overview answers in one screen, every figure opens its list, and a finding its reason', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  const overview = app.getByRole('link', { name: 'Overview' });
  const things = app.getByRole('region', { name: 'Things to look at' });
  await expect(things.getByRole('listitem')).toHaveCount(3);
  await expect(
    app.getByRole('heading', { name: 'Could not be read', exact: true }),
  ).toBeInViewport();
  const filter = app.getByRole('textbox', { name: 'Filter people' });
  await app.getByRole('link', { name: /^61 members/ }).click();
  await expect(filter).toHaveValue('-role:none');
  await overview.click();
  await app.getByRole('link', { name: /^5 workspace admins/ }).click();
  await expect(filter).toHaveValue('role:owner');
  await overview.click();
  await app.getByRole('link', { name: /^at most 61 seats/ }).click();
  await expect(answerOf(app)).toContainText('bill not known');
  await overview.click();
  await app.getByRole('button', { name: /^5\s*not known/ }).click();
  await expect(app.getByRole('heading', { name: 'What could not be read, and why' })).toBeFocused();
  await things.getByRole('link', { name: /^Why/ }).click();
  const why = app.getByRole('complementary', { name: /^Why can/ });
  await expect(why.getByRole('img', { name: /^Paths from/ })).toHaveAccessibleDescription(/wins/);
});

test('pictures and their tables by keyboard alone', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  const seats = twins(app, 'Seats over time');
  await press(seats.table);
  const scans = app.getByRole('table', { name: 'Seats at each scan' });
  await expect(scans.getByRole('row')).toHaveCount(6);
  await expectAccessible(page);
  await press(seats.picture);
  await page.keyboard.press('Tab');
  await expect(seats.table).toBeFocused();
  await page.keyboard.press('Tab');
  const spots = app.getByRole('group', { name: /^Scans/ }).getByRole('link');
  await expect(spots.last()).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(spots.nth(3)).toBeFocused();
  await expect(app.locator('figcaption')).toContainText(/\d{4}: at most 61/);
  await page.keyboard.press('Enter');
  await expect(app.getByText('You are looking at what Usher knew on')).toBeVisible();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('ravi');
  await app.getByRole('link', { name: 'Ravi Menon' }).click();
  await app.getByRole('textbox', { name: 'Find a repository or project' }).fill('pay-ledger');
  await app.getByRole('button', { name: /admin.*pay-ledger|pay-ledger.*admin/ }).click();
  const paths = twins(app, 'Paths');
  await expect(app.getByRole('img', { name: /^Paths from/ })).toBeVisible();
  await expectAccessible(page);
  await press(paths.table);
  await expect(app.getByRole('table', { name: 'Every path' })).toContainText('would remain');
  await expectAccessible(page);
});
