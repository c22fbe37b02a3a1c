import { expect, type FrameLocator } from '@playwright/test';
import { startDemoOnce, test, visit } from './demo';

const demo = startDemoOnce();
// One story: each test goes on where the one before left the installation.
test.describe.configure({ mode: 'serial' });

async function scanFromTheStart(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Scan now' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Start scan' }).click();
}

test('at the hourly limit the scan says until when it waits, goes on by itself, and one refused repository stays not known', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), { installation: 'forge' });
  await demo.current().tell({
    switches: { limit: 400, windowSeconds: 4 },
    fault: {
      path: '/repositories/acme/pay-ledger/permissions-config/users',
      effect: {
        kind: 'status',
        status: 403,
        body: { type: 'error', error: { message: 'Access denied.' } },
      },
    },
  });
  await scanFromTheStart(app);
  await expect(app.getByText(/hourly limit is used up, continues \d\d:\d\d/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(app.getByText(/^The scan finished at/)).toBeVisible({ timeout: 50_000 });
  await expect(app.getByRole('table').filter({ hasText: 'What it changes' })).toContainText(
    'pay-ledger',
  );
});

test('where grants were refused the levels stand by Bitbucket’s own listing, and the ways there are not known', async ({
  page,
}) => {
  const app = await visit(page, demo.current(), { installation: 'forge' });
  await app.getByRole('link', { name: /^Repositories/ }).click();
  await app.getByRole('textbox', { name: 'Filter repositories' }).fill('pay-ledger');
  await app.getByRole('link', { name: 'pay-ledger' }).click();
  await expect(app.locator('body')).toContainText('the ways there are not known in full');
});
