import { kvs } from '@forge/kvs';
import { type KeptDay } from '../../domain/history/kept-days';
import { type FactsPointer } from './facts-pointer';
import { findRecord, swapRecord } from './versioned-record';

/** The one record of the entity `scan`, as manifest.yml declares it. */
export interface ScanRow<State> {
  /** Empty while nobody has the lease. */
  readonly leaseToken: string;
  /** Seconds since 1970: milliseconds may not fit the integers of an entity. */
  readonly leaseUntil: number;
  /** Missing before the first scan. */
  readonly state?: State;
}

/** What a finished scan leaves behind, written together with its last state. */
export interface Finished {
  readonly facts: FactsPointer;
  readonly days?: readonly KeptDay[];
}

const ADDRESS = { entity: 'scan', key: 'current' };
const FACTS_KEY = 'facts';
const DAYS_KEY = 'days';
const NOBODY = { leaseToken: '', leaseUntil: 0 };

export function findScan<State>(): Promise<ScanRow<State> | undefined> {
  return findRecord<ScanRow<State>>(ADDRESS);
}

export function findFactsPointer(): Promise<FactsPointer | undefined> {
  return kvs.get<FactsPointer>(FACTS_KEY);
}

/** Newest first; empty before the first finished scan. */
export async function findKeptDays(): Promise<readonly KeptDay[]> {
  return (await kvs.get<readonly KeptDay[]>(DAYS_KEY)) ?? [];
}

/** As `swapRecord`; what a finished scan leaves is written with the record, or neither is. */
export function swapScan<State>(
  change: (held: ScanRow<State>) => ScanRow<State> | undefined,
  finished?: Finished,
): Promise<ScanRow<State> | undefined> {
  return swapRecord<ScanRow<State>>(ADDRESS, (held) => change(held ?? NOBODY), {
    ...(finished && { [FACTS_KEY]: finished.facts }),
    ...(finished?.days && { [DAYS_KEY]: finished.days }),
  });
}
