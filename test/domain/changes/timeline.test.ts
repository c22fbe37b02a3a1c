import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listTimeline } from '../../../src/domain/changes/timeline';
import { type Facts } from '../../../src/domain/facts/facts';
import { type Reading } from '../../../src/domain/facts/reading';
import { arbitraryTruth, PEOPLE } from '../../builders/arbitrary-facts';
import { bruteForceLevel } from '../../builders/brute-force';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';
import { arbitraryHide } from '../../builders/hidden-facts';

const DAY = 86_400_000;
const ann = aPerson();
const artists = aGroup({ name: 'Artists' });
const art = aProject({ groupGrants: complete([aGroupGrant(artists, 'write')]) });

function onDay(
  day: number,
  given: { members: Reading<readonly (typeof ann.uuid)[]>; read?: 'read' | 'admin' },
) {
  const at = day * DAY;
  const own = given.read === undefined ? [] : [aPersonGrant(ann, given.read)];
  return createAccessIndex(
    someFacts({
      startedAt: at,
      endedAt: at + 60,
      accounts: [ann],
      groups: [{ ...artists, members: given.members }],
      projects: [
        {
          ...art,
          groupGrants: complete(
            art.groupGrants.state === 'unread' ? [] : art.groupGrants.value,
            at,
          ),
        },
      ],
      repositories: [aRepository({ project: art.uuid, personGrants: complete(own, at + 1) })],
      lists: someLists({
        members: complete(null, at),
        groups: complete(null, at),
        projects: complete(null, at),
        repositories: complete(null, at),
      }),
    }),
  );
}

const paintings = aRepository().uuid;
const inNobody = (day: number) => complete([], day * DAY + 2);
const inAnn = (day: number) => complete([ann.uuid], day * DAY + 2);

test('a change stands between the two reads that tell it, with the levels and their cause', () => {
  const { entries } = listTimeline(
    [onDay(1, { members: inNobody(1) }), onDay(2, { members: inAnn(2) })],
    { person: ann.uuid },
  );
  expect(entries).toStrictEqual([
    {
      readBefore: DAY + 2,
      readAfter: 2 * DAY + 2,
      change: {
        ...{ code: 'group-member-joined', group: artists.slug, person: ann.uuid },
        ...{ readBefore: DAY + 2, readAfter: 2 * DAY + 2 },
      },
    },
    {
      readBefore: DAY + 60,
      readAfter: 2 * DAY + 60,
      change: {
        code: 'level-raised',
        person: ann.uuid,
        repositories: [paintings],
        before: { level: 'none', atMost: 'none' },
        after: { level: 'write', atMost: 'write' },
        causes: [{ kind: 'membership', group: artists.slug }],
      },
    },
  ]);
});

test('a snapshot that could not tell is passed over, and the change is told once, around it', () => {
  const days = [
    onDay(1, { members: inNobody(1) }),
    onDay(2, { members: unread('bitbucket-failed') }),
    onDay(3, { members: inAnn(3) }),
    onDay(4, { members: inAnn(4) }),
  ];
  for (const subject of [{ person: ann.uuid }, { repository: paintings }]) {
    const told = listTimeline(days, subject).entries.map(({ readBefore, readAfter, change }) => [
      change.code,
      readBefore,
      readAfter,
    ]);
    expect(told).toContainEqual(['level-raised', DAY + 60, 3 * DAY + 60]);
    expect(told.filter(([code]) => code === 'level-raised')).toHaveLength(1);
    expect(told.filter(([code]) => code === 'group-member-joined')).toStrictEqual(
      'person' in subject ? [['group-member-joined', DAY + 2, 3 * DAY + 2]] : [],
    );
  }
});

test('what is there now is first seen between two days, or was already there', () => {
  const { firstSeen } = listTimeline(
    [
      onDay(1, { members: inNobody(1), read: 'read' }),
      onDay(2, { members: inAnn(2), read: 'admin' }),
    ],
    { person: ann.uuid },
  );
  expect(
    firstSeen.map(({ what, seenAt, absentAt }) => [what.code, seenAt, absentAt]),
  ).toStrictEqual([
    ['person-joined', DAY, undefined],
    ['grant-added', DAY + 1, undefined],
    ['group-member-joined', 2 * DAY + 2, DAY + 2],
  ]);
});

