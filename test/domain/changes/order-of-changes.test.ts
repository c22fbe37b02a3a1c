import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listChanges, listFactChanges } from '../../../src/domain/changes/list-changes';
import { createLevelHistory } from '../../../src/domain/changes/level-history';
import { type Account, type Facts, type Repository } from '../../../src/domain/facts/facts';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

/** Enough that they are compared as sets, not one by one. */
const people = Array.from({ length: 60 }, (_, at) => aPerson({ displayName: `P${String(at)}` }));
const art = aProject();
const slugs = ['one', 'two', 'three'];
const exactly = (level: 'none' | 'read' | 'write' | 'admin') => ({ level, atMost: level });

function grantsTo(some: readonly Account[], level: 'read' | 'write'): Partial<Repository> {
  return { personGrants: complete(some.map((person) => aPersonGrant(person, level))) };
}

function workspace(edit: Partial<Repository>, accounts = people): Facts {
  const repositories = slugs.map((slug) => aRepository({ slug, project: art.uuid, ...edit }));
  return someFacts({ accounts, projects: [art], repositories });
}

test.each([1, 47, 48, 49, 60])('levels of %i people are told one by one, sorted', (count) => {
  const some = people.slice(0, count);
  const before = createAccessIndex(workspace(grantsTo(some, 'read')));
  const after = createAccessIndex(workspace(grantsTo(some, 'write')));
  const expected = some.map(({ uuid }) => uuid).sort();
  const repositories = slugs.map((slug) => aRepository({ slug }).uuid);
  const rows = (code: string, one: 'read' | 'write', other: 'read' | 'write') =>
    expected.map((person) => ({
      ...{ code, person, repositories, before: exactly(one), after: exactly(other) },
      causes: [{ kind: 'grant', on: 'repository', holder: { kind: 'person', person } }],
    }));
  expect(listChanges(before, after).levels).toStrictEqual(rows('level-raised', 'read', 'write'));
  expect(listChanges(after, before).levels).toStrictEqual(rows('level-lowered', 'write', 'read'));
});

test('levels of everybody are told where a repository opens, but for those who left', () => {
  const before = createAccessIndex(workspace({}));
  const after = createAccessIndex(workspace({ isPrivate: false }, people.slice(2)));
  const { levels } = listChanges(before, after);
  expect(levels.map(({ person }) => person)).toStrictEqual(people.map(({ uuid }) => uuid).sort());
  expect(new Set(levels.map(({ causes }) => JSON.stringify(causes)))).toStrictEqual(
    new Set([JSON.stringify([{ kind: 'visibility' }])]),
  );
});

test('levels are sorted by what happened, to whom, and where', () => {
  const [ann, bob] = [...people.slice(0, 2)].sort((a, b) => (a.uuid < b.uuid ? -1 : 1)) as [
    ...[Account, Account],
  ];
  const [x, y, z] = slugs
    .map((slug) => aRepository({ slug }))
    .sort((a, b) => (a.uuid < b.uuid ? -1 : 1)) as [...[Repository, Repository, Repository]];
  const facts = (of: readonly (readonly [Repository, Partial<Repository>])[]) =>
    createAccessIndex(
      someFacts({
        accounts: [bob, ann],
        repositories: of.map(([repository, edit]) => ({
          ...{ ...repository, project: art.uuid, ...edit },
        })),
        projects: [art],
      }),
    );
  const before = facts([
    [z, grantsTo([ann], 'read')],
    [y, grantsTo([bob], 'read')],
    [x, {}],
  ]);
  const after = facts([
    [z, grantsTo([ann, bob], 'write')],
    [y, {}],
    [x, grantsTo([ann], 'read')],
  ]);
  const row = (code: string, person: Account, { uuid }: Repository) => [code, person.uuid, [uuid]];
  const told = ({ levels }: ReturnType<typeof listChanges>) =>
    levels.map(({ code, person, repositories }) => [code, person, repositories]);
  expect(told(listChanges(before, after))).toStrictEqual([
    row('level-lowered', bob, y),
    row('level-raised', ann, x),
    row('level-raised', ann, z),
    row('level-raised', bob, z),
  ]);
  expect(told(listChanges(after, before))).toStrictEqual([
    row('level-lowered', ann, x),
    row('level-lowered', ann, z),
    row('level-lowered', bob, z),
    row('level-raised', bob, y),
  ]);
});

test('changes of one kind are sorted by ids, whatever the order of the facts', () => {
  const expected = [...people].map(({ uuid }) => uuid).sort();
  for (const accounts of [people, [...people].reverse()]) {
    const { changes } = listFactChanges(someFacts(), someFacts({ accounts }));
    const times = { readBefore: READ_AT, readAfter: READ_AT };
    expect(changes).toStrictEqual([
      ...expected.map((person) => ({ code: 'person-joined', ...times, person, after: 'member' })),
      { code: 'seats-changed', ...times, before: 0, after: 60 },
    ]);
  }
});

test('people named with a role were seen, whatever became of the list', () => {
  const [ann, bob] = people.slice(0, 2) as [...[Account, Account]];
  const blind = (accounts: readonly Account[], startedAt: number) =>
    someFacts({ accounts, startedAt, lists: someLists({ members: unread('not-an-admin') }) });
  const owner: Account = { ...ann, role: 'owner' };
  expect(listFactChanges(blind([ann], 3), blind([owner, bob], 4)).changes).toStrictEqual([
    {
      ...{ code: 'role-changed', readBefore: 3, readAfter: 4, person: ann.uuid },
      ...{ before: 'member', after: 'owner' },
    },
  ]);
});

test('a level history tells what differs from what was last known for certain, in one entry', () => {
  const [ann] = people as [Account];
  const day = (startedAt: number, edit: Partial<Repository>, ended = true) => {
    const { endedAt, ...facts } = workspace(edit, [ann]);
    return createAccessIndex({
      ...{ ...facts, startedAt },
      ...(ended && endedAt !== undefined ? { endedAt: startedAt + 1 } : {}),
    });
  };
  const { add } = createLevelHistory({ person: ann.uuid }, new Set([ann.uuid]));
  const repositories = slugs.map((slug) => aRepository({ slug }).uuid);
  const causes = [
    { kind: 'grant', on: 'repository', holder: { kind: 'person', person: ann.uuid } },
  ];
  expect(add(day(10, {}))).toStrictEqual([]);
  expect(add(day(20, { personGrants: unread() }))).toStrictEqual([]);
  expect(add(day(30, {}, false))).toStrictEqual([]);
  expect(add(day(40, grantsTo([ann], 'read')))).toStrictEqual([
    {
      ...{ readBefore: 30, readAfter: 41 },
      change: {
        ...{ code: 'level-raised', person: ann.uuid, repositories, causes },
        ...{ before: exactly('none'), after: exactly('read') },
      },
    },
  ]);
});
