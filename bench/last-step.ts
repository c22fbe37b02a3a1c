// The last step of a scan in a process that knows nothing yet, bundled as Forge bundles it, in a control group
// with 512 MB and the share of a processor that such a function has: reads the whole journal, finds that nothing is
// left to read, and encodes the facts.
//   --from <folder>    a journal that `npm run bench:scan -- --keep <folder>` has left
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createBudget } from '../src/adapters/bitbucket/budget';
import { createBitbucketReader } from '../src/adapters/bitbucket/reader';
import { unpackRecords } from '../src/adapters/forge/journal-pieces';
import { rowsRead } from '../src/domain/facts/reading';
import { createJournalBook } from '../src/snapshot/journal-book';
import { createNameBook } from '../src/snapshot/name-book';
import { encodeParts } from '../src/snapshot/snapshot';
import { runScan } from '../src/use-cases/scan/run-scan';
import { createControlGroup } from './control-group';
import { peakMegabytes } from './measure';
import { runBundled } from './run-bundled';

const { values } = parseArgs({
  options: { from: { type: 'string' }, bundled: { type: 'boolean', default: false } },
});
const MEMORY_BYTES = 512 * 1024 * 1024;
/** AWS Lambda gives one whole processor for 1,769 MB. */
const PROCESSOR_SHARE = 512 / 1769;

if (values.from === undefined) {
  console.error(
    '--from takes the folder that `npm run bench:scan -- --keep <folder>` has written.',
  );
  process.exitCode = 2;
} else if (values.bundled) void makeLastStep(values.from);
else void startBundled(values.from);

async function startBundled(from: string): Promise<void> {
  const group = createControlGroup('usher-last-step', MEMORY_BYTES, PROCESSOR_SHARE);
  try {
    console.log(group ? '512 MB, 0.29 of a processor' : 'CPU share not applied: no control groups');
    const args = ['--bundled', '--from', path.resolve(from)];
    process.exitCode = await runBundled(__filename, { args, wrap: group?.wrap });
  } finally {
    group?.remove();
  }
}

async function makeLastStep(from: string): Promise<void> {
  const begin = performance.now();
  const records = await unpackRecords(
    readdirSync(from)
      .sort()
      .map((file) => readFileSync(path.join(from, file))),
    createJournalBook(),
  );
  const read = performance.now();
  const now = () => Date.parse('2026-11-21T00:00:00Z');
  const report = await runScan({
    source: createBitbucketReader({
      request: (asked) => Promise.reject(new Error(`Nothing was left to read, but ${asked} was.`)),
      ...{ workspace: 'large', origin: 'https://api.bitbucket.org', now, readsAs: 'app' },
      budget: createBudget({ share: 1, now }),
    }),
    records,
    journal: { append: () => Promise.resolve() },
    ...{ readsAs: 'app', clock: { now, sleep: () => Promise.resolve() }, maxWaitMs: 0 },
    ...{ concurrency: 6, limits: { maxRequests: 94 } },
  });
  const facts = report.facts();
  if (report.outcome.state !== 'finished' || facts === undefined)
    throw new Error(`The scan of that journal is not at its end: ${report.outcome.state}.`);
  const added = performance.now();
  const { access, details } = await encodeParts(facts, createNameBook());
  const encoded = performance.now();
  const rows = facts.repositories.reduce((sum, { listing }) => sum + rowsRead(listing).length, 0);
  const { user, system } = process.cpuUsage();
  console.log(
    `peak ${Math.round(peakMegabytes())} MB; ${facts.repositories.length} repositories, ${rows} rows of listings; ` +
      `journal read in ${Math.round(read - begin)} ms, added up in ${Math.round(added - read)} ms, ` +
      `${Math.round((access.length + details.length) / 1000)} KB encoded in ${Math.round(encoded - added)} ms; ` +
      `${Math.round((user + system) / 1000)} ms of processor time`,
  );
}
