import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { sealPlan, toPlanFile } from '../../../src/snapshot/plan-file';
import { decodeSnapshot } from '../../../src/snapshot/snapshot';
import { aPlan } from '../../builders/a-plan';
import { aStudio, aStudioWithGaps, openFolder, type SnapshotFolder } from '../answers/a-studio';
import { runHere } from '../fake-terminal';

let folder: SnapshotFolder;
let studio: string;
let withGaps: string;
beforeAll(async () => {
  folder = openFolder();
  studio = await folder.write('studio.usher', aStudio());
  withGaps = await folder.write('gaps.usher', aStudioWithGaps());
});
afterAll(() => {
  folder.remove();
});

async function pack(...args: string[]) {
  const out = folder.file('pack.zip');
  const { code, stdout, stderr } = await runHere(['audit', '--out', out, ...args]);
  const entries = unzipSync(new Uint8Array(readFileSync(out)));
  const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
  return { code, stdout, stderr, entries, text, out };
}

interface Manifest {
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly privacy: { readonly deleteAfter: string };
}

test('the archive holds every file with its hash, for its owner only, and says so', async () => {
  const { code, stdout, stderr, entries, text, out } = await pack('--from', studio);
  expect(code).toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^usher: acme, 2026-11-21: 17 files in .*pack\.zip\./);
  expect(statSync(out).mode & 0o777).toBe(0o600);
  const { files, privacy } = JSON.parse(text('manifest.json')) as Manifest;
  expect([...files.map(({ name }) => name), 'manifest.json', 'SHA256SUMS'].sort()).toEqual(
    Object.keys(entries).sort(),
  );
  for (const { name, sha256 } of files) {
    const actual = createHash('sha256')
      .update(entries[name] ?? '')
      .digest('hex');
    expect([name, actual]).toEqual([name, sha256]);
    expect(text('SHA256SUMS')).toContain(`${sha256}  ${name}\n`);
  }
  for (const name of Object.keys(entries).filter((one) => one !== 'README.txt'))
    expect(text('README.txt')).toContain(`\n${name} `);
  expect(privacy.deleteAfter).toBe('2026-12-21');
  expect(text('README.txt')).toContain('Delete after 2026-12-21.');
});

test('the snapshot inside gives the same facts, and its hash stands in the statement', async () => {
  const { entries, text } = await pack('--from', studio);
  const bytes = entries['snapshot.usher'] ?? new Uint8Array();
  expect(await decodeSnapshot(bytes)).toEqual(aStudio());
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect(text('statement.txt')).toContain(`SHA-256 of the snapshot: ${hash}\n`);
  expect(text('statement.txt')).toMatch(/Signature: _+\n$/);
});

test('a name that a spreadsheet would run is kept from it', async () => {
  const { text } = await pack('--from', studio);
  expect(text('people.csv')).toContain(`"'=HYPERLINK(""//evil"";""דנה"")"`);
  expect(text('access.csv')).not.toMatch(/(^|,)"?=HYPERLINK/m);
});

test('with gaps it ends with 3; every gap is in the statement, and rows say what is not known', async () => {
  const { code, stderr, text } = await pack('--from', withGaps, '--reader', 'an admin of acme');
  expect(code).toBe(3);
  expect(stderr).toContain('the answer has gaps');
  const statement = text('statement.txt');
  expect(statement).toContain('This is not complete.');
  expect(statement).toContain('Read by: the usher command; as told: an admin of acme');
  const gaps = await runHere(['gaps', '--from', withGaps, '--format', 'json']);
  for (const { family, object } of JSON.parse(gaps.stdout) as Record<'family' | 'object', string>[])
    expect(statement).toContain(`${family}, ${object}: `);
  expect(text('access.csv')).toContain('NOT KNOWN: repository-grants of acme/vault');
  expect(text('exemptions.csv')).toContain('NOT KNOWN: whether anything is exempted');
  expect(text('plans.csv')).toContain('NOT KNOWN: whether there are plans');
});

test('a plan without a result is told with each step, and that nobody knows what became of it', async () => {
  const file = folder.file('plan.json');
  writeFileSync(file, toPlanFile(await sealPlan(aPlan())));
  const { text } = await pack('--from', studio, '--plans', file);
  const [, ...rows] = text('plans.csv').trim().split('\n');
  expect(rows).toHaveLength(aPlan().steps.length + 1);
  expect(rows.at(-1)).toMatch(/NOT KNOWN: .*: what became of it: no result file was given/);
});

test.each([
  [['--day', '2026-11-20'], 'no snapshot is of 2026-11-20; there are 2026-11-21.'],
  [['--day', 'yesterday'], 'Give a date like 2026-11-21.'],
  [['--workspace', 'other'], '--workspace is other'],
])('%j is refused, and no file is written', async (args, message) => {
  const out = folder.file('refused.zip');
  const { code, stderr } = await runHere(['audit', '--from', studio, '--out', out, ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(() => statSync(out)).toThrow('ENOENT');
});
