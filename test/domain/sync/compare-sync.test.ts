import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Account, type Facts } from '../../../src/domain/facts/facts';
import { groupSlug, projectUuid } from '../../../src/domain/facts/ids';
import { compareSync, isInStep } from '../../../src/domain/sync/compare-sync';
import { type GroupMapping } from '../../../src/domain/sync/group-mapping';
import { type GroupSource } from '../../../src/domain/sync/group-source';
import { type SyncDifference } from '../../../src/domain/sync/sync-difference';
import { aGroupSource, aMapping, aSourceGroup } from '../../builders/a-group-sync';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const cy = aPerson({ displayName: 'Cy' });
const dev = aGroup({ name: 'Developers', members: complete([ann.uuid, bob.uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(dev, 'write')]) });
const paintings = aRepository({ project: art.uuid });
const engineering = aGroupSource([aSourceGroup('Engineering', [ann, bob])]);

function compare(given: {
  readonly facts?: Partial<Facts>;
  readonly source?: GroupSource;
  readonly mappings?: readonly GroupMapping[];
}): SyncDifference {
  const { facts, source = engineering, mappings = [aMapping(dev)] } = given;
  const index = createAccessIndex(
    someFacts({
      accounts: [ann, bob, cy],
      groups: [dev],
      projects: [art],
      repositories: [paintings],
      ...facts,
    }),
  );
  return compareSync(mappings, source, index);
}

const NOTHING = { members: [], grants: [], unmatched: [], unknown: [] };
const inGroup = { group: dev.slug };
const engineeringOf = (people: readonly Account[]) =>
  aGroupSource([aSourceGroup('Engineering', people)]);

describe('members', () => {
  test('are in step where both lists hold the same people, in any case of the name', () => {
    const difference = compare({
      source: aGroupSource([aSourceGroup(' ENGINEERING', [bob, ann])]),
    });
    expect(difference).toStrictEqual(NOTHING);
    expect(isInStep(difference)).toBe(true);
  });

  test('are missing where only the identity provider names them, whatever the mode', () => {
    for (const mode of ['add-only', 'exact'] as const)
      expect(
        compare({ source: engineeringOf([ann, bob, cy]), mappings: [aMapping(dev, { mode })] })
          .members,
      ).toStrictEqual([
        { state: 'missing', ...inGroup, person: cy.uuid, sources: ['Engineering'] },
      ]);
  });

  test.each([
    ['exact', 'remove'],
    ['add-only', 'add-only'],
  ] as const)('are surplus in a group that is filled %s, and then: %s', (mode, treatment) => {
    const difference = compare({
      source: engineeringOf([ann]),
      mappings: [aMapping(dev, { mode })],
    });
    expect(difference.members).toStrictEqual([
      { state: 'surplus', ...inGroup, person: bob.uuid, treatment },
    ]);
    expect(isInStep(difference)).toBe(false);
  });

  test('of several sources belong together; one that only adds keeps everybody', () => {
    const source = aGroupSource([aSourceGroup('Engineering', [ann]), aSourceGroup('Ops', [cy])]);
    const mappings = [aMapping(dev), aMapping(dev, { source: 'Ops', mode: 'add-only' })];
    expect(compare({ source, mappings }).members).toStrictEqual([
      { state: 'missing', ...inGroup, person: cy.uuid, sources: ['Ops'] },
      { state: 'surplus', ...inGroup, person: bob.uuid, treatment: 'add-only' },
    ]);
  });

  test('that nobody told are neither missing nor surplus', () => {
    const hidden = aGroup({ name: 'Developers', members: unread('wrong-credential') });
    expect(compare({ facts: { groups: [hidden] } })).toStrictEqual({
      ...NOTHING,
      unknown: [
        {
          kind: 'members',
          ...inGroup,
          people: [ann.uuid, bob.uuid],
          gap: { reason: 'wrong-credential' },
        },
      ],
    });
  });

  test('of a list in part: who is in it is in it, and nobody is taken out by it', () => {
    const half = aGroup({ name: 'Developers', members: partial([bob.uuid, cy.uuid]) });
    const { members, unknown } = compare({ facts: { groups: [half] } });
    expect(members).toStrictEqual([
      { state: 'surplus', ...inGroup, person: cy.uuid, treatment: 'members-not-all-read' },
    ]);
    expect(unknown).toMatchObject([{ kind: 'members', people: [ann.uuid] }]);
  });

  test('who only adds need not know who else is in the group', () => {
    const half = aGroup({ name: 'Developers', members: partial([ann.uuid, bob.uuid]) });
    const mappings = [aMapping(dev, { mode: 'add-only' })];
    expect(compare({ facts: { groups: [half] }, mappings })).toStrictEqual(NOTHING);
    expect(compare({ facts: { groups: [half] } }).unknown).toMatchObject([{ people: [] }]);
  });

  test('a group that the workspace has not got holds nobody for certain', () => {
    expect(compare({ facts: { groups: [] } })).toMatchObject({
      members: [],
      unknown: [{ kind: 'members', gap: { reason: 'not-found' } }],
    });
  });
});

