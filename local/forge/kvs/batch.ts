import * as v from 'valibot';
import { LIMITS } from '../limits';
import { type EntityDefinition } from '../manifest';
import { KvsRefusal, refuse } from './answer';
import { assertEntity, getEntity } from './entities';
import { keyNotFound, type KeySpace, type Storage } from './storage';
import { TimeToLive, toExpiry } from './time-to-live';

const Items = v.array(
  v.object({
    key: v.string(),
    entityName: v.optional(v.string()),
    value: v.optional(v.unknown()),
    options: v.optional(v.object({ ttl: v.optional(TimeToLive) })),
  }),
);
type Item = v.InferOutput<typeof Items>[number];

export interface BatchCall {
  readonly storage: Storage;
  readonly definitions: readonly EntityDefinition[];
  readonly body: unknown;
  readonly now: number;
}

/** Up to 25 keys at once. One that fails does not stop the others; the answer names both kinds. */
export function applyBatch(kind: 'get' | 'set' | 'delete', call: BatchCall): unknown {
  const items = v.parse(Items, call.body);
  if (items.length > LIMITS.kvs.batchKeys) refuse('TOO_MANY_KEYS', 'More than 25 keys in a batch.');
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    const named = {
      key: item.key,
      ...(item.entityName !== undefined && { entityName: item.entityName }),
    };
    try {
      successfulKeys.push({ ...named, ...applyOne(kind, item, call) });
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

function applyOne(kind: 'get' | 'set' | 'delete', item: Item, call: BatchCall): object {
  const space = spaceOf(item, call);
  if (kind === 'delete') {
    space.delete(item.key);
    return {};
  }
  if (kind === 'set') {
    const expiresAt = toExpiry(item.options?.ttl, call.now);
    space.set(item.key, item.value, { now: call.now, expiresAt });
    return {};
  }
  const found = space.find(item.key);
  if (!found) throw keyNotFound();
  return found;
}

function spaceOf({ entityName, value }: Item, { storage, definitions }: BatchCall): KeySpace {
  if (entityName === undefined) return storage.plain;
  const definition = getEntity(definitions, entityName);
  if (value !== undefined) assertEntity(definition, value);
  return storage.entity(definition.name);
}
