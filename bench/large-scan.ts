// A first scan of a large workspace, step by step as the queue makes them: the real client against the
// simulated Bitbucket, hours on a clock of its own, the journal packed as it is stored.
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createBitbucket } from '../local/bitbucket/create-bitbucket';
import { generateWorkspace } from '../local/bitbucket/generator/generate-workspace';
import { type BitbucketRequest } from '../src/adapters/bitbucket/bitbucket-request';
import { type BudgetState, createBudget } from '../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../src/adapters/bitbucket/reader';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../src/adapters/bitbucket/scopes';
import { CHUNK_BYTES, type ChunkReference } from '../src/adapters/forge/chunk-store';
import { packRecords, unpackRecords } from '../src/adapters/forge/journal-pieces';
import { type ScanRecord } from '../src/domain/facts/scan-record';
import { createWarmJournal } from '../src/entry/scan/warm-journal';
import { runScan } from '../src/use-cases/scan/run-scan';
import { type ScanReport } from '../src/use-cases/scan/scan-report';
import { peakMegabytes } from './measure';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    groups: { type: 'string', default: '1500' },
    projects: { type: 'string', default: '1000' },
    repositories: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '7' },
  },
});

const ORIGIN = 'https://api.bitbucket.org';
const BEGIN = Date.parse('2026-11-21T00:00:00Z');
/** As src/entry/compose.ts and src/entry/scan/read-piece.ts have them. */
const STEP = { maxRequests: 94, concurrency: 6, shareOfLimit: 0.6 } as const;
const STEP_MS = 12_000;

void main();

async function main(): Promise<void> {
  let now = BEGIN;
  const scan = openScan(() => now);
  const store = openStore(() => now);
  let budget: BudgetState | undefined;
  let steps = 0;
  let told = 0;
  for (;;) {
    const step = await makeStep({ scan, store, budget, now: () => now });
    budget = step.budget;
    steps += 1;
    const { outcome, progress } = step.report;
    const { requestsUsed, requestsExpected = Infinity } = progress;
    const isOver = outcome.state !== 'paused' && outcome.state !== 'waiting';
    const share = Math.floor((10 * requestsUsed) / requestsExpected);
    if (share > told || isOver) {
      told = share;
      await tell({ steps, hours: (now - BEGIN) / 3_600_000, requestsUsed, step, store });
    }
    if (isOver) {
      console.log(`${outcome.state}; ${JSON.stringify(scan.stats())}`);
      console.log(
        `peak memory ${Math.round(peakMegabytes())} MB, the simulated Bitbucket included`,
      );
      return;
    }
    now = outcome.state === 'waiting' ? Math.max(now, outcome.untilMs) : now + STEP_MS;
  }
}

interface Step {
  readonly report: ScanReport;
  readonly budget: BudgetState;
  /** Processor time until the first request left: reading the journal, and knowing where to go on. */
  readonly openingMs: number;
}

async function makeStep({
  scan,
  store,
  budget: state,
  now,
}: {
  readonly scan: ReturnType<typeof openScan>;
  readonly store: ReturnType<typeof openStore>;
  readonly budget: BudgetState | undefined;
  readonly now: () => number;
}): Promise<Step> {
  const before = process.cpuUsage();
  let openingMs: number | undefined;
  const usedMs = () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const request: BitbucketRequest = (path, init) => {
    openingMs ??= usedMs();
    return scan.request(path, init);
  };
  const budget = createBudget({ share: STEP.shareOfLimit, now, ...(state && { state }) });
  const source = createBitbucketReader({
    ...{ request, workspace: scan.slug, origin: ORIGIN, budget, now, readsAs: 'app' },
  });
  const added: ScanRecord[] = [];
  const report = await runScan({
    source,
    records: await store.warm.read('{large}', store.journal()),
    journal: {
      append: (records) => {
        added.push(...records);
        return Promise.resolve();
      },
    },
    readsAs: 'app',
    clock: { now, sleep: () => Promise.resolve() },
    maxWaitMs: 0,
    concurrency: STEP.concurrency,
    limits: { maxRequests: STEP.maxRequests },
  });
  await store.grow(added);
  return { report, budget: budget.state(), openingMs: openingMs ?? usedMs() };
}

function openScan(now: () => number) {
  const data = generateWorkspace({
    people: Number(values.people),
    groups: Number(values.groups),
    projects: Number(values.projects),
    repositories: Number(values.repositories),
    seed: Number(values.seed),
  });
  const bitbucket = createBitbucket({ data, now, switches: { asAppIsAdmin: true } });
  const scopes = [...SCAN_SCOPES, ...DETAIL_SCOPES];
  const { authorization } = bitbucket.issueCredential({ kind: 'forge-asApp', scopes });
  const request: BitbucketRequest = (path) =>
    bitbucket.fetch(new Request(new URL(path, ORIGIN), { headers: { authorization } }));
  return { request, slug: data.workspace.slug, stats: () => bitbucket.stats() };
}

/** The last chunk is written again until it is half full, as src/entry/scan/store-piece.ts does. */
function openStore(now: () => number) {
  const pieces = new Map<string, Uint8Array>();
  let journal: readonly ChunkReference[] = [];
  let readBytes = 0;
  const readJournal = (chunks: readonly ChunkReference[]) =>
    unpackRecords(
      chunks.map(({ hash, bytes }) => {
        readBytes += bytes;
        return pieces.get(hash) ?? new Uint8Array();
      }),
    );
  return {
    warm: createWarmJournal({ readJournal }, now),
    journal: () => journal,
    readBytes: () => readBytes,
    readCold: () => readJournal(journal),
    grow: async (added: readonly ScanRecord[]) => {
      const replaced = journal.slice(-1).filter(({ bytes }) => bytes < CHUNK_BYTES / 2);
      const packed = await packRecords([...(await readJournal(replaced)), ...added]);
      const written = packed.map((piece) => {
        const hash = createHash('sha256').update(piece).digest('hex');
        pieces.set(hash, piece);
        return { hash, bytes: piece.length };
      });
      journal = [...journal.slice(0, journal.length - replaced.length), ...written];
    },
  };
}

async function tell(at: {
  readonly steps: number;
  readonly hours: number;
  readonly requestsUsed: number;
  readonly step: Step;
  readonly store: ReturnType<typeof openStore>;
}): Promise<void> {
  const { steps, hours, requestsUsed, step, store } = at;
  const readSoFar = store.readBytes();
  const before = process.cpuUsage();
  await store.readCold();
  const { user, system } = process.cpuUsage(before);
  const journalBytes = store.journal().reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    [
      `${steps} steps`,
      `${hours.toFixed(1)} h`,
      `${requestsUsed} requests`,
      `journal ${Math.round(journalBytes / 1000)} KB`,
      `read so far ${Math.round(readSoFar / 1e6)} MB`,
      `this step opened in ${Math.round(step.openingMs)} ms`,
      `a cold one reads ${Math.round((user + system) / 1000)} ms more`,
    ].join(', '),
  );
}
