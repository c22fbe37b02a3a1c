import { randomUUID } from 'node:crypto';
import { type ScanStatus } from '../../contract/scan-status';
import { findNextScan } from '../../use-cases/schedule/plan-hour';
import { ContractFailure } from '../contract-failure';
import { type Functions } from '../function-table';
import { toActivityTerms } from './activity-terms';
import { estimate } from './estimate';
import { type ScanDeps } from './scan-deps';
import { announceStart, PAGE_HEADSTART_MS } from './scan-events';
import { toCancelled, toStarted, toStatus } from './scan-state';
import { stepScan } from './step-scan';

/** What an admin does with scans by hand. */
export const scanFunctions: Pick<
  Functions,
  'estimateScan' | 'startScan' | 'stepScan' | 'cancelScan' | 'saveScanSchedule'
> = {
  estimateScan: (deps, caller) => estimate(deps, caller),
  startScan: async (deps) => {
    const { scans, settings, clock } = deps;
    const [facts, decided] = await Promise.all([scans.findFacts(), settings.getSettings()]);
    const now = clock.now();
    const start = {
      now,
      startedBy: 'admin',
      mode: 'full',
      facts,
      stepToken: randomUUID(),
    } as const;
    const terms = toActivityTerms(decided, now);
    const state = await scans.update((held) => toStarted(held, { ...start, ...terms }));
    if (state) await announceStart(deps, state, PAGE_HEADSTART_MS);
    return toStatus(state);
  },
  stepScan: async (deps, caller) => {
    const stepped = await stepScan(deps, { kind: 'page', caller });
    if (stepped !== 'busy') return toStatus(stepped.state);
    throw new ContractFailure(
      'busy',
      'The schedule or another page drives the scan right now; this one follows it.',
    );
  },
  cancelScan: async ({ scans, clock }) =>
    toStatus(await scans.update((state) => toCancelled(state, clock.now()))),
  saveScanSchedule: ({ settings }, _caller, { version, schedule }) =>
    settings.save('scanSchedule', version, () => schedule),
};

/** Where the scan stands, and when the schedule begins the next one. */
export async function describeScan({
  scans,
  settings,
  clock,
}: Pick<ScanDeps, 'scans' | 'settings' | 'clock'>): Promise<ScanStatus> {
  const [state, { scanSchedule }] = await Promise.all([scans.find(), settings.getSettings()]);
  const nextScanAt = findNextScan({ now: clock.now(), schedule: scanSchedule.value });
  return { ...toStatus(state), ...(nextScanAt !== undefined && { nextScanAt }) };
}
