import { base64ToBytes } from '../../../../static/usher/src/lib/base64';
import { coverageSentence } from '../../../../static/usher/src/lib/coverage-words';
import { groupBy } from '../../../../static/usher/src/lib/group-by';
import { tableHeight } from '../../../../static/usher/src/lib/table-height';
import { gapReason } from '../../../../static/usher/src/lib/gap-words';
import { GAP_REASONS } from '../../../../src/domain/facts/reading';

test('base64 becomes the bytes it was made from', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
  expect(base64ToBytes(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
});

test('base64 that is none is refused', () => {
  expect(() => base64ToBytes('%%%')).toThrow();
});

const gap = { what: 'members of group x', gap: { reason: 'wrong-credential' } } as const;

test.each([
  [{ state: 'complete', gaps: [] }, 'Access complete.'],
  [{ state: 'complete', gaps: [gap] }, 'Levels complete; the ways there are not known in full.'],
  [{ state: 'provisional', gaps: [gap] }, 'Provisional until read in full.'],
  [{ state: 'incomplete', gaps: [gap] }, 'Incomplete: 1 fact not read.'],
  [{ state: 'incomplete', gaps: [] }, 'Incomplete.'],
] as const)('coverage %j reads as %s', (coverage, sentence) => {
  expect(coverageSentence(coverage)).toBe(sentence);
});

test('every reason has words of its own, and its detail', () => {
  const words = GAP_REASONS.map((reason) => gapReason({ reason }));
  expect(new Set(words).size).toBe(GAP_REASONS.length);
  expect(gapReason({ reason: 'missing-scope', detail: 'admin:project' })).toContain(
    'admin:project',
  );
});

test('groups keep the order in which their keys appear', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]);
});

test.each([
  [400, 360],
  [900, 500],
  [1440, 880],
])('on a screen of %d px a table takes %d px', (screenPx, heightPx) => {
  expect(tableHeight(screenPx)).toBe(heightPx);
});
