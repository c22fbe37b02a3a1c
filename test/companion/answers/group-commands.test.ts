import { writeFileSync } from 'node:fs';
import { runHere } from '../fake-terminal';
import {
  alex,
  ana,
  aStudio,
  aStudioWithGaps,
  aStudioWithListing,
  openFolder,
  type SnapshotFolder,
} from './a-studio';

let folder: SnapshotFolder;
let whole: string;
let withGaps: string;
let withListing: string;
beforeAll(async () => {
  folder = openFolder();
  whole = await folder.write('whole.usher', aStudio());
  withGaps = await folder.write('gaps.usher', aStudioWithGaps());
  withListing = await folder.write('listing.usher', aStudioWithListing());
});
afterAll(() => {
  folder.remove();
});

test('every group has one row: members, grants, and what it gives', async () => {
  const { code, stdout, stderr } = await runHere(['groups', '--from', whole]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(
    [
      'GROUP    MEMBERS  GRANTS  REPOSITORIES  LOSE ACCESS  KEEP LESS  MEMBERS FROM',
      'artists  2        1       2             1            3          groups-api, 2026-11-21',
      '',
    ].join('\n'),
  );
});

test('a group whose members nobody told is never empty', async () => {
  const { code, stdout, stderr } = await runHere(['groups', '--from', withGaps]);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^hidden +not known +1 +1 +0 +0 +none \(wrong credential\)$/m);
  expect(stderr).toContain('groups: group Hidden (wrong credential)');
});

test('members that listings prove are counted apart from those that are only possible', async () => {
  const { stdout } = await runHere(['groups', '--from', withListing, '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject([
    { slug: 'artists', source: 'groups-api', complete: true },
    {
      slug: 'hidden',
      source: 'inferred',
      readAt: '2026-11-21T12:00:00.000Z',
      complete: false,
      gap: { reason: 'wrong-credential' },
      members: { certain: 1, inferred: 1, possible: 1 },
      reach: { repositories: 1, people: 1, lose: 1, drop: 0, possible: 0 },
    },
  ]);
});

test('rows as CSV have a column for what is certain and one for what is possible', async () => {
  const { stdout } = await runHere(['groups', '--from', withGaps, '--format', 'csv']);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(
    'Hidden,hidden,0,0,5,none,,no,wrong credential,1,1,4,0,0,4',
  );
});

test('one group tells its members, its grants and who would hold less without it', async () => {
  const { code, stdout } = await runHere(['group', '--from', withListing, '--group', 'Hidden']);
  expect(code).toBe(3);
  expect(stdout).toBe(
    [
      'Hidden (hidden)',
      'Members from: inferred, 2026-11-21 (wrong credential)',
      'Without it, pairs of person and repository: 1 without access, 0 with a lower level; people: 1, repositories: 1.',
      'MEMBER    MEMBERSHIP  LOSES  KEEPS LESS  MAY LOSE',
      'Ana Lund  inferred    1      0           0',
      'Boss      possible    0      0           0',
      'GRANT ON       LEVEL',
      'acme/sketches  write',
      '',
    ].join('\n'),
  );
});

test('one group as JSON and as CSV has the same members', async () => {
  const args = ['group', '--from', whole, '--group', 'artists', '--format'];
  const json = await runHere([...args, 'json']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    complete: true,
    members: [
      { person: { uuid: alex.uuid }, membership: 'told', lose: 1, drop: 1, possible: 0 },
      { person: { uuid: ana.uuid }, membership: 'told', lose: 0, drop: 2, possible: 0 },
    ],
    grants: [{ level: 'create-repo', project: { key: 'ART' } }],
  });
  const csv = await runHere([...args, 'csv']);
  expect(csv.stdout.trimEnd().split('\n').slice(1)).toEqual([
    `Alex Kim,user,${alex.uuid},557058:alex kim,told,1,1,0`,
    `Ana Lund,user,${ana.uuid},557058:ana lund,told,0,2,0`,
  ]);
});

test.each([
  ['none', 'this snapshot holds no group "none".', 'usher groups'],
  ['artist', 'this snapshot holds no group "artist".', 'Did you mean: artists'],
])('no group is called %s', async (wanted, message, remedy) => {
  const { code, stdout, stderr } = await runHere(['group', '--from', whole, '--group', wanted]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain(remedy);
});

describe('with a list of members', () => {
  const withList = async (text: string, ...args: string[]) => {
    writeFileSync(folder.file('members.csv'), text);
    const file = folder.file('members.csv');
    return runHere([...args, '--from', withGaps, '--members', file]);
  };

  test('answers rest on it, and say so', async () => {
    const { stdout } = await withList(
      'group,member\nHidden,Ana Lund\n',
      'group',
      '--group',
      'hidden',
    );
    expect(stdout).toMatch(/^Members from: imported-file, \d{4}-\d\d-\d\d$/m);
    expect(stdout).toMatch(/^Ana Lund +told +1 +0 +0$/m);
    expect(stdout).not.toContain('possible');
  });

  test('who has access is what it tells', async () => {
    const { code, stdout } = await withList(
      'group,member\nhidden,Ana Lund\n',
      ...['why', '--person', 'Ana Lund', '--repository', 'sketches'],
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Ana Lund on acme/sketches: write\n');
  });

  test('an account id that nobody has is left out, and said', async () => {
    const id = '557058:00000000-0000-4000-8000-000000000000';
    const { stderr } = await withList(`group,member\nhidden,Ana Lund\nhidden,${id}\n`, 'groups');
    expect(stderr).toContain('left out, nobody here has the account id: line 3.');
    expect(stderr).not.toContain(id);
  });

  test('one wrong line refuses all of it, and is not repeated', async () => {
    const { code, stdout, stderr } = await withList(
      'group,member\nhidden,Ana Lund\nhidden,ana@acme.example\n',
      'groups',
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('nothing of it was used. Line 3: member is an e-mail address');
    expect(stderr).not.toContain('ana@');
  });

  test('a file that is not there is named', async () => {
    const args = ['groups', '--from', whole, '--members', folder.file('none.csv')];
    const { code, stderr } = await runHere(args);
    expect(code).toBe(1);
    expect(stderr).toContain('none.csv');
  });
});
