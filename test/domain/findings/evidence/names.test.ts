import * as fc from 'fast-check';
import { countOf, enumerate } from '../../../../src/domain/findings/evidence/names';

test.each([
  { names: [], told: '' },
  { names: ['b', 'a'], told: 'a, b' },
  { names: ['e', 'd', 'c', 'b', 'a'], told: 'a, b, c, d, e' },
  { names: ['f', 'e', 'd', 'c', 'b', 'a'], told: 'a, b, c, d, e and 1 more' },
  { names: ['g', 'a', 'b', 'a', 'c', 'd', 'f', 'e'], told: 'a, b, c, d, e and 2 more' },
])('$names is told as "$told"', ({ names, told }) => {
  expect(enumerate(names)).toBe(told);
});

test('the first five by name are told, however they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 }), { maxLength: 20 }), (names) => {
      const sorted = [...new Set(names)].sort();
      const more = sorted.length > 5 ? ` and ${sorted.length - 5} more` : '';
      expect(enumerate(names)).toBe(sorted.slice(0, 5).join(', ') + more);
    }),
  );
});

test.each([
  [0, 0, '0 of 0 people'],
  [1, 1, '1 person'],
  [1, 2, '1 of 2 people'],
  [2, 2, '2 of 2 people'],
])('%d of %d are told as "%s"', (some, all, told) => {
  expect(countOf(some, all, ['person', 'people'])).toBe(told);
});