describe('a source that is not whole takes nobody out', () => {
  const surplus = { state: 'surplus', ...inGroup, person: bob.uuid, treatment: 'source-not-whole' };
  const sourceGroup = { kind: 'source-group', source: 'Engineering' };

  test.each([
    ['members-unread', { members: unread<never>('not-asked') }, [ann.uuid, bob.uuid]],
    ['members-partly-read', { members: partial([ann.accountId ?? '']) }, [bob.uuid]],
  ] as const)('%s', (why, given, people) => {
    const { members, unknown } = compare({
      source: aGroupSource([aSourceGroup('Engineering', [], given)]),
    });
    expect(members).toStrictEqual(people.map((person) => ({ ...surplus, person })));
    expect(unknown).toMatchObject([{ ...sourceGroup, why }]);
  });

  test.each([
    ['not-in-source', aGroupSource([aSourceGroup('Sales', [ann])])],
    [
      'not-all-groups-read',
      aGroupSource([], { groups: partial([aSourceGroup('Sales', [ann])], 'not-asked') }),
    ],
    ['not-all-groups-read', aGroupSource([], { groups: unread('not-asked') })],
    [
      'name-twice',
      aGroupSource([aSourceGroup('Engineering', [ann]), aSourceGroup('engineering', [bob])]),
    ],
  ] as const)('%s', (why, source) => {
    const { members, unknown } = compare({ source });
    expect(unknown).toMatchObject([{ ...sourceGroup, why }]);
    expect(members.map(({ state }) => state)).toStrictEqual(['surplus', 'surplus']);
    expect(members).toMatchObject([{ treatment: 'source-not-whole' }, surplus]);
  });

  test.each(['no-member-with-address', 'member-without-id', 'not-asked', 'no-address'] as const)(
    'somebody unmatched (%s) may be the one in the group',
    (reason) => {
      const unmatched = [
        { at: 7, reason },
        { at: 9, reason },
      ];
      const difference = compare({
        source: aGroupSource([aSourceGroup('Engineering', [ann], { unmatched })]),
      });
      expect(difference.members).toStrictEqual([surplus]);
      expect(difference.unmatched).toStrictEqual([
        { source: 'Engineering', reason, count: 2, mayBeHere: true, at: [7, 9] },
      ]);
      expect(isInStep(difference)).toBe(false);
    },
  );

  test('whoever is switched off is nobody who belongs in it', () => {
    const unmatched = [{ at: 3, reason: 'switched-off' as const }];
    const difference = compare({
      source: aGroupSource([aSourceGroup('Engineering', [ann], { unmatched })]),
    });
    expect(difference.members).toStrictEqual([{ ...surplus, treatment: 'remove' }]);
    expect(difference.unmatched).toMatchObject([{ reason: 'switched-off', mayBeHere: false }]);
  });
});

