import { nextSort, parseSort, sortRows } from '../../../../static/usher/src/lib/sort-key';

test('a leading minus means descending; nothing means the usual order', () => {
  expect(parseSort('-level', 'person')).toEqual({ column: 'level', isDescending: true });
  expect(parseSort('', 'person')).toEqual({ column: 'person', isDescending: false });
  expect(parseSort(undefined, '-level')).toEqual({ column: 'level', isDescending: true });
});

test('pressing a head turns the order round; another head begins as it should', () => {
  const byName = parseSort('person', 'person');
  expect(nextSort(byName, 'person', false)).toBe('-person');
  expect(nextSort(byName, 'admin', true)).toBe('-admin');
  expect(nextSort(parseSort('-admin', ''), 'admin', true)).toBe('admin');
});

test('equal rows keep their order in both directions', () => {
  const rows = ['b1', 'a1', 'a2', 'b2'];
  const byLetter = (a: string, b: string) => a.charCodeAt(0) - b.charCodeAt(0);
  expect(sortRows(rows, byLetter, parseSort('x', ''))).toEqual(['a1', 'a2', 'b1', 'b2']);
  expect(sortRows(rows, byLetter, parseSort('-x', ''))).toEqual(['b1', 'b2', 'a1', 'a2']);
});
