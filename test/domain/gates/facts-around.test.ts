import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Facts, type Group } from '../../../src/domain/facts/facts';
import { groupSlug } from '../../../src/domain/facts/ids';
import { factsAround } from '../../../src/domain/gates/facts-around';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';
import { aRule } from './gate-scene';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const team = aGroup({ name: 'Team', members: complete([ann.uuid, bob.uuid]) });
const away = aGroup({ name: 'Away', members: complete([bob.uuid]) });
const hidden = aGroup({ name: 'Hidden', members: unread('wrong-credential') });
const listedOnly = aGroup({ name: 'Listed only', members: complete([ann.uuid]) });
const elsewhere = aGroup({ name: 'Elsewhere', members: complete([ann.uuid]) });
const untold = groupSlug('untold');

const project = aProject({
  key: 'ONE',
  groupGrants: complete([aGroupGrant(team, 'read'), aGroupGrant(away, 'write')]),
  personGrants: complete([aPersonGrant(bob, 'admin'), aPersonGrant(ann, 'read')]),
});
const repository = aRepository({
  slug: 'one',
  project: project.uuid,
  groupGrants: complete([aGroupGrant(hidden, 'write'), aGroupGrant(team, 'write')]),
  personGrants: partial([aPersonGrant(bob, 'read')]),
  branchRules: complete([
    aRule('push', 'main', { groups: [listedOnly.slug, team.slug] }),
    aRule('force', 'main', { groups: [untold] }),
  ]),
});
const facts = someFacts({
  accounts: [bob, ann],
  groups: [elsewhere, team, away, hidden, listedOnly],
  projects: [
    aProject({ key: 'TWO', groupGrants: complete([aGroupGrant(elsewhere, 'read')]) }),
    project,
  ],
  repositories: [aRepository({ slug: 'two' }), repository],
});

const around = (given: Facts, person = ann) =>
  factsAround(createAccessIndex(given), { person: person.uuid, repository: repository.uuid });
const withHere = (given: Partial<typeof repository>): Facts => ({
  ...facts,
  repositories: [{ ...repository, ...given }],
});
const yes = (...people: (typeof ann)[]) => ({
  ...{ state: 'complete', readAt: 0 },
  value: people.map(({ uuid }) => uuid),
});
const MAYBE = { state: 'unread', gap: { reason: 'not-asked' } };
const told = (group: Group, members: unknown) => ({ slug: group.slug, name: group.name, members });
const onlyGranted = (members: unknown) => ({ slug: untold, name: untold, members });

test('around a repository: its project, the person, and the groups of grants and lists', () => {
  expect(around(facts)).toStrictEqual({
    ...facts,
    accounts: [ann],
    groups: [
      told(team, yes(ann)),
      told(away, yes()),
      told(hidden, MAYBE),
      told(listedOnly, yes(ann)),
      onlyGranted(MAYBE),
    ],
    projects: [{ ...project, personGrants: complete([aPersonGrant(ann, 'read')]) }],
    repositories: [{ ...repository, personGrants: partial([]) }],
  });
});

test('around a project: no repository, and none of its groups', () => {
  const index = createAccessIndex(facts);
  expect(factsAround(index, { person: bob.uuid, project: project.uuid })).toStrictEqual({
    ...facts,
    accounts: [bob],
    groups: [told(team, yes(bob)), told(away, yes(bob))],
    projects: [{ ...project, personGrants: complete([aPersonGrant(bob, 'admin')]) }],
    repositories: [],
  });
});

test('what was not read of a place stays unread', () => {
  const dark = {
    groupGrants: unread<never>(),
    personGrants: unread<never>(),
    branchRules: unread<never>(),
  };
  const found = around(withHere(dark));
  expect(found.repositories).toStrictEqual([{ ...repository, ...dark }]);
  expect(found.groups).toStrictEqual([told(team, yes(ann)), told(away, yes())]);
});

test('a repository whose project is not known, or was not read, stands alone', () => {
  const { project: known, ...alone } = repository;
  const lone = { ...facts, repositories: [alone] };
  expect(known).toBe(project.uuid);
  expect(around(lone).projects).toStrictEqual([]);
  const missing = around({ ...facts, projects: [] });
  expect(missing.projects).toStrictEqual([]);
  expect(missing.repositories[0]?.project).toBe(project.uuid);
});

test('whom only a grant names is there as an account of unknown kind', () => {
  const olga = anOutsider();
  const named = withHere({ personGrants: complete([aPersonGrant(olga, 'write')]) });
  const found = around(named, olga);
  expect(found.accounts).toStrictEqual([{ uuid: olga.uuid, kind: 'unknown', displayName: '' }]);
  expect(found.repositories[0]?.personGrants).toStrictEqual(
    complete([aPersonGrant(olga, 'write')]),
  );
  // No member of the workspace, so that no group can hold them.
  expect(found.groups.map(({ members }) => members)).toStrictEqual([
    yes(),
    yes(),
    yes(),
    yes(),
    yes(),
  ]);
});

describe("Bitbucket's own listing", () => {
  const lone = {
    projects: [],
    groupGrants: complete([aGroupGrant(hidden, 'write')]),
    personGrants: complete([]),
    branchRules: complete([aRule('push', 'main', { groups: [hidden.slug, untold] })]),
  };
  const bare = aProject({ key: 'ONE' });
  const listed = (level: 'read' | 'write', ...people: (typeof ann)[]): Facts => ({
    ...withHere({
      ...lone,
      listing: complete([...people, bob].map((one) => aListedLevel(one, level))),
    }),
    projects: [bare],
  });

  test('makes certain what alone explains it, and leaves open what only a rule names', () => {
    const found = around(listed('write', ann));
    expect(found.groups).toStrictEqual([told(hidden, yes(ann)), onlyGranted(MAYBE)]);
    expect(found.repositories[0]?.listing).toStrictEqual(complete([aListedLevel(ann, 'write')]));
  });

  test('rules out a group that would give more than it lists', () => {
    const found = around(listed('write'));
    expect(found.groups).toStrictEqual([told(hidden, yes()), onlyGranted(MAYBE)]);
    expect(found.repositories[0]?.listing).toStrictEqual(complete([]));
  });
});
