import { type Bitbucket } from '../../../local/bitbucket/bitbucket';
import { createBudget } from '../../../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../../../src/adapters/bitbucket/reader';
import { type Facts } from '../../../src/domain/facts/facts';
import { type ScanRecord } from '../../../src/domain/facts/scan-record';
import { runScan } from '../../../src/use-cases/scan/run-scan';
import { type ScanRun } from '../../../src/use-cases/scan/scan-desk';
import { type ScanReport } from '../../../src/use-cases/scan/scan-report';
import {
  aBitbucket,
  aClock,
  API,
  type CallerOptions,
  requestAs,
  type SimulationOptions,
  type TestClock,
} from '../../builders/simulated-bitbucket';

export interface RigOptions extends SimulationOptions, CallerOptions {
  readonly workspace?: string;
  /** Share of the limit; all of it, so that tests meet Bitbucket's own limit. */
  readonly share?: number;
}

/** A workspace, a way to scan it, and everything that was asked and journalled. */
export interface ScanRig {
  readonly bitbucket: Bitbucket;
  readonly clock: TestClock;
  /** Every path asked, in order. */
  readonly asked: string[];
  readonly journal: ScanRecord[];
  /** Scans, or goes on, with what the journal holds; `as` changes whose eyes it has. */
  readonly scan: (changes?: Partial<ScanRun>, as?: Reading) => Promise<ScanReport>;
}

export interface Reading extends CallerOptions {
  readonly readsAs?: 'token' | 'user' | 'app';
}

export function aScanRig(options: RigOptions = {}): ScanRig {
  const clock = options.clock ?? aClock();
  const bitbucket = aBitbucket({ ...options, clock });
  const asked: string[] = [];
  const journal: ScanRecord[] = [];
  const budget = createBudget({ share: options.share ?? 1, now: clock.now, random: () => 0.5 });
  return {
    ...{ bitbucket, clock, asked, journal },
    scan: (changes = {}, as = options) => {
      const readsAs = ('readsAs' in as ? as.readsAs : undefined) ?? 'token';
      const request = requestAs(bitbucket, {
        ...as,
        onRequest: (path, method) => {
          as.onRequest?.(path, method);
          asked.push(path);
        },
      });
      const source = createBitbucketReader({
        ...{ request, budget, readsAs, origin: API, now: clock.now },
        workspace: options.workspace ?? 'acme',
      });
      return runScan({
        ...{ source, clock, records: [...journal], random: () => 0.5 },
        readsAs: readsAs === 'app' ? 'app' : 'user',
        journal: {
          append: async (records) => {
            await Promise.resolve();
            journal.push(...records);
          },
        },
        ...changes,
      });
    },
  };
}

/** Facts without the times at which they were read. */
export function timeless(facts: Facts | undefined): unknown {
  const times = new Set(['readAt', 'startedAt', 'endedAt', 'triedAt']);
  return JSON.parse(
    JSON.stringify(facts, (key: string, value: unknown) => (times.has(key) ? 0 : value)),
  );
}

export function factsOf(report: ScanReport): Facts {
  const facts = report.facts();
  if (!facts) throw new Error(`The scan knows nothing: ${JSON.stringify(report.outcome)}`);
  return facts;
}

/** So many listings are read each day to hold our answers against. */
const LISTINGS_CHECKED = 20;

/**
 * The fewest requests a scan with an API token can do with, by the sizes of the lists. A centrally
 * managed workspace refuses its invitations, for one request.
 */
export function floorOf({ data }: Bitbucket): number {
  const pages = (rows: number) => Math.max(1, Math.ceil(rows / 100));
  const members = data.accounts.filter(({ membership }) => membership !== undefined).length;
  const { length: projects } = data.projects;
  const { length: repositories } = data.repositories;
  const lists = 1 + pages(members) + 1 + pages(projects) + pages(repositories);
  const models = data.repositories.filter(needsModel).length;
  const checked = Math.min(LISTINGS_CHECKED, repositories);
  return lists + 3 * projects + (3 + 5) * repositories + models + 1 + 1 + checked;
}

function needsModel({ branchRestrictions }: Bitbucket['data']['repositories'][number]): boolean {
  return branchRestrictions.some(({ match }) => match.by === 'branching_model');
}

/** How often each path was asked more than once. */
export function repeatedIn(asked: readonly string[]): number {
  return asked.length - new Set(asked).size;
}
