import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listChanges, listFactChanges } from '../../../src/domain/changes/list-changes';
import { type Facts, type Repository } from '../../../src/domain/facts/facts';
import { groupSlug } from '../../../src/domain/facts/ids';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const boss = aPerson({ displayName: 'Boss', role: 'owner' });
const artists = aGroup({ name: 'Artists', members: complete([ann.uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(artists, 'write')]) });
const lab = aProject({ key: 'LAB' });
const rule = {
  ...{ id: 7, kind: 'push', match: { by: 'pattern', pattern: 'main' } as const },
  ...{ people: [ann.uuid], groups: [] },
};
const key = { id: 3, label: 'deploy', lastUsedOn: null };
const paintings = aRepository({
  project: art.uuid,
  forkPolicy: 'no_forks',
  personGrants: complete([aPersonGrant(bob, 'read')]),
  branchRules: complete([rule]),
  accessKeys: complete([key]),
  defaultReviewers: complete([{ person: bob.uuid, origin: 'repository' }]),
});

const base = someFacts({
  accounts: [ann, bob, boss],
  groups: [artists],
  projects: [art, lab],
  repositories: [paintings],
});

const withRepository = (edit: Partial<Repository>): Facts => ({
  ...base,
  repositories: [{ ...paintings, ...edit }],
});
const onRepository = { kind: 'repository', repository: paintings.uuid } as const;
const onArt = { kind: 'project', project: art.uuid } as const;
const forArtists = { kind: 'group', group: artists.slug } as const;
const forBob = { kind: 'person', person: bob.uuid } as const;
const { uuid: repository } = paintings;
const sketches = aRepository({ slug: 'sketches', forkPolicy: 'no_forks' });
const critics = aGroup({ name: 'Critics', members: complete([bob.uuid]) });

