import * as v from 'valibot';
import { type KvsCost } from './metering';

const Value = v.object({ value: v.optional(v.unknown()) });
const List = v.optional(v.array(Value), []);
const Transaction = v.object({ set: List, delete: List, check: List });

const FREE: KvsCost = { reads: [], writes: [] };
/** Counts as one unit, whatever its size turns out to be. */
const LOOK: KvsCost = { reads: [1], writes: [] };

/** What a request costs before it is done: its writes are known, of its reads there is at least one. */
export function costBefore(route: string, body: unknown): KvsCost {
  if (route === 'transaction') {
    const { set, delete: deleted, check } = v.parse(Transaction, body);
    return { reads: check.map(() => 1), writes: [...set, ...deleted].map(bytesOf) };
  }
  if (/^batch\/(?:set|delete)$/.test(route))
    return { reads: [], writes: v.parse(v.array(Value), body).map(bytesOf) };
  return /(?:^|\/)(?:set|delete)$/.test(route)
    ? { reads: [], writes: [bytesOf(v.parse(Value, body))] }
    : LOOK;
}

/** What it has cost: each value that was answered counts by its size. */
export function costAfter(route: string, before: KvsCost, answer: unknown): KvsCost {
  if (before.writes.length > 0 || route === 'transaction') return before;
  const rows = v.safeParse(
    v.object({ data: v.optional(v.array(Value)), successfulKeys: v.optional(v.array(Value)) }),
    answer,
  );
  const list = rows.success ? (rows.output.data ?? rows.output.successfulKeys) : undefined;
  if (list === undefined) return { ...FREE, reads: [bytesOf(v.parse(Value, answer ?? {}))] };
  return list.length === 0 ? LOOK : { ...FREE, reads: list.map(bytesOf) };
}

function bytesOf({ value }: v.InferOutput<typeof Value>): number {
  return value === undefined ? 1 : Buffer.byteLength(JSON.stringify(value));
}
