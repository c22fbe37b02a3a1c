/** From far: groups × projects; in the middle: a mark for each pair; near: names and letters. */
export const ZOOMS = ['far', 'middle', 'near'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Up to so many cells every name is in reach at once; up to so many more the eye finds its way. */
const NEAR_UP_TO = 4_000;
const MIDDLE_UP_TO = 100_000;

/** Where nothing is asked for, as near as the number of cells lets one see the whole. */
export function parseZoom(zoom: string | undefined, { rows, columns }: Extent): Zoom {
  const cells = rows * columns;
  const far = cells <= MIDDLE_UP_TO ? 'middle' : 'far';
  const fitting = cells <= NEAR_UP_TO ? 'near' : far;
  return ZOOMS.find((known) => known === zoom) ?? fitting;
}

/** One step nearer or farther; the last stays. */
export function zoomBy(zoom: Zoom, steps: number): Zoom {
  const at = Math.min(ZOOMS.length - 1, Math.max(0, ZOOMS.indexOf(zoom) + steps));
  return ZOOMS[at] ?? zoom;
}

/** Pixels of one cell, and of the heads beside and above the cells. */
export interface Sizes {
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rowHead: number;
  readonly columnHead: number;
}

const SIZES: Readonly<Record<Zoom, Sizes>> = {
  far: { cellWidth: 60, cellHeight: 28, rowHead: 190, columnHead: 30 },
  middle: { cellWidth: 9, cellHeight: 9, rowHead: 88, columnHead: 26 },
  near: { cellWidth: 28, cellHeight: 28, rowHead: 190, columnHead: 132 },
};

/** A narrow window keeps more of its room for cells. */
export function sizesOf(zoom: Zoom, roomPx: number): Sizes {
  const sizes = SIZES[zoom];
  return roomPx >= 560 ? sizes : { ...sizes, rowHead: Math.min(sizes.rowHead, 112) };
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** What of the picture is in sight. */
export interface Viewport {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Range {
  readonly first: number;
  /** The one after the last. */
  readonly end: number;
}

export interface VisibleCells {
  readonly rows: Range;
  readonly columns: Range;
}

/** Every cell of which at least a pixel is in sight. */
export function visibleCells(viewport: Viewport, sizes: Sizes, extent: Extent): VisibleCells {
  return {
    rows: rangeOf({
      offset: viewport.top,
      room: viewport.height - sizes.columnHead,
      cell: sizes.cellHeight,
      count: extent.rows,
    }),
    columns: rangeOf({
      offset: viewport.left,
      room: viewport.width - sizes.rowHead,
      cell: sizes.cellWidth,
      count: extent.columns,
    }),
  };
}

interface Line {
  readonly offset: number;
  readonly room: number;
  readonly cell: number;
  readonly count: number;
}

function rangeOf({ offset, room, cell, count }: Line): Range {
  const first = Math.min(count, Math.max(0, Math.floor(offset / cell)));
  const end = Math.min(count, Math.max(first, Math.ceil((offset + Math.max(0, room)) / cell)));
  return { first, end };
}

/** The whole picture, heads included. */
export function pictureSize(sizes: Sizes, { rows, columns }: Extent) {
  return {
    width: sizes.rowHead + columns * sizes.cellWidth,
    height: sizes.columnHead + rows * sizes.cellHeight,
  };
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What stands at a point of the viewport: a cell, a head (its other number is −1), or nothing. */
export function cellAt(
  point: { readonly x: number; readonly y: number },
  { viewport, sizes, extent }: { viewport: Viewport; sizes: Sizes; extent: Extent },
): Cell | undefined {
  const isRowHead = point.x < sizes.rowHead;
  const isColumnHead = point.y < sizes.columnHead;
  if (isRowHead && isColumnHead) return undefined;
  const column = Math.floor((point.x - sizes.rowHead + viewport.left) / sizes.cellWidth);
  const row = Math.floor((point.y - sizes.columnHead + viewport.top) / sizes.cellHeight);
  const isIn =
    (isRowHead || isWithin(column, extent.columns)) && (isColumnHead || isWithin(row, extent.rows));
  if (!isIn) return undefined;
  return { row: isColumnHead ? -1 : row, column: isRowHead ? -1 : column };
}

function isWithin(at: number, count: number): boolean {
  return at >= 0 && at < count;
}

/** Where the viewport must stand so that the cell is in sight; it moves no farther than it has to. */
export function scrolledTo(
  { row, column }: Cell,
  viewport: Viewport,
  sizes: Sizes,
): Pick<Viewport, 'left' | 'top'> {
  return {
    left: nearest(viewport.left, {
      start: column * sizes.cellWidth,
      cell: sizes.cellWidth,
      room: viewport.width - sizes.rowHead,
    }),
    top: nearest(viewport.top, {
      start: row * sizes.cellHeight,
      cell: sizes.cellHeight,
      room: viewport.height - sizes.columnHead,
    }),
  };
}

function nearest(
  offset: number,
  { start, cell, room }: { readonly start: number; readonly cell: number; readonly room: number },
): number {
  if (start < offset) return start;
  return start + cell > offset + room ? Math.max(0, start + cell - room) : offset;
}

type Step = (cell: Cell, extent: Extent, page: Extent) => Cell;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, _, page) => ({ row: row - page.rows, column }),
  PageDown: ({ row, column }, _, page) => ({ row: row + page.rows, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Control+Home': () => ({ row: 0, column: 0 }),
  'Control+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/** Where a key takes the cursor; `undefined` for a key that moves nothing, or where there is no cell. */
export function moveCursor(
  key: string,
  cell: Cell,
  { extent, page }: { readonly extent: Extent; readonly page: Extent },
): Cell | undefined {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step === undefined || extent.rows === 0 || extent.columns === 0) return undefined;
  const { row, column } = step(cell, extent, page);
  return { row: within(row, extent.rows), column: within(column, extent.columns) };
}

function within(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, at));
}

/** `12.340`: the first row and column in sight, as the place keeps them. */
export function positionText(viewport: Pick<Viewport, 'left' | 'top'>, sizes: Sizes): string {
  const row = Math.floor(viewport.top / sizes.cellHeight);
  const column = Math.floor(viewport.left / sizes.cellWidth);
  return row === 0 && column === 0 ? '' : `${row}.${column}`;
}

/** Numbers that nobody can have written are the beginning. */
export function parsePosition(
  text: string | undefined,
  sizes: Sizes,
): Pick<Viewport, 'left' | 'top'> {
  const [row, column] = (text ?? '').split('.', 2).map(toWhole);
  return { top: (row ?? 0) * sizes.cellHeight, left: (column ?? 0) * sizes.cellWidth };
}

function toWhole(text: string): number {
  return /^\d{1,7}$/u.test(text) ? Number(text) : 0;
}