/** What stands in the newer facts beside `base`, and every change that tells it. */
const cases: readonly (readonly [string, Facts, readonly object[]])[] = [
  [
    'a person joined and one left',
    { ...base, accounts: [ann, boss, aPerson({ displayName: 'Cid' })] },
    [
      { code: 'person-joined', person: aPerson({ displayName: 'Cid' }).uuid, after: 'member' },
      { code: 'person-left', person: bob.uuid, before: 'member' },
    ],
  ],
  [
    'only a person joined: one seat more',
    { ...base, accounts: [...base.accounts, aPerson({ displayName: 'Cid' })] },
    [
      { code: 'person-joined', person: aPerson({ displayName: 'Cid' }).uuid, after: 'member' },
      { code: 'seats-changed', before: 3, after: 4 },
    ],
  ],
  [
    'a team joined, which has no seat',
    { ...base, accounts: [...base.accounts, aPerson({ displayName: 'T', kind: 'team' })] },
    [{ code: 'person-joined', person: aPerson({ displayName: 'T' }).uuid, after: 'member' }],
  ],
  [
    'a role',
    { ...base, accounts: [{ ...ann, role: 'owner' }, bob, boss] },
    [{ code: 'role-changed', person: ann.uuid, before: 'member', after: 'owner' }],
  ],
  [
    'a group appeared, with its members',
    { ...base, groups: [artists, critics] },
    [
      { code: 'group-appeared', group: critics.slug, after: 'Critics' },
      { code: 'group-member-joined', group: critics.slug, person: bob.uuid },
    ],
  ],
  [
    'a group vanished, with its members',
    { ...base, groups: [] },
    [
      { code: 'group-vanished', group: artists.slug, before: 'Artists' },
      { code: 'group-member-left', group: artists.slug, person: ann.uuid },
    ],
  ],
  [
    'a group with another name and the same slug',
    { ...base, groups: [{ ...artists, name: 'Painters' }] },
    [{ code: 'group-renamed', group: artists.slug, before: 'Artists', after: 'Painters' }],
  ],
  [
    'group members',
    { ...base, groups: [{ ...artists, members: complete([bob.uuid]) }] },
    [
      { code: 'group-member-joined', group: artists.slug, person: bob.uuid },
      { code: 'group-member-left', group: artists.slug, person: ann.uuid },
    ],
  ],
  [
    'a grant to a group was raised',
    {
      ...base,
      projects: [{ ...art, groupGrants: complete([aGroupGrant(artists, 'create-repo')]) }, lab],
    },
    [
      {
        code: 'grant-raised',
        scope: onArt,
        holder: forArtists,
        before: 'write',
        after: 'create-repo',
      },
    ],
  ],
  [
    'a grant to a group was lowered',
    { ...base, projects: [{ ...art, groupGrants: complete([aGroupGrant(artists, 'read')]) }, lab] },
    [{ code: 'grant-lowered', scope: onArt, holder: forArtists, before: 'write', after: 'read' }],
  ],
  [
    'a grant to a person was replaced by one to another',
    withRepository({ personGrants: complete([aPersonGrant(ann, 'admin')]) }),
    [
      {
        ...{ code: 'grant-added', scope: onRepository, after: 'admin' },
        holder: { kind: 'person', person: ann.uuid },
      },
      { code: 'grant-removed', scope: onRepository, holder: forBob, before: 'read' },
    ],
  ],
  [
    'of two entries for one person the higher counts',
    withRepository({
      personGrants: complete([aPersonGrant(bob, 'write'), aPersonGrant(bob, 'read')]),
    }),
    [{ code: 'grant-raised', scope: onRepository, holder: forBob, before: 'read', after: 'write' }],
  ],
  [
    'a project was created and one deleted',
    { ...base, projects: [art, aProject({ key: 'NEW' })] },
    [
      {
        ...{ code: 'project-created', project: aProject({ key: 'NEW' }).uuid },
        after: { key: 'NEW', name: 'Project NEW' },
      },
      { code: 'project-deleted', project: lab.uuid, before: { key: 'LAB', name: 'Project LAB' } },
    ],
  ],
  [
    'a project with another key',
    { ...base, projects: [art, { ...lab, key: 'LABS' }] },
    [
      {
        ...{ code: 'project-renamed', project: lab.uuid },
        before: { key: 'LAB', name: 'Project LAB' },
        after: { key: 'LABS', name: 'Project LAB' },
      },
    ],
  ],
  [
    'a project with another name',
    { ...base, projects: [art, { ...lab, name: 'Laboratory' }] },
    [
      {
        ...{ code: 'project-renamed', project: lab.uuid },
        before: { key: 'LAB', name: 'Project LAB' },
        after: { key: 'LAB', name: 'Laboratory' },
      },
    ],
  ],
  [
    'a project was made public',
    { ...base, projects: [art, { ...lab, isPrivate: false }] },
    [{ code: 'made-public', scope: { kind: 'project', project: lab.uuid } }],
  ],
  [
    'a repository was created',
    { ...base, repositories: [paintings, sketches] },
    [
      {
        ...{ code: 'repository-created', repository: sketches.uuid },
        after: { slug: 'sketches', name: 'sketches' },
      },
    ],
  ],
  [
    'a repository was deleted, and grants and keys with it',
    { ...base, repositories: [] },
    [
      { code: 'grant-removed', scope: onRepository, holder: forBob, before: 'read' },
      { code: 'repository-deleted', repository, before: { slug: 'paintings', name: 'paintings' } },
      { code: 'access-key-removed', scope: onRepository, before: key },
    ],
  ],
  [
    'a repository with another slug',
    withRepository({ slug: 'pictures' }),
    [
      {
        ...{ code: 'repository-renamed', repository },
        before: { slug: 'paintings', name: 'paintings' },
        after: { slug: 'pictures', name: 'paintings' },
      },
    ],
  ],
  [
    'a repository with another name',
    withRepository({ name: 'Pictures' }),
    [
      {
        ...{ code: 'repository-renamed', repository },
        before: { slug: 'paintings', name: 'paintings' },
        after: { slug: 'paintings', name: 'Pictures' },
      },
    ],
  ],
  [
    'a repository in another project',
    withRepository({ project: lab.uuid }),
    [{ code: 'repository-moved', repository, before: art.uuid, after: lab.uuid }],
  ],
  [
    'a repository was made public',
    withRepository({ isPrivate: false }),
    [{ code: 'made-public', scope: onRepository }],
  ],
  [
    'a branch rule was changed',
    withRepository({ branchRules: complete([{ ...rule, people: [] }]) }),
    [{ code: 'branch-rule-changed', repository, before: rule, after: { ...rule, people: [] } }],
  ],
  [
    'a branch rule was replaced',
    withRepository({ branchRules: complete([{ ...rule, id: 8 }]) }),
    [
      { code: 'branch-rule-added', repository, after: { ...rule, id: 8 } },
      { code: 'branch-rule-removed', repository, before: rule },
    ],
  ],
  [
    'an access key was replaced',
    withRepository({ accessKeys: complete([{ ...key, id: 4 }]) }),
    [
      { code: 'access-key-added', scope: onRepository, after: { ...key, id: 4 } },
      { code: 'access-key-removed', scope: onRepository, before: key },
    ],
  ],
  [
    'an access key was used, which is no change',
    withRepository({ accessKeys: complete([{ ...key, lastUsedOn: '2026-11-21' }]) }),
    [],
  ],
  [
    'a default reviewer was replaced',
    withRepository({ defaultReviewers: complete([{ person: ann.uuid, origin: 'project' }]) }),
    [
      { code: 'default-reviewer-added', repository, person: ann.uuid },
      { code: 'default-reviewer-removed', repository, person: bob.uuid },
    ],
  ],
  [
    'another fork policy',
    withRepository({ forkPolicy: 'allow_forks' }),
    [{ code: 'fork-policy-changed', repository, before: 'no_forks', after: 'allow_forks' }],
  ],
];

