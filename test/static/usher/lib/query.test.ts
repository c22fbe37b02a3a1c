import * as fc from 'fast-check';
import { facetValue, parseQuery, toTerm, withFacet } from '../../../../static/usher/src/lib/query';

const FACETS = ['level', 'group'];

test('words, facets, quotes and minus signs', () => {
  expect(parseQuery('nora level:write -group:"art directors" "two words"', FACETS)).toEqual([
    { value: 'nora', isNegated: false },
    { facet: 'level', value: 'write', isNegated: false },
    { facet: 'group', value: 'art directors', isNegated: true },
    { value: 'two words', isNegated: false },
  ]);
});

test('a colon after something that is no facet belongs to the word', () => {
  expect(parseQuery('re:invent', FACETS)).toEqual([{ value: 're:invent', isNegated: false }]);
});

test.each(['', '   ', '-', 'level:', '-level:', '""', 'level:""'])(
  'nothing is asked yet by %j',
  (text) => {
    expect(parseQuery(text, FACETS)).toEqual([]);
  },
);

test('a quote that is still being typed already counts', () => {
  expect(parseQuery('group:"art dir', FACETS)).toEqual([
    { facet: 'group', value: 'art dir', isNegated: false },
  ]);
});

test('a facet is set, changed and taken out without touching the rest', () => {
  expect(withFacet('nora', 'level', 'write')).toBe('nora level:write');
  expect(withFacet('level:write nora', 'level', 'admin')).toBe('nora level:admin');
  expect(withFacet('nora  level:write  lind', 'level', '')).toBe('nora lind');
  expect(withFacet('group:"art directors" x', 'group', 'it')).toBe('x group:it');
});

test('the menu shows what the box says', () => {
  expect(facetValue('nora level:write', 'level', FACETS)).toBe('write');
  expect(facetValue('nora -level:write', 'level', FACETS)).toBe('');
});

test('whatever a facet is set to is what it says', () => {
  const value = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} .-]*$/u);
  fc.assert(
    fc.property(value, (wanted) => {
      expect(facetValue(withFacet('a b', 'group', wanted), 'group', FACETS)).toBe(wanted);
      expect(parseQuery(toTerm('group', wanted), FACETS)).toHaveLength(1);
    }),
  );
});
