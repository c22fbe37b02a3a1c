import { parse } from 'csv-parse/sync';
import { type FunctionName } from '../../../../../src/contract/functions';
import { MAX_UPLOAD_BYTES } from '../../../../../src/contract/uploads';
import { workspaceUuid } from '../../../../../src/domain/facts/ids';
import { encodeOrganization } from '../../../../../src/snapshot/organization-file';
import { encodeSnapshot } from '../../../../../src/snapshot/snapshot';
import {
  type ChosenFile,
  readChosenFile,
} from '../../../../../static/usher/src/features/uploads/chosen-file';
import {
  memberListLines,
  organizationLines,
  snapshotLines,
} from '../../../../../static/usher/src/features/uploads/file-summary';
import { sendFile } from '../../../../../static/usher/src/features/uploads/send-file';
import { base64ToBytes, bytesToBase64 } from '../../../../../static/usher/src/lib/base64';
import { type call, type Outcome } from '../../../../../static/usher/src/lib/call';
import { anOrganization, anOrganizationPerson } from '../../../../builders/an-organization';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  aWorkspace,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../../../builders/facts-builders';

const ada = aPerson({ displayName: 'Ada' });
const artists = aGroup({ name: 'Artists', members: complete([ada.uuid]) });
const FACTS = someFacts({ accounts: [ada], groups: [artists] });
const bytesOf = (text: string) => new TextEncoder().encode(text);

const read = (name: string, bytes: Uint8Array): Promise<ChosenFile> =>
  readChosenFile({ name, bytes }, { workspace: FACTS.workspace, facts: FACTS, parseCsv: parse });

async function problemsOf(name: string, bytes: Uint8Array): Promise<string> {
  const file = await read(name, bytes);
  return file.is === 'refused' ? file.problems.join('\n') : '';
}

test('a snapshot of this workspace is understood, whatever it is called', async () => {
  const bytes = await encodeSnapshot(FACTS);
  expect(await read('acme.usher', bytes)).toEqual({ is: 'snapshot', bytes, facts: FACTS });
  expect(await read('renamed.csv', bytes)).toMatchObject({ is: 'snapshot' });
});

test('a list of members is understood, with the lines that concern nobody here', async () => {
  const text = 'group,member\nartists,Ada\nartists,557058:00000000-0000-0000-0000-000000000000\n';
  expect(await read('members.csv', bytesOf(text))).toEqual({
    is: 'group-members',
    groups: [{ group: 'artists', members: [ada.uuid] }],
    leftOut: [3],
  });
});

test('a snapshot of another workspace is refused with both names', async () => {
  const other = aWorkspace({
    uuid: workspaceUuid('{00000000-0000-4000-8000-000000000001}'),
    slug: 'globex',
  });
  const bytes = await encodeSnapshot({ ...FACTS, workspace: other });
  expect(await problemsOf('globex.usher', bytes)).toBe(
    'The file is of workspace globex, and this is acme. Load it there, or choose the file of this workspace.',
  );
});

describe('organization data', () => {
  const person = anOrganizationPerson({ accountId: ada.accountId ?? '', status: 'deactivated' });
  const data = anOrganization({
    people: complete([person, anOrganizationPerson({ accountId: '557058:zoe' })]),
    groups: complete([
      { name: 'ARTISTS', members: complete([person.accountId]) },
      { name: 'jira-users', members: complete([]) },
    ]),
  });

  test('are cut to the people and groups of this workspace', async () => {
    expect(await read('acme.gz', await encodeOrganization({ data }))).toEqual({
      is: 'organization',
      data: {
        ...data,
        people: complete([person]),
        groups: complete([{ name: 'ARTISTS', members: complete([person.accountId]) }]),
      },
      ...{ matched: 1, members: 1, matchedGroups: 1 },
    });
  });

  test('say what they hold, and what could not be read', async () => {
    const half = { ...data, groups: unread<never[]>('missing-scope', 'the key may not') };
    const file = await read('acme.gz', await encodeOrganization({ data: half }));
    if (file.is !== 'organization') throw new Error('it was not understood');
    const lines = organizationLines(file, FACTS).map(({ name, text }) => `${name}: ${text}`);
    expect(lines.filter((line) => !line.startsWith('Read:'))).toEqual([
      'Holds: Organization data',
      'People: 1 of 1 member of this workspace',
      'Deactivated: 1 person',
      'Last active: told of 1 person',
      'Groups: not in this file',
      'Not read: the key may not',
    ]);
  });

  test('of nobody here are refused', async () => {
    const strangers = anOrganization({
      people: complete([anOrganizationPerson({ accountId: '557058:zoe' })]),
    });
    expect(await problemsOf('x.gz', await encodeOrganization({ data: strangers }))).toBe(
      'The file names none of the 1 members of acme. Choose the file of its organization.',
    );
  });

  test('that were collected for another workspace are refused', async () => {
    const workspace = workspaceUuid('{00000000-0000-4000-8000-000000000001}');
    expect(await problemsOf('x.gz', await encodeOrganization({ data, workspace }))).toBe(
      'The file was collected for another workspace. Load it there.',
    );
  });

  test('that break off are refused with what to do', async () => {
    const whole = await encodeOrganization({ data });
    expect(await problemsOf('x.gz', whole.subarray(0, whole.length - 9))).toBe(
      'This is no file of organization data. Give a file that “usher collect” has written.',
    );
  });
});