test.each(cases)('%s', (_what, after, expected) => {
  const times = { readBefore: READ_AT, readAfter: READ_AT };
  const { changes, notComparable } = listFactChanges(base, after);
  expect(changes).toStrictEqual(expected.map((change) => ({ ...change, ...times })));
  expect(notComparable).toStrictEqual([]);
});

test('a change stands between the times at which its own lists were read', () => {
  const after = withRepository({ branchRules: complete([], READ_AT + 500) });
  expect(listFactChanges(base, after).changes).toStrictEqual([
    {
      ...{ code: 'branch-rule-removed', repository, before: rule },
      ...{ readBefore: READ_AT, readAfter: READ_AT + 500 },
    },
  ]);
});

const gone = unread<never>('not-an-admin');
const workspace = [{ kind: 'workspace' }];
const objects = [onRepository];

test.each<readonly [string, Facts, object]>([
  [
    'members',
    { ...base, accounts: [], lists: someLists({ members: gone }) },
    { family: 'members', objects: workspace },
  ],
  [
    'groups',
    { ...base, groups: [], lists: someLists({ groups: gone }) },
    { family: 'groups', objects: workspace },
  ],
  [
    'projects',
    { ...base, projects: [], lists: someLists({ projects: gone }) },
    { family: 'projects', objects: workspace },
  ],
  [
    'repositories',
    { ...base, repositories: [], lists: someLists({ repositories: gone }) },
    { family: 'repositories', objects: workspace },
  ],
  [
    'members of a group',
    { ...base, groups: [{ ...artists, members: gone }] },
    { family: 'group-members', objects: [{ kind: 'group', group: artists.slug }] },
  ],
  [
    'grants of a project',
    { ...base, projects: [{ ...art, groupGrants: gone }, lab] },
    { family: 'project-grants', objects: [onArt] },
  ],
  [
    'grants to people',
    withRepository({ personGrants: gone }),
    { family: 'repository-grants', objects },
  ],
  ['branch rules', withRepository({ branchRules: gone }), { family: 'branch-rules', objects }],
  ['access keys', withRepository({ accessKeys: gone }), { family: 'access-keys', objects }],
  [
    'default reviewers',
    withRepository({ defaultReviewers: gone }),
    { family: 'default-reviewers', objects },
  ],
])('%s that were not read are no change, in either direction, and said', (_what, blind, row) => {
  const forward = listFactChanges(base, blind);
  const back = listFactChanges(blind, base);
  expect([forward.changes, back.changes]).toStrictEqual([[], []]);
  expect(forward.notComparable).toStrictEqual([{ ...row, after: 'not-an-admin', missed: true }]);
  expect(back.notComparable).toStrictEqual([{ ...row, before: 'not-an-admin', missed: true }]);
});

