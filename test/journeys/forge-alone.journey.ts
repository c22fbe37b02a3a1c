import { expect, type FrameLocator, type Page } from '@playwright/test';
import { type Demo, startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();
// One story: each test goes on where the one before left the installation.
test.describe.configure({ mode: 'serial' });

async function openFirstRun(page: Page, current: Demo): Promise<FrameLocator> {
  const app = await visit(page, current, { installation: 'forge' });
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    /Who has access in .+ is not known yet\./,
  );
  return app;
}

test('before a workspace admin has scanned, a repository admin is told whom to ask', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), {
    installation: 'forge',
    as: 'repository admin',
    place: { kind: 'repository', slug: 'studio-assets' },
  });
  await expect(app.locator('body')).toContainText(/workspace admin/);
});

test('the first scan says what it takes, can be cancelled and continued, and ends exact', async ({
  page,
}) => {
  const app = await openFirstRun(page, demo.current());
  await app.getByRole('button', { name: 'Scan now' }).click();
  const dialog = app.getByRole('dialog');
  await expect(dialog).toContainText('60 %');
  await expect(dialog).toContainText(/about/);
  // Slow enough to be seen, and to be stopped in the middle.
  await demo.current().tell({ switches: { latencyMs: 40 } });
  await dialog.getByRole('button', { name: 'Start scan' }).click();
  await expect(app.getByRole('button', { name: 'Cancel scan' })).toBeVisible();
  await expect(app.getByRole('heading', { level: 1 })).toContainText('provisional');
  await app.getByRole('button', { name: 'Cancel scan' }).click();
  await expect(app.getByRole('button', { name: 'Continue scan' })).toBeVisible();
  await demo.current().tell({ switches: { latencyMs: 0 } });
  await app.getByRole('button', { name: 'Continue scan' }).click();
  await expect(app.getByText(/^The scan finished at/)).toBeVisible({ timeout: 40_000 });
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(
    '4 of 61 members hold a seat and can open nothing.',
  );
});

test('levels come from Bitbucket’s own listings, which prove who is in a group that nobody may read', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), { installation: 'forge' });
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('nora');
  await app.getByRole('link', { name: 'Nora Lind' }).click();
  await app.getByRole('textbox', { name: 'Find a repository or project' }).fill('pay-api');
  await app
    .getByRole('grid', { name: 'Access by project' })
    .getByRole('button', { name: /pay-api/ })
    .first()
    .click();
  const why = app.getByRole('complementary');
  await expect(why).toContainText(/membership inferred from Bitbucket/);
});

test('the known installation shows the same levels as Bitbucket’s own listing', async ({
  page,
}) => {
  const sentences: string[] = [];
  for (const installation of ['known', 'forge'] as const) {
    const app = await visit(page, demo.current(), { installation });
    await app.getByRole('link', { name: /^People/ }).click();
    sentences.push((await app.getByRole('heading', { level: 1 }).textContent()) ?? '');
  }
  expect(sentences[1]).toBe(sentences[0]);
  expect(sentences[0]).toMatch(/61 people/);
});
