import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { pathOf, type PageAddress } from '../../local/forge/page-address';
import { allowAccess } from './allow-access';
import { type DemoOrder, type DemoSize, type DemoStarted, type Door } from './demo-process';

export interface Visit {
  readonly installation?: 'known' | 'forge';
  /** As the index names them. */
  readonly as?: 'workspace admin' | 'project admin' | 'repository admin' | 'member';
  readonly place?: PageAddress['place'];
  readonly theme?: PageAddress['theme'];
  /** Of the reader's account; English unless said. */
  readonly locale?: string;
}

export interface Demo extends DemoStarted {
  /** Changes how the simulated Bitbucket behaves from now on. */
  readonly tell: (order: DemoOrder) => Promise<void>;
  /** A way to the simulated Bitbucket for the command. */
  readonly openDoor: () => Promise<Door>;
}

type Order = (order: DemoOrder) => Promise<unknown>;

/** Fails when a page broke Forge's policy, threw, or logged an error, in any frame. */
export const test = base.extend<{ readonly trouble: string[] }, { readonly order: Order }>({
  order: [
    async ({}, use) => {
      const child = startProcess();
      await use(child.order);
      await child.end();
    },
    { scope: 'worker' },
  ],
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

function startProcess(): { readonly order: Order; readonly end: () => Promise<unknown> } {
  const child = fork(path.join(__dirname, 'demo-process.ts'), {
    cwd: path.resolve(__dirname, '../..'),
    execArgv: ['--import', 'tsx'],
  });
  const ended = once(child, 'exit');
  const died = ended.then(([code]) => {
    throw new Error(`The process of the demo ended with exit code ${String(code)}.`);
  });
  died.catch(() => undefined);
  const order: Order = async (asked) => {
    child.send(asked);
    const [answer] = (await Promise.race([once(child, 'message'), died])) as [unknown];
    return answer;
  };
  const end = (): Promise<unknown> => {
    child.disconnect();
    return ended;
  };
  return { order, end };
}

/**
 * One demo for a file: the bundle that Forge's own bundler made, the built pages, the simulated Bitbucket.
 * @param at when it is for all of them (ISO time); now unless said
 * @param size of a generated workspace; the hand-made one unless said
 */
export function startDemoOnce(at?: string, size?: DemoSize): { readonly current: () => Demo } {
  let demo: Demo | undefined;
  test.beforeAll(async ({ order }) => {
    const asked = { start: true, ...(at !== undefined && { at }), ...(size && { size }) } as const;
    const started = (await order(asked)) as DemoStarted;
    demo = {
      ...started,
      tell: async (asked) => {
        await order(asked);
      },
      openDoor: async () => (await order({ openDoor: true })) as Door,
    };
  });
  test.afterAll(async ({ order }) => {
    if (demo !== undefined)
      expect(await order({ stop: true })).toEqual({ askedForPermissions: false });
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
  const {
    installation = 'known',
    as = 'workspace admin',
    place,
    theme = 'light',
    locale,
  } = options;
  const viewer = demo.viewers.find(({ role }) => role === as);
  if (viewer === undefined) throw new Error(`Nobody to look as: ${as}.`);
  const address: PageAddress = {
    installation,
    place: place ?? { kind: 'workspace' },
    as: viewer.accountId,
    theme,
    ...(locale !== undefined && { locale }),
  };
  return new URL(pathOf(address), demo.url).href;
}
