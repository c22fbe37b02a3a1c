import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { answerProjectAccess } from '../../../src/entry/answers/project-access';
import { createWorkspaceAnswers } from '../../../static/usher/src/features/workspace/workspace-answers';
import { arbitraryFacts } from '../../builders/arbitrary-facts';
import { type Repository } from '../../../src/domain/facts/facts';
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

test('where a listing tells, a project level that is not certain leaves its repositories known', () => {
  const artists = aGroup({ name: 'Artists', members: unread('wrong-credential') });
  const ofGroup = aProject({ groupGrants: complete([aGroupGrant(artists, 'create-repo')]) });
  const listing = complete([aListedLevel(ann, 'write')]);
  const listed = aRepository({ slug: 'listed', project: ofGroup.uuid, listing });
  const unlisted = aRepository({ slug: 'unlisted', project: ofGroup.uuid });
  const inProject = (repositories: readonly Repository[]) => {
    const facts = { accounts: [ann, bob], groups: [artists], projects: [ofGroup], repositories };
    const { people } = answerProjectAccess(createAccessIndex(someFacts(facts)), ofGroup.uuid);
    return people.map(({ person, level, atMost, possible, uncertain }) => [
      ...[person.displayName, `${level}..${atMost}`, possible, uncertain],
    ]);
  };
  expect(inProject([listed])).toEqual([['Ann', 'none..create-repo', 0, 0]]);
  expect(inProject([listed, unlisted])).toContainEqual(['Ann', 'none..create-repo', 1, 1]);
  expect(inProject([unlisted])).toEqual([
    ['Ann', 'none..create-repo', 1, 1],
    ['Bob', 'none..create-repo', 1, 1],
  ]);
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
