import { expect } from '@playwright/test';
import { addressOf, startDemoOnce, test, visit, type Visit } from './demo';

const demo = startDemoOnce();
const project: Visit['place'] = { kind: 'project', key: 'ART' };
const repository: Visit['place'] = { kind: 'repository', slug: 'studio-assets' };

test('the first visit asks for consent, once', async ({ page }) => {
  await page.goto(addressOf(demo.current(), { installation: 'forge', as: 'member' }));
  await page.getByRole('button', { name: 'Allow access' }).click();
  const app = page.frameLocator('iframe');
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await page.reload();
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Allow access' })).toBeHidden();
});

test('a repository admin sees who reaches this repository, and nothing else', async ({ page }) => {
  const app = await visit(page, demo.current(), { as: 'repository admin', place: repository });
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    '23 people reach studio-assets: 7 admin, 7 write, 9 read.',
  );
  await expect(app.locator('body')).toContainText('You see this as repository admin');
  await expect(app.locator('body')).not.toContainText('pay-ledger');
  await expect(app.locator('body')).not.toContainText('Hyun-woo Park');
});

test('a project admin sees the people and repositories of the project', async ({ page }) => {
  const app = await visit(page, demo.current(), { as: 'project admin', place: project });
  await expect(app.getByRole('heading', { level: 1 })).toContainText(/people/);
  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('link', { name: 'studio-assets' }).first().click();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('studio-assets');
  await expect(app.locator('body')).not.toContainText('pay-ledger');
});

const refused: readonly (readonly [string, Visit])[] = [
  ['a project admin in workspace settings', { as: 'project admin' }],
  ['a repository admin in workspace settings', { as: 'repository admin' }],
  ['a plain member in workspace settings', { as: 'member' }],
  ['a repository admin in project settings', { as: 'repository admin', place: project }],
  ['a plain member in project settings', { as: 'member', place: project }],
  ['a plain member in repository settings', { as: 'member', place: repository }],
];

for (const [who, options] of refused)
  test(`${who} is refused, and told what to do`, async ({ page }) => {
    const app = await visit(page, demo.current(), options);
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(/^Only .+ admins? can see/);
    await expect(app.locator('body')).toContainText(/Ask (a|one) /);
    await expect(app.getByRole('table')).toHaveCount(0);
  });
