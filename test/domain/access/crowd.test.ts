import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type AccountSet, hasAccount } from '../../../src/domain/access/account-set';
import { countAccess, countsAt } from '../../../src/domain/access/count-access';
import { countPairs } from '../../../src/domain/access/count-pairs';
import { peopleIn } from '../../../src/domain/access/count-people';
import { explainRepositoryAccess } from '../../../src/domain/access/explain-access';
import { findRepositoryHolders } from '../../../src/domain/access/holders';
import { listPeopleOf, listRepositoriesOf } from '../../../src/domain/access/list-access';
import { surveyLevels } from '../../../src/domain/access/survey-levels';
import { countChangesWithout, whoChangesWithout } from '../../../src/domain/access/what-if';
import { type Facts, type ListedLevel } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../builders/facts-builders';

// More people than one word of a set holds (32), and more than two: each word must be looked at.
const SIZE = 70;
const OWNER = SIZE - 1;
const crowd = Array.from({ length: SIZE }, (_, at) =>
  aPerson({ displayName: `Person ${at}`, role: at === OWNER ? 'owner' : 'member' }),
);
const at = (position: number) => crowd[position] ?? aPerson();
const membersWhere = (isIn: (position: number) => boolean) =>
  crowd.filter((_, position) => isIn(position)).map(({ uuid }) => uuid);
const isEven = (position: number) => position % 2 === 0;
const isFifth = (position: number) => position % 5 === 0;

const even = aGroup({ name: 'Even', members: complete(membersWhere(isEven)) });
const fifth = aGroup({ name: 'Fifth', members: complete(membersWhere(isFifth)) });
const art = aProject({
  groupGrants: complete([aGroupGrant(even, 'read')]),
  personGrants: complete([aPersonGrant(at(7), 'write')]),
});
const ops = aProject({ key: 'OPS', groupGrants: complete([aGroupGrant(fifth, 'create-repo')]) });
const closed = aRepository({
  ...{ slug: 'closed', project: art.uuid },
  groupGrants: complete([aGroupGrant(fifth, 'admin')]),
});
const open = aRepository({ slug: 'open', project: art.uuid, isPrivate: false });
const tools = aRepository({
  ...{ slug: 'tools', project: ops.uuid },
  groupGrants: complete([aGroupGrant(even, 'read')]),
  personGrants: complete([aPersonGrant(at(33), 'read'), aPersonGrant(at(34), 'admin')]),
});
const repositories = [closed, open, tools];
const FACTS = someFacts({
  accounts: crowd,
  groups: [even, fifth],
  projects: [art, ops],
  repositories,
});

/** Ranks, as the grants above say: 0 none, 1 read, 2 write, 3 admin. */
type Ranks = readonly [closed: number, open: number, tools: number];

function ranksOf(position: number, inEven: boolean, inFifth: boolean): Ranks {
  if (position === OWNER) return [3, 3, 3];
  const onArt = position === 7 ? 2 : Number(inEven);
  const own = position === 34 ? 3 : Number(position === 33);
  return [
    Math.max(onArt, inFifth ? 3 : 0),
    Math.max(onArt, 1),
    Math.max(own, Number(inEven), inFifth ? 2 : 0),
  ];
}

const LEVELS = ['none', 'read', 'write', 'admin'] as const;
const levelAt = (rank: number) => LEVELS[rank] ?? 'none';

interface World {
  readonly facts: Facts;
  readonly certain: (position: number) => Ranks;
  readonly most: (position: number) => Ranks;
}

const truth = (position: number) => ranksOf(position, isEven(position), isFifth(position));
const hiddenFifth = { ...fifth, members: unread<never>('wrong-credential') };
const listing: ListedLevel[] = crowd.flatMap(({ uuid }, position) => {
  const level = levelAt(truth(position)[0]);
  return level === 'none' ? [] : [{ person: uuid, level }];
});
const onlyMembers = (position: number) => position !== OWNER;

const WORLDS: readonly (readonly [string, World])[] = [
  ['everything was read', { facts: FACTS, certain: truth, most: truth }],
  [
    'nobody told who is in one group',
    {
      facts: { ...FACTS, groups: [even, hiddenFifth] },
      certain: (position) => ranksOf(position, isEven(position), false),
      most: (position) => ranksOf(position, isEven(position), onlyMembers(position)),
    },
  ],
  [
    'a listing proves who is in that group',
    {
      facts: {
        ...FACTS,
        groups: [even, hiddenFifth],
        repositories: [{ ...closed, listing: complete(listing) }, open, tools],
      },
      certain: truth,
      most: truth,
    },
  ],
];

