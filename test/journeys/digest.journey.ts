import { expect, type FrameLocator } from '@playwright/test';
import { expectAccessible, startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();

const answerOf = (app: FrameLocator) => app.getByRole('heading', { level: 1 });

test('the digest is read in the app, and a line leads to where somebody can act', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: 'Digest', exact: true }).click();
  await expect(answerOf(app)).toHaveText('1 repository became public.');
  const section = (name: string) => app.getByRole('region', { name, exact: true });
  await expect(section('What changed')).toContainText('2 people joined: Freya Halvorsen');
  await expect(section('Seats and cost')).toContainText('the bill is not known');
  await expect(section('Findings')).toContainText('High: Public repository');
  await expect(section('What could not be seen')).toContainText('No User directory is loaded');
  await section('What changed')
    .getByRole('link', { name: /became public/ })
    .click();
  await expect(answerOf(app)).toBeVisible();
  await expect(app.getByText('docs-public-api').first()).toBeVisible();
});

test('a key that expires in a few days stands among the deadlines and on the overview', async ({
  page,
}) => {
  const app = await visit(page, demo.current());
  await app.getByRole('link', { name: 'Settings', exact: true }).click();
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await app.getByLabel('Organization API key expires on').fill(soon);
  await app.getByRole('button', { name: /^Save/ }).first().click();
  await expect(app.getByText(/^Saved/).first()).toBeVisible();
  await app.getByRole('link', { name: 'Overview', exact: true }).click();
  const due = app.getByRole('region', { name: 'Deadlines' });
  await expect(due).toContainText(/in [45] days/);
  await due.getByRole('link', { name: /^All/ }).click();
  await expect(answerOf(app)).toHaveText('1 within 7 days, 1 to do.');
  await expect(app.getByRole('row', { name: /Expiry of the Organization API key/ })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`digest and deadlines can be used by everybody, ${theme}`, async ({ page }) => {
    const app = await visit(page, demo.current(), { theme });
    await app.getByRole('link', { name: 'Digest', exact: true }).click();
    await expect(app.getByRole('region', { name: 'What could not be seen' })).toBeVisible();
    await expectAccessible(page);
    await app.getByRole('link', { name: 'Deadlines', exact: true }).click();
    await expect(app.getByRole('table')).toBeVisible();
    await expectAccessible(page);
  });
