import { expect, type FrameLocator, type Page } from '@playwright/test';
import { countJavascript, INITIAL_JAVASCRIPT_LIMIT_BYTES } from '../../bench/initial-javascript';
import { startDemoOnce, test, visit, type Visit } from './demo';
import { expectAccessible } from './expect-accessible';

const demo = startDemoOnce();

interface View {
  readonly name: string;
  readonly visit?: Visit;
  readonly open: (app: FrameLocator) => Promise<void>;
}

const person = async (app: FrameLocator): Promise<void> => {
  await app.getByRole('link', { name: /^People/ }).click();
  await app.getByRole('textbox', { name: 'Filter people' }).fill('ravi');
  await app.getByRole('link', { name: 'Ravi Menon' }).click();
  await app.getByRole('textbox', { name: 'Find a repository or project' }).fill('pay-ledger');
  await app.getByRole('button', { name: /admin.*pay-ledger|pay-ledger.*admin/ }).click();
  await expect(app.getByRole('complementary')).toBeVisible();
};

/** What the sweep over all views does not open: a selection, a panel, a dialog. */
const views: readonly View[] = [
  {
    name: 'People, with somebody selected',
    open: async (app) => {
      await app.getByRole('link', { name: /^People/ }).click();
      await app.getByRole('checkbox').nth(1).check({ force: true });
    },
  },
  { name: 'Person, with the why panel', open: person },
  {
    name: 'Scan dialog',
    visit: { installation: 'forge' },
    open: async (app) => {
      await app.getByRole('button', { name: 'Scan now' }).click();
      await expect(app.getByRole('dialog')).toContainText('60 %');
    },
  },
];

async function open(page: Page, view: View, theme: 'light' | 'dark'): Promise<FrameLocator> {
  const app = await visit(page, demo.current(), { ...view.visit, theme });
  await view.open(app);
  return app;
}

for (const view of views)
  for (const theme of ['light', 'dark'] as const)
    test(`${view.name} is accessible in ${theme} colours and fits a narrow window`, async ({
      page,
    }) => {
      const app = await open(page, view, theme);
      await expectAccessible(page);
      await page.setViewportSize({ width: 420, height: 800 });
      const tooWide = () =>
        app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      await expect.poll(tooWide).toBeLessThanOrEqual(0);
    });

test('axe finds a defect when there is one', async ({ page }) => {
  const app = await visit(page, demo.current());
  await app.locator('body').evaluate((body) => {
    body.append(document.createElement('input'));
  });
  await expect(expectAccessible(page)).rejects.toThrow();
});

test('the policy blocks what it should', async ({ page, trouble }) => {
  const app = await visit(page, demo.current());
  const blocked = await app.locator('body').evaluate(
    (body) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.effectiveDirective);
        });
        const image = document.createElement('img');
        image.src = 'https://tracker.example/pixel.png';
        body.append(image);
      }),
  );
  expect(blocked).toBe('img-src');
  await expect.poll(() => trouble.length).toBe(1);
  expect(trouble.pop()).toContain('tracker.example');
});

test('the first JavaScript stays within its budget', async ({ page }) => {
  const loaded = countJavascript(page);
  const app = await visit(page, demo.current());
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
  const bytes = await loaded.stop();
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(INITIAL_JAVASCRIPT_LIMIT_BYTES);
});
