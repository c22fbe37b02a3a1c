// What a workspace costs in Forge's storage: parts of the newest facts, and a year of days.
// Days are restored in a process of their own, which holds nothing else, as a function's.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { generateWorkspace } from '../local/bitbucket/generator/generate-workspace';
import { type Facts } from '../src/domain/facts/facts';
import { applyDifference } from '../src/domain/history/apply-difference';
import { toCoarseFacts } from '../src/domain/history/coarse-facts';
import { type DayTables, sameTables } from '../src/domain/history/day-tables';
import { diffDays } from '../src/domain/history/diff-days';
import {
  packDifference,
  packKeyframe,
  restoreDay,
  unpackDifference,
} from '../src/snapshot/day-file';
import { createNameBook } from '../src/snapshot/name-book';
import { packNames, unpackNames } from '../src/snapshot/names-file';
import { decodeStoredParts } from '../src/snapshot/stored-facts';
import { encodeParts } from '../src/snapshot/snapshot';
import { toDayTables } from '../src/snapshot/write-day';
import { aDayLater } from './day-later';
import { peakMegabytes } from './measure';
import { runBundled } from './run-bundled';
import { scannedFacts } from './scanned-facts';

/** Of a value, before it is written as text; see chunk-store.ts. */
const CHUNK_BYTES = ((190 * 1024) / 4) * 3;
const DAY_MS = 86_400_000;
const KEYFRAME_EVERY_DAYS = 60;

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '5000' },
    groups: { type: 'string', default: '500' },
    projects: { type: 'string', default: '300' },
    repositories: { type: 'string', default: '10000' },
    days: { type: 'string', default: '60' },
    seed: { type: 'string', default: '7' },
    bundled: { type: 'boolean', default: false },
    restore: { type: 'string' },
  },
});

void main();

async function main(): Promise<void> {
  if (values.restore !== undefined) await measureRestore(values.restore);
  else if (values.bundled) await measureAll();
  else
    process.exitCode = await runBundled(__filename, {
      args: ['--bundled', ...process.argv.slice(2)],
    });
}

async function measureAll(): Promise<void> {
  const data = generateWorkspace({
    people: Number(values.people),
    groups: Number(values.groups),
    projects: Number(values.projects),
    repositories: Number(values.repositories),
    seed: Number(values.seed),
  });
  await measureNewest(scannedFacts(data));
  await measureDays(data);
  print('peak memory', `${Math.round(peakMegabytes())} MB`);
}

async function measureNewest(facts: Facts): Promise<void> {
  const book = createNameBook();
  const begin = performance.now();
  const { access, details } = await encodeParts(facts, book);
  const names = await packNames(book.names(), CHUNK_BYTES);
  const encoded = performance.now();
  const pieces = [...names, access, details];
  await decodeStoredParts({ names: names.length, access: 1 }, pieces);
  const decoded = performance.now();
  print('names', `${kilobytes(sum(names))} in ${names.length} pieces`);
  print('access', kilobytes(access.length));
  print('details', kilobytes(details.length));
  print('encode, decode', `${ms(encoded - begin)}, ${ms(decoded - encoded)}`);
  const largest = Math.max(...pieces.map(({ length }) => Math.min(length, CHUNK_BYTES)));
  const value = Math.ceil(largest / 3) * 4;
  print(
    'largest value',
    `${kilobytes(value)} of 240 KB (${percent(1 - value / (240 * 1024))} to spare)`,
  );
}

/** An ordinary day after the other: what a scan that reads everything anew every day leaves. */
async function measureDays(first: ReturnType<typeof generateWorkspace>): Promise<void> {
  const book = createNameBook();
  const keyframe = await packKeyframe(tablesOf(first, 0));
  const differences: Uint8Array[] = [];
  let before = tablesOf(first, 0);
  let data = first;
  for (let day = 1; day < Math.min(Number(values.days), KEYFRAME_EVERY_DAYS); day += 1) {
    data = aDayLater(data);
    const wanted = tablesOf(data, day);
    const packed = await packDifference(diffDays(before, wanted));
    before = applyDifference(before, await unpackDifference(packed));
    if (!sameTables(before, wanted)) throw new Error(`Day ${day} does not replay.`);
    differences.push(packed);
  }
  report(keyframe, differences);
  restoreApart({ names: await packNames(book.names(), CHUNK_BYTES), keyframe, differences });

  function tablesOf(of: typeof first, day: number): DayTables {
    return toDayTables(toCoarseFacts(shifted(scannedFacts(of), day * DAY_MS)), book);
  }
}

interface Stored {
  readonly names: readonly Uint8Array[];
  readonly keyframe: Uint8Array;
  readonly differences: readonly Uint8Array[];
}

function restoreApart(stored: Stored): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'usher-storage-'));
  const file = path.join(folder, 'stored');
  try {
    writeFileSync(file, serialize(stored));
    const args = [__filename, '--restore', file];
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) throw new Error('The days were not restored.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureRestore(file: string): Promise<void> {
  const { names, keyframe, differences } = deserialize(readFileSync(file)) as Stored;
  const dictionary = await unpackNames(names);
  await measureWarm('dictionary read', () => unpackNames(names));
  await measureWarm('keyframe restored', () =>
    restoreDay({ keyframe, differences: [] }, dictionary),
  );
  await measureWarm(`day ${differences.length} after it restored`, () =>
    restoreDay({ keyframe, differences }, dictionary),
  );
}

/** The first run is told apart: by then nothing is compiled, and a function may run once only. */
async function measureWarm(what: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 21; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const [first = NaN] = times;
  times.sort((a, b) => a - b);
  const warm = `${ms(times[10] ?? NaN)} (median of 21), ${ms(times[0] ?? NaN)} (best)`;
  print(what, `${warm}, ${ms(first)} (first run); processor time`);
}

function report(keyframe: Uint8Array, differences: readonly Uint8Array[]): void {
  const daily = sum(differences) / Math.max(1, differences.length);
  print('keyframe', kilobytes(keyframe.length));
  print('difference of a day', `${Math.round(daily)} bytes (mean of ${differences.length})`);
  const keyframes = Math.ceil(365 / KEYFRAME_EVERY_DAYS);
  const year = keyframes * keyframe.length + (365 - keyframes) * daily;
  print('365 days', `${kilobytes(year)} (${keyframes} keyframes), names apart`);
}

/** The same facts as a scan of a later day reads them. */
function shifted(facts: Facts, later: number): Facts {
  return JSON.parse(
    JSON.stringify(facts, (key, value: unknown) =>
      /^(readAt|startedAt|endedAt)$/.test(key) && typeof value === 'number' ? value + later : value,
    ),
  ) as Facts;
}

function sum(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((total, { length }) => total + length, 0);
}

function print(what: string, value: string): void {
  console.log(`${what.padEnd(32)}${value}`);
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