describe.each(WORLDS)('of a crowd where %s', (_, { facts, certain, most }) => {
  const index = createAccessIndex(facts);
  const pairs = crowd.flatMap((person, position) =>
    repositories.map(({ uuid }, place) => ({
      ...{ person: person.uuid, repository: uuid, position, place },
      ...{ level: certain(position)[place] ?? 0, atMost: most(position)[place] ?? 0 },
    })),
  );
  const countOf = (isCounted: (pair: (typeof pairs)[number]) => boolean) =>
    pairs.filter(isCounted).length;

  test('each pair has the level that the grants give', () => {
    for (const { person, repository, level, atMost } of pairs)
      expect(explainRepositoryAccess(index, person, repository)).toMatchObject({
        level: levelAt(level),
        atMost: levelAt(atMost),
        complete: level === atMost,
      });
  });

  test('both lists hold the pairs that have any, in order', () => {
    const toRow = ({ level, atMost, position, place }: (typeof pairs)[number]) => ({
      ...{ level: levelAt(level), atMost: levelAt(atMost), complete: level === atMost },
      publicOnly: place === 1 && level === 1 && !isEven(position),
    });
    repositories.forEach(({ uuid }, place) => {
      expect(listPeopleOf(index, uuid)).toStrictEqual(
        pairs
          .filter((pair) => pair.place === place && pair.atMost > 0)
          .map((pair) => ({ account: pair.person, ...toRow(pair) })),
      );
    });
    crowd.forEach(({ uuid }, position) => {
      expect(listRepositoriesOf(index, uuid)).toStrictEqual(
        pairs
          .filter((pair) => pair.position === position && pair.atMost > 0)
          .map((pair) => ({ repository: pair.repository, ...toRow(pair) })),
      );
    });
  });

  test('counts say how many there are of each level, for everybody and everywhere', () => {
    const counts = countAccess(index);
    const tally = (of: (pair: (typeof pairs)[number]) => boolean) => ({
      admin: countOf((pair) => of(pair) && pair.level === 3),
      write: countOf((pair) => of(pair) && pair.level === 2),
      read: countOf((pair) => of(pair) && pair.level === 1),
      possible: countOf((pair) => of(pair) && pair.level === 0 && pair.atMost > 0),
    });
    expect(counts.pairs).toMatchObject(tally(() => true));
    const { admin, write, read } = tally(() => true);
    expect(countPairs(index)).toMatchObject({ admin, write, read });
    crowd.forEach((_person, position) => {
      expect(countsAt(counts.perAccount, position)).toMatchObject(
        tally((pair) => pair.position === position),
      );
    });
    repositories.forEach((_repository, place) => {
      expect(countsAt(counts.perRepository, place)).toMatchObject(
        tally((pair) => pair.place === place),
      );
    });
  });

  test('the survey and the holders leave out who only reads what is public', () => {
    const { mostOf, uncertainOfAccount } = surveyLevels(index, peopleIn(index));
    const ownMost = (position: number) => {
      const [one, two, three] = most(position);
      const reads = isEven(position) || two > 1 ? two : 0;
      return levelAt(Math.max(one, reads, three));
    };
    crowd.forEach((_person, position) => {
      expect(mostOf(position)).toBe(ownMost(position));
      expect(uncertainOfAccount[position]).toBe(
        countOf((pair) => pair.position === position && pair.level !== pair.atMost),
      );
    });
    const holds = (ranks: (position: number) => Ranks) => (position: number) => {
      const [one, two, three] = ranks(position);
      return one > 0 || three > 0 || two > 1;
    };
    const isCertain = holds(certain);
    const isPossible = holds(most);
    const positionsIn = (set: AccountSet) =>
      [...crowd.keys()].filter((position) => hasAccount(set, position));
    const holders = findRepositoryHolders(index);
    expect(positionsIn(holders.certain)).toStrictEqual([...crowd.keys()].filter(isCertain));
    expect(positionsIn(holders.possible)).toStrictEqual(
      [...crowd.keys()].filter((position) => isPossible(position) && !isCertain(position)),
    );
  });
});

test('a group taken from a crowd: everybody in it falls to what is left, one by one and counted', () => {
  const index = createAccessIndex(FACTS);
  const removal = { kind: 'group', group: fifth.slug } as const;
  const after = (position: number) => ranksOf(position, isEven(position), false);
  const expected = [...crowd.keys()].flatMap((position) =>
    truth(position).flatMap((rank, place) => {
      const left = after(position)[place] ?? 0;
      return left < rank ? [{ position, place, rank, left }] : [];
    }),
  );
  const falls = whoChangesWithout(index, removal).flatMap(
    ({ person, before, after: now, certain, repositories: where }) =>
      where.map(
        (repository) => `${person} ${repository} ${before.level} ${now.atMost} ${String(certain)}`,
      ),
  );
  expect(falls.sort()).toStrictEqual(
    expected
      .map(
        ({ position, place, rank, left }) =>
          `${at(position).uuid} ${repositories[place]?.uuid ?? ''} ${levelAt(rank)} ${levelAt(left)} true`,
      )
      .sort(),
  );
  const reach = countChangesWithout(index, removal);
  const lost = expected.filter(({ left }) => left === 0);
  expect(reach).toMatchObject({
    repositories: 2,
    lose: lost.length,
    drop: expected.length - lost.length,
    possible: 0,
  });
  expect(reach.people.map(({ person }) => person as string).sort()).toStrictEqual(
    [...new Set(expected.map(({ position }) => at(position).uuid as string))].sort(),
  );
});
