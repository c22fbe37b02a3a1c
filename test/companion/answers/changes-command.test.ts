import { type ChangeRow } from '../../../companion/answers/change-row';
import { type Facts } from '../../../src/domain/facts/facts';
import { workspaceUuid } from '../../../src/domain/facts/ids';
import {
  aPersonGrant,
  aRepository,
  complete,
  READ_AT,
  unread,
} from '../../builders/facts-builders';
import { runHere } from '../fake-terminal';
import {
  alex,
  ana,
  aStudio,
  formula,
  openFolder,
  paintings,
  type SnapshotFolder,
} from './a-studio';

const DAY = 86_400_000;

function later(edit: Partial<Facts>): Facts {
  const studio = aStudio();
  const groups = studio.groups.map((group) => ({
    ...group,
    members: complete([ana.uuid, alex.uuid], READ_AT + DAY),
  }));
  return { ...studio, groups, startedAt: READ_AT + DAY, endedAt: READ_AT + DAY + 1000, ...edit };
}

/** Ana may write to the paintings, and the person with the formula for a name may nothing any more. */
const afterwards = later({
  repositories: aStudio().repositories.map((repository) =>
    repository.uuid === paintings.uuid
      ? { ...repository, personGrants: complete([aPersonGrant(ana, 'admin')], READ_AT + DAY) }
      : repository,
  ),
});

let folder: SnapshotFolder;
let from: string;
let to: string;
beforeAll(async () => {
  folder = openFolder();
  from = await folder.write('old.usher', aStudio());
  to = await folder.write('new.usher', afterwards);
});
afterAll(() => {
  folder.remove();
});

async function changesAsJson(more: readonly string[] = []) {
  const ended = await runHere(['changes', '--from', from, '--to', to, '--format', 'json', ...more]);
  return { ...ended, rows: JSON.parse(ended.stdout) as readonly ChangeRow[] };
}

