import fc from 'fast-check';
import {
  toTableAction,
  type KeyPress,
  type TableCursor,
} from '../../../../static/usher/src/components/table-keys';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...held,
});
const middle: TableCursor = { position: 50, rows: 100, pageRows: 12, canSelect: true };

test.each([
  ['ArrowDown', 51],
  ['ArrowUp', 49],
  ['PageDown', 62],
  ['PageUp', 38],
  ['Home', 0],
  ['End', 99],
])('%s goes from row 50 of 100 to row %i', (key, to) => {
  expect(toTableAction(press(key), middle)).toEqual({ do: 'move', to, takesAlong: false });
});

test.each([
  ['ArrowUp', 0, 0],
  ['PageUp', 11, 0],
  ['PageUp', 12, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 88, 99],
  ['PageDown', 87, 99],
  ['PageDown', 86, 98],
])('%s from row %i stops inside the list, at row %i', (key, position, to) => {
  expect(toTableAction(press(key), { ...middle, position })).toMatchObject({ do: 'move', to });
});

test('with shift the way is selected, where rows can be', () => {
  const down = press('ArrowDown', { shiftKey: true });
  expect(toTableAction(down, middle)).toEqual({ do: 'move', to: 51, takesAlong: true });
  expect(toTableAction(down, { ...middle, canSelect: false })).toEqual({
    ...{ do: 'move', to: 51, takesAlong: false },
  });
});

test.each([
  [press(' '), { do: 'select', isRange: false }],
  [press(' ', { shiftKey: true }), { do: 'select', isRange: true }],
  [press('a', { ctrlKey: true }), { do: 'select-all' }],
  [press('A', { metaKey: true }), { do: 'select-all' }],
])(
  'selects where there are boxes, and leaves the key to the browser where not: %j',
  (key, action) => {
    expect(toTableAction(key, middle)).toEqual(action);
    expect(toTableAction(key, { ...middle, canSelect: false })).toBeUndefined();
  },
);

test('Enter opens and Escape leaves', () => {
  expect(toTableAction(press('Enter'), middle)).toEqual({ do: 'open' });
  expect(toTableAction(press('Escape'), middle)).toEqual({ do: 'leave' });
});

test('the ends are reached with Ctrl, too', () => {
  expect(toTableAction(press('Home', { ctrlKey: true }), middle)).toMatchObject({ to: 0 });
  expect(toTableAction(press('End', { ctrlKey: true, shiftKey: true }), middle)).toEqual({
    ...{ do: 'move', to: 99, takesAlong: true },
  });
});

test.each([
  press('ArrowDown', { altKey: true }),
  press('ArrowDown', { ctrlKey: true }),
  press('a', { ctrlKey: true, shiftKey: true }),
  press('Enter', { shiftKey: true }),
  press('c', { ctrlKey: true }),
  press('/'),
  press('Tab'),
  press('x'),
])('keys of the browser, the page and the screen reader stay theirs: %j', (key) => {
  expect(toTableAction(key, middle)).toBeUndefined();
});

test('no key does anything in an empty list', () => {
  const empty = { ...middle, position: 0, rows: 0 };
  for (const key of ['ArrowDown', 'End', 'Home', ' ', 'Enter', 'Escape'])
    expect(toTableAction(press(key), empty)).toBeUndefined();
});

test('no key leads out of the list', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End');
  const lists = fc
    .tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(), fc.integer({ min: 1, max: 60 }))
    .map(([rows, place, pageRows]) => ({
      ...{ rows, position: place % rows, pageRows, canSelect: false },
    }));
  fc.assert(
    fc.property(keys, lists, (key, at) => {
      const action = toTableAction(press(key), at);
      expect(action).toEqual({ do: 'move', to: expect.any(Number) as number, takesAlong: false });
      const to = action?.do === 'move' ? action.to : -1;
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(at.rows);
    }),
  );
});
