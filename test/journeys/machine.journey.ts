import { expect, type FrameLocator } from '@playwright/test';
import { expectAccessible, startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();

async function askForMachine(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: /^Plans/ }).click();
  await app.getByRole('link', { name: 'Machine access' }).click();
}

async function sayPlan(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: 'Seats and cost' }).click();
  const form = app.getByRole('form', { name: 'Choose your plan' });
  await form.getByLabel('Plan', { exact: true }).selectOption('standard');
  await form.getByLabel('Billing period').selectOption('monthly');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

test('the artist with SparkleShare gets a user of their own, its price, its reach and a plan', async ({
  page,
}) => {
  await demo.current().tell({ switches: { limit: 1_000_000 } });
  const app = await visit(page, demo.current());
  await askForMachine(app);
  await expect(app.getByRole('button', { name: /^Make a plan/ }).first()).toBeDisabled();
  await app.getByLabel('What it does').selectOption('Write to repositories');
  await app.getByLabel('Part of the name').fill('studio-as');
  await app.getByLabel('Repositories and projects').selectOption('studio-assets');
  await app.getByLabel('What it speaks').selectOption('SSH only, like SparkleShare');
  await app.getByLabel('Does a person stand behind it?').selectOption('yes, one person');
  await app.getByLabel('What it is called').fill('SparkleShare of the artist');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    'Write to one repository, SSH only: the person’s own Bitbucket user with write on this repository only, and the tool’s key in the person’s account.',
  );
  const first = app.getByRole('region', { name: 'Recommended' });
  await expect(first).toContainText('nobody has said which plan the workspace has');
  await expect(first).toContainText('1 of 120 repositories.');
  const why = app.getByRole('table', { name: 'Why not the others' });
  await expect(why.getByRole('row', { name: /^Repository access key/ })).toContainText(
    'Access keys read by design; nothing makes them write.',
  );
  await expectAccessible(page);

  await sayPlan(app);
  await app.locator('body').evaluate(() => {
    window.history.back();
  });
  await expect(first).toContainText(
    /\+1 seat, about 3\.30 to 3\.65 USD a month.* \(price of 20 Sep 2026/,
  );
  await first.getByRole('button', { name: /^Make a plan/ }).click();
  await expect(app.getByRole('heading', { name: 'Steps, in this order' })).toBeVisible();
  await expect(app.locator('body')).toContainText('Invite SparkleShare of the artist');
});

test('credentials, gaps and suspects are listed, in the dark as well', async ({ page }) => {
  const app = await visit(page, demo.current(), { theme: 'dark' });
  await askForMachine(app);
  await expectAccessible(page);
  const tabs = app.getByRole('navigation', { name: 'Machine access' });
  await tabs.getByRole('link', { name: 'Every credential' }).click();
  await expect(app.getByRole('row', { name: /^Workspace SSH key/ })).toContainText('with write');
  await expectAccessible(page);
  await tabs.getByRole('link', { name: 'What Bitbucket does not do' }).click();
  await expect(app.getByRole('row', { name: /cannot be given write/ })).toBeVisible();
  await tabs.getByRole('link', { name: /^Suspected scapegoats/ }).click();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    /^\d+ accounts? may stand for a machine or for several people/,
  );
  await expect(app.getByRole('region', { name: 'What cannot be told' })).toContainText(
    'Bitbucket shows them to their owner only',
  );
  await expectAccessible(page);
  const suspects = app.getByRole('table', { name: 'Suspected scapegoats' });
  const name =
    (await suspects.getByRole('rowheader').getByRole('link').first().textContent()) ?? '';
  await suspects.getByRole('link', { name, exact: true }).first().click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText(name);
});
