import { displayWidth, fit, cut } from './display-width';
import { toVisibleText } from './visible-text';

export interface TableOptions<Row> {
  readonly columns: readonly Column<Row>[];
  /** Asked twice: once to measure, once to print; so a long table needs no memory. */
  readonly rows: () => Iterable<Row>;
  /** Missing where nothing may be cut. */
  readonly maxWidth?: number;
}

export interface Column<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
}

const GAP = '  ';
/** On a narrow terminal every column but the last keeps at least this much. */
const LEAST_WIDTH = 8;

/** Aligned lines with a heading; nothing at all when there are no rows. */
export function* toTable<Row>(options: TableOptions<Row>): Generator<string> {
  const { columns, rows, maxWidth } = options;
  const wanted = measure(columns, rows());
  if (wanted === undefined) return;
  const widths = maxWidth === undefined ? wanted : shrink(wanted, maxWidth);
  const titles = columns.map(({ title }) => title);
  yield toLine({ cells: titles, widths, maxWidth });
  for (const row of rows()) {
    const cells = columns.map(({ text }) => toVisibleText(text(row)));
    yield toLine({ cells, widths, maxWidth });
  }
}

function measure<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
): readonly number[] | undefined {
  const widths = columns.map(({ title }) => displayWidth(title));
  let isEmpty = true;
  for (const row of rows) {
    isEmpty = false;
    columns.forEach(({ text }, place) => {
      widths[place] = Math.max(widths[place] ?? 0, displayWidth(toVisibleText(text(row))));
    });
  }
  return isEmpty ? undefined : widths;
}

/** Takes from the widest columns first; the last one keeps what it needs, up to two fifths. */
function shrink(wanted: readonly number[], maxWidth: number): readonly number[] {
  const widths = [...wanted];
  const fixed = widths.slice(0, -1);
  const last = widths.at(-1) ?? 0;
  const lastKeeps = Math.min(last, Math.floor((maxWidth * 2) / 5));
  const room = maxWidth - lastKeeps - GAP.length * fixed.length;
  while (sum(fixed) > room) {
    const widest = fixed.indexOf(Math.max(...fixed));
    const width = fixed[widest] ?? 0;
    if (width <= LEAST_WIDTH) break;
    fixed[widest] = width - 1;
  }
  return [...fixed, last];
}

interface Line {
  readonly cells: readonly string[];
  readonly widths: readonly number[];
  readonly maxWidth: number | undefined;
}

function toLine({ cells, widths, maxWidth }: Line): string {
  const last = cells.length - 1;
  const line = cells
    .map((cell, place) => (place === last ? cell : fit(cell, widths[place] ?? 0)))
    .join(GAP)
    .trimEnd();
  return `${maxWidth === undefined ? line : cut(line, maxWidth).trimEnd()}\n`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
