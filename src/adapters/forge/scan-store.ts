import { randomUUID } from 'node:crypto';
import { type FactsPointer } from './facts-pointer';
import { type KeptDay } from '../../domain/history/kept-days';
import { findFactsPointer, findKeptDays, findScan, type ScanRow, swapScan } from './versioned-scan';

/** Where a scan stands. What `State` means is the caller's affair; this store only keeps it. */
export interface ScanStore<State> {
  find(): Promise<State | undefined>;
  findFacts(): Promise<FactsPointer | undefined>;
  /** The days whose facts are kept, newest first. */
  findDays(): Promise<readonly KeptDay[]>;
  /**
   * Changes the state, whoever holds the lease, and returns it. `change` gets the newest, may be called
   * again when somebody else was faster, and may return what it got.
   */
  update(change: (state: State | undefined) => State | undefined): Promise<State | undefined>;
  /**
   * Takes the lease, or answers `undefined` while somebody else has it.
   * @param leaseMs longer than the function may run, so that a lease is only taken over from a dead one
   */
  acquire(leaseMs: number): Promise<Lease<State> | undefined>;
}

/** The right to drive the scan, for a short while. */
export interface Lease<State> {
  /** As it was when the lease was taken. */
  readonly state: State | undefined;
  /**
   * Writes what `change` makes of the newest state and, with `facts`, what answers are read from, and
   * with `days` the list of kept days: all of it or nothing.
   * @throws LeaseLostError when it ran out and somebody else has taken it
   */
  commit(
    change: (state: State | undefined) => State,
    facts?: FactsPointer,
    days?: readonly KeptDay[],
  ): Promise<State>;
  /** Gives the lease back; nothing happens when it is lost already. */
  release(): Promise<void>;
}

/** Too late: the lease ran out and somebody else drives the scan now. Nothing was written. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

export interface ScanStoreOptions {
  readonly now: () => number;
}

/** No lease is longer. One that ends later was taken before the clock was set back. */
const LONGEST_LEASE_MS = 120_000;

/** Two cannot drive one scan at once, and a reader never sees half of what a step wrote. */
export function createScanStore<State>({ now }: ScanStoreOptions): ScanStore<State> {
  return {
    find: async () => (await findScan<State>())?.state,
    findFacts: findFactsPointer,
    findDays: findKeptDays,
    update: async (change) => {
      let state: State | undefined;
      await swapScan<State>((held) => {
        state = change(held.state);
        return state === undefined || state === held.state ? undefined : { ...held, state };
      });
      return state;
    },
    acquire: async (leaseMs) => {
      const leaseToken = randomUUID();
      const leaseUntil = Math.ceil((now() + leaseMs) / 1000);
      const stored = await swapScan<State>((held) =>
        isTaken(held, now()) ? undefined : { ...held, leaseToken, leaseUntil },
      );
      return stored && toLease(leaseToken, stored.state);
    },
  };
}

function isTaken({ leaseToken, leaseUntil }: ScanRow<unknown>, now: number): boolean {
  const leftMs = leaseUntil * 1000 - now;
  return leaseToken !== '' && leftMs > 0 && leftMs <= LONGEST_LEASE_MS;
}

function toLease<State>(token: string, state: State | undefined): Lease<State> {
  return {
    state,
    commit: async (change, facts, days) => {
      const stored = await swapScan<State>(
        (held) => {
          if (held.leaseToken !== token) throw new LeaseLostError('Somebody else drives the scan.');
          return { ...held, state: change(held.state) };
        },
        facts && { facts, ...(days && { days }) },
      );
      return stored?.state as State;
    },
    release: async () => {
      await swapScan<State>((held) =>
        held.leaseToken === token ? { ...held, leaseToken: '', leaseUntil: 0 } : undefined,
      );
    },
  };
}
