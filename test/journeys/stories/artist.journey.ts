import { expect } from '@playwright/test';
import { goBack } from '../back';
import { sayPlan } from '../say-plan';
import { startDemoOnce, test, visit } from '../demo';
import { expectAccessible } from '../expect-accessible';

const demo = startDemoOnce();

test('an artist wants to write with SparkleShare: I choose a credential for them', async ({
  page,
}) => {
  await demo.current().tell({ switches: { limit: 1_000_000 } });
  const app = await visit(page, demo.current());
  const first = app.getByRole('region', { name: 'Recommended' });
  const others = app.getByRole('table', { name: 'Why not the others' });
  const tabs = app.getByRole('navigation', { name: 'Machine access' });

  await test.step('I say what it does, where, how it speaks, and that one person stands behind it', async () => {
    await app.getByRole('link', { name: /^Plans/ }).click();
    await app.getByRole('link', { name: 'Machine access' }).click();
    await expect(app.getByRole('button', { name: /^Make a plan/ }).first()).toBeDisabled();
    await app.getByLabel('What it does').selectOption('Write to repositories');
    await app.getByLabel('Part of the name').fill('studio-as');
    await app.getByLabel('Repositories and projects').selectOption('studio-assets');
    await app.getByLabel('What it speaks').selectOption('SSH only, like SparkleShare');
    await app.getByLabel('Does a person stand behind it?').selectOption('yes, one person');
    await app.getByLabel('What it is called').fill('SparkleShare of the artist');
  });

  await test.step('a user of their own it is: an access key reads, and nothing makes it write', async () => {
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(
      'Write to one repository, SSH only: the person’s own Bitbucket user with write on this repository only, and the tool’s key in the person’s account.',
    );
    await expect(first).toContainText('1 of 120 repositories.');
    await expect(others.getByRole('row', { name: /^Repository access key/ })).toContainText(
      'Access keys read by design; nothing makes them write.',
    );
    await expectAccessible(page);
  });

  await test.step('what the seat costs is not known before I say which plan we have', async () => {
    await expect(first).toContainText('nobody has said which plan the workspace has');
    await app.getByRole('link', { name: 'Seats and cost' }).click();
    await sayPlan(app);
    await goBack(app);
    await expect(first).toContainText(
      /\+1 seat, about 3\.30 to 3\.65 USD a month.* \(price of 20 Sep 2026/,
    );
  });

  await test.step('I look up what the other credentials may, and what Bitbucket cannot do', async () => {
    await tabs.getByRole('link', { name: 'Every credential' }).click();
    await expect(app.getByRole('row', { name: /^Workspace SSH key/ })).toContainText('with write');
    await tabs.getByRole('link', { name: 'What Bitbucket does not do' }).click();
    await expect(app.getByRole('row', { name: /cannot be given write/ })).toBeVisible();
  });

  await test.step('accounts that already stand for a machine are suspected, not accused', async () => {
    await tabs.getByRole('link', { name: /^Suspected scapegoats/ }).click();
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(
      /^\d+ accounts? may stand for a machine or for several people/,
    );
    await expect(app.getByRole('region', { name: 'What cannot be told' })).toContainText(
      'Bitbucket shows them to their owner only',
    );
    const suspects = app.getByRole('table', { name: 'Suspected scapegoats' });
    const suspect = suspects.getByRole('rowheader').getByRole('link').first();
    const name = (await suspect.textContent()) ?? '';
    await suspect.click();
    await expect(app.getByRole('heading', { level: 1 })).toContainText(name);
  });

  await test.step('back at the advice I make the plan: invite, grant, key', async () => {
    await goBack(app, 4);
    await first.getByRole('button', { name: /^Make a plan/ }).click();
    await expect(app.getByRole('heading', { name: 'Steps, in this order' })).toBeVisible();
    await expect(app.locator('body')).toContainText('Invite SparkleShare of the artist');
  });
});
