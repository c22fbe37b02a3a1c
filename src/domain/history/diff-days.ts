import { type ColumnDifference, type DayDifference, type TableDifference } from './day-difference';
import { type Cell, type Column, type DayTables, type Table, textOf } from './day-tables';
import { applyListEdit, diffList, type ListEdit } from './list-edit';

/**
 * How one day became the next: `applyDifference(before, …)` gives `after` again. A table of `before`
 * that `after` has not got is no day's business: both come from one writer.
 */
export function diffDays(before: DayTables, after: DayTables): DayDifference {
  const changed = Object.entries(after).flatMap(([name, table]) => {
    const change = diffTable(before[name] ?? { ids: [], columns: {} }, table);
    return change ? [[name, change] as const] : [];
  });
  return Object.fromEntries(changed);
}

function diffTable(before: Table, after: Table): TableDifference | undefined {
  const rows = diffList(before.ids, after.ids, (id) => id);
  const places = applyListEdit(
    before.ids.map((_, row) => row),
    rows.map((step) => (typeof step === 'number' ? step : step.map(() => NEW_ROW))),
  );
  const columns = Object.entries(after.columns).flatMap(([name, column]) => {
    const change = diffColumn(before.columns[name], column, places);
    return change ? [[name, change] as const] : [];
  });
  if (rows.length === 0 && columns.length === 0) return undefined;
  return { ...(rows.length > 0 && { rows }), columns: Object.fromEntries(columns) };
}

const NEW_ROW = -1;

/** @param places where each row of the day after stood the day before */
function diffColumn(
  before: Column | undefined,
  after: Column,
  places: readonly number[],
): ColumnDifference | undefined {
  const known: Column = before ?? { values: [], refs: [] };
  const refs = places.map((place) => known.refs[place] ?? NEW_ROW);
  const texts = after.values.map(textOf);
  const { moves, values } = moveValues(known.values, { refs, after, texts });
  const changes = createChanges(values);
  after.refs.forEach((ref, row) => {
    const [was, is] = [refs[row] ?? NEW_ROW, texts[ref] ?? ''];
    if (was === NEW_ROW || values[was]?.text !== is)
      changes.add(row, { was: values[was]?.value, is: after.values[ref] ?? null, text: is });
  });
  const difference = { ...(moves.length > 0 && { moves }), ...changes.all() };
  return Object.keys(difference).length > 0 || !before ? difference : undefined;
}

interface Value {
  readonly value: Cell;
  readonly text: string;
}

/** What each value became for most of the rows that had it. */
function moveValues(
  before: readonly Cell[],
  {
    refs,
    after,
    texts,
  }: {
    readonly refs: readonly number[];
    readonly after: Column;
    readonly texts: readonly string[];
  },
): { readonly moves: (readonly [number, Cell])[]; readonly values: readonly Value[] } {
  const counts = before.map(() => new Map<number, number>());
  after.refs.forEach((ref, row) => {
    const seen = counts[refs[row] ?? NEW_ROW];
    seen?.set(ref, (seen.get(ref) ?? 0) + 1);
  });
  const moves: (readonly [number, Cell])[] = [];
  const values = before.map((value, place): Value => {
    const text = textOf(value);
    const most = mostCommon(counts[place] ?? new Map());
    const became = after.values[most];
    const textAfter = texts[most];
    if (became === undefined || textAfter === undefined || textAfter === text)
      return { value, text };
    moves.push([place, became]);
    return { value: became, text: textAfter };
  });
  return { moves, values };
}

/** One row alone is told more shortly by its edit: then none. */
function mostCommon(counts: ReadonlyMap<number, number>): number {
  let most = NEW_ROW;
  let highest = 1;
  for (const [ref, count] of counts)
    if (count > highest) {
      most = ref;
      highest = count;
    }
  return most;
}

function createChanges(values: readonly Value[]) {
  const known = new Map(values.map(({ text }, place) => [text, place]));
  const adds: Cell[] = [];
  const sets = new Map<number, number[]>();
  const edits: (readonly [number, ListEdit<Cell>])[] = [];
  const placeOf = (value: Cell, text: string) => {
    const place = known.get(text) ?? values.length + adds.push(value) - 1;
    known.set(text, place);
    return place;
  };
  return {
    add: (row: number, { was, is, text }: { was: Cell | undefined; is: Cell; text: string }) => {
      const edit = known.has(text) ? undefined : shorterEdit(was, is, text);
      if (edit) edits.push([row, edit]);
      else {
        const place = placeOf(is, text);
        const rows = sets.get(place);
        if (rows) rows.push(row);
        else sets.set(place, [row]);
      }
    },
    all: (): Omit<ColumnDifference, 'moves'> => ({
      ...(adds.length > 0 && { adds }),
      ...(sets.size > 0 && { sets: [...sets].map(([place, rows]) => [place, ...toSteps(rows)]) }),
      ...(edits.length > 0 && { edits }),
    }),
  };
}

/** Where a long list has changed a little. */
function shorterEdit(was: Cell | undefined, is: Cell, text: string): ListEdit<Cell> | undefined {
  if (!Array.isArray(was) || !Array.isArray(is)) return undefined;
  const edit = diffList<Cell>(was as readonly Cell[], is as readonly Cell[], textOf);
  return JSON.stringify(edit).length < text.length ? edit : undefined;
}

function toSteps(rows: readonly number[]): number[] {
  return rows.map((row, at) => row - (rows[at - 1] ?? 0));
}
