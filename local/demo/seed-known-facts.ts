import { type Facts } from '../../src/domain/facts/facts';
import { compose } from '../../src/entry/compose';
import { toFinished } from '../../src/entry/scan/scan-state';
import { storeFacts } from '../../src/entry/scan/store-facts';
import { type ScanReport } from '../../src/use-cases/scan/scan-report';
import { type Bitbucket } from '../bitbucket/bitbucket';
import { toCaller } from '../forge/bridge-commands';
import { type HostDirectory } from '../forge/directory';
import { type ForgeHost } from '../forge/host';
import { scanWithToken } from './scan-with-token';

export interface KnownFacts {
  readonly host: ForgeHost;
  readonly bitbucket: Bitbucket;
  readonly directory: HostDirectory;
  readonly installationId: string;
  /** What earlier scans had read, oldest first, told from what this one reads. */
  readonly earlier: (facts: Facts) => readonly Facts[];
}

/**
 * Scans the simulator with a workspace admin's API token, the real scan of the usher command, and
 * stores the outcome in one installation exactly as the app does, after what earlier scans had read.
 */
export async function seedKnownFacts(known: KnownFacts): Promise<void> {
  const { bitbucket } = known;
  // This scan stands for one that ran long ago: it takes nothing of the demo's hourly limits.
  bitbucket.switches.limit = Number.MAX_SAFE_INTEGER;
  const report = await scanWithToken(bitbucket);
  bitbucket.reset();
  const facts = report.facts();
  if (report.outcome.state !== 'finished' || !facts)
    throw new Error(`The scan of the simulator ended as ${report.outcome.state}.`);
  const as = known.directory.viewers[0]?.accountId ?? '';
  const page = {
    installation: known.installationId,
    place: { kind: 'workspace' },
    as,
    theme: 'light',
  } as const;
  const scans = [...known.earlier(facts), facts];
  await known.host.runInside(toCaller(page, known.directory), async () => {
    for (const each of scans) await putScan(each, report);
  });
}

const LEASE_MS = 60_000;

/** Puts facts that were scanned here in place, as the app does: inside an invocation of its installation. */
export async function putScan(facts: Facts, { progress }: ScanReport): Promise<void> {
  const deps = compose();
  const now = facts.endedAt ?? deps.clock.now();
  const { pointer, days } = await storeFacts(deps, facts, now);
  const lease = await deps.scans.acquire(LEASE_MS);
  await lease?.commit(() => toFinished({ facts, progress, now }), pointer, days);
  await lease?.release();
}
