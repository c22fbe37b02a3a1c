import { randomUUID } from 'node:crypto';
import { type Lease } from '../../adapters/forge/scan-store';
import { type Driver, workspaceOf } from './driver';
import { findAddress } from './find-address';
import { isUnreadable } from '../facts/load-facts';
import { openScan } from './open-scan';
import { readPiece } from './read-piece';
import { type ScanDeps } from './scan-deps';
import { announceSuccessor } from './scan-events';
import {
  isOfNewerVersion,
  isUnderWay,
  type ScanState,
  stepTokenOf,
  toNeedingAdmin,
  toUnreadable,
  waitLeftMs,
} from './scan-state';
import { storePiece } from './store-piece';

/**
 * A lease is longer than Forge lets the function run (25 s a resolver, 55 s the consumer of manifest.yml);
 * requests end early enough that the step can still store what they brought.
 */
const TIMES = {
  page: { leaseMs: 30_000, deadlineMs: 8_000 },
  queue: { leaseMs: 60_000, deadlineMs: 20_000 },
} as const;

/**
 * Reads a bounded piece of the scan and commits it: all of it or nothing. A step killed on its way loses
 * no more than the requests in flight, whoever makes it: docs/decisions/0008-steps-have-names.md.
 * Answers the state then, or `busy` while somebody else makes a step.
 * @throws LeaseLostError, StepTakenOverError when it was taken for dead; what storage or consent throws
 */
export async function stepScan(
  deps: ScanDeps,
  driver: Driver,
): Promise<{ readonly state: ScanState | undefined } | 'busy'> {
  const lease = await deps.scans.acquire(TIMES[driver.kind].leaseMs);
  if (!lease) return 'busy';
  try {
    const { state } = lease;
    if (!state || !mayStep(state, driver, deps.clock.now())) return { state };
    return { state: await makeStep(deps, driver, { lease, state }) };
  } finally {
    await lease.release();
  }
}

function mayStep(state: ScanState, driver: Driver, now: number): boolean {
  if (!isUnderWay(state) || isOfNewerVersion(state) || waitLeftMs(state, now) > 0) return false;
  return driver.kind === 'page' || driver.tokens.includes(stepTokenOf(state));
}

interface Held {
  readonly lease: Lease<ScanState>;
  readonly state: ScanState;
}

async function makeStep(deps: ScanDeps, driver: Driver, held: Held): Promise<ScanState> {
  const { lease, state } = held;
  if (driver.kind === 'queue' && state.status.readsAs === 'user')
    return lease.commit((latest) => toNeedingAdmin(latest ?? state));
  const nextToken = randomUUID();
  await announceSuccessor(deps, [stepTokenOf(state), nextToken]);
  const address = await findAddress(deps, driver, state);
  if ('instead' in address) return lease.commit((latest) => address.instead(latest ?? state));
  const opened = await openScan(deps, workspaceOf(driver), state);
  if (!opened) return lease.commit(() => toUnreadable(state, deps.clock.now()));
  const { pageRequests, queueRequests } = deps.tuning;
  const limits = {
    maxRequests: driver.kind === 'page' ? pageRequests : queueRequests,
    deadlineMs: TIMES[driver.kind].deadlineMs,
  };
  const piece = await readPiece(deps, { ...address, ...opened, limits, state });
  const step = { ...held, ...opened, piece, nextToken, driver: driver.kind };
  return storePiece(deps, step).catch((error: unknown) => {
    // The last chunk is read to be written again: a process that knows the rest by heart finds only now that it is lost.
    if (!isUnreadable(error)) throw error;
    return lease.commit(() => toUnreadable(state, deps.clock.now()));
  });
}
