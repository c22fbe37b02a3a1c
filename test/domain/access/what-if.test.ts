import * as fc from 'fast-check';
import { createAccessIndex, NotInFactsError } from '../../../src/domain/access/access-index';
import { type RepositoryLevel, rankOf } from '../../../src/domain/access/level';
import {
  countChangesWithout,
  type Removal,
  whoChangesWithout,
} from '../../../src/domain/access/what-if';
import { type Facts } from '../../../src/domain/facts/facts';
import { projectUuid } from '../../../src/domain/facts/ids';
import { type Reading, rowsRead } from '../../../src/domain/facts/reading';
import {
  arbitraryTruth,
  GROUPS,
  PEOPLE,
  PROJECTS,
  REPOSITORIES,
} from '../../builders/arbitrary-facts';
import { bruteForceLevel } from '../../builders/brute-force';
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
  someFacts,
  unread,
} from '../../builders/facts-builders';
import { arbitraryHide, withListings } from '../../builders/hidden-facts';

const on = fc.oneof(
  fc.constantFrom(...PROJECTS).map((project) => ({ project })),
  fc.constantFrom(...REPOSITORIES).map((repository) => ({ repository })),
);
const of = fc.oneof(
  fc.constantFrom(...GROUPS).map((group) => ({ group })),
  fc.constantFrom(...PEOPLE).map((person) => ({ person })),
);
const removals: fc.Arbitrary<Removal> = fc.oneof(
  fc.tuple(on, of).map(([place, holder]): Removal => ({ kind: 'grant', on: place, of: holder })),
  fc.constantFrom(...GROUPS).map((group): Removal => ({ kind: 'group', group })),
  fc
    .tuple(fc.constantFrom(...GROUPS), fc.constantFrom(...PEOPLE))
    .map(([group, person]): Removal => ({ kind: 'membership', group, person })),
);

/** The same workspace after the removal, written without a look at the code under test. */
function removing(facts: Facts, removal: Removal): Facts {
  if (removal.kind === 'membership')
    return {
      ...facts,
      groups: facts.groups.map((group) =>
        group.slug !== removal.group
          ? group
          : { ...group, members: less(group.members, (person) => person !== removal.person) },
      ),
    };
  type Scoped = Facts['projects'][number] | Facts['repositories'][number];
  const isHit = ({ uuid }: Scoped) =>
    removal.kind === 'group' || Object.values(removal.on).includes(uuid);
  const gone = removal.kind === 'group' ? removal : removal.of;
  const strip = <Scope extends Scoped>(scope: Scope): Scope =>
    !isHit(scope)
      ? scope
      : {
          ...scope,
          groupGrants: less(
            scope.groupGrants,
            (row) => !('group' in gone) || row.group !== gone.group,
          ),
          personGrants: less(
            scope.personGrants,
            (row) => !('person' in gone) || row.person !== gone.person,
          ),
        };
  return {
    ...facts,
    projects: facts.projects.map(strip),
    repositories: facts.repositories.map(strip),
  };
}

function less<Row>(reading: Reading<readonly Row[]>, keep: (row: Row) => boolean) {
  return complete(rowsRead(reading).filter(keep));
}

test('of a workspace that was read in full, exactly those fall whom brute force sees fall', () => {
  fc.assert(
    fc.property(arbitraryTruth, removals, (facts, removal) => {
      const gone = removing(facts, removal);
      const expected = facts.repositories.flatMap((repository, at) =>
        facts.accounts.flatMap(({ uuid }) => {
          const left = gone.repositories[at] ?? repository;
          const before = bruteForceLevel(facts, uuid, { repository, withPublic: true });
          const after = bruteForceLevel(gone, uuid, { repository: left, withPublic: true });
          return before === after ? [] : [`${uuid} ${repository.uuid} ${before} ${after}`];
        }),
      );
      const falls = whoChangesWithout(createAccessIndex(facts), removal);
      const lines = falls.flatMap(({ person, repositories, before, after }) =>
        repositories.map((uuid) => `${person} ${uuid} ${before.level} ${after.level}`),
      );
      expect(lines.sort()).toEqual(expected.sort());
      for (const { before, after, certain } of falls)
        expect([before.atMost, after.atMost, certain]).toEqual([before.level, after.level, true]);
    }),
    { numRuns: 600 },
  );
});

