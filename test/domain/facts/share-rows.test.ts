import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { listChanges } from '../../../src/domain/changes/list-changes';
import { type Repository } from '../../../src/domain/facts/facts';
import { withSharedRows } from '../../../src/domain/facts/share-rows';
import { arbitraryFacts } from '../../builders/arbitrary-facts';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const group = aGroup();
const grants = [aGroupGrant(group, 'write')];
const repository = (given: Partial<Repository> = {}) =>
  aRepository({ groupGrants: complete([...grants], 100), ...given });
const share = (later: Repository, earlier: Repository) => {
  const facts = someFacts({ repositories: [later] });
  const base = someFacts({ repositories: [earlier] });
  return { shared: withSharedRows(facts, base).repositories[0], later, earlier };
};

test('what says the same in every field is the object of the other facts', () => {
  const { shared, earlier } = share(repository(), repository());
  expect(shared).toBe(earlier);
});

test('objects are found by their id, wherever they stand', () => {
  const people = () => ['Ann', 'Bob', 'Cid'].map((displayName) => aPerson({ displayName }));
  const groups = () => ['A', 'B', 'C'].map((name) => aGroup({ name }));
  const projects = () => ['A', 'B', 'C'].map((key) => aProject({ key }));
  const repositories = () => ['a', 'b', 'c'].map((slug) => aRepository({ slug }));
  const base = someFacts({
    accounts: people(),
    groups: groups(),
    projects: projects(),
    repositories: repositories(),
  });
  const shared = withSharedRows(
    someFacts({
      accounts: people().reverse(),
      groups: groups().reverse(),
      projects: projects().reverse(),
      repositories: repositories().reverse(),
    }),
    base,
  );
  for (const list of ['accounts', 'groups', 'projects', 'repositories'] as const) {
    const found: readonly object[] = [...shared[list]].reverse();
    expect(found).toHaveLength(3);
    found.forEach((one, at) => {
      expect(one).toBe(base[list][at]);
    });
  }
});

test('a list read again has its own time and the rows of the other facts', () => {
  const { shared, later, earlier } = share(
    repository({ groupGrants: complete([...grants], 200) }),
    repository(),
  );
  expect(shared).toStrictEqual(later);
  expect(shared).not.toBe(earlier);
  expect(rowsOf(shared?.groupGrants)).toBe(rowsOf(earlier.groupGrants));
  expect(shared?.personGrants).toBe(earlier.personGrants);
});

test.each([
  ['other rows', complete([aGroupGrant(group, 'read')], 100)],
  ['one row more', complete([...grants, ...grants], 100)],
  ['rows that were not all read', partial([...grants])],
  ['nothing, for it was not read', unread<typeof grants>()],
])('%s stay what they are', (_what, groupGrants) => {
  const { shared, later } = share(repository({ groupGrants }), repository());
  expect(shared).toStrictEqual(later);
});

test('a field that only one side has is not shared away', () => {
  const plain = aRepository();
  const { shared, later } = share(plain, { ...plain, mainBranch: 'main' });
  expect(shared).toStrictEqual(later);
  expect(share({ ...plain, mainBranch: 'main' }, plain).shared).toHaveProperty('mainBranch');
});

test('objects are found by id, wherever they stand', () => {
  const [one, two] = [aRepository({ slug: 'one' }), aRepository({ slug: 'two' })];
  const facts = someFacts({ repositories: structuredClone([one, two]) });
  const { repositories } = withSharedRows(facts, someFacts({ repositories: [two, one] }));
  expect(repositories[0]).toBe(one);
  expect(repositories[1]).toBe(two);
});

test('people and groups are shared, too; whoever has a new name is not', () => {
  const [jane, ravi] = [aPerson({ displayName: 'Jane' }), aPerson({ displayName: 'Ravi' })];
  const base = someFacts({ accounts: [jane, ravi], groups: [group] });
  const facts = structuredClone({
    ...base,
    accounts: [jane, { ...ravi, displayName: 'Ravi Menon' }],
  });
  const shared = withSharedRows(facts, base);
  expect(shared.accounts[0]).toBe(jane);
  expect(shared.accounts[1]).toStrictEqual({ ...ravi, displayName: 'Ravi Menon' });
  expect(shared.groups[0]).toBe(group);
});

test('a list of which nothing differs is the very list of the other facts', () => {
  const base = someFacts({
    accounts: [aPerson()],
    groups: [group],
    projects: [aProject()],
    repositories: [repository(), aRepository({ slug: 'other' })],
  });
  const shared = withSharedRows(structuredClone(base), base);
  for (const list of ['accounts', 'groups', 'projects', 'repositories'] as const)
    expect(shared[list]).toBe(base[list]);
  const fewer = structuredClone({ ...base, repositories: base.repositories.slice(0, 1) });
  expect(withSharedRows(fewer, base).repositories).toStrictEqual(fewer.repositories);
  const turned = structuredClone({ ...base, repositories: [...base.repositories].reverse() });
  expect(withSharedRows(turned, base).repositories).toStrictEqual(turned.repositories);
});

test('the facts say what they said, and the changes between two days are the same', () => {
  fc.assert(
    fc.property(arbitraryFacts, arbitraryFacts, (before, after) => {
      const shared = withSharedRows(after, before);
      expect(shared).toEqual(after);
      const older = createAccessIndex(before);
      expect(listChanges(older, createAccessIndex(shared))).toEqual(
        listChanges(older, createAccessIndex(after)),
      );
    }),
  );
});

function rowsOf(reading: Repository['groupGrants'] | undefined) {
  return reading !== undefined && reading.state !== 'unread' ? reading.value : undefined;
}
