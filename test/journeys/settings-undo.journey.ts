import { expect, type FrameLocator } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();

async function openTab(app: FrameLocator, tab: string): Promise<void> {
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  const tabs = app.getByRole('navigation', { name: 'Settings' });
  await tabs.getByRole('link', { name: tab, exact: true }).click();
}

test('an admin changes how long days are kept, sees who did it, and takes it back', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await openTab(app, 'Scans and history');
  const days = app.getByLabel('Keep so many days');
  const before = await days.inputValue();
  await days.fill('30');
  await app.getByRole('button', { name: 'Save' }).last().click();
  await expect(app.getByText('Saved')).toBeVisible();
  await expect(app.getByText(/^Changed by \S.* on \d/)).toBeVisible();

  await app.getByRole('button', { name: 'Undo this change' }).click();
  await expect(days).toHaveValue(before);
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await openTab(app, 'Scans and history');
  await expect(days).toHaveValue(before);
});

test('the schedule says when the next scan comes, and nothing of it once it is off', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await openTab(app, 'Scans and history');
  const form = app.getByRole('form', { name: 'Scans' });
  await form.getByLabel('Hour').selectOption('05:00');
  await form.getByLabel('Time zone').fill('Asia/Tokyo');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(
    form.getByText(/in the hour from 05:00 \(Asia\/Tokyo\), next on \d+ \w+ \d{4}, \d\d:\d\d/),
  ).toBeVisible();

  await form.getByLabel('Time zone').fill('Tokyo, Japan');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Time zone is not a time zone.')).toBeVisible();

  await form.getByLabel('Time zone').fill('Asia/Tokyo');
  await form.getByLabel('Daily scan').selectOption('off');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText(/^Off: Usher reads Bitbucket only when/)).toBeVisible();
  await app.getByRole('button', { name: 'Undo this change' }).first().click();
  await expect(form.getByText(/\(Asia\/Tokyo\), next on/)).toBeVisible();
});

test('a token that is pasted into the register is refused and kept nowhere', async ({ page }) => {
  const secret = `ATCTT3xFf${'GN0'.repeat(10)}`;
  const app = await visit(page, demo.current());
  await openTab(app, 'Register of credentials');
  await app.getByRole('button', { name: 'Add a credential' }).click();
  await app.getByLabel('Name').fill('Nightly deploy');
  const usedIn = app.getByLabel('Where used');
  await usedIn.fill(secret);
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('Where used looks like a secret.')).toBeVisible();
  await usedIn.fill('Jenkins; kept in the vault of the platform team');
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText(/used in Jenkins; kept in the vault/)).toBeVisible();
  await expect(app.getByText(secret)).toHaveCount(0);
});
