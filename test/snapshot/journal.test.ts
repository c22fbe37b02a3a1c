import * as fc from 'fast-check';
import { type ScanRecord } from '../../src/domain/facts/scan-record';
import { gunzipText, gzipText } from '../../src/snapshot/gzip';
import {
  decodeJournal,
  decodeRecords,
  encodeHeader,
  encodeRecords,
  JournalError,
} from '../../src/snapshot/journal';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  aWorkspace,
  READ_AT,
} from '../builders/facts-builders';

const ann = aPerson();
const group = aGroup();
const { uuid: project, key, name: projectName, isPrivate } = aProject();
const { uuid: repository, slug, name } = aRepository();
const at = READ_AT;
const ofProject = { project, key };
const ofRepository = { repository, slug };

const RECORDS: readonly ScanRecord[] = [
  { job: { kind: 'workspace' }, at, rows: [aWorkspace()] },
  { job: { kind: 'members' }, at, rows: [ann, anOutsider()], next: 'https://x/?page=2' },
  {
    job: { kind: 'groups' },
    at,
    rows: [
      { slug: group.slug, name: group.name, members: [ann.uuid], defaultLevel: null },
      { slug: group.slug, name: group.name, members: [], defaultLevel: 'none' },
    ],
  },
  { job: { kind: 'projects' }, at, rows: [{ uuid: project, key, name: projectName, isPrivate }] },
  {
    job: { kind: 'repositories' },
    at,
    rows: [
      { uuid: repository, slug, name, project, isPrivate, mainBranch: 'main', updatedOn: '2026' },
      { uuid: repository, slug, name, isPrivate },
    ],
    doubt: { reason: 'unreadable-answer', detail: 'one row without uuid', triedAt: at },
  },
  {
    job: { kind: 'project-group-grants', ...ofProject },
    at,
    rows: [aGroupGrant(group, 'create-repo')],
    groups: [{ slug: group.slug, name: group.name }],
  },
  { job: { kind: 'project-person-grants', ...ofProject }, at, rows: [], accounts: [ann] },
  { job: { kind: 'repository-group-grants', ...ofRepository }, at, rows: [] },
  {
    job: { kind: 'repository-person-grants', ...ofRepository },
    at,
    rows: [aPersonGrant(ann, 'admin')],
  },
  {
    job: { kind: 'branch-rules', ...ofRepository },
    at,
    rows: [
      {
        id: 1,
        kind: 'push',
        match: { by: 'pattern', pattern: '*' },
        people: [],
        groups: [],
        value: 2,
      },
      {
        id: 2,
        kind: 'new',
        match: { by: 'branching-model', branchType: 'release' },
        people: [ann.uuid],
        groups: [group.slug],
      },
      { id: 3, kind: 'new', match: { by: 'unknown' }, people: [], groups: [] },
    ],
  },
  { job: { kind: 'listing', ...ofRepository }, at, rows: [aListedLevel(ann, 'read')] },
  { job: { kind: 'groups' }, at, gap: { reason: 'missing-scope', detail: 'account' } },
];

const HEADER = { workspace: 'acme', origin: 'https://api.bitbucket.org', startedAt: at };
const JOURNAL = encodeHeader(HEADER) + encodeRecords(RECORDS);

function refusal(read: () => unknown): JournalError {
  try {
    read();
  } catch (error) {
    if (error instanceof JournalError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

test('gives every kind of record back, and its header', () => {
  const { header, records, wholeLength } = decodeJournal(JOURNAL);
  expect(header).toEqual(HEADER);
  expect(records).toStrictEqual(RECORDS);
  expect(wholeLength).toBe(JOURNAL.length);
});

test('batches of lines join to the lines of all', () => {
  const [first, ...others] = RECORDS;
  const joined = encodeRecords(first === undefined ? [] : [first]) + encodeRecords(others);
  expect(decodeRecords(joined)).toStrictEqual(RECORDS);
  expect(decodeRecords('')).toEqual([]);
});

test('wherever it was cut off after the header, the whole lines before are kept', () => {
  const start = encodeHeader(HEADER).length;
  fc.assert(
    fc.property(fc.integer({ min: start, max: JOURNAL.length }), (length) => {
      const { records, wholeLength } = decodeJournal(JOURNAL.slice(0, length));
      expect(records).toStrictEqual(RECORDS.slice(0, records.length));
      expect(JOURNAL.slice(0, wholeLength)).toBe(
        encodeHeader(HEADER) + encodeRecords(RECORDS.slice(0, records.length)),
      );
      expect(length - wholeLength).toBeLessThan(
        encodeRecords(RECORDS.slice(records.length, records.length + 1)).length || 1,
      );
    }),
  );
});

test('keys that we do not know are left out', () => {
  const [first] = decodeRecords('{"job":{"kind":"projects"},"at":1,"rows":[],"later":true}\n');
  expect(first).toStrictEqual({ job: { kind: 'projects' }, at: 1, rows: [] });
});

test.each<[string, string, Partial<JournalError>]>([
  ['an empty file', '', { code: 'not-a-journal', line: 1 }],
  ['another file', 'hello\nworld\n', { code: 'not-a-journal', line: 1 }],
  ['a header cut off', encodeHeader(HEADER).slice(0, -5), { code: 'not-a-journal', line: 1 }],
  [
    'a newer version',
    JOURNAL.replace('"version":1', '"version":2'),
    { code: 'newer-version', line: 1 },
  ],
  [
    'a header without its workspace',
    JOURNAL.replace('"workspace"', '"workplace"'),
    { code: 'damaged', line: 1 },
  ],
  ['a line that is no JSON', `${encodeHeader(HEADER)}{"job":\n`, { code: 'damaged', line: 2 }],
  [
    'a job that we do not know',
    JOURNAL.replace('"kind":"members"', '"kind":"seats"'),
    { code: 'damaged', line: 3 },
  ],
  [
    'rows of another job',
    `${encodeHeader(HEADER)}{"job":{"kind":"members"},"at":1,"rows":[{"slug":"x"}]}\n`,
    { code: 'damaged', line: 2 },
  ],
  [
    'a level that we do not know',
    JOURNAL.replace('"level":"admin"', '"level":"emperor"'),
    { code: 'damaged', line: 10 },
  ],
])('%s is refused with its line', (_, text, expected) => {
  expect(refusal(() => decodeJournal(text))).toMatchObject(expected);
});

test('the message names line and field, and never what stands there', () => {
  const text = JOURNAL.replace('"level":"admin"', '"level":"emperor"');
  const { message } = refusal(() => decodeJournal(text));
  expect(message).toContain('Line 10');
  expect(message).toContain('rows.0.level');
  expect(message).not.toContain('emperor');
});

test('texts survive gzip, and a changed byte does not', async () => {
  const packed = await gzipText(JOURNAL);
  expect(await gunzipText(packed)).toBe(JOURNAL);
  packed[packed.length >> 1] = (packed[packed.length >> 1] ?? 0) ^ 1;
  await expect(gunzipText(packed)).rejects.toThrow();
});