test('half a scan and half a file are refused', async () => {
  const unfinished = { ...FACTS };
  delete unfinished.endedAt;
  expect(await problemsOf('a.usher', await encodeSnapshot(unfinished))).toContain('was cut off');
  const whole = await encodeSnapshot(FACTS);
  const cut = await problemsOf('a.usher', whole.subarray(0, whole.length - 5));
  expect(cut).toMatch(/ends 5 bytes too early.*Copy it again/s);
});

test.each([
  ['empty', 'a.csv', new Uint8Array(), 'is empty'],
  ['too large', 'a.csv', new Uint8Array(MAX_UPLOAD_BYTES + 1), 'larger than 16 MB'],
  ['no snapshot', 'a.usher', bytesOf('hello'), 'Choose a file that “usher scan” has written'],
  ['not in UTF-8', 'a.csv', new Uint8Array([0xe4, 0xf6]), 'CSV UTF-8'],
  ['without its columns', 'a.csv', bytesOf('team,who\na,b\n'), 'Line 1 has no column “group”.'],
  [
    'with somebody unknown',
    'a.csv',
    bytesOf('group,member\nartists,Zoe\n'),
    'Line 2: “member” is nobody whom Usher knows.',
  ],
])('a file that is %s is refused in words', async (_, name, bytes, words) => {
  expect(await problemsOf(name, bytes)).toContain(words);
});

test('the largest file that may be sent is not refused for its size', async () => {
  const problems = await problemsOf('a.usher', new Uint8Array(MAX_UPLOAD_BYTES));
  expect(problems).not.toContain('larger');
});

const lineOf = (lines: ReturnType<typeof snapshotLines>, name: string) =>
  lines.find((line) => line.name === name)?.text;

test('what a snapshot holds is counted; what it does not hold is no zero', () => {
  const facts = {
    ...FACTS,
    groups: [artists, aGroup({ name: 'pilots', members: unread() })],
    projects: [aProject()],
    repositories: [aRepository({ webhooks: partial([]) })],
    invitations: unread<never>('wrong-credential'),
  };
  const lines = snapshotLines(facts);
  expect(lineOf(lines, 'Workspace')).toBe('Acme (acme)');
  expect(lineOf(lines, 'Groups')).toBe('2 groups, 1 of them with all members');
  expect(lineOf(lines, 'Access keys')).toBe('0 keys');
  expect(lineOf(lines, 'Webhooks')).toBe('at least 0 webhooks');
  expect(lineOf(lines, 'Invitations')).toBe('not in this file');
  expect(lineOf(lines, 'Also')).toBe('1 person, 1 project, 1 repository');
});

test('what a list of members holds is counted, and what has no effect is said', () => {
  const list = {
    groups: [
      { group: artists.slug, members: [ada.uuid] },
      { group: aGroup({ name: 'ghosts' }).slug, members: [] },
    ],
    leftOut: [4, 7],
  };
  const lines = memberListLines(list, FACTS);
  expect(lineOf(lines, 'Groups')).toBe('1 of 1 known group, 1 membership');
  expect(lineOf(lines, 'Not known here')).toContain('ghosts: not in Bitbucket’s list');
  expect(lineOf(lines, 'Left out')).toContain('2 rows');
  expect(lineOf(lines, 'Left out')).toContain('line 4 and 7');
  const open = { ...FACTS, lists: someLists({ groups: unread() }) };
  expect(lineOf(memberListLines(list, open), 'Not known here')).toContain('taken for groups');
});