test('what was taken away and given again is first seen the second time; what is gone is not listed', () => {
  const days = [
    onDay(1, { members: inAnn(1), read: 'read' }),
    onDay(2, { members: inNobody(2) }),
    onDay(3, { members: inAnn(3) }),
  ];
  const { firstSeen } = listTimeline(days, { person: ann.uuid });
  expect(
    firstSeen.map(({ what, seenAt, absentAt }) => [what.code, seenAt, absentAt]),
  ).toStrictEqual([
    ['person-joined', DAY, undefined],
    ['group-member-joined', 3 * DAY + 2, 2 * DAY + 2],
  ]);
  const ofRepository = listTimeline(days, { repository: paintings });
  expect(ofRepository.firstSeen.map(({ what }) => what.code)).toStrictEqual(['grant-added']);
  expect(ofRepository.entries.map(({ change }) => change.code)).toStrictEqual([
    'grant-removed',
    'level-lowered',
    'level-raised',
  ]);
});

test.each([
  [5, 1],
  [1, 5],
])('of two changes of one day the one read first stands first: %d and %d', (grants, members) => {
  const dayOf = (day: number, isGiven: boolean) => {
    const at = day * DAY;
    const { facts } = onDay(day, {
      members: complete(isGiven ? [ann.uuid] : [], at + members),
    });
    const own = isGiven ? [aPersonGrant(ann, 'read' as const)] : [];
    const repositories = facts.repositories.map((one) => ({
      ...one,
      personGrants: complete(own, at + grants),
    }));
    return createAccessIndex({ ...facts, repositories });
  };
  const { entries } = listTimeline([dayOf(1, false), dayOf(2, true)], { person: ann.uuid });
  const expected = [
    [2 * DAY + grants, 'grant-added'],
    [2 * DAY + members, 'group-member-joined'],
    [2 * DAY + 60, 'level-raised'],
  ] as const;
  expect(entries.map(({ readAfter, change }) => [readAfter, change.code])).toStrictEqual(
    [...expected].sort(([a], [b]) => a - b),
  );
});

test('somebody whom no other snapshot names had nothing then, on each repository alike', () => {
  const bob = aPerson({ displayName: 'Bob' });
  const olga = anOutsider();
  const day = (startedAt: number, who: readonly (typeof bob)[]) =>
    createAccessIndex(
      someFacts({
        ...{ startedAt, endedAt: startedAt },
        accounts: [ann, bob],
        projects: [aProject({ key: 'LAB' })],
        repositories: ['paintings', 'sketches'].map((slug) =>
          aRepository({
            slug,
            project: aProject({ key: 'LAB' }).uuid,
            personGrants: complete(who.map((person) => aPersonGrant(person, 'write'))),
          }),
        ),
      }),
    );
  const both = ['paintings', 'sketches'].map((slug) => aRepository({ slug }).uuid);
  const none = { level: 'none', atMost: 'none' };
  const write = { level: 'write', atMost: 'write' };
  const toOlga = { kind: 'grant', on: 'repository', holder: { kind: 'person', person: olga.uuid } };
  const of = { person: olga.uuid, repositories: both, causes: [toOlga] };
  const levels = (days: Parameters<typeof listTimeline>[0]) =>
    listTimeline(days, { person: olga.uuid })
      .entries.map(({ change }) => change)
      .filter((change) => 'repositories' in change);
  const [without, withOlga, again] = [day(1, [bob]), day(2, [bob, olga]), day(3, [bob])];
  expect(levels([without, withOlga])).toStrictEqual([
    { ...of, code: 'level-raised', before: none, after: write },
  ]);
  expect(levels([withOlga, again])).toStrictEqual([
    { ...of, code: 'level-lowered', before: write, after: none },
  ]);
  const ofPaintings = listTimeline([without, withOlga, again], { repository: paintings }).entries;
  expect(
    ofPaintings.map(({ change }) => change).filter((change) => 'repositories' in change),
  ).toStrictEqual([
    { ...of, code: 'level-raised', before: none, after: write, repositories: [paintings] },
    { ...of, code: 'level-lowered', before: write, after: none, repositories: [paintings] },
  ]);
});

