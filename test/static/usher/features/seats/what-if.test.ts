import fc from 'fast-check';
import { PLANS } from '../../../../../src/domain/setup/setup';
import {
  GUARD_CHOICES,
  isTried,
  LEAVING,
  MOST_ADDED,
  NOTHING_TRIED,
  parseCompared,
  parseWhatIf,
  toAdded,
  toComparedText,
  toWhatIfText,
  type WhatIf,
} from '../../../../../static/usher/src/features/seats/what-if';
import { parseHash, toHash } from '../../../../../static/usher/src/lib/place';

const uuids = fc.uniqueArray(
  fc.uuid().map((id) => `{${id}}`),
  { maxLength: 4 },
);

const whatIfs: fc.Arbitrary<WhatIf> = fc
  .record(
    {
      remove: fc.constantFrom(...LEAVING),
      picked: uuids,
      add: fc.integer({ min: 0, max: MOST_ADDED }),
      tokenFor: uuids,
      plan: fc.constantFrom(...PLANS),
      billingPeriod: fc.constantFrom('monthly' as const, 'annual' as const),
      guard: fc.constantFrom(...GUARD_CHOICES),
    },
    { requiredKeys: ['remove', 'picked', 'add', 'tokenFor'] },
  )
  .map((one) => ({ ...one, picked: one.remove === 'picked' ? one.picked : [] }));

test('a link opens exactly what was tried', () => {
  fc.assert(
    fc.property(whatIfs, fc.array(whatIfs.filter(isTried), { maxLength: 3 }), (tried, compared) => {
      const place = {
        view: 'seats',
        whatIf: toWhatIfText(tried),
        compare: toComparedText(compared),
      } as const;
      const there = parseHash(toHash(place));
      expect(parseWhatIf(there?.whatIf)).toEqual(tried);
      expect(parseCompared(there?.compare)).toEqual(compared);
    }),
  );
});

test('nothing tried leaves no trace in the address', () => {
  expect(toWhatIfText(NOTHING_TRIED)).toBe('');
  expect(isTried(NOTHING_TRIED)).toBe(false);
  expect(isTried({ ...NOTHING_TRIED, add: 1 })).toBe(true);
  expect(parseWhatIf(undefined)).toEqual(NOTHING_TRIED);
  expect(parseCompared(undefined)).toEqual([]);
});

test.each([
  ['remove=everybody', NOTHING_TRIED],
  ['plan=gold&period=weekly&guard=maybe', NOTHING_TRIED],
  ['add=-3', NOTHING_TRIED],
  ['add=1.5', NOTHING_TRIED],
  ['token=', NOTHING_TRIED],
  ['token=a&token={a}', { ...NOTHING_TRIED, tokenFor: ['{a}'] }],
  ['remove=no-access', { ...NOTHING_TRIED, remove: 'no-access' }],
])('%s is read as far as the page could have written it', (text, expected) => {
  expect(parseWhatIf(text)).toEqual(expected);
});

test.each([
  ['', 0],
  ['7', 7],
  ['999999', MOST_ADDED],
  ['1000000', 0],
  ['-1', 0],
  ['1e3', 0],
])('“%s” adds %d people', (text, expected) => {
  expect(toAdded(text)).toBe(expected);
});

test('no more than three stay side by side, and what tries nothing does not', () => {
  expect(parseCompared('add=1|add=2|add=3|add=4').map(({ add }) => add)).toEqual([1, 2, 3]);
  expect(parseCompared('nonsense=1|add=2').map(({ add }) => add)).toEqual([2]);
});
