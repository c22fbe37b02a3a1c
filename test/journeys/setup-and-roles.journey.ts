import { expect, type FrameLocator } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

async function openSettings(app: FrameLocator, tab: string): Promise<void> {
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app.getByRole('link', { name: tab, exact: true }).click();
}

test('the setup is typed in group by group; what is not asked for keeps what was told', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await openSettings(app, 'Plan and seats');
  const managed = app.getByRole('group', { name: 'How the workspace is managed' });
  await managed.getByLabel('Where people are managed').selectOption('atlassian-administration');
  await expect(managed).toContainText('“User groups” stands under Access management');
  const guard = app.getByRole('group', { name: 'Guard' });
  await expect(guard.getByLabel('Managed accounts')).toBeHidden();
  await guard.getByLabel('Atlassian Guard Standard').selectOption('bought');
  await guard.getByLabel('Managed accounts').fill('900');
  await app.getByLabel('What an hour of that work costs').fill('65,50');
  const save = app.getByRole('button', { name: 'Save' });
  await save.click();
  await expect(app.getByRole('alert')).toContainText('is not an amount. Write it like 65 or 65.50');
  await app.getByLabel('What an hour of that work costs').fill('65.5');
  await guard.getByLabel('Atlassian Guard Standard').selectOption('none');
  await expect(guard.getByLabel('Managed accounts')).toBeHidden();
  await save.click();
  await expect(app.getByText('Saved', { exact: true })).toBeVisible();
  await expect(managed).toContainText(/said by Amara Okonjo on/);

  await openSettings(app, 'Thresholds');
  await openSettings(app, 'Plan and seats');
  await expect(app.getByLabel('What an hour of that work costs')).toHaveValue('65.50');
  await guard.getByLabel('Atlassian Guard Standard').selectOption('bought');
  await expect(guard.getByLabel('Managed accounts')).toHaveValue('900');
});

test('prices are read with their sources; a list of one’s own is added, changed and reset', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await openSettings(app, 'Price book');
  const book = app.getByRole('region', { name: 'Price book' });
  await expect(book).toContainText('lists disagree');
  await expect(book).toContainText('not known');
  await expect(book).toContainText('All of this is as Usher ships it.');

  await book
    .getByRole('button', { name: /^Add a list of your own/ })
    .first()
    .click();
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Add the list' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say where the prices come from.');
  await dialog.getByLabel('Source').fill('contract of 2026');
  await dialog.getByRole('button', { name: 'Add the list' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.getByRole('columnheader', { name: /^Our prices/ })).toBeVisible();

  const ours = app.getByRole('group', { name: 'Our prices' });
  await ours.getByRole('button', { name: /^Edit/ }).click();
  const flat = dialog.getByLabel(/^Standard, by the month: people 1 to 5/);
  await flat.fill('1.234');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: 'no amount' })).toBeVisible();
  await flat.fill('17');
  await dialog.getByLabel('Source of the prices you change').fill('invoice of November');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(
    app.getByRole('cell', { name: /17\.00 USD for all of them.*invoice/ }),
  ).toBeVisible();

  await ours.getByRole('button', { name: /^Put to history/ }).click();
  await expect(app.getByRole('columnheader', { name: /^Our prices/ })).toBeHidden();
  await app.getByRole('button', { name: 'Reset to what Usher ships' }).click();
  await dialog.getByRole('button', { name: 'Reset' }).click();
  await expect(book).toContainText('All of this is as Usher ships it.');
  await expect(book).not.toContainText('Our prices');
});

test('a level and a role say what they mean, by keyboard, and give the focus back', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), {
    as: 'repository admin',
    place: { kind: 'repository', slug: 'studio-assets' },
  });
  const legend = app.getByRole('button', { name: 'What do the levels mean?' });
  await legend.focus();
  await page.keyboard.press('Enter');
  const dialog = app.getByRole('dialog', { name: 'What do the levels mean?' });
  await dialog.getByText('Repository: write').click();
  await expect(dialog).toContainText('push, as far as branch restrictions allow');
  await expect(dialog.getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(legend).toBeFocused();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await expect(legend).toBeFocused();

  await app
    .getByRole('button', { name: /: why / })
    .first()
    .click();
  const why = app.getByRole('complementary');
  await why.getByText(/^What \w+ means on a repository$/).click();
  await expect(why).toContainText('Watch out');
});

test('all roles stand in the settings and are found by what they may', async ({ page }) => {
  const app = await visit(page, demo.current());
  await openSettings(app, 'Roles');
  const roles = app.getByRole('region', { name: 'Roles' });
  await expect(roles.getByText('Organization admin', { exact: true })).toBeVisible();
  await app.getByRole('textbox', { name: 'Find a role or what it may' }).fill('invoices');
  await expect(roles.getByText('Organization admin', { exact: true })).toBeHidden();
  await roles.getByText('Billing admin').click();
  await expect(roles).toContainText('manage the subscription');
  await app.getByRole('textbox', { name: 'Find a role or what it may' }).fill('emperor');
  await expect(roles).toContainText('No role says that.');
});

for (const theme of ['light', 'dark'] as const)
  test(`the form of Guard and that of prices are accessible in ${theme}`, async ({ page }) => {
    const app = await visit(page, demo.current(), { theme });
    await openSettings(app, 'Plan and seats');
    await app.getByLabel('Atlassian Guard Standard').selectOption('bought');
    await expectAccessible(page);
    await openSettings(app, 'Price book');
    await app.getByRole('button', { name: /^Edit/ }).first().click();
    await expectAccessible(page);
  });
