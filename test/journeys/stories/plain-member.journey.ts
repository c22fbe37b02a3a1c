import { expect } from '@playwright/test';
import { addressOf, startDemoOnce, test, visit, type Visit } from '../demo';

const demo = startDemoOnce();
const project: Visit['place'] = { kind: 'project', key: 'ART' };
const repository: Visit['place'] = { kind: 'repository', slug: 'studio-assets' };

const doors: readonly (readonly [string, Visit])[] = [
  ['as a plain member, in the settings of the workspace', { as: 'member' }],
  ['as a plain member, in the settings of a project', { as: 'member', place: project }],
  ['as a plain member, in the settings of a repository', { as: 'member', place: repository }],
  [
    'as a repository admin, in the settings of its project',
    { as: 'repository admin', place: project },
  ],
  ['as a repository admin, in the settings of the workspace', { as: 'repository admin' }],
  ['as a project admin, in the settings of the workspace', { as: 'project admin' }],
];

test('I am no admin: Usher refuses me at every door, tells me whom to ask and shows me nothing', async ({
  page,
}) => {
  for (const [where, options] of doors)
    await test.step(where, async () => {
      const app = await visit(page, demo.current(), options);
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(/^Only .+ admins? can see/);
      await expect(app.locator('body')).toContainText(/Ask (a|one) /);
      await expect(app.getByRole('table')).toHaveCount(0);
      await expect(app.getByRole('grid')).toHaveCount(0);
    });

  await test.step('a link that a colleague sent me opens nothing either', async () => {
    const link = new URL(addressOf(demo.current(), { as: 'member' }));
    link.searchParams.set('usher', 'people?filter=ravi');
    await page.goto(link.href);
    const app = page.frameLocator('iframe');
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(/^Only .+ admins? can see/);
    await expect(app.locator('body')).not.toContainText('Ravi');
  });
});

test('where Usher is new to me it asks for consent, once', async ({ page }) => {
  await page.goto(addressOf(demo.current(), { installation: 'forge', as: 'member' }));
  await page.getByRole('button', { name: 'Allow access' }).click();
  const app = page.frameLocator('iframe');
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await page.reload();
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Allow access' })).toBeHidden();
});
