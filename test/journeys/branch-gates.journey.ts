import { expect, type FrameLocator } from '@playwright/test';
import { expectAccessible, startDemoOnce, test, visit, type Visit } from './demo';

const demo = startDemoOnce();
const OWN: Visit = {
  as: 'repository admin',
  place: { kind: 'repository', slug: 'studio-assets' },
};

async function openRepository(app: FrameLocator, slug: string): Promise<void> {
  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('textbox', { name: 'Filter repositories' }).fill(slug);
  await app.getByRole('link', { name: slug, exact: true }).click();
}

async function showGates(app: FrameLocator, branch: string): Promise<void> {
  await app.getByRole('combobox', { name: 'Branch' }).first().fill(branch);
  await app.getByRole('button', { name: 'Show gates' }).click();
}

test('why the contractor can still push, and what would end it', async ({ page }) => {
  const app = await visit(page, demo.current());
  await openRepository(app, 'pay-invoices');
  await app.getByRole('link', { name: 'Branches' }).click();
  await expect(app.getByRole('heading', { level: 2 }).first()).toContainText(
    'At most 2 people can push to main',
  );
  await showGates(app, 'release/2026.1');
  await expect(app.getByRole('heading', { level: 2 }).first()).toContainText(
    'At most 3 people can push to release/2026.1',
  );
  await expect(app.getByText('no API tells them')).toBeVisible();
  await app.getByRole('combobox', { name: 'Push' }).selectOption('open');
  await expect(app.getByRole('grid', { name: /^Gates/ }).getByRole('row')).toHaveCount(4);
  const lamp = app.getByRole('button', { name: 'Push, Desta Moyo: open' });
  await lamp.focus();
  // Reasons show to those who come by keyboard, not where a press has left the focus.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(app.getByRole('tooltip').filter({ hasText: 'push on release/*' })).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = app.getByRole('complementary');
  await expect(panel).toContainText('Named on the list of the rule (push on release/*).');
  await expect(panel.getByRole('status')).toHaveText(
    'Desta Moyo can push to release/2026.1 of pay-invoices.',
  );
  await expect(panel).toContainText(/Take them off the list of rule \d+ \(push on release/);
  await expect(panel).toContainText('Touches nobody else.');
  await page.keyboard.press('Escape');
  await expect(lamp).toBeFocused();
});

test('why somebody cannot, asked beside the paths of their level', async ({ page }) => {
  const app = await visit(page, demo.current());
  await openRepository(app, 'pay-invoices');
  await app.getByRole('textbox', { name: 'Find a person' }).fill('desta');
  await app.getByRole('button', { name: /why Desta Moyo/ }).click();
  const panel = app.getByRole('complementary');
  await expect(panel.getByRole('status')).toHaveText(
    'Desta Moyo cannot push to main of pay-invoices.',
  );
  await expect(panel).toContainText('They would gain it by');
  await expect(panel).toContainText('Put them on the list of rule');
  await panel.getByRole('combobox', { name: 'What may they do?' }).selectOption('administer');
  await expect(panel.getByRole('status')).toHaveText('Desta Moyo cannot administer pay-invoices.');
  await expect(panel).toContainText('Grant them admin on acme/pay-invoices.');
  await panel
    .getByRole('combobox', { name: 'What may they do?' })
    .selectOption('create-repository');
  await expect(panel.getByRole('status')).toHaveText(
    'Desta Moyo cannot create a repository in project PAY.',
  );
});

test('where a person stands in branch rules, reviews and keys leads to the repository', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('desta');
  await app.getByRole('link', { name: 'Desta Moyo' }).click();
  await app.getByRole('link', { name: 'Keys and branches' }).click();
  await expect(app.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Desta Moyo is on the lists of 1 branch rule.',
  );
  const rules = app.getByRole('table', { name: 'On the lists of branch rules' });
  await rules.getByRole('link', { name: 'pay-invoices' }).click();
  await expect(app.getByRole('button', { name: 'Show gates' })).toBeVisible();
});

test('a repository admin is answered by the server, of this repository alone', async ({ page }) => {
  const app = await visit(page, demo.current(), OWN);
  await app.getByRole('link', { name: 'Branches' }).click();
  await expect(app.getByRole('heading', { level: 2 }).first()).toContainText(
    'At most 3 people can push to main',
  );
  await expect(app.getByRole('heading', { level: 2 }).first()).toContainText('2 approvals');
  await showGates(app, 'release/9');
  await expect(app.getByRole('heading', { level: 2 }).first()).toContainText(
    'Nobody can push to release/9, and at most 2 can merge',
  );
  await app.getByRole('button', { name: /^Push, Owen Hartley: closed/ }).click();
  const panel = app.getByRole('complementary');
  await expect(panel).toContainText('A rule applies whose list is empty: it stops everybody');
  await expect(panel.getByRole('status')).toContainText('Owen Hartley can merge pull requests');
  await app.getByRole('link', { name: /^Machine access/ }).click();
  await expect(app.getByRole('table', { name: 'Access keys of project ART' })).toContainText(
    'SparkleShare mirror',
  );
  await expect(app.getByText('cannot be listed by any API')).toBeVisible();
  await expect(app.locator('body')).not.toContainText('pay-invoices');
});

for (const theme of ['light', 'dark'] as const)
  test(`branches, machines and settings are accessible, ${theme}`, async ({ page }) => {
    const app = await visit(page, demo.current(), { ...OWN, theme });
    await app.getByRole('link', { name: 'Branches' }).click();
    await app.getByRole('button', { name: /^Push, Owen Hartley/ }).click();
    await expect(app.getByRole('complementary').getByRole('status')).toBeVisible();
    await expectAccessible(page);
    await app.getByRole('link', { name: /^Machine access/ }).click();
    await expectAccessible(page);
    await app.getByRole('link', { name: 'Settings that matter' }).click();
    await expect(app.getByText('cannot be seen by anybody here')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 420, height: 900 });
    await app.getByRole('link', { name: 'Branches' }).click();
    await expect(app.getByRole('grid', { name: /^Gates/ })).toBeVisible();
    const width = await app.locator('body').evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(width).toBeLessThanOrEqual(0);
  });
