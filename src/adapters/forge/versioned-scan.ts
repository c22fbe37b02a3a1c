import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import { type FactsPointer } from './facts-pointer';

/** The one record of the entity `scan`, as manifest.yml declares it. */
export interface VersionedScan<State> {
  readonly version: number;
  /** Empty while nobody has the lease. */
  readonly leaseToken: string;
  /** Seconds since 1970: milliseconds may not fit the integers of an entity. */
  readonly leaseUntil: number;
  /** Missing before the first scan. */
  readonly state?: State;
}

type Change<State> = (
  held: VersionedScan<State>,
) => Omit<VersionedScan<State>, 'version'> | undefined;

const ENTITY = 'scan';
const KEY = 'current';
const FACTS_KEY = 'facts';
const ATTEMPTS = 5;

export function findScan<State>(): Promise<VersionedScan<State> | undefined> {
  return kvs.entity<VersionedScan<State>>(ENTITY).get(KEY);
}

export function findFactsPointer(): Promise<FactsPointer | undefined> {
  return kvs.get<FactsPointer>(FACTS_KEY);
}

/**
 * Compare and swap: what `change` makes of the newest record is written only if that is still the
 * newest; else it is asked again. `undefined` leaves all as it is. With `facts`, both are written or
 * neither.
 */
export async function swapScan<State>(
  change: Change<State>,
  facts?: FactsPointer,
): Promise<VersionedScan<State> | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await findScan<State>();
    const held = found ?? { version: 0, leaseToken: '', leaseUntil: 0 };
    const wanted = change(held);
    if (!wanted) return undefined;
    const stored = { ...wanted, version: held.version + 1 };
    if (await tryWrite(stored, found?.version, facts)) return stored;
  }
  throw new Error('Others kept changing the state of the scan.');
}

async function tryWrite(
  stored: VersionedScan<unknown>,
  expectedVersion: number | undefined,
  facts: FactsPointer | undefined,
): Promise<boolean> {
  try {
    await (expectedVersion === undefined
      ? kvs.entity(ENTITY).set(KEY, stored, { keyPolicy: 'FAIL_IF_EXISTS' })
      : replace(stored, expectedVersion, facts));
    return true;
  } catch (error) {
    // Which code a failed condition has is not documented: ask whether somebody was faster.
    const wasFaster =
      error instanceof ForgeKvsAPIError && (await findScan())?.version !== expectedVersion;
    if (wasFaster) return false;
    throw error;
  }
}

async function replace(
  stored: VersionedScan<unknown>,
  expectedVersion: number,
  facts: FactsPointer | undefined,
): Promise<void> {
  const unchanged = new Filter<VersionedScan<unknown>>().and(
    'version',
    FilterConditions.equalTo(expectedVersion),
  );
  const transaction = kvs
    .transact()
    .set(KEY, stored, { entityName: ENTITY, conditions: unchanged });
  await (facts ? transaction.set(FACTS_KEY, facts) : transaction).execute();
}
