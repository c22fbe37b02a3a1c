import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { answerProjectAccess } from '../../../src/entry/answers/project-access';
import { createWorkspaceAnswers } from '../../../static/usher/src/features/workspace/workspace-answers';
import { arbitraryFacts } from '../../builders/arbitrary-facts';
import { type Group } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const robots = aPerson({ displayName: 'Robots', kind: 'team' });
const art = aProject();
const posters = aRepository({
  slug: 'posters',
  project: art.uuid,
  isPrivate: false,
  personGrants: complete([aPersonGrant(ann, 'write'), aPersonGrant(robots, 'write')]),
});
const prints = aRepository({
  slug: 'prints',
  project: art.uuid,
  personGrants: complete([aPersonGrant(bob, 'read')]),
});
const FACTS = someFacts({
  accounts: [ann, bob, robots],
  projects: [art],
  repositories: [posters, prints],
});

test('neither public readers nor accounts that are no people count among a repository’s people', () => {
  const { repositories } = answerProjectAccess(createAccessIndex(FACTS), art.uuid);
  expect(repositories.map(({ repository, people }) => [repository.slug, people])).toEqual([
    ['posters', { admin: 0, write: 1, read: 0 }],
    ['prints', { admin: 0, write: 0, read: 1 }],
  ]);
});

test('what somebody reads because everybody may is not counted for them', () => {
  const { people } = answerProjectAccess(createAccessIndex(FACTS), art.uuid);
  const reads = people.map(({ person, repositories }) => [person.displayName, repositories.read]);
  expect(reads).toEqual([
    ['Ann', 0],
    ['Bob', 1],
    ['Robots', 0],
  ]);
});

describe('where nobody told the members of groups', () => {
  const artists = aGroup({ name: 'Artists', members: unread('wrong-credential') });
  const builders = aGroup({ name: 'Builders', members: unread('wrong-credential') });
  const listing = complete([aListedLevel(ann, 'write')]);
  const inProject = (groups: readonly Group[], ...isListed: readonly boolean[]) => {
    const project = aProject({
      groupGrants: complete(groups.map((group) => aGroupGrant(group, 'create-repo'))),
    });
    const repositories = isListed.map((is, at) =>
      aRepository({ slug: `r${at}`, project: project.uuid, ...(is && { listing }) }),
    );
    const facts = { accounts: [ann, bob], groups, projects: [project], repositories };
    const { people } = answerProjectAccess(createAccessIndex(someFacts(facts)), project.uuid);
    return people.map(({ person, level, atMost, possible, uncertain }) => [
      ...[person.displayName, `${level}..${atMost}`, possible, uncertain],
    ]);
  };

  test('a listing that one group alone explains tells the project’s level, also beside it', () => {
    expect(inProject([artists], true)).toEqual([['Ann', 'create-repo..create-repo', 0, 0]]);
    expect(inProject([artists], true, false)).toEqual([['Ann', 'create-repo..create-repo', 0, 0]]);
  });

  test('one of two groups may explain a listing: the repositories are known, the project is not', () => {
    expect(inProject([artists, builders], true)).toEqual([['Ann', 'none..create-repo', 0, 0]]);
  });

  test('without any listing everybody may have what the group gives', () => {
    expect(inProject([artists], false)).toEqual([
      ['Ann', 'none..create-repo', 1, 1],
      ['Bob', 'none..create-repo', 1, 1],
    ]);
  });
});

test('a project page and the workspace page show the same numbers of people', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const index = createAccessIndex(facts);
      const whole = createWorkspaceAnswers(facts).repositories;
      for (const { uuid } of facts.projects) {
        const here = whole.filter((_, at) => facts.repositories[at]?.project === uuid);
        const { repositories } = answerProjectAccess(index, uuid);
        expect(repositories.map(({ people, possible }) => ({ people, possible }))).toEqual(
          here.map(({ people, possible }) => ({ people, possible })),
        );
      }
    }),
  );
});