test('a row of a list that was read in part is there; one that it does not show may be', () => {
  const some = withRepository({
    personGrants: partial([aPersonGrant(ann, 'admin')]),
  });
  const { changes, notComparable } = listFactChanges(base, some);
  expect(changes).toStrictEqual([
    {
      ...{ code: 'grant-added', scope: onRepository, after: 'admin' },
      holder: { kind: 'person', person: ann.uuid },
      ...{ readBefore: READ_AT, readAfter: READ_AT },
    },
  ]);
  expect(notComparable).toMatchObject([{ family: 'repository-grants', after: 'bitbucket-failed' }]);
  expect(listFactChanges(some, base).changes).toMatchObject([
    { code: 'grant-removed', holder: { person: ann.uuid } },
  ]);
});

test('what nobody asked for on either side is listed, and not missed', () => {
  const unasked = withRepository({ accessKeys: unread('not-asked') });
  const twice = listFactChanges(unasked, unasked).notComparable;
  const expected = { family: 'access-keys', objects, before: 'not-asked', after: 'not-asked' };
  expect(twice).toStrictEqual([{ ...expected, missed: false }]);
  expect(listFactChanges(base, unasked).notComparable).toMatchObject([{ missed: true }]);
});

test('what an answer left out is not comparable', () => {
  const told = Object.entries(paintings);
  const bare = Object.fromEntries(
    told.filter(([name]) => name !== 'forkPolicy' && name !== 'project'),
  ) as unknown as Repository;
  const left: Facts = { ...base, repositories: [bare] };
  expect(listFactChanges(base, left)).toStrictEqual({
    changes: [],
    notComparable: [
      { family: 'repository-projects', after: 'not-told', objects, missed: true },
      { family: 'fork-policies', after: 'not-told', objects, missed: true },
    ],
  });
});

test('what an earlier answer left out is not comparable either', () => {
  const told = Object.entries(paintings);
  const bare = Object.fromEntries(
    told.filter(([name]) => name !== 'forkPolicy' && name !== 'project'),
  ) as unknown as Repository;
  expect(listFactChanges({ ...base, repositories: [bare] }, base)).toStrictEqual({
    changes: [],
    notComparable: [
      { family: 'repository-projects', before: 'not-told', objects, missed: true },
      { family: 'fork-policies', before: 'not-told', objects, missed: true },
    ],
  });
});

test('everything that one repository is called, shows and allows may change at once', () => {
  const other = {
    ...{ slug: 'pictures', name: 'Pictures', isPrivate: false },
    ...{ project: lab.uuid, forkPolicy: 'allow_forks' },
  } as const;
  const { changes, notComparable } = listFactChanges(base, withRepository(other));
  expect(changes.map(({ code }) => code).sort()).toStrictEqual([
    'fork-policy-changed',
    'made-public',
    'repository-moved',
    'repository-renamed',
  ]);
  expect(notComparable).toStrictEqual([]);
});

test.each<readonly [string, Partial<Repository>, string]>([
  ['slug', { slug: 'pictures' }, 'repository-renamed'],
  ['name', { name: 'Pictures' }, 'repository-renamed'],
  ['visibility', { isPrivate: false }, 'made-public'],
  ['project', { project: lab.uuid }, 'repository-moved'],
  ['fork policy', { forkPolicy: 'allow_forks' }, 'fork-policy-changed'],
  ['grants to groups', { groupGrants: complete([aGroupGrant(artists, 'read')]) }, 'grant-added'],
  ['grants to people', { personGrants: complete([]) }, 'grant-removed'],
  ['branch rules', { branchRules: complete([]) }, 'branch-rule-removed'],
  ['default reviewers', { defaultReviewers: complete([]) }, 'default-reviewer-removed'],
  ['access keys', { accessKeys: complete([]) }, 'access-key-removed'],
])('another %s alone is seen on a repository that is the same in all else', (_, edit, code) => {
  expect(listFactChanges(base, withRepository(edit)).changes).toMatchObject([{ code }]);
});

test('a role in an unknown word is not another role', () => {
  const strange: Facts = { ...base, accounts: [{ ...ann, role: 'unknown' }, bob, boss] };
  expect(listFactChanges(base, strange)).toStrictEqual({
    changes: [],
    notComparable: [
      { family: 'roles', after: 'unreadable-answer', objects: workspace, missed: true },
    ],
  });
  expect(listFactChanges(strange, base).changes).toStrictEqual([]);
});

