import { createHash, timingSafeEqual } from 'node:crypto';
import { type MiddlewareHandler } from 'hono';

export interface GuardOptions {
  /** `http://127.0.0.1:8080`: the only name under which requests are answered. */
  readonly origin: () => string;
  /** The first part of every path. */
  readonly key: string;
}

/**
 * Lets in who has the key, under this machine's own number. `Host` keeps out names of other sites that lead here
 * (DNS rebinding), `Origin` keeps out their scripts, the key everybody else on this machine.
 */
export function createGuard({ origin, key }: GuardOptions): MiddlewareHandler {
  return async (c, next) => {
    const own = origin();
    if (c.req.header('host') !== new URL(own).host)
      return c.text(`Wrong host. Open the address that begins with ${own}/`, 403);
    const from = c.req.header('origin');
    if (from !== undefined && from !== own) return c.text('Wrong origin.', 403);
    if (!isKey(c.req.path.split('/')[1] ?? '', key))
      return c.text('Open the address that npm start printed, with the key in it.', 403);
    await next();
    // What a browser keeps of a page outlives the preview, and what it names as referrer holds the key.
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header('x-content-type-options', 'nosniff');
    return undefined;
  };
}

/** Takes as long whatever is given: hashes of one length are compared in constant time. */
function isKey(given: string, key: string): boolean {
  return timingSafeEqual(toHash(given), toHash(key));
}

function toHash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
