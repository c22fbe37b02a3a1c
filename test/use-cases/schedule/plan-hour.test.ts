import fc from 'fast-check';
import {
  findNextScan,
  type HourFacts,
  type HourPlan,
  planHour,
  type ScanStanding,
} from '../../../src/use-cases/schedule/plan-hour';

const NOW = Date.parse('2026-11-21T12:20:00Z');
/** When the schedule's hour began last. */
const DUE = Date.parse('2026-11-21T02:00:00Z');
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const schedule = { isOn: true, hour: 2, timeZone: 'UTC' };

function anHour(scan?: Partial<ScanStanding>, given: Partial<HourFacts> = {}): HourFacts {
  const standing: ScanStanding = {
    ...({ state: 'finished', startedAt: DUE, steppedAt: DUE } as const),
    ...{ waitLeftMs: 0, needsAdmin: false },
    ...scan,
  };
  return { now: NOW, schedule, hasFacts: true, ...(scan && { scan: standing }), ...given };
}

const NOTHING: HourPlan = { kind: 'nothing' };
const REFRESH: HourPlan = { kind: 'begin', mode: 'refresh' };
const AT_ONCE: HourPlan = { kind: 'continue', delayMs: 0 };
const off = { schedule: { ...schedule, isOn: false } };

test.each<[string, HourFacts, HourPlan]>([
  [
    'nothing was ever scanned',
    anHour(undefined, { hasFacts: false }),
    { kind: 'begin', mode: 'full' },
  ],
  ['facts were put in place by hand', anHour(), REFRESH],
  ['the day’s scan began at the hour itself', anHour({ startedAt: DUE }), NOTHING],
  ['the last scan began just before the hour', anHour({ startedAt: DUE - 1 }), REFRESH],
  ['the trigger is days late', anHour({ startedAt: DUE - 5 * DAY_MS }), REFRESH],
  ['the schedule is off', anHour({ startedAt: DUE - DAY_MS }, off), NOTHING],
  ['names are out of date', anHour({ startedAt: DUE }, { needsNames: true }), REFRESH],
  ['they are, and the schedule is off', anHour({}, { ...off, needsNames: true }), REFRESH],
  ['an admin cancelled today', anHour({ state: 'cancelled' }), NOTHING],
  ['an admin cancelled yesterday', anHour({ state: 'cancelled', startedAt: DUE - 1 }), REFRESH],
  ['the day’s scan failed', anHour({ state: 'failed' }), { kind: 'try-again' }],
  ['it failed, and the schedule is off', anHour({ state: 'failed' }, off), NOTHING],
  ['yesterday’s failed: a new one', anHour({ state: 'failed', startedAt: DUE - 1 }), REFRESH],
  ['the last scan began in the future', anHour({ startedAt: NOW + 1 }), REFRESH],
  [
    'a step was made 5 minutes ago',
    anHour({ state: 'running', steppedAt: NOW - 5 * MINUTE_MS }),
    NOTHING,
  ],
  [
    'the scan went quiet before that',
    anHour({ state: 'running', steppedAt: NOW - 5 * MINUTE_MS - 1 }),
    AT_ONCE,
  ],
  ['the last step lies in the future', anHour({ state: 'running', steppedAt: NOW + 1 }), AT_ONCE],
  [
    'an older version did not say when',
    {
      ...anHour(),
      scan: { state: 'running', startedAt: DUE, waitLeftMs: 0, needsAdmin: false },
    },
    AT_ONCE,
  ],
  [
    'a scan that went quiet goes on also when the schedule is off',
    anHour({ state: 'running', steppedAt: DUE }, off),
    AT_ONCE,
  ],
  ['the limit lets it go on', anHour({ state: 'waiting' }), AT_ONCE],
  [
    'the limit lets it go on in 15 minutes',
    anHour({ state: 'waiting', waitLeftMs: 15 * MINUTE_MS }),
    { kind: 'continue', delayMs: 15 * MINUTE_MS },
  ],
  [
    'the limit lets it go on later than an event can wait',
    anHour({ state: 'waiting', waitLeftMs: 15 * MINUTE_MS + 1 }),
    NOTHING,
  ],
  ['it waits for an admin', anHour({ state: 'waiting', needsAdmin: true }), NOTHING],
  [
    'it waits for an admin since yesterday, and a day’s scan is due',
    anHour({
      ...{ state: 'waiting', needsAdmin: true },
      ...{ startedAt: DUE - DAY_MS, steppedAt: NOW - DAY_MS - 1 },
    }),
    REFRESH,
  ],
  [
    'an admin drove it not a day ago',
    anHour({
      ...{ state: 'waiting', needsAdmin: true },
      ...{ startedAt: DUE - DAY_MS, steppedAt: NOW - DAY_MS },
    }),
    NOTHING,
  ],
])('%s', (_when, facts, plan) => {
  expect(planHour(facts)).toEqual(plan);
});

test('however often and late triggers come in a week, each day’s scan begins at most once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 7 * DAY_MS }), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 0, max: 23 }),
      (minutes, hour) => {
        let scan: ScanStanding | undefined;
        const begun: number[] = [];
        for (const now of minutes.map((ms) => NOW + ms).sort((a, b) => a - b)) {
          const facts = { now, schedule: { ...schedule, hour }, hasFacts: true };
          const plan = planHour({ ...facts, ...(scan && { scan }) });
          if (plan.kind !== 'begin') continue;
          begun.push(now);
          const done = { state: 'finished', waitLeftMs: 0, needsAdmin: false } as const;
          scan = { ...done, startedAt: now, steppedAt: now };
        }
        const days = begun.map((at) => Math.floor((at - hour * 3_600_000) / DAY_MS));
        expect(new Set(days).size).toBe(begun.length);
      },
    ),
  );
});

test('the next scan is told by the schedule alone', () => {
  expect(findNextScan({ now: NOW, schedule })).toBe(DUE + DAY_MS);
  expect(findNextScan({ now: NOW, ...off })).toBeUndefined();
});
