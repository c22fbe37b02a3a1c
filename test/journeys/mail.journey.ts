import { expect } from '@playwright/test';
import { expectAccessible, startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();

test('an admin sets up Postmark, confirms a recipient by the code in the inbox, and sends a test', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app.getByRole('link', { name: 'Digest and mail' }).click();
  await expect(app.getByText('Nobody: the digest is made all the same')).toBeVisible();
  await expectAccessible(page);

  await app.getByLabel('From address').fill('usher@acme.example');
  await app.getByLabel('Server API token').fill('any-token');
  await app.getByRole('button', { name: 'Save sender' }).click();
  await expect(page.getByText('api.postmarkapp.com')).toBeVisible();
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(app.getByText('Postmark sends as usher@acme.example')).toBeVisible();
  await expect(app.getByLabel('Server API token')).toHaveValue('');

  await app.getByLabel('Add an address').fill('aokonjo@acme.example');
  await app.getByRole('button', { name: 'Add recipient' }).click();
  await app.getByRole('button', { name: 'Send code to aokonjo@acme.example' }).click();
  const code = app.getByLabel('Code from the mail to aokonjo@acme.example');
  await expect(code).toBeVisible();

  const inbox = await page.context().newPage();
  await inbox.goto(new URL('/mail', demo.current().url).href);
  const subject = await inbox.getByRole('link', { name: /is your code/ }).innerText();
  await code.fill(subject.slice(0, 6));
  await app.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(app.getByText('1 person gets the next digest.')).toBeVisible();

  await app.getByRole('button', { name: 'Send a test to aokonjo@acme.example' }).click();
  await expect(app.getByText('The provider has taken the mail.')).toBeVisible();
  await expectAccessible(page);

  await inbox.reload();
  await inbox.getByRole('link', { name: /^Test: mail from Usher/ }).click();
  await expect(inbox.getByText('List-Unsubscribe')).toBeVisible();
  await expect(
    inbox.frameLocator('iframe[title="HTML part"]').getByText('asked Usher for this test'),
  ).toBeVisible();
  await expect(inbox.locator('pre')).toContainText('asked Usher for this test');
  // The page of one mail holds its HTML in a frame without scripts, which axe cannot look into.
  await inbox.goBack();
  await expectAccessible(inbox);
});

test('the page of mail is accessible in the dark', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app.getByRole('link', { name: 'Digest and mail' }).click();
  await expect(app.getByRole('heading', { name: 'Who gets it' })).toBeVisible();
  await expectAccessible(page);
});