test('unmatched members are counted apart by why', () => {
  const unmatched = [
    { at: 3, reason: 'switched-off' as const },
    { at: 5, reason: 'not-asked' as const },
    { at: 7, reason: 'not-asked' as const },
  ];
  const source = aGroupSource([aSourceGroup('Engineering', [ann, bob], { unmatched })]);
  expect(compare({ source }).unmatched).toStrictEqual([
    { source: 'Engineering', reason: 'switched-off', count: 1, mayBeHere: false, at: [3] },
    { source: 'Engineering', reason: 'not-asked', count: 2, mayBeHere: true, at: [5, 7] },
  ]);
});

describe('people of the source who are not here', () => {
  const stranger = aPerson({ displayName: 'Zoe' });
  const named = anOutsider({ displayName: 'Olga', accountId: '557058:olga' });
  const app = aPerson({ displayName: 'App', kind: 'app_user' });
  const source = engineeringOf([ann, stranger]);
  const remove = [{ state: 'surplus', ...inGroup, person: bob.uuid, treatment: 'remove' }];

  test.each([
    ['nobody-with-id', [ann, bob, cy], stranger],
    ['not-a-member', [ann, bob, cy, named], named],
    ['not-a-person', [ann, bob, cy, app], app],
  ] as const)('%s: told, and no member hides behind it', (reason, accounts, who) => {
    const difference = compare({ facts: { accounts }, source: engineeringOf([ann, who]) });
    expect(difference.unmatched).toStrictEqual([
      { source: 'Engineering', reason, count: 1, mayBeHere: false, at: [] },
    ]);
    expect(difference.members).toStrictEqual(remove);
  });

  test('an unknown account id may be that of a member without one', () => {
    const old = anOutsider({ displayName: 'Old', role: 'member' });
    const difference = compare({ facts: { accounts: [ann, bob, old] }, source });
    expect(difference.unmatched).toMatchObject([{ reason: 'nobody-with-id', mayBeHere: true }]);
    expect(difference.members).toMatchObject([{ treatment: 'source-not-whole' }]);
  });

  test('an unknown account id may be that of a member whom nobody read', () => {
    const lists = someLists({ members: partial(null) });
    expect(compare({ facts: { lists }, source }).unmatched).toMatchObject([{ mayBeHere: true }]);
  });

  test('whoever may not be a member is not missing in a group', () => {
    const facts = {
      accounts: [ann, bob, named],
      lists: someLists({ members: unread('not-an-admin') }),
    };
    expect(compare({ facts, source: engineeringOf([ann, bob, named]) })).toMatchObject({
      members: [],
      unknown: [{ kind: 'members', people: [named.uuid], gap: { reason: 'not-an-admin' } }],
    });
  });
});

