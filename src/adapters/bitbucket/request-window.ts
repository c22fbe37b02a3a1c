import { type RateLimitNotice } from './rate-limit-headers';

/** The requests of one resource group in a rolling window. Plain JSON: Forge keeps it between steps. */
export interface RequestWindow {
  readonly limit: number;
  readonly windowMs: number;
  /** `[first, last, count]`, times in milliseconds since 1970; requests near in time share one. */
  readonly sent: readonly (readonly [firstMs: number, lastMs: number, count: number])[];
  readonly nearLimit: boolean;
  readonly blockedUntilMs: number;
  /** When the 429 arrived that began the block, and how many came in a row before it. */
  readonly blockedAtMs: number;
  readonly refusals: number;
}

/** Bitbucket's documented default where nothing is announced: 1,000 requests a rolling hour. */
export const anHour: RequestWindow = {
  limit: 1000,
  windowMs: 3_600_000,
  sent: [],
  nearLimit: false,
  blockedUntilMs: 0,
  blockedAtMs: 0,
  refusals: 0,
};

const SLICES = 60;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** A window told before the clock was set back, as if its latest requests were sent just now: nobody waits longer than a window. */
export function withoutFuture(window: RequestWindow, now: number): RequestWindow {
  return {
    ...window,
    sent: window.sent.map(([first, last, count]) => [
      Math.min(first, now),
      Math.min(last, now),
      count,
    ]),
    blockedAtMs: Math.min(window.blockedAtMs, now),
    blockedUntilMs: Math.min(window.blockedUntilMs, now + window.windowMs),
  };
}

/** The earliest time at which one more request keeps to `share` of the limit; `now` when it may go. */
export function nextFreeAt(window: RequestWindow, share: number, now: number): number {
  const allowed = Math.max(1, Math.floor(window.limit * share));
  const sent = stillCounting(window, now);
  const soonest = Math.max(now, window.blockedUntilMs, fallsBelow(sent, allowed, window.windowMs));
  const last = sent.at(-1);
  if (!window.nearLimit || !last) return soonest;
  return Math.max(soonest, last[1] + window.windowMs / allowed);
}

export function withRequest(window: RequestWindow, now: number): RequestWindow {
  const sent = stillCounting(window, now);
  const last = sent.at(-1);
  if (last && now - last[0] < window.windowMs / SLICES) {
    return { ...window, sent: [...sent.slice(0, -1), [last[0], now, last[2] + 1]] };
  }
  return { ...window, sent: [...sent, [now, now, 1]] };
}

export interface WindowAnswer extends RateLimitNotice {
  readonly status: number;
  readonly sentAt: number;
  readonly now: number;
  /** 0..1, spreads the waits of many clients. */
  readonly dice: number;
}

/** What one answer teaches: the announced limit, how near it is, and after a 429 how long to wait. */
export function withAnswer(window: RequestWindow, answer: WindowAnswer): RequestWindow {
  const learned = {
    ...window,
    limit: answer.limit ?? window.limit,
    windowMs: answer.windowMs ?? window.windowMs,
    nearLimit: answer.nearLimit,
  };
  // Requests that were already out when the block began say nothing new about it.
  if (answer.sentAt <= window.blockedAtMs) return learned;
  return answer.status === 429 ? blocked(learned, answer) : { ...learned, refusals: 0 };
}

function blocked(window: RequestWindow, answer: WindowAnswer): RequestWindow {
  const doubled = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** window.refusals);
  const waitMs = Math.min(window.windowMs, doubled * (1 + 0.2 * answer.dice));
  return {
    ...window,
    blockedAtMs: answer.now,
    blockedUntilMs: answer.retryAtMs ?? answer.now + waitMs,
    refusals: window.refusals + 1,
  };
}

function stillCounting(window: RequestWindow, now: number): RequestWindow['sent'] {
  return window.sent.filter(([, lastMs]) => lastMs + window.windowMs > now);
}

/** When enough of `sent` has left the window that one more stays within `allowed`. */
function fallsBelow(sent: RequestWindow['sent'], allowed: number, windowMs: number): number {
  let counted = sent.reduce((sum, [, , count]) => sum + count, 0);
  let at = 0;
  for (const [, lastMs, count] of sent) {
    if (counted < allowed) return at;
    counted -= count;
    at = lastMs + windowMs;
  }
  return at;
}
