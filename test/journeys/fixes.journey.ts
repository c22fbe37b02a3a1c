import { expect } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';
import { planLeaver, releaseAll } from './plan-leaver';

const demo = startDemoOnce();

test('where admins allow it, the app does one step itself, after a look, and takes it back', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app
    .getByRole('navigation', { name: 'Settings' })
    .getByRole('link', { name: 'Plans', exact: true })
    .click();
  const rules = app.getByRole('form', { name: 'Rules for plans' });
  await rules.getByLabel('The app may do some steps itself').selectOption('yes');
  await rules.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('Saved', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  await planLeaver(app, 'Marta Olsen');
  await releaseAll(app);
  await app.getByRole('button', { name: 'Keep plan' }).click();
  await expect(app.getByText(/^Kept by /)).toBeVisible();
  const fix = app.getByRole('button', { name: /^Do it now/ }).first();
  await fix.click();
  const dialog = app.getByRole('dialog', { name: 'Do this step now' });
  await expect(dialog.getByRole('status')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Do it now' }).click();
  await expect(app.getByText(/^Done here, /)).toBeVisible();
  const undo = app.getByRole('button', { name: 'Undo' });
  await expect(undo).toHaveCount(1);
  await undo.click();
  await expect(undo).toHaveCount(0);
});
