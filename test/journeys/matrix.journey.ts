import { expect } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

test('who can write where, by keyboard to the reason; the table says the same; grants as configured', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('link', { name: 'Who can write where' }).click();
  const answer = app.getByRole('heading', { level: 1 });
  await expect(answer).toContainText(
    '50 of 61 people can write to at least one of 120 repositories',
  );
  const picture = app.getByRole('application');
  await picture.press('+');
  await expect(app.getByLabel('Legend')).toContainText('admin');
  await picture.press('ArrowRight');
  await picture.press('ArrowDown');
  await expect(app.getByText('Beatriz Camargo on brand-kit: admin')).toBeVisible();
  await expectAccessible(page);
  await picture.press('Enter');
  await expect(app.getByRole('complementary')).toContainText(
    'Because Beatriz Camargo is a workspace admin of acme.',
  );
  await page.keyboard.press('Escape');
  await expect(picture).toBeFocused();
  await picture.press('/');
  await page.keyboard.type('ravi');
  await expect(answer).toContainText('1 of 1 person can write to at least one of 120 repositories');
  await app.getByText('Table', { exact: true }).click();
  await app.getByRole('textbox', { name: 'Find repositories' }).fill('pay-ledger');
  const row = app.getByRole('row').filter({ hasText: 'pay-ledger' });
  await expect(row).toContainText('admin');
  await row.getByRole('link', { name: 'Ravi Menon' }).click();
  await app.getByRole('radio', { name: 'Effective' }).press('ArrowRight');
  await expect(app.getByRole('row').filter({ hasText: 'pay-ledger' })).toContainText(
    'no effect: admin through group pay-leads on project PAY',
  );
});

test('the picture from far and the grants of a repository, in the dark', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('link', { name: 'Who can write where' }).click();
  await app.getByRole('application').press('-');
  await app.getByRole('application').press('End');
  await expect(app.getByText(/^Administrators \(5 people\) in WEB/)).toBeVisible();
  await expectAccessible(page);
  await app.getByRole('application').press('Enter');
  await expect(app.getByRole('heading', { level: 1 })).toContainText('5 of 5 people can write');
  await app.getByRole('link', { name: 'Open the repository' }).click();
  await app.getByText('Configured').click();
  await expect(app.getByRole('row').filter({ hasText: 'web-squad' }).first()).toContainText(
    'has effect',
  );
  await expectAccessible(page);
});
