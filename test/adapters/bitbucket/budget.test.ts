import fc from 'fast-check';
import {
  type Booking,
  type Budget,
  type BudgetOptions,
  createBudget,
} from '../../../src/adapters/bitbucket/budget';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const REPOSITORIES = '/2.0/repositories/acme/paintings/branch-restrictions';
const MEMBERS = '/2.0/workspaces/acme/permissions';

function aBudget(options: Partial<BudgetOptions> = {}) {
  const clock = { ms: 1000 * HOUR_MS };
  const budget = createBudget({ share: 1, now: () => clock.ms, random: () => 0, ...options });
  return { clock, budget };
}

function book(budget: Budget, path = REPOSITORIES): Booking {
  const reservation = budget.reserve(path);
  if (!reservation.granted) throw new Error(`held back until ${reservation.retryAtMs}`);
  return reservation.booking;
}

function answerTo(budget: Budget, booking: Booking, status = 200, headers = {}): number {
  return budget.learn(booking, { status, headers: new Headers(headers) });
}

describe('a budget', () => {
  test('assumes 1,000 an hour and keeps to its share', () => {
    const { budget } = aBudget({ share: 0.6 });
    for (let sent = 0; sent < 600; sent += 1) book(budget);
    expect(budget.reserve(REPOSITORIES)).toMatchObject({ granted: false });
  });

  test('counts each group of paths by itself', () => {
    const { budget } = aBudget({ limits: { repositories: 1, workspaces: 1, 'api-1.0': 1 } });
    book(budget);
    book(budget, MEMBERS);
    book(budget, '/1.0/groups/acme');
    for (const path of [REPOSITORIES, '/2.0/user/workspaces/acme/permission', '/1.0/groups/acme']) {
      expect(budget.reserve(path).granted).toBe(false);
    }
  });

  test('lets the next request go when the first has left the window, and says when that is', () => {
    const { budget, clock } = aBudget({ limits: { repositories: 2 } });
    const firstAt = clock.ms;
    book(budget);
    clock.ms += 10 * MINUTE_MS;
    book(budget);
    expect(budget.reserve(REPOSITORIES)).toEqual({ granted: false, retryAtMs: firstAt + HOUR_MS });
    clock.ms = firstAt + HOUR_MS;
    book(budget);
    expect(budget.reserve(REPOSITORIES).granted).toBe(false);
  });

  test('learns the limit and its window from what Bitbucket announces', () => {
    const { budget, clock } = aBudget();
    answerTo(budget, book(budget), 200, { 'x-ratelimit-limit': '3, 3;w=30' });
    expect(budget.limitOf('repositories')).toMatchObject({ limit: 3, windowMs: 30_000 });
    book(budget);
    book(budget);
    expect(budget.reserve(REPOSITORIES)).toEqual({ granted: false, retryAtMs: clock.ms + 30_000 });
  });

  test('spreads requests evenly while Bitbucket says that the limit is near', () => {
    const { budget, clock } = aBudget();
    answerTo(budget, book(budget), 200, { 'x-ratelimit-nearlimit': 'true' });
    expect(budget.reserve(REPOSITORIES)).toEqual({ granted: false, retryAtMs: clock.ms + 3600 });
    clock.ms += 3600;
    answerTo(budget, book(budget), 200, { 'x-ratelimit-nearlimit': 'false' });
    book(budget);
  });

  test('never lets a share become nothing', () => {
    const { budget } = aBudget({ share: 0.01, limits: { repositories: 10 } });
    book(budget);
    expect(budget.reserve(REPOSITORIES).granted).toBe(false);
  });
});