test('members that were kept from an earlier scan are not a second reading', () => {
  const after: Facts = { ...base, startedAt: READ_AT + 1 };
  const { notComparable } = listFactChanges(base, after);
  const group = [{ kind: 'group', group: artists.slug }];
  expect(notComparable).toStrictEqual([
    { family: 'group-members', after: 'not-read-again', objects: group, missed: true },
  ]);
  const read = { ...artists, members: complete([ann.uuid], READ_AT + 1) };
  expect(listFactChanges(base, { ...after, groups: [read] }).notComparable).toStrictEqual([]);
  const justSo: Facts = { ...base, startedAt: READ_AT };
  expect(listFactChanges(base, justSo).notComparable).toStrictEqual([]);
});

test.each<readonly [string, Facts, readonly object[]]>([
  ['role', { ...base, accounts: [ann, { ...bob, role: 'owner' }, boss] }, [{ kind: 'role' }]],
  [
    'membership',
    { ...base, groups: [{ ...artists, members: complete([ann.uuid, bob.uuid]) }] },
    [{ kind: 'membership', group: artists.slug }],
  ],
  [
    'a grant of their own',
    withRepository({ personGrants: complete([aPersonGrant(bob, 'admin')]) }),
    [{ kind: 'grant', on: 'repository', holder: forBob }],
  ],
  [
    'a grant to a group and a place in it',
    {
      ...withRepository({ groupGrants: complete([aGroupGrant(critics, 'admin')]) }),
      groups: [artists, critics],
    },
    [{ kind: 'grant', on: 'repository', holder: { kind: 'group', group: critics.slug } }],
  ],
  [
    'a grant on the project',
    { ...base, projects: [{ ...art, personGrants: complete([aPersonGrant(bob, 'write')]) }, lab] },
    [{ kind: 'grant', on: 'project', holder: forBob }],
  ],
  [
    'the repository is in another project',
    {
      ...withRepository({ project: lab.uuid }),
      projects: [{ ...art }, { ...lab, personGrants: complete([aPersonGrant(bob, 'admin')]) }],
    },
    [{ kind: 'moved' }],
  ],
  [
    'only the listing tells it',
    withRepository({ listing: complete([aListedLevel(bob, 'admin')]) }),
    [{ kind: 'unexplained' }],
  ],
])('a level rose, and the cause is: %s', (_what, after, causes) => {
  const { levels } = listChanges(createAccessIndex(base), createAccessIndex(after));
  expect(levels.find(({ person }) => person === bob.uuid)).toMatchObject({
    ...{ code: 'level-raised', repositories: [repository], causes },
    before: { level: 'read', atMost: 'read' },
  });
  const { levels: back } = listChanges(createAccessIndex(after), createAccessIndex(base));
  expect(back.find(({ person }) => person === bob.uuid)).toMatchObject({
    ...{ code: 'level-lowered', repositories: [repository], causes },
    after: { level: 'read', atMost: 'read' },
  });
});

test('a repository that became public is read by all, and that is the cause', () => {
  const { levels } = listChanges(
    createAccessIndex(base),
    createAccessIndex(withRepository({ isPrivate: false, personGrants: complete([]) })),
  );
  expect(levels).toStrictEqual([]);
  const secret = withRepository({ personGrants: complete([]), project: lab.uuid });
  const open: Facts = {
    ...secret,
    repositories: secret.repositories.map((of) => ({ ...of, isPrivate: false })),
  };
  const opened = listChanges(createAccessIndex(secret), createAccessIndex(open)).levels;
  expect(opened.map(({ person, causes }) => [person, causes])).toStrictEqual(
    [ann.uuid, bob.uuid].sort().map((person) => [person, [{ kind: 'visibility' }]]),
  );
});

test('a grant to a group that nobody knows is told by its slug', () => {
  const unknown = groupSlug('ghosts');
  const after = withRepository({ groupGrants: complete([{ group: unknown, level: 'read' }]) });
  expect(listFactChanges(base, after).changes).toMatchObject([
    { code: 'grant-added', holder: { kind: 'group', group: 'ghosts' } },
  ]);
});
