import { type FrameLocator } from '@playwright/test';

/** Without plan and period nothing is said of money. */
export async function sayPlan(app: FrameLocator): Promise<void> {
  const form = app.getByRole('form', { name: 'Choose your plan' });
  await form.getByLabel('Plan', { exact: true }).selectOption('standard');
  await form.getByLabel('Billing period').selectOption('monthly');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'hidden' });
}
