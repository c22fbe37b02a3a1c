import { createForgeRequests } from '../adapters/forge/bitbucket-requests';
import { createChunkStore } from '../adapters/forge/chunk-store';
import { createConsoleLog } from '../adapters/forge/console-log';
import { createDocumentStore } from '../adapters/forge/document-store';
import { createEventQueue } from '../adapters/forge/queue';
import { createScanStore } from '../adapters/forge/scan-store';
import { systemClock } from '../adapters/forge/system-clock';
import { createPlanShelf } from '../adapters/forge/plan-shelf';
import { createUploadStore } from '../adapters/forge/upload-store';
import { createHintStore } from './background/hint-store';
import { createFactsReader } from './facts/load-facts';
import { type KeptPlan, listFiles } from './plans/kept-plan';
import { type ScanDeps } from './scan/scan-deps';
import { type ScanEvent } from './scan/scan-events';
import { type ScanState } from './scan/scan-state';
import { createWarmScan } from './scan/warm-scan';
import { createSettingsStore } from './settings/settings-store';

/**
 * Forge allows an invocation 100 requests a minute. A page has asked who the caller is, and asks as the app
 * first; a queued step asks for the workspace's name: docs/scale.md counts what that costs.
 */
const TUNING: ScanDeps['tuning'] = { pageRequests: 90, queueRequests: 94, concurrency: 6 };

/** What a test sets otherwise: where scans pause, and what time it is. */
export type Tuned = Partial<Pick<ScanDeps, 'tuning' | 'clock'>>;

/**
 * Everything a request needs. Forge may run many workspaces in one process: a scan alone is remembered,
 * under the workspace it is of.
 */
export function compose({ tuning = TUNING, clock = systemClock }: Tuned = {}) {
  const chunks = createChunkStore();
  const scans = createScanStore<ScanState>({ now: () => clock.now() });
  const uploads = createUploadStore();
  const documents = createDocumentStore();
  const settings = createSettingsStore(documents);
  const plans = createPlanShelf<KeptPlan>({ filesOf: listFiles, now: () => clock.now() });
  const facts = createFactsReader({ chunks, scans, uploads });
  const deps: ScanDeps = {
    requests: createForgeRequests(),
    chunks,
    scans,
    facts,
    warm: createWarmScan(() => clock.now()),
    settings,
    hints: createHintStore(documents),
    scanEvents: createEventQueue<ScanEvent & Record<string, unknown>>('scan'),
    log: createConsoleLog(),
    ...{ clock, tuning },
  };
  return { ...deps, documents, uploads, plans };
}

export type Deps = ReturnType<typeof compose>;
