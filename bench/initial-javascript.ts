import { gzipSync } from 'node:zlib';
import { type Page } from '@playwright/test';
import { ANSWER_MARK } from '../static/usher/src/components/after-answer';

/** What a page may load before its answer is there; the heavy parts come later. */
export const INITIAL_JAVASCRIPT_LIMIT_BYTES = 260 * 1024;

/**
 * Adds up, gzipped, every script the page asked for from now on until its answer was there.
 * `stop` is for when one sees the answer. @throws if no frame has said that it is there
 */
export function countJavascript(page: Page): { stop: () => Promise<number> } {
  const bodies = new Map<string, Promise<Buffer>>();
  const listen = (response: {
    url: () => string;
    body: () => Promise<Buffer>;
    ok: () => boolean;
  }): void => {
    const { pathname } = new URL(response.url());
    // The bridge script is Atlassian's, not ours.
    if (pathname.endsWith('.js') && pathname.includes('/assets/') && response.ok())
      bodies.set(response.url(), response.body());
  };
  page.on('response', listen);
  return {
    stop: async () => {
      page.off('response', listen);
      const asked = await listAskedBeforeAnswer(page);
      const sizes = asked.map(async (url) => gzipSync((await bodies.get(url)) ?? '').length);
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    },
  };
}

async function listAskedBeforeAnswer(page: Page): Promise<readonly string[]> {
  for (const frame of page.frames()) {
    const asked = await frame.evaluate((mark) => {
      const [answer] = performance.getEntriesByName(mark);
      if (answer === undefined) return undefined;
      const resources = performance.getEntriesByType('resource');
      return resources.filter((one) => one.startTime <= answer.startTime).map(({ name }) => name);
    }, ANSWER_MARK);
    if (asked !== undefined) return asked.filter((url) => new URL(url).pathname.endsWith('.js'));
  }
  throw new Error('No frame of the page has marked its answer.');
}