test('whatever was not read, what is left in truth is within what is told', () => {
  const hidden = fc
    .tuple(arbitraryTruth, fc.boolean(), fc.boolean(), fc.array(arbitraryHide, { maxLength: 4 }))
    .map(([facts, hasListings, showsAdmins, hides]) => {
      const truth = hasListings ? withListings(facts, showsAdmins) : facts;
      return { truth, seen: hides.reduce((all, hide) => hide(all), truth) };
    });
  fc.assert(
    fc.property(hidden, removals, ({ truth, seen }, removal) => {
      if (!isThere(seen, removal)) return;
      const gone = removing(truth, removal);
      for (const fall of whoChangesWithout(createAccessIndex(seen), removal))
        for (const uuid of fall.repositories) {
          const [before = 0, after = 0] = [truth, gone].map((facts) => {
            const repository = facts.repositories.find((one) => one.uuid === uuid);
            if (repository === undefined) throw new Error(`no ${uuid}`);
            const level = bruteForceLevel(facts, fall.person, { repository, withPublic: true });
            return rankOf(level as RepositoryLevel);
          });
          expect(after).toBeGreaterThanOrEqual(rankOf(fall.after.level));
          expect(after).toBeLessThanOrEqual(rankOf(fall.after.atMost));
          if (fall.certain) expect(after).toBeLessThan(before);
        }
    }),
    { numRuns: 600 },
  );
});

/** By person, pairs: the same numbers from the answer that looks at people one by one. */
function countFalls(facts: Facts, removal: Removal) {
  const people = new Map<string, { lose: number; drop: number; possible: number }>();
  const falls = whoChangesWithout(createAccessIndex(facts), removal);
  for (const { person, certain, after, repositories } of falls) {
    const counts = people.get(person) ?? { lose: 0, drop: 0, possible: 0 };
    const kind = after.atMost === 'none' ? 'lose' : 'drop';
    counts[certain ? kind : 'possible'] += repositories.length;
    people.set(person, counts);
  }
  return people;
}

test('counted with sets it is the same for everybody as one by one', () => {
  fc.assert(
    fc.property(arbitraryTruth, removals, (facts, removal) => {
      const reach = countChangesWithout(createAccessIndex(facts), removal);
      const told = new Map(reach.people.map(({ person, ...counts }) => [person as string, counts]));
      expect(told).toEqual(countFalls(facts, removal));
      const sum = (kind: 'lose' | 'drop' | 'possible') =>
        reach.people.reduce((total, counts) => total + counts[kind], 0);
      expect([reach.lose, reach.drop, reach.possible]).toEqual(
        (['lose', 'drop', 'possible'] as const).map(sum),
      );
    }),
    { numRuns: 300 },
  );
});

test('counted with sets, what was not read makes nothing certain that is not so one by one', () => {
  fc.assert(
    fc.property(
      arbitraryTruth,
      removals,
      fc.array(arbitraryHide, { maxLength: 4 }),
      (truth, removal, hides) => {
        const facts = hides.reduce((less, hide) => hide(less), truth);
        if (!isThere(facts, removal)) return;
        const { people } = countChangesWithout(createAccessIndex(facts), removal);
        const falls = countFalls(facts, removal);
        for (const [person, { lose, drop, possible }] of falls) {
          const told = people.find((one) => one.person === person);
          expect(told).toMatchObject({ lose, drop });
          expect(told?.possible).toBeGreaterThanOrEqual(possible);
        }
        for (const { person, lose, drop } of people)
          if (lose + drop > 0) expect(falls.get(person)).toMatchObject({ lose, drop });
      },
    ),
    { numRuns: 300 },
  );
});

function isThere({ projects }: Facts, removal: Removal): boolean {
  if (removal.kind !== 'grant' || !('project' in removal.on)) return true;
  const { project } = removal.on;
  return projects.some(({ uuid }) => uuid === project);
}

/** More people than are looked at one by one. */
const crowd = Array.from({ length: 60 }, (_, at) => aPerson({ displayName: `Person ${at}` }));
const [first = aPerson(), second = aPerson()] = crowd;
const everybody = aGroup({ name: 'Everybody', members: complete(crowd.map(({ uuid }) => uuid)) });
const art = aProject({ groupGrants: complete([aGroupGrant(everybody, 'create-repo')]) });
const paintings = aRepository({
  project: art.uuid,
  personGrants: complete([aPersonGrant(first, 'admin'), aPersonGrant(second, 'read')]),
});
const sketches = aRepository({ slug: 'sketches', project: art.uuid });
const studio = someFacts({
  accounts: crowd,
  groups: [everybody],
  projects: [art],
  repositories: [paintings, sketches],
});

