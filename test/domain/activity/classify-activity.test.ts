import * as fc from 'fast-check';
import {
  type ActivityKind,
  classifyActivity,
} from '../../../src/domain/activity/classify-activity';
import { type ActivitySignal, SIGNAL_SOURCES } from '../../../src/domain/activity/signal';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const TERMS = { inactiveDays: 90, now: NOW };
const ago = (days: number) => NOW - days * DAY_MS;

const seen = (source: ActivitySignal['source'], days: number, readDaysAgo = 0): ActivitySignal => ({
  source,
  at: ago(days),
  readAt: ago(readDaysAgo),
});
const never = (source: ActivitySignal['source'], readDaysAgo = 0): ActivitySignal => ({
  ...{ source, readAt: ago(readDaysAgo) },
});
const inApp = (product: string, signal: ActivitySignal): ActivitySignal => ({ ...signal, product });

const CASES: readonly (readonly [string, readonly ActivitySignal[], ActivityKind])[] = [
  ['no signal', [], 'unknown'],
  ['last access on the last day that counts', [seen('membership', 90)], 'active'],
  ['last access a day earlier', [seen('membership', 91)], 'inactive'],
  ['last login long ago', [seen('directory', 200)], 'inactive'],
  ['the directory says never', [never('directory')], 'never-active'],
  ['the organization says never', [never('organization')], 'never-active'],
  ['never in Bitbucket', [inApp('bitbucket', never('organization'))], 'never-active'],
  ['lately in Bitbucket', [inApp('bitbucket', seen('organization', 3))], 'active'],
  ['lately in another app only', [inApp('jira-software', seen('organization', 3))], 'unknown'],
  ['a membership that says never', [never('membership')], 'unknown'],
  ['a commit of this week', [seen('commits', 3)], 'active'],
  ['a commit of last year', [seen('commits', 300)], 'unknown'],
  ['a pull request of this week', [seen('pull-requests', 3)], 'active'],
  ['a key of theirs that a machine used today', [seen('access-key', 0)], 'unknown'],
  ['login long ago, commit this week', [seen('directory', 200), seen('commits', 3)], 'active'],
  ['never logged in, commit this week', [never('directory'), seen('commits', 3)], 'active'],
  ['never logged in, commit long ago', [never('directory'), seen('commits', 200)], 'inactive'],
  ['one says never, one long ago', [never('organization'), seen('directory', 200)], 'inactive'],
  ['a directory exported on the last day', [seen('directory', 200, 90)], 'inactive'],
  ['a directory exported too long ago', [seen('directory', 300, 91)], 'unknown'],
  ['never, in a directory exported too long ago', [never('directory', 91)], 'unknown'],
  ['an export that watched for 85 days only', [seen('directory', 95, 10)], 'unknown'],
  ['an export that watched for 91 days', [seen('directory', 101, 10)], 'inactive'],
];

test.each(CASES)('%s', (_, signals, kind) => {
  expect(classifyActivity(signals, TERMS).kind).toBe(kind);
});

test('the newest signal decides, and every signal is told, newest first', () => {
  const signals = [never('organization'), seen('directory', 200), seen('commits', 3)];
  expect(classifyActivity(signals, TERMS)).toStrictEqual({
    kind: 'active',
    last: seen('commits', 3),
    signals: [seen('commits', 3), seen('directory', 200), never('organization')],
  });
});

test('inactive names who saw them last, and who would have seen them since', () => {
  const signals = [seen('directory', 200), seen('commits', 120)];
  expect(classifyActivity(signals, TERMS)).toStrictEqual({
    kind: 'inactive',
    last: seen('commits', 120),
    watchedBy: seen('directory', 200),
    signals: [seen('commits', 120), seen('directory', 200)],
  });
});

test.each([
  ['no-signal', [], undefined],
  ['no-signal', [seen('access-key', 1)], undefined],
  ['not-watched', [seen('commits', 200)], seen('commits', 200)],
  ['source-too-old', [seen('directory', 300, 91)], seen('directory', 300, 91)],
  ['source-too-old', [never('directory', 91)], undefined],
] as const)('unknown because of %s', (why, signals, last) => {
  const activity = classifyActivity(signals, TERMS);
  expect(activity).toStrictEqual({ kind: 'unknown', why, ...(last && { last }), signals });
});

test('a signal without the time of its reading is as of now', () => {
  expect(classifyActivity([{ source: 'directory' }], TERMS).kind).toBe('never-active');
  expect(classifyActivity([{ source: 'directory', at: ago(91) }], TERMS).kind).toBe('inactive');
});

describe('laws', () => {
  const signal = fc
    .record({
      source: fc.constantFrom(...SIGNAL_SOURCES),
      days: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
      readDaysAgo: fc.integer({ min: 0, max: 120 }),
      product: fc.constantFrom(undefined, 'bitbucket', 'jira-software'),
    })
    .map(({ source, days, readDaysAgo, product }): ActivitySignal => ({
      source,
      readAt: ago(readDaysAgo),
      // Nobody is seen after the source was read.
      ...(days !== undefined && { at: ago(Math.max(days, readDaysAgo)) }),
      ...(source === 'organization' && product !== undefined && { product }),
    }));
  const signals = fc.array(signal, { maxLength: 6 });
  const kindOf = (given: readonly ActivitySignal[]) => classifyActivity(given, TERMS).kind;

  /** How much a class tells: being seen lately is beyond doubt, and nothing is less than unknown. */
  const INFORMED: Readonly<Record<ActivityKind, number>> = {
    unknown: 0,
    'never-active': 1,
    inactive: 2,
    active: 3,
  };

  test('another signal never makes the class less informed', () => {
    fc.assert(
      fc.property(signals, signal, (given, added) => {
        const before = INFORMED[kindOf(given)];
        expect(INFORMED[kindOf([...given, added])]).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('only a person who was seen lately in Bitbucket is active', () => {
    fc.assert(
      fc.property(signals, (given) => {
        const lately = given.some(
          ({ source, at, product = 'bitbucket' }) =>
            source !== 'access-key' && product === 'bitbucket' && at !== undefined && at >= ago(90),
        );
        expect(kindOf(given) === 'active').toBe(lately);
      }),
    );
  });

  test('never active needs a directory or an organization that says never, and nobody who saw them', () => {
    fc.assert(
      fc.property(signals, (given) => {
        if (kindOf(given) !== 'never-active') return;
        const saysNever = ({ source, at }: ActivitySignal) =>
          at === undefined && (source === 'directory' || source === 'organization');
        expect(given.some(saysNever)).toBe(true);
      }),
    );
  });

  test('commits, pull requests and keys alone never say that somebody is idle', () => {
    const crawled = signals.map((given) =>
      given.filter(({ source }) => ['commits', 'pull-requests', 'access-key'].includes(source)),
    );
    fc.assert(
      fc.property(crawled, (given) => {
        expect(['active', 'unknown']).toContain(kindOf(given));
      }),
    );
  });

  test('the order of signals is nothing', () => {
    fc.assert(
      fc.property(signals, (given) => {
        const [one, other] = [given, [...given].reverse()].map((all) =>
          classifyActivity(all, TERMS),
        );
        expect(one?.kind).toBe(other?.kind);
        expect(one?.signals.map(({ at }) => at)).toEqual(other?.signals.map(({ at }) => at));
      }),
    );
  });
});
