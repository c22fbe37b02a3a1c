import { expect, type FrameLocator } from '@playwright/test';
import { sayPlan } from '../say-plan';
import { startDemoOnce, test, visit, type Visit } from '../demo';
import { expectAccessible } from '../expect-accessible';

const demo = startDemoOnce();
test.describe.configure({ mode: 'serial' });

const own: Visit = { as: 'repository admin', place: { kind: 'repository', slug: 'studio-assets' } };
const project: Visit = { as: 'project admin', place: { kind: 'project', key: 'ART' } };

const answerOf = (app: FrameLocator) => app.getByRole('heading', { level: 1 });

function impactOf(app: FrameLocator) {
  const heading = app.getByRole('heading', { name: 'Add or remove a person' });
  return app.locator('section', { has: heading });
}

/** What the workspace has besides, and this page must not know. */
async function expectNothingElse(app: FrameLocator): Promise<void> {
  for (const hidden of ['pay-ledger', 'pay-invoices', 'Hyun-woo Park'])
    await expect(app.locator('body')).not.toContainText(hidden);
}

test('I look after one repository: I see all of it, and nothing of the rest', async ({ page }) => {
  const app = await visit(page, demo.current(), own);
  const first = app.getByRole('heading', { level: 2 }).first();

  await test.step('who reaches it, and as whom I see that', async () => {
    await expect(answerOf(app)).toHaveText(
      '23 people reach studio-assets: 7 admin, 7 write, 9 read.',
    );
    await expect(app.locator('body')).toContainText('You see this as repository admin');
    await expectNothingElse(app);
  });

  await test.step('why somebody has a level, and that taking it away saves nothing', async () => {
    await app.getByRole('grid', { name: 'People by level' }).getByRole('button').first().click();
    await expect(app.getByText('frees no seat: seat stays billed')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('adding somebody: what they could open; what it costs nobody has told', async () => {
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
  });

  await test.step('who can push and merge, branch by branch', async () => {
    await app.getByRole('link', { name: 'Branches' }).click();
    await expect(first).toContainText('At most 3 people can push to main');
    await expect(first).toContainText('2 approvals');
    await app.getByRole('combobox', { name: 'Branch' }).first().fill('release/9');
    await app.getByRole('button', { name: 'Show gates' }).click();
    await expect(first).toContainText('Nobody can push to release/9, and at most 2 can merge');
    await app.getByRole('button', { name: /^Push, Owen Hartley: closed/ }).click();
    const why = app.getByRole('complementary');
    await expect(why).toContainText('A rule applies whose list is empty: it stops everybody');
    await expect(why.getByRole('status')).toContainText('Owen Hartley can merge pull requests');
    await expectAccessible(page);
  });

  await test.step('which machines come in, those of the project above it too', async () => {
    await app.getByRole('link', { name: /^Machine access/ }).click();
    await expect(app.getByRole('table', { name: 'Access keys of project ART' })).toContainText(
      'SparkleShare mirror',
    );
    await expect(app.getByText('cannot be listed by any API')).toBeVisible();
    await expectNothingElse(app);
  });
});

test('I look after one project: its people, its repositories, and what a newcomer costs', async ({
  page,
}) => {
  await test.step('a workspace admin has told the plan', async () => {
    const workspace = await visit(page, demo.current());
    await workspace.getByRole('link', { name: /^Seats and cost/ }).click();
    await sayPlan(workspace);
  });
  const app = await visit(page, demo.current(), { ...project, theme: 'dark' });

  await test.step('now one more person has a price, as an estimate with its date', async () => {
    const impact = impactOf(app);
    await expect(impact).toContainText(
      '+1 seat, about 3.30 to 3.65 USD a month if every member is active (price of 20 Sep 2026',
    );
    await impact.getByLabel('Add a person with').selectOption('create-repo');
    await expect(impact).toContainText('and create repositories there');
  });

  await test.step('the repositories of the project are here, those of others are not', async () => {
    await expect(answerOf(app)).toContainText(/people/);
    await app.getByRole('link', { name: /^Repositories/ }).click();
    await app.getByRole('link', { name: 'studio-assets' }).first().click();
    await expect(answerOf(app)).toContainText('studio-assets');
    await expectNothingElse(app);
  });
});