test('says each change with its values and the two times it happened between', async () => {
  const { rows, code, stderr } = await changesAsJson(['--person', 'Ana Lund']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const person = { uuid: ana.uuid, displayName: 'Ana Lund' };
  const repository = { uuid: paintings.uuid, fullName: 'acme/paintings' };
  const readBefore = new Date(READ_AT).toISOString();
  expect(rows).toEqual([
    {
      ...{ code: 'grant-raised', person, repository, before: 'read', after: 'admin', readBefore },
      readAfter: new Date(READ_AT + DAY).toISOString(),
    },
    {
      ...{ code: 'level-raised', person, repository, before: 'write', after: 'admin', readBefore },
      causes: ['grant on the repository: Ana Lund'],
      readAfter: new Date(READ_AT + DAY + 1000).toISOString(),
    },
  ]);
});

test('a repository shows what happened on it, others nothing', async () => {
  const { rows } = await changesAsJson(['--repository', 'paintings']);
  expect(rows.map(({ code }) => code)).toEqual([
    'grant-removed',
    'grant-removed',
    'grant-raised',
    'level-lowered',
    'level-lowered',
    'level-raised',
  ]);
  expect((await changesAsJson(['--repository', 'website'])).rows).toEqual([]);
  expect((await changesAsJson(['--person', alex.uuid])).rows).toEqual([]);
});

test('the same snapshot twice has no changes', async () => {
  const { stdout, code } = await runHere(['changes', '--from', from, '--to', from]);
  expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
});

test('in CSV no name becomes a formula', async () => {
  const { stdout } = await runHere(['changes', '--from', from, '--to', to, '--format', 'csv']);
  expect(stdout).toContain(`'${formula.displayName.slice(0, 10)}`);
  expect(stdout.split('\n')[0]).toContain('change,person,person uuid,group');
});

test('a table names who, where, before and after, the days and the cause', async () => {
  const { stdout } = await runHere(['changes', '--from', from, '--to', to, '--person', 'Ana Lund']);
  expect(stdout.split('\n')[0]).toMatch(/CHANGE +WHO +WHERE +BEFORE +AFTER +BETWEEN +WHY/);
  expect(stdout).toMatch(/grant-raised +Ana Lund +acme\/paintings +read +admin/);
  expect(stdout).toContain('2026-11-21 and 2026-11-22');
  expect(stdout).toContain('grant on the repository: Ana Lund');
});

test('what was not read in one of the two is no change, is said, and makes exit code 3', async () => {
  const blind = await folder.write(
    'blind.usher',
    later({
      repositories: aStudio().repositories.map((repository) => ({
        ...repository,
        personGrants: unread('not-an-admin'),
      })),
    }),
  );
  const { stdout, stderr, code } = await runHere(['changes', '--from', from, '--to', blind]);
  expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
  expect(stderr).toContain('repository-grants of 2 repositories (in the newer one: not-an-admin)');
});

test.each([
  ['snapshots in the wrong order', () => [to, from], /oldest snapshot first/],
  [
    'snapshots of two workspaces',
    async () => [
      from,
      await folder.write(
        'other.usher',
        later({ workspace: { uuid: workspaceUuid('{other}'), slug: 'other', name: 'Other' } }),
      ),
    ],
    /snapshots of one workspace/,
  ],
])('%s are wrong usage', async (_what, files, says) => {
  const [older = '', newer = ''] = await files();
  const { code, stderr, stdout } = await runHere(['changes', '--from', older, '--to', newer]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(says);
});

test('somebody who is only in the older snapshot is found there', async () => {
  const gone = await folder.write(
    'gone.usher',
    later({
      accounts: aStudio().accounts.filter(({ uuid }) => uuid !== alex.uuid),
      groups: aStudio().groups.map((group) => ({ ...group, members: complete([ana.uuid]) })),
      repositories: [...aStudio().repositories, aRepository({ slug: 'new' })],
    }),
  );
  const args = ['changes', '--from', from, '--to', gone, '--format', 'json', '--person', alex.uuid];
  const { stdout } = await runHere(args);
  expect((JSON.parse(stdout) as ChangeRow[]).map(({ code, causes }) => [code, causes])).toEqual([
    ['person-left', undefined],
    ['group-member-left', undefined],
    ['level-lowered', ['membership in group Artists']],
    ['level-lowered', ['membership in group Artists']],
  ]);
  expect((await runHere([...args.slice(0, -1), 'Nobody'])).code).toBe(2);
});

describe('usher timeline', () => {
  const timeline = async (...more: readonly string[]) =>
    runHere(['timeline', '--from', from, to, ...more]);

  test('tells what happened, oldest first, then what is there and since when it is known', async () => {
    const { stdout, code, stderr } = await timeline('--person', 'Ana Lund', '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = JSON.parse(stdout) as readonly (Omit<ChangeRow, 'readBefore'> & {
      readonly readBefore: string | null;
      readonly seen?: string;
    })[];
    const told = rows.map(({ code: what, before, after, readBefore, seen }) => [
      ...[what, before, after, readBefore, seen],
    ]);
    const day = new Date(READ_AT).toISOString();
    expect(told).toEqual([
      ['grant-raised', 'read', 'admin', day, undefined],
      ['level-raised', 'write', 'admin', day, undefined],
      ['person-joined', null, 'member', null, 'already-there'],
      ['group-member-joined', null, null, null, 'already-there'],
      ['grant-added', null, 'read', null, 'already-there'],
    ]);
  });

  test('says in words that nobody can know who was there before Usher looked', async () => {
    const { stdout } = await timeline('--repository', 'paintings', '--format', 'csv');
    expect(stdout).toContain('"already there when Usher first looked, on 2026-11-21"');
    expect(stdout).toContain('grant-removed');
    const granted = await folder.write(
      'granted.usher',
      later({
        startedAt: READ_AT + 2 * DAY,
        endedAt: READ_AT + 2 * DAY,
        repositories: aStudio().repositories.map((repository) => ({
          ...repository,
          personGrants: complete([aPersonGrant(alex, 'read')], READ_AT + 2 * DAY),
        })),
      }),
    );
    const args = [
      'timeline',
      '--from',
      from,
      to,
      granted,
      '--person',
      alex.uuid,
      '--format',
      'csv',
    ];
    expect((await runHere(args)).stdout).toContain('first seen by Usher on 2026-11-23');
  });

  test.each([
    ['neither a person nor a repository', []],
    ['both', ['--person', 'Ana Lund', '--repository', 'paintings']],
  ])('of %s is wrong usage', async (_what, more) => {
    const { code, stderr } = await timeline(...more);
    expect(code).toBe(2);
    expect(stderr).toContain('of one person or of one repository');
  });
});
