import { expect } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';
import { planLeaver } from './plan-leaver';

const demo = startDemoOnce();

test('a plan that stops gives no file, and says why; the list knows it', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await planLeaver(app, 'Daniel Brandt');
  await app.getByRole('button', { name: 'Keep plan' }).click();
  await expect(app.getByRole('button', { name: 'Download plan' })).toBeDisabled();
  await expect(app.getByText(/^Download plan: release/)).toBeVisible();
  await app
    .getByRole('link', { name: /^Plans/ })
    .first()
    .click();
  const kept = app.getByRole('grid', { name: 'Kept plans' });
  await expect(kept.getByRole('row', { name: /Daniel Brandt/ })).toContainText('held by a brake');
});

test('addresses are matched and forgotten; keys are listed with what no API tells', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^Plans/ }).click();
  await app.getByRole('link', { name: 'Plan offboarding' }).click();
  const pasted = app.getByLabel('Or paste e-mail addresses');
  await pasted.fill('molsen@acme.example\nsomebody.gone@acme.example');
  await app.getByRole('button', { name: 'Find who is still a member' }).click();
  await expect(app.getByText(/2 addresses: 1 still member, 1 not members/)).toBeVisible();
  await expect(pasted).toHaveValue('');
  await expect(app.getByRole('list', { name: 'Chosen people' })).toContainText('Marta Olsen');
  await expectAccessible(page);

  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('link', { name: 'Keys and tokens of all of them' }).click();
  await expect(app.getByRole('grid', { name: 'Access keys' })).toBeVisible();
});
