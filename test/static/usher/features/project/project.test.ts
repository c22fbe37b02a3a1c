import { type ProjectAccess, type ProjectPerson } from '../../../../../src/contract/access-answers';
import {
  toProjectPeople,
  toProjectRepositories,
} from '../../../../../static/usher/src/features/project/project-rows';
import { projectSentence } from '../../../../../static/usher/src/features/project/project-sentence';
import { aPersonName, aSeatImpact } from '../../../../builders/page-rows';

function aProjectPerson(given: Partial<ProjectPerson> = {}): ProjectPerson {
  return {
    person: aPersonName(),
    level: 'none',
    atMost: given.level ?? 'none',
    paths: [],
    repositories: { admin: 0, write: 0, read: 0 },
    possible: 0,
    uncertain: 0,
    ...given,
  };
}
const path = { level: 'write', certain: true, winning: true, remainsWithout: 'none' } as const;

const ACCESS: ProjectAccess = {
  workspace: { slug: 'acme' },
  project: { key: 'ART', name: 'Studio art', isPrivate: true },
  people: [
    aProjectPerson({
      person: aPersonName({ displayName: 'Bea', nickname: 'bea' }),
      level: 'write',
      paths: [
        { ...path, kind: 'project-group', group: { slug: 'artists', name: 'Artists' } },
        { ...path, kind: 'project-person' },
      ],
      repositories: { admin: 0, write: 3, read: 0 },
    }),
    aProjectPerson({
      person: aPersonName({ displayName: 'Eve' }),
      atMost: 'read',
      paths: [{ ...path, kind: 'project-group', certain: false, group: { slug: 'x', name: 'X' } }],
      possible: 2,
      uncertain: 3,
    }),
    aProjectPerson({
      person: aPersonName({ displayName: 'Cid' }),
      repositories: { admin: 0, write: 1, read: 0 },
    }),
  ],
  repositories: [
    {
      repository: { uuid: '{r}', slug: 'r', name: 'R', isPrivate: true },
      people: { admin: 1, write: 2, read: 3 },
      possible: 1,
      state: 'complete',
    },
  ],
  seat: aSeatImpact(),
  coverage: { state: 'complete', gaps: [] },
};

test('a project’s people have no role, for its admin is not told', () => {
  const [bea, eve] = toProjectPeople(ACCESS);
  expect(bea).toMatchObject({
    name: 'Bea',
    detail: 'bea',
    role: 'untold',
    uncertain: 0,
    sources: { isAdmin: false, groups: ['Artists'], areGroupsKnown: true, directGrants: 1 },
  });
  expect(eve).toMatchObject({ sources: { groups: [], areGroupsKnown: false } });
});

test('a project level that is not certain leaves repositories known that are', () => {
  const listed = {
    level: 'none',
    atMost: 'create-repo',
    repositories: { admin: 0, write: 7, read: 0 },
  } as const;
  const people = [aProjectPerson(listed), ...ACCESS.people];
  const open = toProjectPeople({ ...ACCESS, people }).map((row) => [row.possible, row.uncertain]);
  expect(open).toEqual([
    [0, 0],
    [0, 0],
    [2, 3],
    [0, 0],
  ]);
});

test('repositories carry their project', () => {
  expect(toProjectRepositories(ACCESS)).toEqual([
    expect.objectContaining({
      name: 'R',
      project: { key: 'ART', name: 'Studio art', isPrivate: true },
    }),
  ]);
});

test('the sentence tells the project from single repositories and from what is not known', () => {
  const shown = toProjectPeople(ACCESS);
  expect(projectSentence('ART', { shown, total: 3, isFiltered: false })).toBe(
    '3 people reach ART: 1 write on the project; 1 single repositories only; 1 not known.',
  );
  expect(projectSentence('ART', { shown: shown.slice(0, 1), total: 3, isFiltered: true })).toBe(
    '1 of 3 people reach ART: 1 write on the project.',
  );
  expect(projectSentence('ART', { shown: [], total: 0, isFiltered: false })).toBe(
    'Nobody is known to reach ART.',
  );
});