test('of a repository that is gone there is nothing more to tell', () => {
  const present = onDay(1, { members: inAnn(1) });
  const other = aRepository({ slug: 'sketches', project: art.uuid });
  const gone = createAccessIndex({
    ...onDay(2, { members: inNobody(2) }).facts,
    repositories: [other],
  });
  const { entries } = listTimeline([present, gone], { repository: paintings });
  expect(entries.map(({ change }) => change.code)).toStrictEqual(['repository-deleted']);
});

test('of somebody who left, the last thing told of a repository is that they lost it', () => {
  const present = onDay(1, { members: inAnn(1) });
  const gone = onDay(2, { members: inNobody(2) });
  const after = createAccessIndex({ ...gone.facts, accounts: [] });
  const { entries } = listTimeline([present, after], { repository: paintings });
  expect(entries).toMatchObject([{ change: { code: 'level-lowered', person: ann.uuid } }]);
});

test('a repository tells of levels what the people whom its snapshots name tell of it', () => {
  const day = fc.tuple(arbitraryTruth, fc.array(arbitraryHide, { maxLength: 2 }));
  fc.assert(
    fc.property(fc.array(day, { minLength: 2, maxLength: 4 }), fc.nat(7), (days, at) => {
      const snapshots = days.map(([truth, hides], on) =>
        createAccessIndex({
          ...hides.reduce((less, hide) => hide(less), truth),
          ...{ startedAt: on, endedAt: on },
        }),
      );
      const places = snapshots.flatMap(({ facts }) => facts.repositories);
      const repository = places[at % places.length]?.uuid;
      fc.pre(repository !== undefined);
      const people = new Set(snapshots.flatMap(({ roster }) => roster.accounts));
      const levelsOf = (subject: Parameters<typeof listTimeline>[1]) =>
        listTimeline(snapshots, subject).entries.flatMap((entry) => {
          const { change } = entry;
          if (!('repositories' in change) || !change.repositories.includes(repository)) return [];
          return [JSON.stringify({ ...entry, change: { ...change, repositories: [repository] } })];
        });
      const ofPeople = [...people].flatMap((person) => levelsOf({ person }));
      expect(levelsOf({ repository }).sort()).toStrictEqual(ofPeople.sort());
    }),
    { numRuns: 40 },
  );
});

test('whatever single snapshots did not see, only levels that differ in truth are told', () => {
  const hidden = fc
    .tuple(arbitraryTruth, fc.array(arbitraryHide, { maxLength: 4 }))
    .map(([truth, hides]) => ({ truth, seen: hides.reduce((less, hide) => hide(less), truth) }));
  fc.assert(
    fc.property(fc.array(hidden, { minLength: 2, maxLength: 4 }), fc.nat(5), (days, who) => {
      const person = PEOPLE[who];
      if (person === undefined) throw new RangeError('There are six people.');
      const snapshots = days.map(({ seen }, day) =>
        createAccessIndex({ ...seen, startedAt: day, endedAt: day }),
      );
      for (const { change, readBefore, readAfter } of listTimeline(snapshots, { person }).entries) {
        if (!('repositories' in change)) continue;
        const levelOn = (day: number, uuid: string) => {
          const facts: Facts | undefined = days[day]?.truth;
          const repository = facts?.repositories.find((of) => of.uuid === uuid);
          if (facts === undefined || repository === undefined) throw new RangeError(uuid);
          return bruteForceLevel(facts, person, { repository, withPublic: true });
        };
        for (const uuid of change.repositories)
          expect(levelOn(readBefore, uuid)).not.toBe(levelOn(readAfter, uuid));
      }
    }),
    { numRuns: 200 },
  );
});
