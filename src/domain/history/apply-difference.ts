import { type ColumnDifference, type DayDifference, type TableDifference } from './day-difference';
import { type Cell, type Column, type DayTables, HistoryError, type Table } from './day-tables';
import { applyListEdit } from './list-edit';

/**
 * The day after.
 * @throws HistoryError if the difference was not made for this day
 */
export function applyDifference(before: DayTables, difference: DayDifference): DayTables {
  return applyDifferences(before, [difference]);
}

/**
 * The day after all of them, oldest first.
 * @throws HistoryError if one was not made for the day that those before it lead to
 */
export function applyDifferences(
  before: DayTables,
  differences: readonly DayDifference[],
): DayTables {
  const toDraft = createDrafts();
  return differences.reduce((day, difference) => {
    const changed = Object.entries(difference).map(
      ([name, change]) => [name, applyToTable(day[name] ?? NO_ROWS, change, toDraft)] as const,
    );
    return { ...day, ...Object.fromEntries(changed) };
  }, before);
}

type ToDraft = <Item>(list: readonly Item[]) => Item[];

/** A list may be changed once it is a copy of ours: ten thousand places are copied once, not once a day. */
function createDrafts(): ToDraft {
  const drafts = new Set<readonly unknown[]>();
  return <Item>(list: readonly Item[]) => {
    if (drafts.has(list)) return list as Item[];
    const draft = list.slice();
    drafts.add(draft);
    return draft;
  };
}

const NO_ROWS: Table = { ids: [], columns: {} };
/** Of a row that has only just come: its value must be set. */
const NOTHING = -1;

function applyToTable(before: Table, { rows, columns }: TableDifference, toDraft: ToDraft): Table {
  const ids = rows ? applyListEdit(before.ids, rows) : before.ids;
  const changes = new Map(Object.entries(columns));
  // Where no row came or went, what is not spoken of stays as it is.
  const names = new Set([...(rows ? Object.keys(before.columns) : []), ...changes.keys()]);
  const applied = [...names].map((name) => {
    const column = before.columns[name] ?? { values: [], refs: before.ids.map(() => NOTHING) };
    const refs = rows ? applyListEdit(column.refs, rows.map(withoutIds)) : column.refs;
    const change = changes.get(name);
    const after = change
      ? applyToColumn({ ...column, refs }, change, toDraft)
      : { ...column, refs };
    // Only rows and columns that have just come can lack a value.
    if ((rows || !before.columns[name]) && after.refs.includes(NOTHING))
      throw new HistoryError(`Rows have no value for "${name}".`);
    return [name, after] as const;
  });
  return { ids, columns: { ...before.columns, ...Object.fromEntries(applied) } };
}

function withoutIds(step: number | readonly number[]): number | readonly number[] {
  return typeof step === 'number' ? step : step.map(() => NOTHING);
}

function applyToColumn(before: Column, change: ColumnDifference, toDraft: ToDraft): Column {
  const { moves = [], adds = [], sets = [], edits = [] } = change;
  const values = toDraft(before.values);
  moveValues(values, moves);
  for (const cell of adds) values.push(cell);
  // Most days move the time of a read and no row: ten thousand places need no copy for that.
  if (sets.length + edits.length === 0) return { values, refs: before.refs };
  const refs = toDraft(before.refs);
  for (const [place = NOTHING, ...steps] of sets) {
    demandPlace(place, values.length);
    setRows(refs, steps, place);
  }
  for (const [row, edit] of edits) {
    demandPlace(row, refs.length);
    refs[row] = values.push(applyListEdit(listAt(values, refs[row]), edit)) - 1;
  }
  return { values, refs };
}

function moveValues(values: Cell[], moves: NonNullable<ColumnDifference['moves']>): void {
  for (const [place, value] of moves) {
    demandPlace(place, values.length);
    values[place] = value;
  }
}

function setRows(refs: number[], steps: readonly number[], place: number): void {
  let row = 0;
  for (const step of steps) {
    row += step;
    demandPlace(row, refs.length);
    refs[row] = place;
  }
}

function demandPlace(place: number, length: number): void {
  if (!Number.isInteger(place) || place < 0 || place >= length)
    throw new HistoryError('A difference points to what the day before has not got.');
}

function listAt(values: readonly Cell[], ref: number | undefined): readonly Cell[] {
  const value = values[ref ?? NOTHING];
  if (Array.isArray(value)) return value as readonly Cell[];
  throw new HistoryError('A difference edits a list that is none.');
}