test('bytes survive the way through text, in one piece or many', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
  expect(base64ToBytes(bytesToBase64(bytes))).toEqual(bytes);
});

interface Sent {
  readonly name: FunctionName;
  readonly payload: unknown;
}

/** A backend that keeps what it was sent and answers as it is told. */
function aBackend(failures: Partial<Record<FunctionName, readonly string[]>> = {}) {
  const sent: Sent[] = [];
  const left = new Map(Object.entries(failures).map(([name, codes]) => [name, [...codes]]));
  const answer = (name: FunctionName, payload: unknown): Promise<Outcome<unknown>> => {
    sent.push({ name, payload });
    const code = left.get(name)?.shift();
    if (code !== undefined)
      return Promise.resolve({ ok: false, failure: { code: code as 'internal', message: 'no' } });
    const value = name === 'beginUpload' ? { upload: 'u', chunks: 3, chunkBytes: 4 } : { at: 0 };
    return Promise.resolve({ ok: true, value });
  };
  return { sent, names: () => sent.map(({ name }) => name), call: answer as typeof call };
}

const FILE = { kind: 'snapshot', bytes: bytesOf('0123456789') } as const;
const noProgress = () => undefined;
const sendTo = (backend: ReturnType<typeof aBackend>, isCancelled = () => false) =>
  sendFile(FILE, { call: backend.call, onProgress: noProgress, isCancelled });

test('a file goes in chunks, in order, with its check sum, and is put in place last', async () => {
  const backend = aBackend();
  const progress: number[] = [];
  const outcome = await sendFile(FILE, {
    call: backend.call,
    isCancelled: () => false,
    onProgress: (done) => progress.push(done),
  });
  expect(outcome.ok).toBe(true);
  expect(backend.sent.map(({ name, payload }) => [name, payload])).toEqual([
    [
      'beginUpload',
      {
        kind: 'snapshot',
        bytes: 10,
        sha256: '84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882',
      },
    ],
    ['putUploadChunk', { upload: 'u', at: 0, base64: btoa('0123') }],
    ['putUploadChunk', { upload: 'u', at: 1, base64: btoa('4567') }],
    ['putUploadChunk', { upload: 'u', at: 2, base64: btoa('89') }],
    ['commitUpload', { upload: 'u' }],
  ]);
  expect(progress).toEqual([0, 1, 2, 3]);
});

test('a chunk that got lost is sent again, three times at most', async () => {
  const lucky = aBackend({ putUploadChunk: ['unreachable', 'unavailable'] });
  expect((await sendTo(lucky)).ok).toBe(true);
  expect(lucky.names().filter((name) => name === 'putUploadChunk')).toHaveLength(5);
  const unlucky = aBackend({ putUploadChunk: ['unreachable', 'unreachable', 'unreachable'] });
  expect((await sendTo(unlucky)).ok).toBe(false);
  expect(unlucky.names()).toEqual([
    'beginUpload',
    ...['putUploadChunk', 'putUploadChunk', 'putUploadChunk'],
    'abandonUpload',
  ]);
});

test.each([
  ['beginUpload', ['beginUpload']],
  ['putUploadChunk', ['beginUpload', 'putUploadChunk', 'abandonUpload']],
  [
    'commitUpload',
    [
      'beginUpload',
      ...['putUploadChunk', 'putUploadChunk', 'putUploadChunk'],
      ...['commitUpload', 'abandonUpload'],
    ],
  ],
] as const)('a refusal of %s ends it, and nothing stays behind', async (name, names) => {
  const backend = aBackend({ [name]: ['bad-request'] });
  expect(await sendTo(backend)).toEqual({
    ok: false,
    failure: { code: 'bad-request', message: 'no' },
  });
  expect(backend.names()).toEqual(names);
});

test('a cancelled upload is given up and tells no files', async () => {
  const backend = aBackend();
  let asked = 0;
  expect(await sendTo(backend, () => ++asked > 1)).toEqual({ ok: true, value: undefined });
  expect(backend.names()).toEqual(['beginUpload', 'putUploadChunk', 'abandonUpload']);
});
