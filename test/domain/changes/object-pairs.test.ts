import * as fc from 'fast-check';
import { forEachPair } from '../../../src/domain/changes/object-pairs';

interface Thing {
  readonly id: string;
  readonly day: 'before' | 'after';
}

type Pair = readonly [before: string | undefined, after: string | undefined];

describe('forEachPair', () => {
  test.each<[what: string, before: string[], after: string[], pairs: string]>([
    ['the same on both days', ['a', 'b', 'c'], ['a', 'b', 'c'], 'aa bb cc'],
    ['one more at the end', ['a', 'b'], ['a', 'b', 'c'], 'aa bb -c'],
    ['one more at the beginning', ['b', 'c'], ['a', 'b', 'c'], '-a bb cc'],
    ['one less in the middle', ['a', 'b', 'c'], ['a', 'c'], 'aa cc b-'],
    ['two that traded places', ['a', 'b', 'c', 'd'], ['a', 'c', 'b', 'd'], 'aa cc bb dd'],
    ['one instead of another', ['a', 'b', 'c'], ['a', 'x', 'c'], 'aa -x cc b-'],
    ['nothing before', [], ['a', 'b'], '-a -b'],
    ['nothing after', ['a', 'b'], [], 'a- b-'],
    ['one that is listed twice and was not', ['a', 'b'], ['a', 'a', 'b'], 'aa -a bb'],
  ])('%s: %s and %s are visited as %s', (_, before, after, pairs) => {
    expect(visited(before, after).map(toWord).join(' ')).toBe(pairs);
  });

  test('visits every object of both lists once, the newer list in its order', () => {
    const ids = fc.uniqueArray(fc.nat(99).map(String), { maxLength: 12 });
    const lists = ids.chain((all) =>
      fc.array(fc.shuffledSubarray(all), { minLength: 2, maxLength: 2 }),
    );
    fc.assert(
      fc.property(lists, ([before = [], after = []]) => {
        const pairs = visited(before, after);
        expect(pairs.flatMap(([, now]) => now ?? [])).toEqual(after);
        expect(pairs.flatMap(([old]) => old ?? []).sort()).toEqual([...before].sort());
        const inBoth = after.filter((id) => before.includes(id));
        expect(pairs.filter(([old, now]) => old === now).map(([old]) => old)).toEqual(inBoth);
        expect(pairs).toHaveLength(before.length + after.length - inBoth.length);
      }),
    );
  });
});

function visited(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = [];
  const lists = { before: thingsOf(before, 'before'), after: thingsOf(after, 'after') };
  forEachPair<Thing>(
    lists,
    ({ id }) => id,
    (old, now) => {
      expect([old?.day ?? 'before', now?.day ?? 'after']).toStrictEqual(['before', 'after']);
      pairs.push([old?.id, now?.id]);
    },
  );
  return pairs;
}

function thingsOf(ids: readonly string[], day: Thing['day']): Thing[] {
  return ids.map((id) => ({ id, day }));
}

function toWord([old, now]: Pair): string {
  return (old ?? '-') + (now ?? '-');
}
