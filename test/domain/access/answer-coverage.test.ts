import { createAccessIndex } from '../../../src/domain/access/access-index';
import {
  type AnswerState,
  projectCoverage,
  repositoryCoverage,
  repositoryState,
} from '../../../src/domain/access/answer-coverage';
import { type Facts, type Repository } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
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
