import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { toHostDirectory } from '../../local/demo/find-viewers';
import { type Demo, type DemoOptions, startDemo } from '../../local/demo/start-demo';
import { loadForgeBundle } from '../../local/forge/bundle';
import { pathOf, type PageAddress } from '../../local/forge/page-address';

export interface Visit {
  readonly installation?: 'known' | 'forge';
  /** As the index names them. */
  readonly as?: 'workspace admin' | 'project admin' | 'repository admin' | 'member';
  readonly place?: PageAddress['place'];
  readonly theme?: PageAddress['theme'];
}

/** One demo for a file: the bundle that Forge's own bundler made, the built pages, the simulated Bitbucket. */
export function startDemoOnce(options: DemoOptions = {}): { readonly current: () => Demo } {
  let demo: Demo | undefined;
  base.beforeAll(async () => {
    demo = await startDemo({ backend: loadForgeBundle, ...options });
  });
  base.afterAll(async () => {
    await demo?.stop();
  });
  return {
    current: () => {
      if (demo === undefined) throw new Error('The demo has not started.');
      return demo;
    },
  };
}

/** Opens a settings page as somebody, gives consent where the host asks, and returns the app's frame. */
export async function visit(page: Page, demo: Demo, options: Visit = {}): Promise<FrameLocator> {
  await page.goto(addressOf(demo, options));
  const frame = page.frameLocator('iframe');
  const consent = page.getByRole('button', { name: 'Allow access' });
  await expect(frame.getByRole('heading', { level: 1 }).or(consent).first()).toBeVisible();
  if (await consent.isVisible()) await consent.click();
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
  return frame;
}

export function addressOf(demo: Demo, options: Visit): string {
  const { installation = 'known', as = 'workspace admin', place, theme = 'light' } = options;
  const viewer = toHostDirectory(demo.bitbucket.data).viewers.find(({ role }) => role === as);
  if (viewer === undefined) throw new Error(`Nobody to look as: ${as}.`);
  const address: PageAddress = {
    installation,
    place: place ?? { kind: 'workspace' },
    as: viewer.accountId,
    theme,
  };
  return new URL(pathOf(address), demo.url).href;
}

/** Fails when a page broke Forge's policy, threw, or logged an error, in any frame. */
export const test = base.extend<{ readonly trouble: readonly string[] }>({
  trouble: [
    async ({ page }, use) => {
      const trouble: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text());
      });
      page.on('pageerror', (error) => trouble.push(String(error)));
      await use(trouble);
      expect(trouble).toEqual([]);
    },
    { auto: true },
  ],
});

/** WCAG 2.2 A and AA, all frames. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}
