import * as v from 'valibot';
import { LIMITS } from '../limits';
import { type EntityDefinition } from '../manifest';
import { KvsRefusal, refuse } from './answer';
import { Filter, passesFilter } from './conditions';
import { assertEntity, getEntity } from './entities';
import { type KeySpace, type Storage, type StoredValue, type WriteTimes } from './storage';
import { TimeToLive, toExpiry } from './time-to-live';

const Operation = v.object({
  key: v.string(),
  entityName: v.optional(v.string()),
  conditions: v.optional(Filter),
});
const Write = v.object({
  ...Operation.entries,
  value: v.unknown(),
  options: v.optional(v.object({ ttl: v.optional(TimeToLive) })),
});
const Transaction = v.object({
  set: v.optional(v.array(Write), []),
  delete: v.optional(v.array(Operation), []),
  check: v.optional(v.array(Operation), []),
});
type Operation = v.InferOutput<typeof Operation>;

/** All or nothing: every condition holds, then every write is done; else nothing changes. */
export function applyTransaction(
  storage: Storage,
  definitions: readonly EntityDefinition[],
  body: unknown,
  now: number,
): void {
  const transaction = v.parse(Transaction, body);
  assertSize(transaction);
  const spaceOf = ({ entityName }: Operation): KeySpace =>
    entityName === undefined
      ? storage.plain
      : storage.entity(getEntity(definitions, entityName).name);
  const all = [...transaction.set, ...transaction.delete, ...transaction.check];
  for (const operation of all) assertCondition(spaceOf(operation), operation);
  for (const { entityName, value } of transaction.set)
    if (entityName !== undefined) assertEntity(getEntity(definitions, entityName), value);
  writeAll(transaction.set, spaceOf, now);
  for (const operation of transaction.delete) spaceOf(operation).delete(operation.key);
}

function assertSize(transaction: v.InferOutput<typeof Transaction>): void {
  const keys = [...transaction.set, ...transaction.delete, ...transaction.check].map(
    ({ key, entityName }) => `${entityName ?? ''}\0${key}`,
  );
  if (keys.length > LIMITS.kvs.transactionOperations)
    refuse('TRANSACTION_TOO_LARGE', 'More than 25 operations in a transaction.');
  if (new Set(keys).size < keys.length)
    refuse('DUPLICATE_KEY', 'A key appears twice in one transaction.');
  if (Buffer.byteLength(JSON.stringify(transaction)) > LIMITS.kvs.transactionBytes)
    refuse('TRANSACTION_TOO_LARGE', 'The transaction exceeds 4 MB.');
}

function assertCondition(space: KeySpace, { key, conditions }: Operation): void {
  if (conditions === undefined || passesFilter(space.find(key)?.value, conditions)) return;
  throw new KvsRefusal(409, 'CONDITIONAL_CHECK_FAILED', `The condition on ${key} does not hold.`);
}

/** A refused write undoes the ones before it. */
function writeAll(
  writes: readonly v.InferOutput<typeof Write>[],
  spaceOf: (operation: Operation) => KeySpace,
  now: number,
): void {
  const undo: (() => void)[] = [];
  try {
    for (const write of writes) {
      const space = spaceOf(write);
      const before = space.find(write.key);
      undo.push(() => {
        if (before) space.set(write.key, before.value, timesOf(before));
        else space.delete(write.key);
      });
      space.set(write.key, write.value, { now, expiresAt: toExpiry(write.options?.ttl, now) });
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function timesOf({ updatedAt, expireTime }: StoredValue): WriteTimes {
  return { now: updatedAt, ...(expireTime !== undefined && { expiresAt: Date.parse(expireTime) }) };
}