describe('grants', () => {
  const onArt = { on: { project: art.uuid } };
  const mapped = (level: 'read' | 'write' | 'admin', mode: 'exact' | 'add-only' = 'exact') =>
    compare({ mappings: [aMapping(dev, { grants: [{ ...onArt, level }], mode })] });
  const row = { holder: inGroup, ...onArt, has: 'write', sources: ['Engineering'] };

  test('are in step at the same level', () => {
    expect(mapped('write')).toStrictEqual(NOTHING);
  });

  test('are lower: raised in every mode', () => {
    const lower = { ...row, state: 'lower', wants: 'admin', isChanged: true };
    expect(mapped('admin').grants).toStrictEqual([lower]);
    expect(mapped('admin', 'add-only').grants).toStrictEqual([lower]);
  });

  test('are higher: lowered by an exact mapping alone', () => {
    const higher = { ...row, state: 'higher', wants: 'read' };
    expect(mapped('read').grants).toStrictEqual([{ ...higher, isChanged: true }]);
    expect(mapped('read', 'add-only').grants).toStrictEqual([{ ...higher, isChanged: false }]);
  });

  test('are missing, on a repository', () => {
    const on = { repository: paintings.uuid };
    const mappings = [aMapping(dev, { grants: [{ on, level: 'write' }], mode: 'add-only' })];
    expect(compare({ mappings }).grants).toStrictEqual([
      { ...row, on, state: 'missing', has: 'none', wants: 'write', isChanged: true },
    ]);
  });

  test('of a place that was not read are not known; of a list in part, a row is', () => {
    const mappings = [aMapping(dev, { grants: [{ ...onArt, level: 'read' }] })];
    const projects = (groupGrants: typeof art.groupGrants) => ({
      projects: [aProject({ groupGrants })],
    });
    expect(compare({ mappings, facts: projects(unread('missing-scope')) }).unknown).toStrictEqual([
      { kind: 'grant', holder: inGroup, ...onArt, gap: { reason: 'missing-scope' } },
    ]);
    expect(compare({ mappings, facts: projects(partial([])) }).unknown).toMatchObject([
      { kind: 'grant', gap: { reason: 'bitbucket-failed' } },
    ]);
    const inPart = compare({ mappings, facts: projects(partial([aGroupGrant(dev, 'write')])) });
    expect(inPart.grants).toMatchObject([{ state: 'higher', has: 'write' }]);
  });

  test.each([
    [{}, 'not-found'],
    [{ lists: someLists({ projects: partial(null) }) }, 'bitbucket-failed'],
  ])('of a place that is not among the facts are not known', (facts, reason) => {
    const on = { project: projectUuid('{gone}') };
    const mappings = [aMapping(dev, { grants: [{ on, level: 'read' }] })];
    expect(compare({ facts, mappings }).unknown).toMatchObject([
      { kind: 'grant', gap: { reason } },
    ]);
  });

  test('without a group go to the people themselves, and are never lowered', () => {
    const on = { project: art.uuid };
    const personGrants = complete([aPersonGrant(ann, 'admin')]);
    const mappings = [aMapping(undefined, { grants: [{ on, level: 'write' }], mode: 'add-only' })];
    const { grants } = compare({ mappings, facts: { projects: [aProject({ personGrants })] } });
    expect(grants).toMatchObject([
      { holder: { person: ann.uuid }, state: 'higher', has: 'admin', isChanged: false },
      { holder: { person: bob.uuid }, state: 'missing', has: 'none', isChanged: true },
    ]);
  });

  test('of several mappings: the highest counts, and each of them is named', () => {
    const source = aGroupSource([aSourceGroup('Engineering', [ann]), aSourceGroup('Ops', [ann])]);
    const grants = (level: 'read' | 'admin') => [{ on: { project: art.uuid }, level }];
    const mappings = [
      aMapping(undefined, { grants: grants('read'), mode: 'add-only' }),
      aMapping(undefined, { source: 'Ops', grants: grants('admin'), mode: 'add-only' }),
    ];
    for (const order of [mappings, [...mappings].reverse()])
      expect(compare({ source, mappings: order }).grants).toMatchObject([
        { wants: 'admin', sources: order.map((one) => one.source) },
      ]);
  });

  test('to somebody who may not be a member are not known', () => {
    const named = anOutsider({ displayName: 'Olga', accountId: '557058:olga' });
    const facts = { accounts: [named], lists: someLists({ members: unread('not-an-admin') }) };
    const mappings = [
      aMapping(undefined, { grants: [{ ...onArt, level: 'read' }], mode: 'add-only' }),
    ];
    expect(compare({ facts, mappings, source: engineeringOf([named]) })).toMatchObject({
      grants: [],
      unknown: [{ kind: 'grant', gap: { reason: 'not-an-admin' } }],
    });
  });
});

test('a group of the source that several mappings use is told once', () => {
  const other = aGroup({ name: 'Others', slug: groupSlug('others') });
  const unmatched = [{ at: 1, reason: 'not-asked' as const }];
  const difference = compare({
    facts: { groups: [dev, other] },
    source: aGroupSource([aSourceGroup('Engineering', [ann, bob], { unmatched })]),
    mappings: [aMapping(dev), aMapping(other)],
  });
  expect(difference.unmatched).toHaveLength(1);
});
