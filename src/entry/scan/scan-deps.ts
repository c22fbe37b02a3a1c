import { type ForgeRequests } from '../../adapters/forge/bitbucket-requests';
import { type ChunkStore } from '../../adapters/forge/chunk-store';
import { type ScanStore } from '../../adapters/forge/scan-store';
import { type Clock } from '../../use-cases/scan/scan-ports';
import { type FactsReader } from '../facts/load-facts';
import { type SettingsStore } from '../settings/settings-store';
import { type ScanState } from './scan-state';

/** What the steps of a scan work with. */
export interface ScanDeps {
  readonly requests: ForgeRequests;
  readonly chunks: ChunkStore;
  readonly scans: ScanStore<ScanState>;
  readonly facts: FactsReader;
  readonly settings: SettingsStore;
  readonly clock: Clock;
}
