import * as fc from 'fast-check';
import { type AccessIndex, createAccessIndex } from '../../../src/domain/access/access-index';
import { hasAccount } from '../../../src/domain/access/account-set';
import { explainProjectAccess } from '../../../src/domain/access/explain-access';
import {
  findProjectHolders,
  findRepositoryHolders,
  type Holders,
} from '../../../src/domain/access/holders';
import { listRepositoriesOf } from '../../../src/domain/access/list-access';
import { type Facts } from '../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../src/domain/facts/ids';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';
import { anyFacts } from '../../builders/seen-facts';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const boss = aPerson({ displayName: 'Boss', role: 'owner' });
const nameless = aPerson({ displayName: 'Nameless', role: 'unknown' });
const team = aGroup({ members: complete([ann.uuid]) });
const untold = aGroup({ name: 'Untold', members: unread('not-an-admin') });
const everybody = { accounts: [ann, bob, boss] };
const art = aProject();
const inArt = { project: art.uuid };

function namesOf(facts: Partial<Facts>, find: (index: AccessIndex) => Holders) {
  const index = createAccessIndex(someFacts({ ...everybody, ...facts }));
  const { certain, possible } = find(index);
  const names = (set: Holders['certain']) =>
    index.facts.accounts.flatMap(({ displayName }, at) =>
      hasAccount(set, at) ? [displayName] : [],
    );
  return { certain: names(certain), possible: names(possible) };
}

describe('who holds something on a project', () => {
  const granted = (grant: Parameters<typeof aProject>[0]) => [aProject(grant)];

  test.each<[string, Partial<Facts>, readonly string[], readonly string[]]>([
    ['no project, not even for an admin of the workspace', {}, [], []],
    ['a project without a grant', { projects: [art] }, ['Boss'], []],
    [
      'a person',
      { projects: granted({ personGrants: complete([aPersonGrant(bob, 'read')]) }) },
      ['Bob', 'Boss'],
      [],
    ],
    [
      'a group',
      {
        groups: [team],
        projects: granted({ groupGrants: complete([aGroupGrant(team, 'create-repo')]) }),
      },
      ['Ann', 'Boss'],
      [],
    ],
    [
      'a group whose members were not read',
      {
        groups: [untold],
        projects: granted({ groupGrants: complete([aGroupGrant(untold, 'read')]) }),
      },
      ['Boss'],
      ['Ann', 'Bob'],
    ],
    [
      'grants that were not read to their end',
      { projects: granted({ personGrants: partial([aPersonGrant(ann, 'write')]) }) },
      ['Ann', 'Boss'],
      ['Bob'],
    ],
    [
      'grants that were not read, and a listing of a repository that leaves somebody out',
      {
        projects: granted({ personGrants: unread('rate-limited') }),
        repositories: [
          aRepository({ ...inArt, listing: complete([{ person: ann.uuid, level: 'read' }]) }),
        ],
      },
      ['Boss'],
      ['Ann'],
    ],
    [
      'a role that nobody has heard of',
      { accounts: [nameless, ann], projects: [art] },
      [],
      ['Nameless'],
    ],
  ])('%s', (_says, facts, certain, possible) => {
    expect(namesOf(facts, findProjectHolders)).toStrictEqual({ certain, possible });
  });
});

describe('who holds something on a repository', () => {
  const one = (repository: Parameters<typeof aRepository>[0]) => [
    aRepository({ ...inArt, ...repository }),
  ];

  test.each<[string, Partial<Facts>, readonly string[], readonly string[]]>([
    ['no repository, not even for an admin of the workspace', { projects: [art] }, [], []],
    [
      'what everybody may read',
      { projects: [art], repositories: one({ isPrivate: false }) },
      ['Boss'],
      [],
    ],
    [
      'a person and a group',
      {
        projects: [art],
        groups: [team],
        repositories: one({
          groupGrants: complete([aGroupGrant(team, 'read')]),
          personGrants: complete([aPersonGrant(bob, 'read')]),
        }),
      },
      ['Ann', 'Bob', 'Boss'],
      [],
    ],
    [
      'a group whose members were not read',
      {
        projects: [art],
        groups: [untold],
        repositories: one({ groupGrants: complete([aGroupGrant(untold, 'write')]) }),
      },
      ['Boss'],
      ['Ann', 'Bob'],
    ],
    [
      'grants that were not read',
      { projects: [art], repositories: one({ groupGrants: unread() }) },
      ['Boss'],
      ['Ann', 'Bob'],
    ],
    [
      'a listing alone, which tells of all but admins of the workspace',
      {
        projects: [art],
        repositories: one({
          groupGrants: unread(),
          listing: complete([{ person: ann.uuid, level: 'read' }]),
        }),
      },
      ['Ann', 'Boss'],
      [],
    ],
  ])('%s', (_says, facts, certain, possible) => {
    expect(namesOf(facts, findRepositoryHolders)).toStrictEqual({ certain, possible });
  });
});

type Range = Pick<ReturnType<typeof explainProjectAccess>, 'level' | 'atMost'>;

function heldIn(ranges: readonly Range[]): keyof Holders | 'none' {
  if (ranges.some(({ level }) => level !== 'none')) return 'certain';
  return ranges.some(({ atMost }) => atMost !== 'none') ? 'possible' : 'none';
}

function heldBy({ certain, possible }: Holders, position: number): keyof Holders | 'none' {
  if (hasAccount(certain, position)) return 'certain';
  return hasAccount(possible, position) ? 'possible' : 'none';
}

/** Both together must tell of everybody what `rangesOf` tells person by person. */
function expectAsOneByOne(
  index: AccessIndex,
  holders: Holders,
  rangesOf: (person: AccountUuid) => readonly Range[],
): void {
  const told = index.roster.accounts.map((_, position) => heldBy(holders, position));
  expect(told).toStrictEqual(index.roster.accounts.map((person) => heldIn(rangesOf(person))));
}

test('holders of projects are those of whom the explanation says so, person by person', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const index = createAccessIndex(facts);
      expectAsOneByOne(index, findProjectHolders(index), (person) =>
        facts.projects.map(({ uuid }) => explainProjectAccess(index, person, uuid)),
      );
    }),
    { numRuns: 400 },
  );
});

test('holders of repositories are those whose lists say so, as if none were public', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const repositories = facts.repositories.map((of) => ({ ...of, isPrivate: true }));
      const index = createAccessIndex({ ...facts, repositories });
      expectAsOneByOne(index, findRepositoryHolders(index), (person) =>
        listRepositoriesOf(index, person),
      );
      expect(findRepositoryHolders(createAccessIndex(facts))).toEqual(findRepositoryHolders(index));
    }),
    { numRuns: 400 },
  );
});
