import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Level, rankOf } from '../../../src/domain/access/level';
import { type Facts } from '../../../src/domain/facts/facts';
import { type Reading } from '../../../src/domain/facts/reading';
import { planSync } from '../../../src/domain/plans/sync/plan-sync';
import { withActions } from '../../../src/domain/plans/with-action';
import { compareSync } from '../../../src/domain/sync/compare-sync';
import { type GroupMapping, type MappedGrant } from '../../../src/domain/sync/group-mapping';
import { type GroupSource } from '../../../src/domain/sync/group-source';
import { aPlanContext } from '../../builders/a-plan';
import { aGroupSource, aMapping, aSourceGroup } from '../../builders/a-group-sync';
import {
  aGroup,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';

/* Worlds of five people, three groups, one project with one repository, and three groups of the identity provider. */

const people = ['Ann', 'Bob', 'Cy', 'Di', 'Eve'].map((displayName) => aPerson({ displayName }));
const groups = ['One', 'Two', 'Three'].map((name) => aGroup({ name }));
const project = aProject();
const repository = aRepository({ project: project.uuid });
const some = fc.subarray(people);
const granted = fc.constantFrom<Level>('none', 'read', 'write', 'admin');

interface World {
  readonly facts: Facts;
  readonly source: GroupSource;
  readonly mappings: readonly GroupMapping[];
}

type ReadingOf = <T>(value: T) => fc.Arbitrary<Reading<T>>;
const whole: ReadingOf = (value) => fc.constant(complete(value));
const perhaps: ReadingOf = <T>(value: T) =>
  fc.constantFrom<Reading<T>>(complete(value), partial(value), unread('wrong-credential'));

function aWorld(readingOf: ReadingOf, modes: readonly GroupMapping['mode'][]): fc.Arbitrary<World> {
  const mapping = fc
    .record({
      source: fc.constantFrom('A', 'B', 'C'),
      group: fc.constantFrom(...groups),
      level: fc.constantFrom<MappedGrant['level'][]>('read', 'write', 'admin'),
      on: fc.constantFrom({ project: project.uuid }, { repository: repository.uuid }),
      mode: fc.constantFrom(...modes),
    })
    .map(({ group, on, level, ...rest }) => aMapping(group, { ...rest, grants: [{ on, level }] }));
  return fc.record({
    facts: someFactsWith(readingOf),
    source: fc
      .tuple(...['A', 'B', 'C'].map((name) => sourceGroup(name, readingOf)))
      .map((all) => aGroupSource(all)),
    mappings: fc.uniqueArray(mapping, {
      selector: ({ source, group }) => `${source} ${group ?? ''}`,
      maxLength: 5,
    }),
  });
}

function sourceGroup(name: string, readingOf: ReadingOf) {
  return some
    .chain((those) => readingOf(those.flatMap(({ accountId }) => accountId ?? [])))
    .map((members) => aSourceGroup(name, [], { members }));
}

function someFactsWith(readingOf: ReadingOf): fc.Arbitrary<Facts> {
  const members = some.chain((those) => readingOf(those.map(({ uuid }) => uuid)));
  const levels = fc.tuple(granted, granted, granted).chain((all) =>
    readingOf(
      groups.flatMap(({ slug }, at) => {
        const level = all[at] ?? 'none';
        return level === 'none' ? [] : [{ group: slug, level }];
      }),
    ),
  );
  return fc
    .tuple(fc.tuple(members, members, members), levels, levels)
    .map(([membersOf, ofProject, ofRepository]) =>
      someFacts({
        accounts: people,
        groups: groups.map((group, at) => ({ ...group, members: membersOf[at] ?? unread() })),
        projects: [{ ...project, groupGrants: ofProject }],
        repositories: [{ ...repository, groupGrants: ofRepository }],
      }),
    );
}

const planOf = ({ facts, source, mappings }: World) =>
  planSync({ source, mappings }, aPlanContext({ facts }));
const actionsOf = (world: World) => planOf(world).steps.map(({ action }) => action);
const applied = (world: World): World => ({
  ...world,
  facts: withActions(world.facts, actionsOf(world)),
});
const differenceOf = ({ facts, source, mappings }: World) =>
  compareSync(mappings, source, createAccessIndex(facts));

test('where everything is known, an exact mapping that was carried out differs in nothing', () => {
  fc.assert(
    fc.property(aWorld(whole, ['exact']), (world) => {
      expect(differenceOf(applied(world))).toEqual({
        members: [],
        grants: [],
        unmatched: [],
        unknown: [],
      });
    }),
  );
});

test('a plan that was carried out needs no second one, whatever is known', () => {
  fc.assert(
    fc.property(aWorld(perhaps, ['exact', 'add-only']), (world) => {
      expect(actionsOf(applied(world))).toEqual([]);
    }),
  );
});

test('a mapping that only adds takes nobody out and lowers nothing', () => {
  fc.assert(
    fc.property(aWorld(perhaps, ['add-only']), (world) => {
      for (const action of actionsOf(world)) {
        if (action.kind === 'group-membership') expect(action.after).toBe(true);
        if (action.kind === 'group-grant')
          expect(rankOf(action.after)).toBeGreaterThan(rankOf(action.before));
      }
    }),
  );
});

test('nobody is taken out of a group unless its members and all its sources are known', () => {
  let taken = 0;
  fc.assert(
    fc.property(aWorld(perhaps, ['exact', 'exact', 'add-only']), (world) => {
      for (const action of actionsOf(world)) {
        if (action.kind !== 'group-membership' || action.after) continue;
        taken++;
        const group = world.facts.groups.find(({ slug }) => slug === action.group);
        expect(group?.members.state).toBe('complete');
        const fillers = world.mappings.filter((one) => one.group === action.group);
        expect(fillers.every(({ mode }) => mode === 'exact')).toBe(true);
        for (const { source } of fillers) expect(membersOf(world, source).state).toBe('complete');
      }
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(10);
});

function membersOf({ source }: World, name: string): Reading<readonly string[]> {
  const found = source.groups.state === 'unread' ? [] : source.groups.value;
  return found.find((group) => group.name === name)?.members ?? unread();
}

test('whoever gains by a plan is named as one who may', () => {
  fc.assert(
    fc.property(aWorld(perhaps, ['exact', 'add-only']), (world) => {
      const { steps, mayRaise } = planOf(world);
      for (const { action } of steps)
        if (action.kind === 'group-membership' && action.after)
          expect(mayRaise).toContain(action.person);
        else if (action.kind === 'group-grant' && rankOf(action.after) > rankOf(action.before))
          for (const uuid of knownMembers(world, action.group)) expect(mayRaise).toContain(uuid);
    }),
  );
});

function knownMembers({ facts }: World, slug: string) {
  const members = facts.groups.find((group) => group.slug === slug)?.members;
  return members === undefined || members.state === 'unread' ? [] : members.value;
}
