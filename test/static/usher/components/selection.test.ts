import fc from 'fast-check';
import {
  isAllOf,
  NOTHING_SELECTED,
  reduceSelection,
  type SelectionAction,
  type SelectionState,
} from '../../../../static/usher/src/components/selection';

const SHOWN = ['a', 'b', 'c', 'd', 'e'];

function after(actions: readonly SelectionAction[], shown: readonly string[] = SHOWN) {
  const start: SelectionState = NOTHING_SELECTED;
  return [...actions.reduce((state, one) => reduceSelection(state, one, shown), start).ids].sort();
}

test('a row is ticked, and ticked off again', () => {
  expect(after([{ do: 'toggle', id: 'b' }])).toEqual(['b']);
  expect(
    after([
      { do: 'toggle', id: 'b' },
      { do: 'toggle', id: 'b' },
    ]),
  ).toEqual([]);
});

test.each([
  ['b', 'd', ['b', 'c', 'd']],
  ['d', 'b', ['b', 'c', 'd']],
  ['c', 'c', ['c']],
  ['a', 'e', SHOWN],
])('a range from %s to %s takes both ends and all between', (from, to, ids) => {
  expect(
    after([
      { do: 'toggle', id: from },
      { do: 'range', id: to },
    ]),
  ).toEqual(ids);
});

test('a range that begins with a row that was ticked off is ticked off', () => {
  expect(
    after([{ do: 'toggle-all' }, { do: 'toggle', id: 'b' }, { do: 'range', id: 'd' }]),
  ).toEqual(['a', 'e']);
});

test('a second range begins where the first did', () => {
  expect(
    after([
      { do: 'toggle', id: 'c' },
      { do: 'range', id: 'e' },
      { do: 'range', id: 'a' },
    ]),
  ).toEqual(SHOWN);
});

test('without a beginning in sight a range is one row', () => {
  expect(after([{ do: 'range', id: 'd' }])).toEqual(['d']);
  const began = reduceSelection(NOTHING_SELECTED, { do: 'toggle', id: 'a' }, SHOWN);
  const filtered = reduceSelection(began, { do: 'range', id: 'd' }, ['c', 'd', 'e']);
  expect([...filtered.ids].sort()).toEqual(['a', 'd']);
});

test('a range to a row that is not shown changes nothing', () => {
  expect(
    after([
      { do: 'toggle', id: 'a' },
      { do: 'range', id: 'gone' },
    ]),
  ).toEqual(['a']);
});

test('all means what the filter leaves; asked again, nothing', () => {
  expect(after([{ do: 'toggle-all' }], ['b', 'c'])).toEqual(['b', 'c']);
  expect(after([{ do: 'toggle-all' }, { do: 'toggle-all' }], ['b', 'c'])).toEqual([]);
  expect(after([{ do: 'toggle', id: 'b' }, { do: 'toggle-all' }], ['b', 'c'])).toEqual(['b', 'c']);
  expect(after([{ do: 'toggle-all' }, { do: 'clear' }])).toEqual([]);
});

test('of an empty list not all are ticked', () => {
  expect(isAllOf(NOTHING_SELECTED, [])).toBe(false);
  expect(isAllOf({ ids: new Set(['a']) }, ['a'])).toBe(true);
  expect(isAllOf({ ids: new Set(['a']) }, ['a', 'b'])).toBe(false);
});

test('a range never touches what lies outside of it', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.nat(), (shown, from, to) => {
      const [first = '', last = ''] = [shown[from % shown.length], shown[to % shown.length]];
      const began = reduceSelection(NOTHING_SELECTED, { do: 'toggle', id: first }, shown);
      const { ids: chosen } = reduceSelection(began, { do: 'range', id: last }, shown);
      const [low, high] = [shown.indexOf(first), shown.indexOf(last)].sort((a, b) => a - b);
      expect(shown.filter((id) => chosen.has(id))).toEqual(shown.slice(low ?? 0, (high ?? 0) + 1));
    }),
  );
});