test('a large group that loses its grant: who has another way keeps the level', () => {
  const falls = whoChangesWithout(createAccessIndex(studio), {
    kind: 'grant',
    on: { project: art.uuid },
    of: { group: everybody.slug },
  });
  expect(falls).toHaveLength(59 + 60);
  expect(falls.find(({ person }) => person === second.uuid)).toStrictEqual({
    person: second.uuid,
    repositories: [paintings.uuid],
    before: { level: 'write', atMost: 'write' },
    after: { level: 'read', atMost: 'read' },
    certain: true,
  });
});

test('of a group whose members nobody told, everybody may fall and nobody does for certain', () => {
  const hidden = aGroup({ name: 'Everybody', members: unread('wrong-credential') });
  const falls = whoChangesWithout(createAccessIndex({ ...studio, groups: [hidden] }), {
    kind: 'group',
    group: hidden.slug,
  });
  expect(falls).toHaveLength(59 + 60);
  expect(falls[0]).toMatchObject({
    before: { level: 'read', atMost: 'write' },
    after: { level: 'read', atMost: 'read' },
    certain: false,
  });
});

const grantless = aProject({ key: 'EMPTY' });
const hiddenGroup = aGroup({ name: 'Hidden', members: unread('wrong-credential') });
const [ann, bob, cid] = ['Ann', 'Bob', 'Cid'].map((displayName) => aPerson({ displayName }));
if (!ann || !bob || !cid) throw new Error('There are three.');

test('whoever loses most stands first; then who drops most, then who may lose most', () => {
  const readers = aGroup({ name: 'Readers', members: complete([bob.uuid, cid.uuid]) });
  const throughReaders = complete([aGroupGrant(readers, 'write')]);
  const facts = someFacts({
    accounts: [ann, bob, cid],
    groups: [readers],
    projects: [grantless],
    repositories: [
      aRepository({ slug: 'one', project: grantless.uuid, groupGrants: throughReaders }),
      aRepository({
        slug: 'two',
        project: grantless.uuid,
        groupGrants: throughReaders,
        personGrants: complete([aPersonGrant(bob, 'read')]),
      }),
    ],
  });
  const reach = countChangesWithout(createAccessIndex(facts), {
    kind: 'group',
    group: readers.slug,
  });
  expect(reach).toMatchObject({ repositories: 2, lose: 3, drop: 1, possible: 0 });
  expect(reach.people).toStrictEqual([
    { person: cid.uuid, lose: 2, drop: 0, possible: 0 },
    { person: bob.uuid, lose: 1, drop: 1, possible: 0 },
  ]);

  const dropsOnly = {
    ...facts,
    repositories: facts.repositories.map((repository, at) => ({
      ...repository,
      personGrants: complete([aPersonGrant(cid, 'read'), aPersonGrant(bob, at ? 'write' : 'read')]),
    })),
  };
  expect(
    countChangesWithout(createAccessIndex(dropsOnly), { kind: 'group', group: readers.slug })
      .people,
  ).toStrictEqual([
    { person: cid.uuid, lose: 0, drop: 2, possible: 0 },
    { person: bob.uuid, lose: 0, drop: 1, possible: 0 },
  ]);

  const throughHidden = complete([aGroupGrant(hiddenGroup, 'write')]);
  const unknown = someFacts({
    accounts: [bob, ann],
    groups: [hiddenGroup],
    projects: [grantless],
    repositories: [
      aRepository({ slug: 'one', project: grantless.uuid, groupGrants: throughHidden }),
      aRepository({
        slug: 'two',
        project: grantless.uuid,
        groupGrants: throughHidden,
        personGrants: complete([aPersonGrant(bob, 'admin')]),
      }),
    ],
  });
  const may = countChangesWithout(createAccessIndex(unknown), {
    kind: 'group',
    group: hiddenGroup.slug,
  });
  expect(may).toStrictEqual({
    ...{ repositories: 2, lose: 0, drop: 0, possible: 3 },
    people: [
      { person: ann.uuid, lose: 0, drop: 0, possible: 2 },
      { person: bob.uuid, lose: 0, drop: 0, possible: 1 },
    ],
  });
});

