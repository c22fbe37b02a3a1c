import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openJournal } from '../../../companion/files/journal-file';
import { accountUuid } from '../../../src/domain/facts/ids';
import { type ScanRecord } from '../../../src/domain/facts/scan-record';

const header = { workspace: 'acme', origin: 'https://api.bitbucket.org', startedAt: 1 };
const members: ScanRecord = {
  job: { kind: 'members' },
  at: 2,
  rows: [{ uuid: accountUuid('{1}'), kind: 'user', displayName: 'Zoë', role: 'owner' }],
  next: '/2.0/next',
};
const gap: ScanRecord = { job: { kind: 'groups' }, at: 3, gap: { reason: 'wrong-credential' } };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'usher-journal-'));
  file = path.join(folder, 'acme.usher.partial');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function write(records: readonly ScanRecord[]): Promise<void> {
  const journal = await openJournal(file, header);
  await journal.append(records);
  await journal.close();
}

async function readBack(): Promise<readonly ScanRecord[]> {
  const journal = await openJournal(file, header);
  await journal.close();
  return journal.records;
}

test('what was appended comes back, and only the owner may read it', async () => {
  await write([members]);
  await write([gap]);
  expect(await readBack()).toEqual([members, gap]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('goes on under the header it began with', async () => {
  await write([members]);
  const later = await openJournal(file, { ...header, startedAt: 99 });
  await later.close();
  expect(later.header.startedAt).toBe(1);
});

test('a line that a kill cut off is dropped, wherever it was cut', async () => {
  await write([members]);
  const whole = statSync(file).size;
  await write([gap]);
  const all = statSync(file).size;
  for (let size = all - 1; size >= whole; size--) {
    truncateSync(file, size);
    expect(await readBack()).toEqual([members]);
    expect(statSync(file).size).toBe(whole);
  }
  await write([gap]);
  expect(await readBack()).toEqual([members, gap]);
});

test('a kill while the header was written begins anew', async () => {
  await write([]);
  const size = statSync(file).size;
  for (const left of [0, 1, 10, size - 1]) {
    truncateSync(file, left);
    await write([gap]);
    expect(await readBack()).toEqual([gap]);
  }
});

test.each([
  ['another workspace', { ...header, workspace: 'other' }],
  ['another origin', { ...header, origin: 'http://127.0.0.1:1' }],
])('is not continued for %s', async (_what, wanted) => {
  await write([members]);
  const before = readFileSync(file);
  await expect(openJournal(file, wanted)).rejects.toMatchObject({
    message: expect.stringContaining(
      'unfinished scan of acme at https://api.bitbucket.org',
    ) as unknown,
    remedy: expect.stringContaining(`remove ${file}`) as unknown,
    exitCode: 2,
  });
  expect(readFileSync(file)).toEqual(before);
});

test.each([
  ['a file of somebody else', 'hello\nworld\n', /not an unfinished scan/],
  ['one line of somebody else', 'hello', /not an unfinished scan/],
  ['a newer journal', '{"format":"usher-journal","version":99}\n', /version 99/],
])('%s is left as it is', async (_what, content, message) => {
  writeFileSync(file, content, { mode: 0o644 });
  await expect(openJournal(file, header)).rejects.toMatchObject({
    message: expect.stringMatching(message) as unknown,
  });
  expect(readFileSync(file, 'utf8')).toBe(content);
  expect(statSync(file).mode & 0o777).toBe(0o644);
});

test('a damaged line is named, and nothing of the journal is used', async () => {
  await write([members]);
  appendFileSync(file, '{"job":{"kind":"members"},"at":"yesterday"}\n');
  await write([]).catch(() => undefined);
  await expect(openJournal(file, header)).rejects.toMatchObject({
    message: expect.stringContaining('Line 3') as unknown,
    exitCode: 1,
  });
});
