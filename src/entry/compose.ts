import { createForgeRequests } from '../adapters/forge/bitbucket-requests';
import { createChunkStore } from '../adapters/forge/chunk-store';
import { createConsoleLog } from '../adapters/forge/console-log';
import { createDocumentStore } from '../adapters/forge/document-store';
import { createScanStore } from '../adapters/forge/scan-store';
import { systemClock } from '../adapters/forge/system-clock';
import { createUploadStore } from '../adapters/forge/upload-store';
import { createFactsReader } from './facts/load-facts';
import { type ScanDeps } from './scan/scan-deps';
import { type ScanState } from './scan/scan-state';
import { createSettingsStore } from './settings/settings-store';

/** Longer than the 25 s after which Forge ends a resolver. */
const LEASE_MS = 30_000;

/** Everything a request needs. Holds nothing of any workspace: Forge may run many in one process. */
export function compose() {
  const chunks = createChunkStore();
  const scans = createScanStore<ScanState>({ now: () => systemClock.now(), leaseMs: LEASE_MS });
  const uploads = createUploadStore();
  const documents = createDocumentStore();
  const settings = createSettingsStore(documents);
  const deps: ScanDeps = {
    requests: createForgeRequests(),
    chunks,
    scans,
    facts: createFactsReader({ chunks, scans, uploads }),
    settings,
    clock: systemClock,
  };
  return { ...deps, documents, settings, uploads, log: createConsoleLog() };
}

export type Deps = ReturnType<typeof compose>;
