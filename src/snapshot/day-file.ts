import * as v from 'valibot';
import { applyDifferences } from '../domain/history/apply-difference';
import { type DayDifference } from '../domain/history/day-difference';
import { type Cell, type DayTables, HistoryError } from '../domain/history/day-tables';
import { type Facts } from '../domain/facts/facts';
import { ColumnError } from './columns';
import { damaged, packSections, splitSections } from './container';
import { type Names } from './names-section';
import { fromDayTables } from './read-day';
import { getSection, parseSection } from './snapshot';

/** A day by itself: the days after it are told as what changed. */
export function packKeyframe(day: DayTables): Promise<Uint8Array> {
  const tables = Object.entries(day).map(([name, { ids, columns }]) => {
    const written = Object.entries(columns).map(
      ([column, { values, refs }]) =>
        [column, { values, refs: isFirstOnly(refs) ? null : toSteps(refs) }] as const,
    );
    return [name, { ids: toSteps(ids), columns: Object.fromEntries(written) }] as const;
  });
  return packSections([{ name: 'day', text: JSON.stringify(Object.fromEntries(tables)) }]);
}

/** @throws SnapshotError */
async function unpackKeyframe(bytes: Uint8Array): Promise<DayTables> {
  const json = await parseSection(getSection(splitSections(bytes).sections, 'day'), keyframeSchema);
  const tables = Object.entries(json).map(([name, { ids, columns }]) => {
    // One list of zeros for all columns that say one thing of all rows.
    const firstOnly = ids.map(() => 0);
    const read = Object.entries(columns).map(
      ([column, { values, refs }]) =>
        [column, { values, refs: refs ? fromSteps(refs) : firstOnly }] as const,
    );
    return [name, { ids: fromSteps(ids), columns: Object.fromEntries(read) }] as const;
  });
  return Object.fromEntries(tables);
}

export function packDifference(difference: DayDifference): Promise<Uint8Array> {
  return packSections([{ name: 'difference', text: JSON.stringify(difference) }]);
}

/** @throws SnapshotError */
export async function unpackDifference(bytes: Uint8Array): Promise<DayDifference> {
  const section = getSection(splitSections(bytes).sections, 'difference');
  return (await parseSection(section, differenceSchema)) as DayDifference;
}

/** A day as it is stored. */
export interface PackedDay {
  readonly keyframe: Uint8Array;
  /** Of the days after the keyframe's, oldest first, up to the day itself. */
  readonly differences: readonly Uint8Array[];
}

/** @throws SnapshotError where what is stored does not lead to the day */
export async function replayDay({ keyframe, differences }: PackedDay): Promise<DayTables> {
  const unpacked = await Promise.all(differences.map(unpackDifference));
  const first = await unpackKeyframe(keyframe);
  return understood(() => applyDifferences(first, unpacked));
}

/** What is kept of the day. @throws SnapshotError */
export async function restoreDay(packed: PackedDay, names: Names): Promise<Facts> {
  const tables = await replayDay(packed);
  return understood(() => fromDayTables(tables, names));
}

function understood<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ColumnError || error instanceof HistoryError)
      throw damaged(0, error.message, error);
    throw error;
  }
}

/** Most columns say one thing of all rows: that is not written, nor read, ten thousand times. */
function isFirstOnly(refs: readonly number[]): boolean {
  return refs.every((ref) => ref === 0);
}

/** Ascending numbers become zeros: each is the step from one more than the highest before. */
function toSteps(numbers: readonly number[]): number[] {
  let next = 0;
  return numbers.map((number) => {
    const step = next - number;
    next = Math.max(next, number + 1);
    return step;
  });
}

/** In place: the steps were read a moment ago, and nobody needs them any more. */
function fromSteps(steps: number[]): number[] {
  let next = 0;
  steps.forEach((step, at) => {
    const number = next - step;
    next = Math.max(next, number + 1);
    steps[at] = number;
  });
  return steps;
}

const integer = v.pipe(v.number(), v.safeInteger());
/** One check for all: there are hundreds of thousands of them. */
const integers = v.custom<number[]>(
  (value) => Array.isArray(value) && value.every(Number.isSafeInteger),
);

/** What each is, the reader of its column says. */
const cells = v.custom<readonly Cell[]>(Array.isArray);

const keyframeSchema = v.record(
  v.string(),
  v.object({
    ids: integers,
    columns: v.record(v.string(), v.object({ values: cells, refs: v.nullable(integers) })),
  }),
);

const listEdit = v.array(v.union([integer, v.array(v.unknown())]));
const differenceSchema = v.record(
  v.string(),
  v.object({
    rows: v.exactOptional(v.array(v.union([integer, integers]))),
    columns: v.record(
      v.string(),
      v.object({
        moves: v.exactOptional(v.array(v.tuple([integer, v.unknown()]))),
        adds: v.exactOptional(v.array(v.unknown())),
        sets: v.exactOptional(v.array(integers)),
        edits: v.exactOptional(v.array(v.tuple([integer, listEdit]))),
      }),
    ),
  }),
);
