import { createAccessIndex } from '../../../src/domain/access/access-index';
import {
  type AnswerState,
  projectCoverage,
  projectGaps,
  repositoryCoverage,
  repositoryState,
  workspaceGaps,
} from '../../../src/domain/access/answer-coverage';
import { type Facts, type Repository } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const secret = aGroup({ name: 'secret', members: unread('wrong-credential') });
const project = aProject();

function factsWith(repository: Partial<Repository>, given: Partial<Facts> = {}): Facts {
  return someFacts({
    groups: [secret],
    projects: [project],
    repositories: [aRepository({ project: project.uuid, ...repository })],
    ...given,
  });
}

const throughSecret = complete([aGroupGrant(secret, 'write')]);

test.each<[string, Facts, AnswerState]>([
  ['everything was read', factsWith({}), 'complete'],
  ['grants are still to come', factsWith({ groupGrants: unread('not-read-yet') }), 'provisional'],
  ['grants were refused', factsWith({ groupGrants: unread('not-an-admin') }), 'incomplete'],
  [
    'members are still to come',
    factsWith({}, { lists: someLists({ members: unread('not-read-yet') }) }),
    'provisional',
  ],
  ['group members cannot be read', factsWith({ groupGrants: throughSecret }), 'incomplete'],
  [
    'group members cannot be read, and the listing is still to come',
    factsWith({ groupGrants: throughSecret, listing: unread('not-read-yet') }),
    'provisional',
  ],
  [
    'group members cannot be read, and the listing was',
    factsWith({ groupGrants: throughSecret, listing: complete([]) }),
    'complete',
  ],
  [
    'the project was not among those read yet',
    factsWith({}, { projects: [], lists: someLists({ projects: unread('not-read-yet') }) }),
    'provisional',
  ],
  ['the project is gone', factsWith({}, { projects: [] }), 'incomplete'],
  [
    'a group that nothing but the grant names, in a list that is still to come',
    factsWith(
      { groupGrants: throughSecret },
      { groups: [], lists: someLists({ groups: unread('not-read-yet') }) },
    ),
    'provisional',
  ],
])('when %s', (_, facts, state) => {
  const index = createAccessIndex(facts);
  expect(repositoryState(index, aRepository().uuid)).toBe(state);
  expect(repositoryCoverage(index, aRepository().uuid).state).toBe(state);
});

test('a listing leaves the missing group members to be said, for the paths', () => {
  const index = createAccessIndex(
    factsWith({ groupGrants: throughSecret, listing: complete([], READ_AT - 9) }),
  );
  expect(repositoryCoverage(index, aRepository().uuid)).toStrictEqual({
    state: 'complete',
    gaps: [{ what: 'members of group secret', gap: { reason: 'wrong-credential' } }],
    readAt: READ_AT - 9,
  });
});

test('an answer is as old as the oldest read it rests on, and has no age where nothing was read', () => {
  const older = createAccessIndex(factsWith({ personGrants: complete([], READ_AT - 7) }));
  expect(repositoryCoverage(older, aRepository().uuid)).toStrictEqual({
    state: 'complete',
    gaps: [],
    readAt: READ_AT - 7,
  });
  const nothing = factsWith(
    { groupGrants: unread(), personGrants: unread() },
    {
      projects: [],
      lists: someLists({ members: unread(), projects: unread() }),
    },
  );
  expect(repositoryCoverage(createAccessIndex(nothing), aRepository().uuid)).toStrictEqual({
    state: 'provisional',
    gaps: [
      { what: 'list of members', gap: { reason: 'not-read-yet' } },
      { what: 'project of the repository', gap: { reason: 'not-read-yet' } },
      { what: 'groups with access to acme/paintings', gap: { reason: 'not-read-yet' } },
      { what: 'people with access to acme/paintings', gap: { reason: 'not-read-yet' } },
    ],
  });
});

test('listings of others count for the age where they tell who is in the group, and only there', () => {
  const ann = aPerson();
  const given = { project: project.uuid, groupGrants: throughSecret };
  const facts = factsWith(
    {},
    {
      accounts: [ann],
      repositories: [
        aRepository({
          slug: 'listed',
          ...given,
          listing: complete([aListedLevel(ann, 'write')], 5),
        }),
        aRepository({ slug: 'through-group', ...given }),
        aRepository({ slug: 'plain', project: project.uuid }),
      ],
    },
  );
  const index = createAccessIndex(facts);
  const coverageOn = (slug: string) => repositoryCoverage(index, aRepository({ slug }).uuid);
  expect(coverageOn('through-group')).toMatchObject({ state: 'complete', readAt: 5 });
  expect(coverageOn('plain')).toStrictEqual({ state: 'complete', gaps: [], readAt: READ_AT });
});

test('a project that was read is as old as the oldest of what is in it', () => {
  const facts = factsWith({ groupGrants: complete([], READ_AT - 3) });
  const index = createAccessIndex(facts);
  expect(projectCoverage(index, project.uuid)).toStrictEqual({
    state: 'complete',
    gaps: [],
    readAt: READ_AT - 3,
  });
});

test('what is missing on a project and on the workspace itself is told object by object', () => {
  const closed = aProject({
    groupGrants: complete([aGroupGrant(secret, 'read')]),
    personGrants: unread('not-an-admin'),
  });
  const lists = someLists({ members: unread('rate-limited') });
  const index = createAccessIndex(factsWith({}, { projects: [closed], lists }));
  const ofMembers = { what: 'list of members', gap: { reason: 'rate-limited' } };
  expect(workspaceGaps(index)).toStrictEqual([ofMembers]);
  expect(projectGaps(index, closed.uuid)).toStrictEqual([
    ofMembers,
    { what: 'people with access to project ART (Project ART)', gap: { reason: 'not-an-admin' } },
    { what: 'members of group secret', gap: { reason: 'wrong-credential' } },
  ]);
});

test('a project is as complete as the least complete of its repositories', () => {
  const facts = factsWith({ personGrants: unread('not-read-yet') });
  const index = createAccessIndex({
    ...facts,
    repositories: [...facts.repositories, aRepository({ slug: 'b', project: project.uuid })],
  });
  expect(projectCoverage(index, project.uuid)).toMatchObject({
    state: 'provisional',
    gaps: [{ what: 'people with access to acme/paintings', gap: { reason: 'not-read-yet' } }],
  });
});

test('a project may have repositories that were not listed yet', () => {
  const lists = someLists({ repositories: unread('not-read-yet') });
  const index = createAccessIndex(factsWith({}, { lists }));
  expect(projectCoverage(index, project.uuid).state).toBe('provisional');
});