describe('after a 429', () => {
  test('without Retry-After waits a minute, then two, up to fifteen, until an answer comes', () => {
    const { budget, clock } = aBudget();
    const waits: number[] = [];
    for (let refused = 0; refused < 6; refused += 1) {
      const freeAt = answerTo(budget, book(budget), 429);
      waits.push((freeAt - clock.ms) / MINUTE_MS);
      clock.ms = freeAt;
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
    answerTo(budget, book(budget), 200);
    expect(answerTo(budget, book(budget), 429) - clock.ms).toBe(MINUTE_MS);
  });

  test('spreads the waits of many clients', () => {
    const { budget, clock } = aBudget({ random: () => 1 });
    expect(answerTo(budget, book(budget), 429) - clock.ms).toBe(1.2 * MINUTE_MS);
  });

  test('waits as long as Retry-After says, be it longer or shorter', () => {
    const { budget, clock } = aBudget();
    for (const seconds of [3, 2000]) {
      const freeAt = answerTo(budget, book(budget), 429, { 'retry-after': String(seconds) });
      expect(freeAt - clock.ms).toBe(seconds * 1000);
      clock.ms = freeAt;
    }
  });

  test('never waits longer than the window it has learned', () => {
    const { budget, clock } = aBudget();
    const headers = { 'x-ratelimit-limit': '60, 60;w=5' };
    expect(answerTo(budget, book(budget), 429, headers) - clock.ms).toBe(5000);
  });

  test('takes a volley of refusals to requests already under way for one', () => {
    const { budget, clock } = aBudget();
    const volley = [book(budget), book(budget), book(budget)];
    clock.ms += 100;
    const freeAt = volley.map((booking) => answerTo(budget, booking, 429));
    expect(freeAt).toEqual([clock.ms + MINUTE_MS, clock.ms + MINUTE_MS, clock.ms + MINUTE_MS]);
  });

  test('is not told off by an answer to a request that was sent before', () => {
    const { budget, clock } = aBudget();
    const [late, refused] = [book(budget), book(budget)];
    clock.ms += 100;
    const freeAt = answerTo(budget, refused, 429);
    expect(answerTo(budget, late, 200)).toBe(freeAt);
  });
});

test('a budget goes on from its state after a trip through JSON', () => {
  const { budget, clock } = aBudget({ limits: { repositories: 5 } });
  for (let sent = 0; sent < 4; sent += 1) book(budget);
  answerTo(budget, book(budget), 429);
  const state = JSON.parse(JSON.stringify(budget.state())) as ReturnType<Budget['state']>;
  const resumed = createBudget({ share: 1, now: () => clock.ms, state });
  expect(resumed.reserve(REPOSITORIES)).toEqual(budget.reserve(REPOSITORIES));
  expect(resumed.reserve(REPOSITORIES)).toEqual({ granted: false, retryAtMs: clock.ms + HOUR_MS });
  expect(resumed.reserve(MEMBERS).granted).toBe(true);
});

test('the state stays small however many requests there were', () => {
  const { budget, clock } = aBudget({ limits: { repositories: 10_000 } });
  for (let sent = 0; sent < 9000; sent += 1) {
    book(budget);
    clock.ms += 350;
  }
  expect(JSON.stringify(budget.state()).length).toBeLessThan(4000);
});

test('in no window of an hour are there more requests than the share allows', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      fc.array(fc.integer({ min: 0, max: 15 * MINUTE_MS }), { maxLength: 200 }),
      (limit, share, pauses) => {
        const { budget, clock } = aBudget({ share, limits: { repositories: limit } });
        const sentAt: number[] = [];
        for (const pause of pauses) {
          clock.ms += pause;
          if (budget.reserve(REPOSITORIES).granted) sentAt.push(clock.ms);
        }
        const allowed = Math.max(1, Math.floor(limit * share));
        for (const start of sentAt) {
          const inWindow = sentAt.filter((at) => at >= start && at < start + HOUR_MS);
          expect(inWindow.length).toBeLessThanOrEqual(allowed);
        }
      },
    ),
  );
});

test('who comes back at the time that was told is let in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      fc.array(fc.integer({ min: 0, max: MINUTE_MS }), { minLength: 1, maxLength: 100 }),
      (limit, pauses) => {
        const { budget, clock } = aBudget({ limits: { repositories: limit } });
        for (const pause of pauses) {
          clock.ms += pause;
          const reservation = budget.reserve(REPOSITORIES);
          if (reservation.granted) continue;
          expect(reservation.retryAtMs).toBeGreaterThan(clock.ms);
          clock.ms = reservation.retryAtMs;
          expect(budget.reserve(REPOSITORIES).granted).toBe(true);
        }
      },
    ),
  );
});
