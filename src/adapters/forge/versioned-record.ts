import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';

/** Where a record stands: an entity that manifest.yml declares, and a key. */
export interface RecordAddress {
  readonly entity: string;
  readonly key: string;
}

/** What is stored, with the number of its changes, which starts with 1. */
export type Versioned<T> = T & { readonly version: number };
/** Values without conditions of their own, by key. */
type PlainWrites = Readonly<Record<string, unknown>>;

const ATTEMPTS = 5;

export function findRecord<T>({ entity, key }: RecordAddress): Promise<Versioned<T> | undefined> {
  return kvs.entity<Versioned<T>>(entity).get(key);
}

export function removeRecord({ entity, key }: RecordAddress): Promise<void> {
  return kvs.entity(entity).delete(key);
}

/**
 * Compare and swap: what `change` makes of the newest record is written only if that is still the
 * newest; else it is asked again. `undefined` leaves all as it is. `also` is written with it, or
 * neither is.
 */
export function swapRecord<T extends object>(
  address: RecordAddress,
  change: (held: Versioned<T> | undefined) => T | undefined,
  also: PlainWrites = {},
): Promise<Versioned<T> | undefined> {
  return withNewest<T, Versioned<T> | undefined>(address, async (held) => {
    const wanted = change(held);
    if (!wanted) return undefined;
    const stored = { ...wanted, version: (held?.version ?? 0) + 1 };
    if (held) await replace(address, held.version, { stored, also });
    else await kvs.entity(address.entity).set(address.key, stored, { keyPolicy: 'FAIL_IF_EXISTS' });
    return stored;
  });
}

/**
 * Writes plain values while a record is as the caller needs it: `demand` throws where it is not, and
 * between that look and the write nobody can have changed it.
 */
export function writeWhile<T extends object>(
  address: RecordAddress,
  demand: (held: Versioned<T> | undefined) => void,
  writes: PlainWrites,
): Promise<void> {
  return withNewest<T, undefined>(address, async (held) => {
    demand(held);
    const { entity: entityName, key } = address;
    const transaction = kvs
      .transact()
      .check(key, { entityName, conditions: isVersion(held?.version ?? 0) });
    for (const [name, value] of Object.entries(writes)) transaction.set(name, value);
    await transaction.execute();
  });
}

/** Tries again with the newest record while somebody else is faster. */
async function withNewest<T extends object, Outcome>(
  address: RecordAddress,
  attempt: (held: Versioned<T> | undefined) => Promise<Outcome>,
): Promise<Outcome> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const held = await findRecord<T>(address);
    try {
      return await attempt(held);
    } catch (error) {
      // Which code a failed condition has is not documented: ask whether somebody was faster.
      const wasFaster =
        error instanceof ForgeKvsAPIError && (await findRecord(address))?.version !== held?.version;
      if (!wasFaster) throw error;
    }
  }
  throw new Error(`Others kept changing ${address.entity} ${address.key}.`);
}

async function replace(
  { entity: entityName, key }: RecordAddress,
  version: number,
  { stored, also }: { readonly stored: Versioned<object>; readonly also: PlainWrites },
): Promise<void> {
  const transaction = kvs
    .transact()
    .set(key, stored, { entityName, conditions: isVersion(version) });
  for (const [name, value] of Object.entries(also)) transaction.set(name, value);
  await transaction.execute();
}

function isVersion(version: number) {
  return new Filter<{ readonly version: number }>().and(
    'version',
    FilterConditions.equalTo(version),
  );
}
