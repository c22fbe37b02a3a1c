import { createForgeRequests } from '../adapters/forge/bitbucket-requests';
import { createChunkStore } from '../adapters/forge/chunk-store';
import { createConsoleLog } from '../adapters/forge/console-log';
import { createScanStore } from '../adapters/forge/scan-store';
import { systemClock } from '../adapters/forge/system-clock';
import { createFactsReader } from './facts/load-facts';
import { type ScanState } from './scan/scan-state';
import { type ScanDeps } from './scan/step-scan';

/** Longer than the 25 s after which Forge ends a resolver. */
const LEASE_MS = 30_000;

/** Everything a request needs. Holds nothing of any workspace: Forge may run many in one process. */
export function compose() {
  const chunks = createChunkStore();
  const scans = createScanStore<ScanState>({ now: () => systemClock.now(), leaseMs: LEASE_MS });
  const deps: ScanDeps = {
    requests: createForgeRequests(),
    chunks,
    scans,
    facts: createFactsReader(chunks, scans),
    clock: systemClock,
  };
  return { ...deps, log: createConsoleLog() };
}

export type Deps = ReturnType<typeof compose>;
