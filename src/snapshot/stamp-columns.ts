import { GAP_REASONS, type Gap, type Reading } from '../domain/facts/reading';
import { ColumnError, type ColumnReader, type ColumnWriter, pick } from './columns';
import { type Dictionary } from './dictionary';

const STATES = ['complete', 'partial', 'unread'] as const;

/** What became of a read, without what it read. Equal stamps are written once. */
export type Stamp =
  | { readonly state: 'complete'; readonly readAt: number }
  | { readonly state: 'partial'; readonly readAt: number; readonly gap: Gap }
  | { readonly state: 'unread'; readonly gap: Gap };

export interface StampWriter {
  /** Writes the place of the stamp to the column, as the step from the one before in that column. */
  readonly write: (column: string, reading: Reading<unknown>) => void;
}

export function createStampWriter(columns: ColumnWriter, texts: Dictionary): StampWriter {
  const refs = new Map<string, number>();
  const last = new Map<string, number>();
  const gaps = createGapWriter(columns, texts);
  let lastAt = 0;
  const refTo = (reading: Reading<unknown>) => {
    const readAt = reading.state === 'unread' ? lastAt : reading.readAt;
    const gap = reading.state === 'complete' ? 0 : gaps.refTo(reading.gap) + 1;
    const key = `${reading.state} ${gap} ${reading.state === 'unread' ? '' : readAt}`;
    const known = refs.get(key);
    if (known !== undefined) return known;
    columns.column('stampState').push(STATES.indexOf(reading.state));
    columns.column('stampAt').push(readAt - lastAt);
    columns.column('stampGap').push(gap);
    lastAt = readAt;
    refs.set(key, refs.size);
    return refs.size - 1;
  };
  return {
    write: (column, reading) => {
      const ref = refTo(reading);
      columns.column(column).push(ref - (last.get(column) ?? -1));
      last.set(column, ref);
    },
  };
}

function createGapWriter(columns: ColumnWriter, texts: Dictionary) {
  const refs = new Map<string, number>();
  let lastAt = 0;
  return {
    refTo: (gap: Gap) => {
      const key = `${gap.reason} ${gap.triedAt ?? ''} ${gap.detail === undefined ? '' : `=${gap.detail}`}`;
      const known = refs.get(key);
      if (known !== undefined) return known;
      columns.column('gapReason').push(GAP_REASONS.indexOf(gap.reason));
      columns.column('gapDetail').push(gap.detail === undefined ? 0 : texts.refTo(gap.detail) + 1);
      columns.column('gapIsTimed').push(gap.triedAt === undefined ? 0 : 1);
      if (gap.triedAt !== undefined) {
        columns.column('gapTriedAt').push(gap.triedAt - lastAt);
        lastAt = gap.triedAt;
      }
      refs.set(key, refs.size);
      return refs.size - 1;
    },
  };
}

export interface StampReader {
  readonly read: (column: string) => Stamp;
}

export function createStampReader(columns: ColumnReader, texts: readonly string[]): StampReader {
  const gaps = readGaps(columns, texts);
  const stampAt = createStamps(columns, gaps);
  const last = new Map<string, number>();
  return {
    read: (column) => {
      const ref = (last.get(column) ?? -1) + columns.cursor(column).nextAny();
      last.set(column, ref);
      return stampAt(ref);
    },
  };
}

/** Made when they are asked for: most reads have a time of their own, and one object less is a third less. */
function createStamps(columns: ColumnReader, gaps: readonly Gap[]): (ref: number) => Stamp {
  const { states, times, gapRefs } = readStamps(columns, gaps.length);
  const unread = gaps.map((gap): Stamp => ({ state: 'unread', gap }));
  return (ref) => {
    const state = STATES[states[ref] ?? STATES.length];
    const readAt = times[ref];
    if (state === undefined || readAt === undefined)
      throw new ColumnError('a read points outside of its table');
    if (state === 'complete') return { state, readAt };
    const gapRef = (gapRefs[ref] ?? 0) - 1;
    if (state === 'unread') return pick(unread, gapRef, 'stampGap');
    return { state, readAt, gap: pick(gaps, gapRef, 'stampGap') };
  };
}

function readStamps(columns: ColumnReader, gaps: number) {
  const state = columns.cursor('stampState');
  const at = columns.cursor('stampAt');
  const gap = columns.cursor('stampGap');
  const length = columns.lengthOf('stampState');
  const states = new Uint8Array(length);
  const times = new Float64Array(length);
  const gapRefs = new Uint32Array(length);
  let readAt = 0;
  for (let ref = 0; ref < length; ref++) {
    readAt += at.nextAny();
    times[ref] = readAt;
    states[ref] = state.next(STATES.length);
    gapRefs[ref] = gap.next(gaps + 1);
    if (states[ref] !== COMPLETE && gapRefs[ref] === 0)
      throw new ColumnError('column "stampGap" points outside of its table');
  }
  return { states, times, gapRefs };
}

const COMPLETE = STATES.indexOf('complete');

function readGaps(columns: ColumnReader, texts: readonly string[]): readonly Gap[] {
  const reason = columns.cursor('gapReason');
  const detail = columns.cursor('gapDetail');
  const isTimed = columns.cursor('gapIsTimed');
  const triedAt = columns.cursor('gapTriedAt');
  let at = 0;
  return Array.from({ length: columns.lengthOf('gapReason') }, () => {
    const text = detail.next(texts.length + 1);
    const timed = isTimed.next(2) === 1;
    if (timed) at += triedAt.nextAny();
    return {
      reason: pick(GAP_REASONS, reason.next(GAP_REASONS.length), 'gapReason'),
      ...(text === 0 ? {} : { detail: pick(texts, text - 1, 'gapDetail') }),
      ...(timed ? { triedAt: at } : {}),
    };
  });
}

/** The reading again, with what it read; `readValue` is not asked where nothing was read. */
export function toReading<T>(stamp: Stamp, readValue: () => T): Reading<T> {
  return stamp.state === 'unread' ? stamp : withValue(stamp, readValue());
}

/** The reading again where something was read. */
export function withValue<T>(
  stamp: Exclude<Stamp, { readonly state: 'unread' }>,
  value: T,
): Reading<T> {
  // Written out: a copy with one more field takes more memory, of which there is much.
  return stamp.state === 'complete'
    ? { state: 'complete', readAt: stamp.readAt, value }
    : { state: 'partial', readAt: stamp.readAt, gap: stamp.gap, value };
}
