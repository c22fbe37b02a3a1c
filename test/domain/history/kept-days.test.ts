import fc from 'fast-check';
import {
  findChain,
  type KeptDay,
  planKeptDays,
  toDay,
} from '../../../src/domain/history/kept-days';

const NO_LIMITS = { retentionDays: 90, maxChunks: 1000, maxBytes: 1_000_000 };

function aDay(day: string, chunks: KeptDay['chunks'] = [{ hash: day, bytes: 10 }]): KeptDay {
  return { day, scannedAt: Date.parse(day), chunks };
}

const daysOf = (kept: readonly KeptDay[]) => kept.map(({ day }) => day);

test('the first day is kept', () => {
  const day = aDay('2026-11-22');
  expect(planKeptDays([], day, NO_LIMITS)).toStrictEqual([day]);
});

test('the last scan of a day takes the place of the one before', () => {
  const before = aDay('2026-11-22', [{ hash: 'morning', bytes: 1 }]);
  const after = aDay('2026-11-22', [{ hash: 'evening', bytes: 1 }]);
  const yesterday = aDay('2026-11-21');
  expect(planKeptDays([before, yesterday], after, NO_LIMITS)).toStrictEqual([after, yesterday]);
});

test.each([
  [1, []],
  [2, ['2026-03-01']],
  [3, ['2026-03-01', '2026-02-28']],
])('%p days of retention count today', (retentionDays, older) => {
  const kept = [aDay('2026-03-01'), aDay('2026-02-28'), aDay('2026-02-27')];
  const planned = planKeptDays(kept, aDay('2026-03-02'), { ...NO_LIMITS, retentionDays });
  expect(daysOf(planned)).toStrictEqual(['2026-03-02', ...older]);
});

test.each([
  [4, 2],
  [5, 2],
  [6, 3],
])('of days with two chunks each, %p chunks hold %p', (maxChunks, count) => {
  const two = (day: string) =>
    aDay(day, [
      { hash: `${day}a`, bytes: 1 },
      { hash: 'same', bytes: 1 },
    ]);
  const kept = [two('2026-11-21'), two('2026-11-20')];
  const planned = planKeptDays(kept, two('2026-11-22'), { ...NO_LIMITS, maxChunks });
  expect(planned).toHaveLength(count);
});

test.each([
  [29, 2],
  [30, 3],
])('in %p bytes there is room for %p days, shared chunks counted once', (maxBytes, count) => {
  const sharing = (day: string) =>
    aDay(day, [
      { hash: day, bytes: 5 },
      { hash: 'shared', bytes: 15 },
    ]);
  const kept = [sharing('2026-11-21'), sharing('2026-11-20')];
  const planned = planKeptDays(kept, sharing('2026-11-22'), { ...NO_LIMITS, maxBytes });
  expect(planned).toHaveLength(count);
});

test('the newest day stays even where it is too large', () => {
  const day = aDay('2026-11-22', [{ hash: 'large', bytes: 100 }]);
  const planned = planKeptDays([aDay('2026-11-21')], day, { ...NO_LIMITS, maxBytes: 50 });
  expect(planned).toStrictEqual([day]);
});

describe('the way to a day', () => {
  const keyframe = (day: string): KeptDay => ({ ...aDay(day), keyframe: true });
  const after = (base: string, day: string): KeptDay => ({
    ...aDay(day),
    difference: { base, from: 0, to: 9 },
  });
  const [first, second, third] = ['2026-11-20', '2026-11-21', '2026-11-22'] as const;
  const days = [after(second, third), after(first, second), keyframe(first)];

  test('begins with a keyframe, and has each day between', () => {
    const [last, middle, start] = days;
    if (!last || !middle || !start) throw new Error('There are three.');
    expect(findChain(days, last)).toStrictEqual([start, middle, last]);
    expect(findChain(days, middle)).toStrictEqual([start, middle]);
    expect(findChain(days, start)).toStrictEqual([start]);
  });

  test.each([
    ['a day between is gone', [after(second, third), keyframe(first)]],
    ['the keyframe is gone', days.slice(0, 2)],
    ['it is a snapshot file', [aDay(third)]],
    ['it begins with a snapshot file', [after(second, third), aDay(second)]],
    ['it leads to itself', [after(third, third)]],
    ['it leads round', [after(second, third), after(third, second)]],
  ])('is not known where %s', (_, kept) => {
    const [last] = kept;
    if (!last) throw new Error('There is one.');
    expect(findChain(kept, last)).toBeUndefined();
  });
});

test('a day is one of UTC', () => {
  expect(toDay(Date.parse('2026-11-21T23:59:59.999Z'))).toBe('2026-11-21');
  expect(toDay(Date.parse('2026-11-22T00:00:00.000Z'))).toBe('2026-11-22');
});

test('whatever was kept: newest first, each day once, and never older than it may be', () => {
  const days = fc
    .array(fc.integer({ min: 0, max: 200 }), { maxLength: 30 })
    .map((offsets) => offsets.map((offset) => toDay(Date.UTC(2026, 0, 1 + offset))));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 100 }), (drawn, retentionDays) => {
      const kept = drawn.reduce<readonly KeptDay[]>(
        (held, day) => planKeptDays(held, aDay(day), { ...NO_LIMITS, retentionDays }),
        [],
      );
      const found = daysOf(kept);
      expect(found).toEqual([...new Set(found)].sort().reverse());
      const span = Date.parse(found[0] ?? '') - Date.parse(found.at(-1) ?? '');
      if (found.length > 0) expect(span).toBeLessThan(retentionDays * 86_400_000);
    }),
  );
});
