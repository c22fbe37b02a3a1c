import { expect, type FrameLocator } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

async function openFindings(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: /^Findings/ }).click();
  await expect(app.getByRole('grid', { name: 'Findings' })).toBeVisible();
  await expect(app.getByText(/^Compared with the scan of/)).toBeVisible();
}

async function openSettings(app: FrameLocator, tab: string): Promise<void> {
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  await app.getByRole('link', { name: tab, exact: true }).click();
}

test('a finding is read, exempted with a reason and an owner, and comes back when that is taken away', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await openFindings(app);
  const admins = app.getByRole('button', { name: /Too many workspace admins/ });
  await admins.click();
  const evidence = app.getByRole('gridcell').filter({ hasText: 'Why it matters' });
  await expect(evidence).toContainText('5 workspace admins: Amara Okonjo');
  await expect(evidence.getByRole('link', { name: /Workspace settings → / })).toHaveAttribute(
    'href',
    /^https:\/\/bitbucket\.org\/acme\/workspace\/settings/,
  );
  await evidence.getByRole('button', { name: 'Exempt…' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Exempt', exact: true }).click();
  // What the backend refuses stands at its field.
  await expect(dialog.getByRole('alert')).toContainText('Reason is empty. Write a few words.');
  await dialog.getByLabel('Reason').fill('Two of them leave in spring');
  const ingrid = dialog.getByRole('option', { name: /^Ingrid Solheim/ });
  await dialog.getByLabel('Owner').selectOption(await ingrid.getAttribute('value'));
  await dialog.getByRole('button', { name: 'Exempt', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(admins).toBeHidden();
  const exempted = app.getByRole('region', { name: 'Exempted' });
  await expect(exempted).toContainText('Two of them leave in spring');
  await expect(exempted).toContainText('owner Ingrid Solheim');
  await exempted.getByRole('button', { name: 'Remove exemption' }).click();
  await expect(admins).toBeVisible();
  await expect(exempted).toBeHidden();
});

/** A setting that no API shows and that decides a rule by itself. */
const EVERYBODY = 'Everybody may invite';

test('a manual check is answered and decides its finding', async ({ page }) => {
  const app = await visit(page, demo.current());
  await openFindings(app);
  await app.getByRole('link', { name: 'Answer the check' }).click();
  await expect(app.getByRole('region', { name: 'Manual checks' })).toContainText(
    'wait for somebody to look',
  );
  const check = app.getByRole('listitem').filter({ hasText: EVERYBODY }).first();
  await check.locator('summary').click();
  await check.getByLabel('What did you see?').selectOption('as-described');
  await check.getByLabel('Note').fill('Looked at it with the network team');
  await check.getByRole('button', { name: 'Save' }).click();
  const answered = app.getByRole('listitem').filter({ hasText: EVERYBODY }).first();
  await expect(answered.locator('summary')).toContainText('it is so: seen on');
  await openFindings(app);
  await app.getByRole('textbox', { name: 'Filter findings' }).fill('network team');
  await expect(app.getByRole('heading', { level: 1 })).toContainText('1 of ');
});

test('the plan is typed in once, with who said it, and decides what waited for it', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await openFindings(app);
  const waits = app.getByRole('link', { name: 'Choose the plan' });
  await waits.click();
  await app.getByLabel('Plan', { exact: true }).selectOption('premium');
  await app.getByLabel('Users billed').fill('61.5');
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByRole('alert')).toContainText('Users billed is not a whole number');
  await app.getByLabel('Users billed').fill('61');
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('Plan premium');
  await expect(app.getByText(/^said by Amara Okonjo on/).first()).toBeVisible();
  await openFindings(app);
  await expect(app.getByRole('heading', { name: 'Not checked' })).toBeVisible();
  await expect(waits).toBeHidden();
});

test('a User directory that is loaded here decides rules at once', async ({ page }) => {
  const app = await visit(page, demo.current());
  await openFindings(app);
  await app.getByRole('button', { name: 'Load the User directory' }).first().click();
  const dialog = app.getByRole('dialog', { name: 'Load the User directory' });
  const rows = 'Public Name,Email Address,Has 2SV\nSomebody,rmenon@acme.example,no\n';
  await dialog
    .getByLabel('User directory CSV')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await expect(dialog).toContainText('1 row is matched with members.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(app.getByText(/^User directory of /)).toBeVisible();
  await app.getByRole('textbox', { name: 'Filter findings' }).fill('subject:"Ravi Menon" ID-');
  await expect(app.getByRole('button', { name: /two-step/i }).first()).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`a finding’s evidence, its exemption and a new credential are accessible in ${theme}`, async ({
    page,
  }) => {
    const app = await visit(page, demo.current(), { theme });
    await openFindings(app);
    await app.getByRole('button', { name: /Too many workspace admins/ }).click();
    await expectAccessible(page);
    await app.getByRole('button', { name: 'Exempt…' }).click();
    await expectAccessible(page);
    await app.getByRole('button', { name: 'Cancel' }).click();
    await openSettings(app, 'Register of credentials');
    await app.getByRole('button', { name: 'Add a credential' }).click();
    await expectAccessible(page);
  });
