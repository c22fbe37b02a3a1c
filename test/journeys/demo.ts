import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { pathOf, type PageAddress } from '../../local/forge/page-address';
import { allowAccess } from './allow-access';
import { type DemoOrder, type DemoStarted, type Door } from './demo-process';

export interface Visit {
  readonly installation?: 'known' | 'forge';
  /** As the index names them. */
  readonly as?: 'workspace admin' | 'project admin' | 'repository admin' | 'member';
  readonly place?: PageAddress['place'];
  readonly theme?: PageAddress['theme'];
}

export interface Demo extends DemoStarted {
  /** Changes how the simulated Bitbucket behaves from now on. */
  readonly tell: (order: DemoOrder) => Promise<void>;
  /** A way to the simulated Bitbucket for the command. */
  readonly openDoor: () => Promise<Door>;
}

/** One demo for a file: the bundle that Forge's own bundler made, the built pages, the simulated Bitbucket. */
export function startDemoOnce(): { readonly current: () => Demo } {
  let demo: Demo | undefined;
  let stop: (() => Promise<void>) | undefined;
  base.beforeAll(async () => {
    const child = fork(path.join(__dirname, 'demo-process.ts'), {
      cwd: path.resolve(__dirname, '../..'),
      execArgv: ['--import', 'tsx'],
    });
    const died = once(child, 'exit').then(([code]) => {
      throw new Error(`The demo ended with exit code ${String(code)} before it was ready.`);
    });
    const [started] = (await Promise.race([once(child, 'message'), died])) as [DemoStarted];
    died.catch(() => undefined);
    const tell = async (order: DemoOrder): Promise<void> => {
      child.send(order);
      await once(child, 'message');
    };
    const openDoor = async (): Promise<Door> => {
      child.send({ openDoor: true });
      const [door] = (await once(child, 'message')) as [Door];
      return door;
    };
    demo = { ...started, tell, openDoor };
    stop = async () => {
      child.disconnect();
      // 1 when the app asked to change who has access.
      expect(await once(child, 'exit')).toEqual([0, null]);
    };
  });
  base.afterAll(async () => {
    await stop?.();
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
  return allowAccess(page);
}

export function addressOf(demo: Demo, options: Visit): string {
  const { installation = 'known', as = 'workspace admin', place, theme = 'light' } = options;
  const viewer = demo.viewers.find(({ role }) => role === as);
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
export const test = base.extend<{ readonly trouble: string[] }>({
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
