import {
  cellAt,
  moveCursor,
  parsePosition,
  parseZoom,
  pictureSize,
  positionText,
  scrolledTo,
  sizesOf,
  visibleCells,
  zoomBy,
} from '../../../../../static/usher/src/features/matrix/matrix-geometry';

const sizes = { cellWidth: 20, cellHeight: 10, rowHead: 100, columnHead: 50 };
const extent = { rows: 1000, columns: 500 };
const viewport = { left: 0, top: 0, width: 300, height: 150 };

test.each([
  [viewport, { first: 0, end: 10 }, { first: 0, end: 10 }],
  [
    { ...viewport, left: 1, top: 1 },
    { first: 0, end: 11 },
    { first: 0, end: 11 },
  ],
  [
    { ...viewport, left: 20, top: 10 },
    { first: 1, end: 11 },
    { first: 1, end: 11 },
  ],
  [
    { ...viewport, left: 9990, top: 9990 },
    { first: 999, end: 1000 },
    { first: 499, end: 500 },
  ],
  [
    { ...viewport, width: 40, height: 40 },
    { first: 0, end: 0 },
    { first: 0, end: 0 },
  ],
])('of %j these rows and columns are in sight', (given, rows, columns) => {
  expect(visibleCells(given, sizes, extent)).toStrictEqual({ rows, columns });
});

test('nothing is in sight of nothing', () => {
  expect(visibleCells(viewport, sizes, { rows: 0, columns: 0 })).toStrictEqual({
    rows: { first: 0, end: 0 },
    columns: { first: 0, end: 0 },
  });
  expect(pictureSize(sizes, { rows: 2, columns: 3 })).toStrictEqual({ width: 160, height: 70 });
});

test.each([
  [100, 50, { row: 0, column: 0 }],
  [119, 59, { row: 0, column: 0 }],
  [120, 60, { row: 1, column: 1 }],
  [99, 60, { row: 1, column: -1 }],
  [120, 49, { row: -1, column: 1 }],
  [99, 49, undefined],
])('at %i, %i stands %j', (x, y, cell) => {
  expect(cellAt({ x, y }, { viewport, sizes, extent })).toStrictEqual(cell);
});

test('beside the last cell stands nothing', () => {
  const view = { viewport, sizes, extent: { rows: 1, columns: 1 } };
  expect(cellAt({ x: 120, y: 55 }, view)).toBeUndefined();
  expect(cellAt({ x: 105, y: 60 }, view)).toBeUndefined();
  expect(cellAt({ x: 50, y: 60 }, view)).toBeUndefined();
  expect(cellAt({ x: 50, y: 55 }, view)).toStrictEqual({ row: 0, column: -1 });
});

test.each([
  [
    { row: 0, column: 0 },
    { left: 200, top: 100 },
    { left: 0, top: 0 },
  ],
  [
    { row: 12, column: 12 },
    { left: 200, top: 100 },
    { left: 200, top: 100 },
  ],
  [
    { row: 20, column: 20 },
    { left: 200, top: 100 },
    { left: 220, top: 110 },
  ],
  [
    { row: 19, column: 19 },
    { left: 200, top: 100 },
    { left: 200, top: 100 },
  ],
])('to show %j from %j one scrolls to %j and no farther', (cell, from, to) => {
  expect(scrolledTo(cell, { ...viewport, ...from }, sizes)).toStrictEqual(to);
});

test.each([
  ['ArrowUp', { row: 4, column: 5 }],
  ['ArrowDown', { row: 6, column: 5 }],
  ['ArrowLeft', { row: 5, column: 4 }],
  ['ArrowRight', { row: 5, column: 6 }],
  ['PageDown', { row: 9, column: 5 }],
  ['PageUp', { row: 0, column: 5 }],
  ['Home', { row: 5, column: 0 }],
  ['End', { row: 5, column: 7 }],
  ['Control+Home', { row: 0, column: 0 }],
  ['Control+End', { row: 9, column: 7 }],
  ['x', undefined],
  ['toString', undefined],
])('%s moves the cursor to %j', (key, to) => {
  const where = { extent: { rows: 10, columns: 8 }, page: { rows: 6, columns: 1 } };
  expect(moveCursor(key, { row: 5, column: 5 }, where)).toStrictEqual(to);
});

test('the cursor stays inside, and there is none where nothing is', () => {
  const at = { row: 0, column: 0 };
  const one = { extent: { rows: 1, columns: 1 }, page: { rows: 1, columns: 1 } };
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
    expect(moveCursor(key, at, one)).toStrictEqual(at);
  expect(moveCursor('End', at, { ...one, extent: { rows: 0, columns: 9 } })).toBeUndefined();
});

test.each([
  ['', { rows: 40, columns: 100 }, 'near'],
  ['', { rows: 41, columns: 100 }, 'middle'],
  ['', { rows: 1000, columns: 100 }, 'middle'],
  ['', { rows: 1001, columns: 100 }, 'far'],
  ['near', { rows: 5000, columns: 10_000 }, 'near'],
  ['closest', { rows: 5000, columns: 10_000 }, 'far'],
])('zoom %j of %j is %s', (zoom, given, shown) => {
  expect(parseZoom(zoom, given)).toBe(shown);
});

test('zooming stops at both ends', () => {
  expect([
    zoomBy('far', -1),
    zoomBy('far', 1),
    zoomBy('near', 1),
    zoomBy('near', -1),
  ]).toStrictEqual(['far', 'middle', 'near', 'middle']);
});

test('a narrow window gives heads less room', () => {
  expect(sizesOf('near', 560).rowHead).toBe(190);
  expect(sizesOf('near', 559)).toStrictEqual({ ...sizesOf('near', 560), rowHead: 112 });
});

test.each([
  [{ left: 0, top: 0 }, ''],
  [{ left: 39, top: 25 }, '2.1'],
])('position %j is kept as %j', (given, text) => {
  expect(positionText(given, sizes)).toBe(text);
});

test.each([
  ['2.1', { top: 20, left: 20 }],
  [undefined, { top: 0, left: 0 }],
  ['-1.x', { top: 0, left: 0 }],
  ['99999999.3', { top: 0, left: 60 }],
])('position %j leads to %j', (text, to) => {
  expect(parsePosition(text, sizes)).toStrictEqual(to);
});
