import { planCleanUp } from '../../../../src/domain/plans/clean-up/plan-clean-up';
import { type FoundKind } from '../../../../src/domain/plans/clean-up/clean-up';
import { aPlanContext } from '../../../builders/a-plan';
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
  someLists,
  unread,
} from '../../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const artists = aGroup({ name: 'Artists', members: complete([ann.uuid, bob.uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(artists, 'write')]) });
const paintings = aRepository({
  project: art.uuid,
  personGrants: complete([aPersonGrant(ann, 'write'), aPersonGrant(bob, 'read')]),
});
const facts = someFacts({
  accounts: [ann, bob],
  groups: [artists],
  projects: [art],
  repositories: [paintings],
});
const plan = (what: FoundKind, given = facts, only?: readonly string[]) =>
  planCleanUp({ what, ...(only && { only }) }, aPlanContext({ facts: given }));

const annsGrant = {
  kind: 'person-grant',
  on: { repository: paintings.uuid },
  person: ann.uuid,
  before: 'write',
  after: 'none',
};
const bobsGrant = { ...annsGrant, person: bob.uuid, before: 'read' };
const ANNS_KEY = `PRIV-06|person|${ann.uuid}|${paintings.uuid}`;

test('a redundant grant is one step of the companion that says who holds the same', () => {
  const draft = plan('redundant-grants');
  expect(draft).toMatchObject({
    kind: 'clean-up',
    title: 'Remove 1 redundant direct grant',
    steps: [
      {
        action: annsGrant,
        phase: 'grants',
        by: 'companion',
        why: 'Ann was given write on acme/paintings. They have write there all the same: group Artists on the project. Without it nobody loses anything.',
      },
    ],
    hazards: [],
    mayRaise: [],
  });
  expect(draft.checks).toStrictEqual([
    { by: 'companion', says: 'The grants are gone, and everybody has the level they had.' },
  ]);
});

test('a lower grant goes, and the plan says that it never restricted anybody', () => {
  const draft = plan('lower-grants');
  expect(draft.title).toBe('Remove 1 lower grant without effect');
  expect(draft.steps.map(({ action }) => action)).toStrictEqual([bobsGrant]);
  expect(draft.hazards.map(({ code }) => code)).toStrictEqual(['meant-to-restrict']);
});

test('a group that holds less on a repository than on its project loses that entry', () => {
  const lower = {
    ...facts,
    repositories: [
      aRepository({ project: art.uuid, groupGrants: complete([aGroupGrant(artists, 'read')]) }),
    ],
  };
  expect(plan('lower-grants', lower).steps.map(({ action }) => action)).toStrictEqual([
    {
      kind: 'group-grant',
      on: { repository: paintings.uuid },
      group: 'artists',
      before: 'read',
      after: 'none',
    },
  ]);
});

describe('what was chosen', () => {
  const both = {
    ...facts,
    repositories: [
      aRepository({
        project: art.uuid,
        personGrants: complete([aPersonGrant(ann, 'write'), aPersonGrant(bob, 'write')]),
      }),
    ],
  };
  test('everything, where nobody chose', () => {
    expect(plan('redundant-grants', both).steps).toHaveLength(2);
  });

  test('only that, where somebody did', () => {
    const draft = plan('redundant-grants', both, [ANNS_KEY]);
    expect(draft.steps.map(({ action }) => action)).toStrictEqual([annsGrant]);
    expect(draft.hazards).toStrictEqual([]);
  });

  test('what is not found any more is told and not done', () => {
    const draft = plan('redundant-grants', both, [ANNS_KEY, 'PRIV-06|person|x|y']);
    expect(draft.steps.map(({ action }) => action)).toStrictEqual([annsGrant]);
    expect(draft.hazards).toMatchObject([
      {
        code: 'not-found-any-more',
        says: expect.stringMatching(/^1 chosen entry cannot/) as string,
      },
    ]);
  });

  test('nothing is nothing', () => {
    expect(plan('redundant-grants', both, [])).toMatchObject({
      steps: [],
      hazards: [],
      checks: [],
    });
  });
});

describe('where facts are missing', () => {
  const untold = aGroup({ name: 'Artists', members: unread('wrong-credential') });

  test('a group whose members nobody told makes no grant redundant, and the plan says what is missing', () => {
    const draft = plan('redundant-grants', { ...facts, groups: [untold] });
    expect(draft.steps).toStrictEqual([]);
    expect(draft.hazards).toMatchObject([
      {
        code: 'not-all-seen',
        severity: 'not-known',
        says: expect.stringContaining('groups') as string,
      },
    ]);
  });

  test('who is in a group by a listing of today only keeps the grant of their own', () => {
    const inferred = {
      ...facts,
      groups: [untold],
      repositories: [
        paintings,
        aRepository({
          slug: 'sketches',
          project: art.uuid,
          listing: complete([aListedLevel(ann, 'write')]),
        }),
      ],
    };
    const draft = plan('redundant-grants', inferred);
    expect(draft.steps).toStrictEqual([]);
    expect(draft.hazards.map(({ code }) => code)).toStrictEqual([
      'not-proven-redundant',
      'not-all-seen',
    ]);
    expect(draft.hazards[0]?.says).toContain('write of Ann on acme/paintings');
  });

  test('nothing is said to be all there is while lists were not read', () => {
    const part = { ...facts, lists: someLists({ repositories: unread('rate-limited') }) };
    const draft = plan('redundant-grants', part);
    expect(draft.steps).toHaveLength(1);
    expect(draft.hazards).toMatchObject([
      {
        code: 'not-all-seen',
        says: 'There may be more to clean up. Not known in full: all repositories.',
      },
    ]);
  });
});

test('grants that hold each other up are not both taken', () => {
  const mutual = someFacts({
    accounts: [ann],
    projects: [aProject({ personGrants: complete([aPersonGrant(ann, 'write')]) })],
    repositories: [
      aRepository({ project: art.uuid, personGrants: complete([aPersonGrant(ann, 'write')]) }),
    ],
  });
  expect(plan('redundant-grants', mutual).steps.map(({ action }) => action)).toStrictEqual([
    annsGrant,
  ]);
});
