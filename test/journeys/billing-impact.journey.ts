import { expect, type FrameLocator } from '@playwright/test';
import { expectAccessible, startDemoOnce, test, visit, type Visit } from './demo';

const demo = startDemoOnce();
const asProjectAdmin: Visit = { as: 'project admin', place: { kind: 'project', key: 'ART' } };
const asRepositoryAdmin: Visit = {
  as: 'repository admin',
  place: { kind: 'repository', slug: 'studio-assets' },
};

function impactOf(app: FrameLocator) {
  return app.locator('section', {
    has: app.getByRole('heading', { name: 'Add or remove a person' }),
  });
}

test('a repository admin reads that a removal frees no seat, and what somebody new could open', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), asRepositoryAdmin);
  const impact = impactOf(app);
  await expect(impact).toContainText('does not free a seat: seat stays billed.');
  await expect(impact).toContainText('nobody has said which plan the workspace has');
  await expect(impact).not.toContainText('61');
  await impact.getByLabel('Add a person with').selectOption('write');
  await expect(impact).toContainText('Somebody new could read and write studio-assets');
  await impact.getByText('What write means on a repository').click();
  await expect(impact.getByRole('link', { name: /repository permissions/ })).toHaveAttribute(
    'href',
    'https://bitbucket.org/acme/studio-assets/admin/permissions',
  );
  await expectAccessible(page);
});

test('what a newcomer costs is told once a workspace admin has chosen the plan', async ({
  page,
}) => {
  const workspace = await visit(page, demo.current());
  await workspace.getByRole('link', { name: /^Seats and cost/ }).click();
  const form = workspace.getByRole('form', { name: 'Choose your plan' });
  await form.getByLabel('Plan', { exact: true }).selectOption('standard');
  await form.getByLabel('Billing period').selectOption('monthly');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(workspace.getByRole('heading', { level: 1 })).toContainText('222.65 USD');

  const app = await visit(page, demo.current(), { ...asProjectAdmin, theme: 'dark' });
  const impact = impactOf(app);
  await expect(impact).toContainText(
    '+1 seat, about 3.30 to 3.65 USD a month if every member is active (price of 20 Sep 2026',
  );
  await impact.getByLabel('Add a person with').selectOption('create-repo');
  await expect(impact).toContainText('and create repositories there');
  await expectAccessible(page);
});

test('the why panel says that taking a grant away frees no seat', async ({ page }) => {
  const app = await visit(page, demo.current(), asRepositoryAdmin);
  await app.getByRole('grid', { name: 'People by level' }).getByRole('button').first().click();
  await expect(app.getByText('frees no seat: seat stays billed')).toBeVisible();
});
