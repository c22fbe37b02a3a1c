// A first scan of a large workspace, step by step as the queue makes them: the real client against the
// simulated Bitbucket, hours on a clock of its own, the journal packed as it is stored.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBitbucket } from '../local/bitbucket/create-bitbucket';
import { generateWorkspace } from '../local/bitbucket/generator/generate-workspace';
import { type BitbucketRequest } from '../src/adapters/bitbucket/bitbucket-request';
import { type BudgetState, createBudget } from '../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../src/adapters/bitbucket/reader';
import { DETAIL_SCOPES, SCAN_SCOPES } from '../src/adapters/bitbucket/scopes';
import { type ScanRecord } from '../src/domain/facts/scan-record';
import { createNameBook } from '../src/snapshot/name-book';
import { encodeParts } from '../src/snapshot/snapshot';
import { rowsRead } from '../src/domain/facts/reading';
import { runScan } from '../src/use-cases/scan/run-scan';
import { type ScanReport } from '../src/use-cases/scan/scan-report';
import { type JournalStore, openJournalStore } from './journal-store';
import { peakMegabytes } from './measure';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '20000' },
    groups: { type: 'string', default: '1500' },
    projects: { type: 'string', default: '1000' },
    repositories: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '7' },
    /** Every so many steps a cold process goes on; 0 = never. */
    cold: { type: 'string', default: '0' },
    /** A folder for the journal of the finished scan, which `bench/last-step.ts` reads. */
    keep: { type: 'string', default: '' },
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
  const store = openJournalStore(() => now, Number(values.cold));
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
      if (values.keep !== '') keepJournal(store, values.keep);
      await tellFacts(step);
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
  readonly store: JournalStore;
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
  const opened = await store.open();
  const report = await runScan({
    source,
    records: opened.records,
    ...('known' in opened && { known: opened.known }),
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
  await store.grow(added, { ...opened, known: report.known });
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

async function tell(at: {
  readonly steps: number;
  readonly hours: number;
  readonly requestsUsed: number;
  readonly step: Step;
  readonly store: JournalStore;
}): Promise<void> {
  const { steps, hours, requestsUsed, step, store } = at;
  const { reads, readBytes, writes, writtenBytes } = store.used;
  const { user, system } = process.cpuUsage();
  console.log(
    [
      `${steps} steps`,
      `${hours.toFixed(1)} h`,
      `${requestsUsed} requests`,
      `journal ${Math.round(store.bytes() / 1000)} KB`,
      `${reads} chunks of ${Math.round(readBytes / 1e6)} MB read so far`,
      `${writes} of ${Math.round(writtenBytes / 1e6)} MB written`,
      `this step opened in ${Math.round(step.openingMs)} ms`,
      `a cold one reads ${Math.round(await timeOf(store.readCold))} ms more`,
      `${Math.round((user + system) / 1e6)} s of processor time so far`,
      `memory ${Math.round(process.memoryUsage().heapUsed / 1e6)} MB`,
    ].join(', '),
  );
  Object.assign(store.used, { reads, readBytes });
}

function keepJournal(store: JournalStore, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [at, chunk] of store.chunks().entries())
    writeFileSync(path.join(folder, String(at).padStart(5, '0')), chunk);
}

/** What a finished scan stores in the place of its journal. */
async function tellFacts({ report }: Step): Promise<void> {
  const facts = report.facts();
  if (!facts) return;
  const rows = facts.repositories.reduce((sum, { listing }) => sum + rowsRead(listing).length, 0);
  const book = createNameBook();
  let bytes = 0;
  const time = await timeOf(async () => {
    const { access, details } = await encodeParts(facts, book);
    bytes = access.length + details.length;
  });
  console.log(
    `facts: ${facts.repositories.length} repositories, ${rows} rows of listings; ${Math.round(bytes / 1000)} KB of access and details, in ${Math.round(time)} ms`,
  );
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
