// Index, counts and views of one generated workspace, beside the obvious way, in one process.
import { parseArgs } from 'node:util';
import { generateWorkspace } from '../local/bitbucket/generator/generate-workspace';
import { createAccessIndex } from '../src/domain/access/access-index';
import { type AccessCounts, countAccess } from '../src/domain/access/count-access';
import { countPairs } from '../src/domain/access/count-pairs';
import { explainRepositoryAccess } from '../src/domain/access/explain-access';
import { listPeopleOf, listRepositoriesOf } from '../src/domain/access/list-access';
import { type Facts } from '../src/domain/facts/facts';
import { splitSections } from '../src/snapshot/container';
import { decodeSnapshot, encodeSnapshot } from '../src/snapshot/snapshot';
import { peakMegabytes, quantile, type Times, timesOf } from './measure';
import { countNaively, type NaiveCounts } from './naive-access';
import { scannedFacts } from './scanned-facts';

const RUNS = 7;
const VIEWS = 1000;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    groups: { type: 'string', default: '500' },
    projects: { type: 'string', default: '300' },
    repositories: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '7' },
  },
});

void main();

async function main(): Promise<void> {
  const facts = scannedFacts(
    generateWorkspace({
      people: Number(values.people),
      groups: Number(values.groups),
      projects: Number(values.projects),
      repositories: Number(values.repositories),
      seed: Number(values.seed),
    }),
  );
  const before = peakMegabytes();
  const usher = measureIndex(facts);
  const after = peakMegabytes();
  measureViews(facts);
  await measureSnapshot(facts);
  const naive = measureNaive(facts);
  print('rival: one map entry per pair', median(naive.times));
  print('ratio', ratio(naive.times, usher.times));
  print('peak memory with facts alone', megabytes(before));
  print('after index and counts', megabytes(after));
  refuseDifference(usher.counts, naive.counts);
}

function measureIndex(of: Facts): { readonly times: Times; readonly counts: AccessCounts } {
  let counts = countAccess(createAccessIndex(of));
  const index = createAccessIndex(of);
  const indexTimes = timesOf(RUNS, () => createAccessIndex(of));
  const times = timesOf(RUNS, () => {
    counts = countAccess(createAccessIndex(of));
  });
  const { admin, write, read, publicOnly } = counts.pairs;
  const pairs = index.roster.accounts.length * of.repositories.length;
  print('accounts, repositories', `${index.roster.accounts.length}, ${of.repositories.length}`);
  print(
    'pairs',
    `${pairs}, of which ${admin} admin, ${write} write, ${read} read (${publicOnly} as anybody)`,
  );
  print('classes', String(index.classes.all.length));
  print('index', median(indexTimes));
  print('index and all counts', median(times));
  print('all pairs and paths', median(timesOf(RUNS, () => countPairs(index))));
  return { times, counts };
}

function measureViews(of: Facts): void {
  const index = createAccessIndex(of);
  const { accounts } = index.roster;
  const at = <Row>(rows: readonly Row[], run: number): Row => {
    const row = rows[(run * 7919) % rows.length];
    if (row === undefined) throw new RangeError('A workspace without people or repositories.');
    return row;
  };
  const person = timesOf(VIEWS, (run) => listRepositoriesOf(index, at(accounts, run)));
  const repository = timesOf(VIEWS, (run) => listPeopleOf(index, at(of.repositories, run).uuid));
  const why = timesOf(VIEWS, (run) =>
    explainRepositoryAccess(index, at(accounts, run), at(of.repositories, run).uuid),
  );
  print('all repositories of a person', slowest(person));
  print('all people of a repository', slowest(repository));
  print('why one person has access', slowest(why));
}

async function measureSnapshot(of: Facts): Promise<void> {
  const begin = performance.now();
  const bytes = await encodeSnapshot(of);
  const encoded = performance.now();
  await decodeSnapshot(bytes);
  const decoded = performance.now();
  const sizes = splitSections(bytes).sections.map(
    ({ name, packed }) => `${name} ${kilobytes(packed.length)}`,
  );
  print('snapshot', `${kilobytes(bytes.length)} (${sizes.join(', ')})`);
  print('encode, decode', `${ms(encoded - begin)}, ${ms(decoded - encoded)}`);
}

function measureNaive(of: Facts): { readonly times: Times; readonly counts: NaiveCounts } {
  let counts = countNaively(of);
  const times = timesOf(RUNS, () => {
    counts = countNaively(of);
  });
  return { times, counts };
}

/** Speed counts only for equal work. */
function refuseDifference({ pairs }: AccessCounts, other: NaiveCounts): void {
  const mine = { admin: pairs.admin, write: pairs.write, read: pairs.read - pairs.publicOnly };
  if (JSON.stringify(mine) === JSON.stringify(other)) return;
  console.error(`Not the same answer: ${JSON.stringify(mine)} and ${JSON.stringify(other)}`);
  process.exitCode = 1;
}

function print(what: string, value: string): void {
  console.log(`${what.padEnd(32)}${value}`);
}

function median({ wall, processor }: Times): string {
  const used = ms(quantile(processor, 0.5));
  return `${ms(quantile(wall, 0.5))} (median of ${RUNS}; ${used} of processor time)`;
}

function slowest({ wall }: Times): string {
  return `${ms(quantile(wall, 0.5))} (median), ${ms(quantile(wall, 0.99))} (99th of 100)`;
}

function ratio(rival: Times, own: Times): string {
  const by = (of: (times: Times) => readonly number[]) =>
    (quantile(of(rival), 0.5) / quantile(of(own), 0.5)).toFixed(1);
  return `${by(({ wall }) => wall)} × (${by(({ processor }) => processor)} × of processor time)`;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 3 : 1)} ms`;
}

function megabytes(size: number): string {
  return `${Math.round(size)} MB`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
