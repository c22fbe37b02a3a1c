import { expect, type FrameLocator, type Page } from '@playwright/test';
import { startDemoOnce, test, visit, type Visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

async function openActivity(page: Page, options: Visit = {}): Promise<FrameLocator> {
  const app = await visit(page, demo.current(), options);
  await app.getByRole('link', { name: 'Activity', exact: true }).click();
  await expect(app.getByRole('navigation', { name: 'Members by activity' })).toBeVisible();
  return app;
}

/** Of a workspace managed in Atlassian Administration nothing else says when somebody was here. */
const EXPORT = `Public Name,Email Address,Last Login (UTC)
Daniel Brandt,dbrandt@acme.example,2026-01-10T08:00:00
`;

async function loadDirectory(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: /^Seats/ }).click();
  const section = app
    .locator('section')
    .filter({ has: app.getByRole('heading', { name: 'Compare with the User directory' }) });
  await section.getByRole('button', { name: /^Load/ }).click();
  const dialog = app.getByRole('dialog', { name: 'Load the User directory' });
  await dialog
    .getByLabel('User directory CSV')
    .setInputFiles({ name: 'users.csv', mimeType: 'text/csv', buffer: Buffer.from(EXPORT) });
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(dialog).toContainText('1 row is matched');
  await dialog.getByRole('button', { name: 'Close' }).click();
}

test('nobody told when anybody was here: it cannot be told, and the page says what would', async ({
  page,
}) => {
  const app = await openActivity(page);
  await expect(app.getByRole('heading', { level: 1 })).toContainText(
    'Nobody is known to be inactive; of 61 members it cannot be told.',
  );
});

test('who was not seen is listed by which source, and one of them is protected with a reason', async ({
  page,
}) => {
  await loadDirectory(await visit(page, demo.current()));
  const app = await openActivity(page);
  await expect(app.getByRole('heading', { level: 1 })).toContainText(
    'not seen for more than 90 days',
  );
  await expect(app.getByText(/With every full scan they would take [\d,]+ requests/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Read them with every scan' })).toBeVisible();
  const idle = app.getByRole('grid', { name: 'Inactive or never active' });
  await expect(idle.getByRole('row', { name: /Daniel Brandt/ })).toContainText('inactive');
  await expectAccessible(page);
  await idle.getByRole('checkbox', { name: 'Select Daniel Brandt' }).check();
  await app.getByRole('button', { name: 'Never propose for removal' }).click();
  const dialog = app.getByRole('dialog', { name: 'Never propose for removal' });
  await dialog.getByRole('button', { name: 'Protect' }).click();
  await expect(dialog.getByText(/empty/)).toBeVisible();
  await dialog.getByLabel('Reason').fill('Founder');
  await dialog.getByRole('button', { name: 'Protect' }).click();
  await expect(dialog).toBeHidden();
  await expect(idle.getByRole('row', { name: /Daniel Brandt/ })).toHaveCount(0);
  await app.getByRole('link', { name: /^Protected/ }).click();
  const kept = app.getByRole('grid', { name: 'Protected' });
  await expect(kept.getByRole('row', { name: /Daniel Brandt/ })).toContainText('inactive');
});

test('a person’s signals say what they mean and cannot see, and the protection is taken back', async ({
  page,
}) => {
  const app = await openActivity(page, { theme: 'dark' });
  await app.getByRole('link', { name: /^Protected/ }).click();
  await app.getByRole('link', { name: 'Daniel Brandt' }).click();
  await expect(app.getByRole('heading', { name: 'Activity', exact: true })).toBeVisible();
  const signals = app.getByRole('region', { name: 'Signals, scrollable' });
  await expect(signals.getByRole('row', { name: /User directory/ })).toContainText('10 Jan 2026');
  await expect(app.getByText(/Protected: Founder/)).toBeVisible();
  await expectAccessible(page);
  await app.getByRole('button', { name: 'Remove protection' }).click();
  await expect(app.getByText(/Not protected/)).toBeVisible();
});
