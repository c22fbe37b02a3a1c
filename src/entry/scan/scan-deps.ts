import { type ForgeRequests } from '../../adapters/forge/bitbucket-requests';
import { type ChunkStore } from '../../adapters/forge/chunk-store';
import { type ScanStore } from '../../adapters/forge/scan-store';
import { type Clock } from '../../use-cases/scan/scan-ports';
import { type HintStore } from '../background/hint-store';
import { type FactsReader } from '../facts/load-facts';
import { type SettingsStore } from '../settings/settings-store';
import { type EventDeps } from './scan-events';
import { type ScanState } from './scan-state';
import { type WarmScan } from './warm-scan';

/** How much one step of a scan does. */
export interface StepTuning {
  /** Requests of a step that a page makes, and of one that an event makes. */
  readonly pageRequests: number;
  readonly queueRequests: number;
  /** Requests in flight at one time. */
  readonly concurrency: number;
}

/** What the steps of a scan work with. */
export interface ScanDeps extends EventDeps {
  readonly requests: ForgeRequests;
  readonly chunks: ChunkStore;
  readonly scans: ScanStore<ScanState>;
  readonly facts: FactsReader;
  readonly warm: WarmScan;
  readonly settings: SettingsStore;
  readonly hints: HintStore;
  readonly clock: Clock;
  readonly tuning: StepTuning;
}