test('what Bitbucket lists on one repository keeps nobody on the others of the project', () => {
  const readers = aGroup({ name: 'Readers', members: complete([ann.uuid]) });
  const project = aProject({ groupGrants: complete([aGroupGrant(readers, 'read')]) });
  const listing = complete([aListedLevel(ann, 'admin')]);
  const index = createAccessIndex(
    someFacts({
      accounts: [ann],
      groups: [readers],
      projects: [project],
      repositories: [
        aRepository({ slug: 'listed', project: project.uuid, listing }),
        aRepository({ slug: 'other', project: project.uuid }),
      ],
    }),
  );
  expect(countChangesWithout(index, { kind: 'group', group: readers.slug })).toStrictEqual({
    ...{ repositories: 1, lose: 1, drop: 0, possible: 0 },
    people: [{ person: ann.uuid, lose: 1, drop: 0, possible: 0 }],
  });
});

describe('a grant that gives what is listed', () => {
  const writers = aGroup({ name: 'Writers', members: complete([ann.uuid]) });
  const paintingsOf = (given: Partial<Facts['repositories'][number]>) =>
    createAccessIndex(
      someFacts({
        accounts: [ann],
        groups: [writers],
        projects: [grantless],
        repositories: [
          aRepository({
            project: grantless.uuid,
            groupGrants: complete([aGroupGrant(writers, 'write')]),
            listing: complete([aListedLevel(ann, 'write')]),
            ...given,
          }),
        ],
      }),
    );
  const removal = { kind: 'group', group: writers.slug } as const;
  const before = { level: 'write', atMost: 'write' };

  test('leaves nothing behind where every grant was read', () => {
    const index = paintingsOf({});
    expect(whoChangesWithout(index, removal)).toMatchObject([
      { before, after: { level: 'none', atMost: 'none' }, certain: true },
    ]);
    expect(countChangesWithout(index, removal)).toMatchObject({ lose: 1, drop: 0, possible: 0 });
  });

  test('may leave all of it where some were not', () => {
    const index = paintingsOf({ personGrants: unread() });
    expect(whoChangesWithout(index, removal)).toMatchObject([
      { before, after: { level: 'none', atMost: 'write' }, certain: false },
    ]);
    expect(countChangesWithout(index, removal)).toMatchObject({ lose: 0, drop: 0, possible: 1 });
  });
});

test('who is admin by the project, as another listing proves, loses nothing with a lower grant', () => {
  const other = aGroup({ name: 'Other', members: unread('wrong-credential') });
  const project = aProject({
    groupGrants: complete([aGroupGrant(hiddenGroup, 'admin'), aGroupGrant(other, 'admin')]),
  });
  const lower = aRepository({
    slug: 'lower',
    project: project.uuid,
    personGrants: complete([aPersonGrant(ann, 'read')]),
  });
  const facts = someFacts({
    accounts: [ann],
    groups: [hiddenGroup, other],
    projects: [project],
    repositories: [
      aRepository({
        ...{ slug: 'listed', project: project.uuid, personGrants: lower.personGrants },
        listing: complete([aListedLevel(ann, 'admin')]),
      }),
      lower,
    ],
  });
  const removal: Removal = {
    kind: 'grant',
    on: { repository: lower.uuid },
    of: { person: ann.uuid },
  };
  for (const listing of [lower.listing, partial([])]) {
    const repositories = facts.repositories.map((one) =>
      one.uuid === lower.uuid ? { ...lower, listing } : one,
    );
    const index = createAccessIndex({ ...facts, repositories });
    expect(whoChangesWithout(index, removal)).toStrictEqual([]);
    expect(countChangesWithout(index, removal)).toMatchObject({ lose: 0, drop: 0, possible: 0 });
  }
});

test('without a grant that is not there nothing changes; without a project that is not there it throws', () => {
  const index = createAccessIndex(studio);
  const person = { person: first.uuid };
  expect(
    whoChangesWithout(index, { kind: 'grant', on: { project: art.uuid }, of: person }),
  ).toStrictEqual([]);
  const nowhere = { project: projectUuid('{nowhere}') };
  expect(() => whoChangesWithout(index, { kind: 'grant', on: nowhere, of: person })).toThrow(
    NotInFactsError,
  );
});
