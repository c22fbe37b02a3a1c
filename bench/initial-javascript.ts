import { gzipSync } from 'node:zlib';
import { type Page } from '@playwright/test';

/** What a page may load before it can be used; the heavy parts come later. */
export const INITIAL_JAVASCRIPT_LIMIT_BYTES = 260 * 1024;

/** Adds up, gzipped, every script the page loads from now on until `stop` is called. */
export function countJavascript(page: Page): { stop: () => Promise<number> } {
  const bodies: Promise<Buffer>[] = [];
  const listen = (response: {
    url: () => string;
    body: () => Promise<Buffer>;
    ok: () => boolean;
  }): void => {
    const { pathname } = new URL(response.url());
    // The bridge script is Atlassian's, not ours.
    if (pathname.endsWith('.js') && pathname.includes('/assets/') && response.ok())
      bodies.push(response.body());
  };
  page.on('response', listen);
  return {
    stop: async () => {
      page.off('response', listen);
      const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
      return sizes.reduce((sum, size) => sum + size, 0);
    },
  };
}
