import { judgeActivity } from '../../../src/domain/findings/evidence/member-activity';
import { remedyPlace } from '../../../src/domain/findings/remedy-pages';
import { type RemedyPage, type Subject } from '../../../src/domain/findings/rule';
import {
  cannotTell,
  missingAmong,
  missingFrom,
  verdict,
} from '../../../src/domain/findings/verdict';
import { repositoryUuid } from '../../../src/domain/facts/ids';
import {
  aDirectory,
  aDirectoryPerson,
  daysAgo,
  someEvidence,
} from '../../builders/a-finding-evidence';
import {
  aPerson,
  aProject,
  aRepository,
  aWorkspace,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const WORKSPACE = { kind: 'workspace' } as const;

test('a verdict without anything missing', () => {
  expect(verdict([])).toStrictEqual({ matches: [], missing: [] });
  expect(cannotTell('plan', 'register')).toStrictEqual({
    matches: [],
    missing: [{ need: 'plan' }, { need: 'register' }],
  });
});

test.each([
  [complete(1), []],
  [unread('not-an-admin'), [{ need: 'groups', gap: { reason: 'not-an-admin' } }]],
  [partial(1), [{ need: 'groups', gap: { reason: 'bitbucket-failed' }, isPart: true }]],
] as const)('what is missing of %j', (reading, missing) => {
  expect(missingFrom('groups', reading)).toStrictEqual(missing);
  expect(missingFrom('groups', reading, WORKSPACE)).toStrictEqual(
    missing.map((one) => ({ ...one, subject: WORKSPACE })),
  );
});

describe('one reason is told once', () => {
  const refused = unread('not-an-admin', 'of this one');
  const failed = partial(1);

  test('with how many it concerns, sorted by reason', () => {
    expect(
      missingAmong('repository-grants', 'repositories', [refused, complete(1), failed, refused]),
    ).toStrictEqual([
      {
        need: 'repository-grants',
        gap: { reason: 'bitbucket-failed' },
        detail: '1 of 4 repositories',
        isPart: true,
      },
      {
        need: 'repository-grants',
        gap: { reason: 'not-an-admin' },
        detail: '2 of 4 repositories',
        isPart: true,
      },
    ]);
  });

  test('and is no part where it concerns all', () => {
    expect(missingAmong('listing', 'repositories', [refused, refused])).toStrictEqual([
      { need: 'listing', gap: { reason: 'not-an-admin' }, detail: '2 of 2 repositories' },
    ]);
    expect(missingAmong('listing', 'repositories', [complete(1)])).toStrictEqual([]);
    expect(missingAmong('listing', 'repositories', [])).toStrictEqual([]);
  });
});

describe('where a remedy happens', () => {
  const project = aProject({ key: 'A B' });
  const repository = aRepository({ slug: 'a/b' });
  const facts = someFacts({
    workspace: aWorkspace({ slug: 'a b' }),
    projects: [project],
    repositories: [repository],
  });
  const SITE = 'https://bitbucket.org/a%20b';
  const ofProject: Subject = { kind: 'project', project: project.uuid };
  const ofRepository: Subject = { kind: 'repository', repository: repository.uuid };

  test.each<[RemedyPage, Subject, string | undefined, string]>([
    ['usher', WORKSPACE, undefined, 'Usher'],
    [
      'atlassian-administration',
      WORKSPACE,
      'https://admin.atlassian.com',
      'Atlassian Administration → Directory',
    ],
    [
      'user-directory',
      ofRepository,
      `${SITE}/workspace/settings/user-directory`,
      'Workspace settings → User directory',
    ],
    [
      'workspace-plan',
      WORKSPACE,
      `${SITE}/workspace/settings`,
      'Workspace settings → Plan details',
    ],
    [
      'repository-access-keys',
      ofRepository,
      `${SITE}/a%2Fb/admin`,
      'Repository settings → Access keys',
    ],
    [
      'repository-access-keys',
      ofProject,
      `${SITE}/workspace/projects/A%20B/settings`,
      'Project settings → Access keys',
    ],
    [
      'repository-access-keys',
      WORKSPACE,
      `${SITE}/workspace/repositories`,
      'Repository settings → Access keys',
    ],
    [
      'project-permissions',
      WORKSPACE,
      `${SITE}/workspace/projects`,
      'Project settings → User and group access',
    ],
    [
      'repository-details',
      { kind: 'repository', repository: repositoryUuid('{gone}') },
      `${SITE}//admin`,
      'Repository settings → Repository details',
    ],
  ])('%s of %j', (page, subject, url, path) => {
    expect(remedyPlace(page, subject, facts)).toStrictEqual({
      ...(url !== undefined && { url }),
      path,
    });
  });
});

test('whose account no longer works is not asked about activity', () => {
  const people = ['Ann', 'Bob', 'Cid', 'Dan'].map((displayName) => aPerson({ displayName }));
  const [ann, bob, cid, dan] = people;
  if (!ann || !bob || !cid || !dan) throw new Error('There are four.');
  const directory = aDirectory(
    aDirectoryPerson(ann, { lastActiveOn: daysAgo(400) }),
    aDirectoryPerson(bob, { status: 'deactivated', lastActiveOn: daysAgo(400) }),
    aDirectoryPerson(cid, { lastActiveOn: null }),
    aDirectoryPerson(dan),
  );
  const facts = someFacts({
    accounts: people.map((person) => ({ ...person, addedOn: daysAgo(800) })),
  });
  const { active, inactive, never, unknown } = judgeActivity(someEvidence({ facts, directory }));
  const names = (all: readonly { readonly account: typeof ann }[]) =>
    all.map(({ account }) => account.displayName);
  expect([names(active), names(inactive), names(never), unknown]).toStrictEqual([
    ['Dan'],
    ['Ann'],
    ['Cid'],
    [],
  ]);
});
