import { createBudget } from '../../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../../src/adapters/bitbucket/reader';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../../src/adapters/bitbucket/scopes';
import { createTokenRequest } from '../../src/adapters/bitbucket/token-request';
import { createChunkStore, splitIntoPieces } from '../../src/adapters/forge/chunk-store';
import { createScanStore } from '../../src/adapters/forge/scan-store';
import { systemClock } from '../../src/adapters/forge/system-clock';
import { type Facts } from '../../src/domain/facts/facts';
import { toFinished, type ScanState } from '../../src/entry/scan/scan-state';
import { encodeSnapshot } from '../../src/snapshot/snapshot';
import { runScan } from '../../src/use-cases/scan/run-scan';
import { type ScanReport } from '../../src/use-cases/scan/scan-report';
import { type Bitbucket } from '../bitbucket/bitbucket';
import { toCaller } from '../forge/bridge-commands';
import { type HostDirectory } from '../forge/directory';
import { type ForgeHost } from '../forge/host';

export interface KnownFacts {
  readonly host: ForgeHost;
  readonly bitbucket: Bitbucket;
  readonly directory: HostDirectory;
  readonly installationId: string;
}

const ORIGIN = 'https://api.bitbucket.org';
const LEASE_MS = 30_000;
const NO_LIMITS = { repositories: Infinity, workspaces: Infinity, 'api-1.0': Infinity };

/**
 * Scans the simulator with a workspace admin's API token, the real scan of the usher command, and
 * stores the outcome in one installation exactly as the app does.
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
  await known.host.runInside(toCaller(page, known.directory), () => store(facts, report));
}

async function store(facts: Facts, { progress }: ScanReport): Promise<void> {
  const { now } = systemClock;
  const scans = createScanStore<ScanState>({ now, leaseMs: LEASE_MS });
  const chunks = await createChunkStore().write(splitIntoPieces(await encodeSnapshot(facts)));
  const lease = await scans.acquire();
  const state = toFinished({ facts, progress, now: now() });
  await lease?.commit(() => state, { chunks, savedAt: now() });
  await lease?.release();
}

function scanWithToken(bitbucket: Bitbucket): Promise<ScanReport> {
  const owner = bitbucket.data.accounts.find(({ membership }) => membership?.role === 'owner');
  if (!owner) throw new Error('The workspace has no admin.');
  const { email = '', token } = bitbucket.issueCredential({
    kind: 'api-token',
    account: owner.uuid,
    scopes: [...SCAN_SCOPES, ...DETAIL_SCOPES],
  });
  const fetch: typeof globalThis.fetch = (input, init) => bitbucket.fetch(new Request(input, init));
  const { now } = systemClock;
  return runScan({
    source: createBitbucketReader({
      request: createTokenRequest({ api: ORIGIN, email, token, fetch }),
      workspace: bitbucket.data.workspace.slug,
      origin: ORIGIN,
      budget: createBudget({ share: 1, now, limits: NO_LIMITS }),
      now,
      readsAs: 'token',
    }),
    journal: { append: () => Promise.resolve() },
    readsAs: 'user',
    clock: systemClock,
  });
}
