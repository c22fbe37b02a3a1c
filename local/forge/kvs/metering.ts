import { LIMITS } from '../limits';
import { KvsRefusal } from './answer';

/** What an installation has read and written since it was installed; units are 10 KB, begun ones in full. */
export interface KvsUsage {
  readonly reads: number;
  readonly readUnits: number;
  readonly readBytes: number;
  readonly writes: number;
  readonly writeUnits: number;
  readonly writeBytes: number;
}

/** Sizes of the single reads and writes of one request, in bytes. */
export interface KvsCost {
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

export interface Meter {
  usage(): KvsUsage;
  /** Throws 429 when this minute has no room for it. */
  assertRoom(cost: KvsCost): void;
  book(cost: KvsCost): void;
}

/** https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
export function createMeter(now: () => number): Meter {
  let minute = { at: 0, readUnits: 0, writeUnits: 0 };
  let total = { reads: 0, readUnits: 0, readBytes: 0, writes: 0, writeUnits: 0, writeBytes: 0 };
  const thisMinute = (): typeof minute => {
    const at = Math.floor(now() / 60_000);
    if (at !== minute.at) minute = { at, readUnits: 0, writeUnits: 0 };
    return minute;
  };
  return {
    usage: () => total,
    assertRoom: ({ reads, writes }) => {
      const { readUnits, writeUnits } = thisMinute();
      const { readUnitsPerMinute, writeUnitsPerMinute } = LIMITS.kvs;
      if (
        readUnits + unitsOf(reads) > readUnitsPerMinute ||
        writeUnits + unitsOf(writes) > writeUnitsPerMinute
      )
        throw new KvsRefusal(429, 'RATE_LIMIT_EXCEEDED', 'Too many reads or writes this minute.');
    },
    book: ({ reads, writes }) => {
      const [readUnits, writeUnits] = [unitsOf(reads), unitsOf(writes)];
      const held = thisMinute();
      held.readUnits += readUnits;
      held.writeUnits += writeUnits;
      total = {
        reads: total.reads + reads.length,
        readUnits: total.readUnits + readUnits,
        readBytes: total.readBytes + sum(reads),
        writes: total.writes + writes.length,
        writeUnits: total.writeUnits + writeUnits,
        writeBytes: total.writeBytes + sum(writes),
      };
    },
  };
}

function unitsOf(sizes: readonly number[]): number {
  return sum(sizes.map((bytes) => Math.max(1, Math.ceil(bytes / LIMITS.kvs.unitBytes))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
