import * as fc from 'fast-check';
import { createAccessIndex } from '../../../../../src/domain/access/access-index';
import { hasAccount } from '../../../../../src/domain/access/account-set';
import { explainRepositoryAccess } from '../../../../../src/domain/access/explain-access';
import { REPOSITORY_LEVELS } from '../../../../../src/domain/access/level';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { createAccessCells } from '../../../../../static/usher/src/features/matrix/access-cells';
import {
  isPublicOnly,
  letterOf,
  levelOfRank,
  markOf,
  mostIn,
  rankIn,
} from '../../../../../static/usher/src/features/matrix/cell-code';
import {
  createMatrix,
  createMatrixSource,
  type Matrix,
  summarize,
} from '../../../../../static/usher/src/features/matrix/matrix';
import { toMatrixCsv } from '../../../../../static/usher/src/features/matrix/matrix-csv';
import { parseOrder } from '../../../../../static/usher/src/features/matrix/matrix-order';
import {
  countPairs,
  listPairs,
} from '../../../../../static/usher/src/features/matrix/matrix-pairs';
import { createWorkspaceAnswers } from '../../../../../static/usher/src/features/workspace/workspace-answers';
import { arbitraryFacts } from '../../../../builders/arbitrary-facts';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  someLists,
  unread,
} from '../../../../builders/facts-builders';

const matrixOf = (facts: Facts, filter = '', sort?: string): Matrix =>
  createMatrix(createMatrixSource(createWorkspaceAnswers(facts)), {
    filter,
    order: parseOrder(sort),
  });
const peopleOf = ({ rows, source }: Matrix) => [...rows].map((at) => source.personAt(at)?.name);
const repositoriesOf = ({ columns, source }: Matrix) =>
  [...columns].map((at) => source.repositoryAt(at)?.name);

/** A list that names a repository twice shows it once, so its cells are told once. */
const arbitraryMatrixFacts = arbitraryFacts.map((facts) => ({
  ...facts,
  repositories: [...new Map(facts.repositories.map((one) => [one.uuid, one])).values()],
}));

test('a cell is the level of the access index, and every count adds up to its cells', () => {
  fc.assert(
    fc.property(arbitraryMatrixFacts, fc.constantFrom('read', 'write', 'admin'), (facts, level) => {
      const index = createAccessIndex(facts);
      const matrix = matrixOf(facts, `level:${level}`);
      const { rows, columns, counts, source, least } = matrix;
      const cells = [...rows].flatMap((account) =>
        [...columns].map((repository) => {
          const code = source.cells.columnOf(repository)[account] ?? 0;
          const { uuid } = facts.repositories[repository] ?? { uuid: '' as never };
          const person = index.roster.accounts[account] ?? ('' as never);
          const access = explainRepositoryAccess(index, person, uuid);
          expect([levelOfRank(rankIn(code)), levelOfRank(mostIn(code))]).toStrictEqual([
            access.level,
            access.atMost,
          ]);
          return { account, repository, code };
        }),
      );
      const counted = cells.filter(({ code }) => !isPublicOnly(code));
      const certain = counted.filter(({ code }) => markOf(code, least) === 'level');
      const possible = counted.filter(({ code }) => markOf(code, least) === 'unknown');
      for (const at of rows)
        expect(counts.certainOf[at]).toBe(certain.filter(({ account }) => account === at).length);
      for (const at of columns)
        expect(counts.peopleOn[at]).toBe(
          certain.filter(({ repository }) => repository === at).length,
        );
      expect(counts.possiblePairs).toBe(possible.length);
      expect(counts.reaching).toBe(new Set(certain.map(({ account }) => account)).size);
      expect(countPairs(matrix)).toBe(certain.length + possible.length);
      expect(listPairs(matrix).pairs).toHaveLength(certain.length + possible.length);
      matrix.repositoryBlocks.forEach((block, column) => {
        matrix.peopleBlocks.forEach((people, row) => {
          const isIn = ({ account, repository }: (typeof cells)[number]) =>
            hasAccount(people.people, account) && block.repositories.includes(repository);
          expect(matrix.sharesOf(column)[row]).toStrictEqual({
            certain: certain.filter(isIn).length,
            possible: possible.filter(isIn).length,
            pairs: people.size * block.repositories.length,
          });
        });
      });
    }),
    { numRuns: 40 },
  );
});

const ann = aPerson({ displayName: 'Ann', role: 'owner' });
const bob = aPerson({ displayName: 'Bob' });
const cid = aPerson({ displayName: 'Cid' });
const dee = aPerson({ displayName: 'Dee' });
const leads = aGroup({ name: 'Pay leads', members: complete([bob.uuid]) });
const closed = aGroup({ name: 'Closed', members: unread('not-an-admin') });
const pay = aProject({ key: 'PAY', groupGrants: complete([aGroupGrant(leads, 'write')]) });
const art = aProject({ key: 'ART' });
const facts = someFacts({
  accounts: [ann, bob, cid, dee],
  groups: [leads],
  projects: [pay, art],
  repositories: [
    aRepository({ slug: 'pay-b', project: pay.uuid }),
    aRepository({ slug: 'pay-a', project: pay.uuid }),
    aRepository({
      slug: 'art',
      project: art.uuid,
      personGrants: complete([aPersonGrant(cid, 'read')]),
    }),
    aRepository({ slug: 'open', project: art.uuid, isPrivate: false }),
  ],
});

test.each([
  ['', undefined, ['Ann', 'Bob', 'Cid', 'Dee'], ['art', 'open', 'pay-a', 'pay-b']],
  ['', 'name.most', ['Ann', 'Bob', 'Cid', 'Dee'], ['pay-a', 'pay-b', 'art', 'open']],
  ['level:read', 'most.name', ['Ann', 'Bob', 'Cid', 'Dee'], ['art', 'open', 'pay-a', 'pay-b']],
  ['project:PAY', 'name.name', ['Ann', 'Bob', 'Cid', 'Dee'], ['pay-a', 'pay-b']],
  ['-project:PAY', 'name.name', ['Ann', 'Bob', 'Cid', 'Dee'], ['art', 'open']],
  ['repo:pay-b bob', 'name.name', ['Bob'], ['pay-b']],
  ['role:owner', undefined, ['Ann'], ['art', 'open', 'pay-a', 'pay-b']],
  ['group:"pay leads"', undefined, ['Bob'], ['art', 'open', 'pay-a', 'pay-b']],
  ['group:(none)', 'name', ['Ann', 'Cid', 'Dee'], ['art', 'open', 'pay-a', 'pay-b']],
  ['-group:"Pay leads"', 'name', ['Ann', 'Cid', 'Dee'], ['art', 'open', 'pay-a', 'pay-b']],
])('filter %j in order %j', (filter, sort, people, repositories) => {
  const matrix = matrixOf(facts, filter, sort);
  expect([peopleOf(matrix), repositoriesOf(matrix)]).toStrictEqual([people, repositories]);
});

test('most access first, people with as much by name', () => {
  const given = { ...facts, accounts: [dee, cid, bob, ann] };
  expect(peopleOf(matrixOf(given, '', 'most'))).toStrictEqual(['Ann', 'Bob', 'Cid', 'Dee']);
  expect(peopleOf(matrixOf(given, 'level:read', 'most'))).toStrictEqual([
    'Ann',
    'Bob',
    'Cid',
    'Dee',
  ]);
});

test('the summary names the project that most can write to; who only reads what is public does not count', () => {
  expect(summarize(matrixOf(facts))).toStrictEqual({
    ...{ people: 4, repositories: 4, least: 2, reaching: 2, possiblePairs: 0 },
    known: 'some',
    most: { key: 'PAY', people: 2 },
  });
  expect(summarize(matrixOf(facts, 'level:read')).reaching).toBe(3);
  expect(summarize(matrixOf(facts, 'project:PAY'))).not.toHaveProperty('most');
});

test('who may be in a group nobody told us of is not known, and never blank', () => {
  const hidden = someFacts({
    accounts: [bob],
    groups: [closed],
    projects: [art],
    repositories: [
      aRepository({ project: art.uuid, groupGrants: complete([aGroupGrant(closed, 'write')]) }),
    ],
  });
  const matrix = matrixOf(hidden);
  const code = matrix.source.cells.columnOf(0)[0] ?? 0;
  expect([markOf(code, 2), letterOf(code, 2), markOf(code, 3)]).toStrictEqual([
    'unknown',
    '?',
    'blank',
  ]);
  expect(matrix.counts.possiblePairs).toBe(1);
  expect(matrix.peopleBlocks.map(({ name, size, isOpen }) => [name, size, isOpen])).toStrictEqual([
    ['Closed', 0, true],
    ['In no group', 1, true],
  ]);
  expect(toMatrixCsv(listPairs(matrix).pairs).rows.map((row) => row.slice(-2))).toStrictEqual([
    ['none', 'write'],
  ]);
});

test.each([
  [0b0000, 2, 'blank', ''],
  [0b0101, 1, 'level', 'R'],
  [0b0101, 2, 'blank', ''],
  [0b1010, 2, 'level', 'W'],
  [0b1111, 3, 'level', 'A'],
  [0b1101, 1, 'level', 'R?'],
  [0b1101, 2, 'unknown', '?'],
  [0b10101, 1, 'level', 'P'],
])('cell %i, at least rank %i, is %s and reads %j', (code, least, mark, letter) => {
  expect([markOf(code, least), letterOf(code, least)]).toStrictEqual([mark, letter]);
});

test('a column is worked out once for all repositories of a class, and the oldest makes room', () => {
  const index = createAccessIndex(facts);
  const cells = createAccessCells(index, 1);
  expect(cells.findColumn(0)).toBeUndefined();
  const column = cells.columnOf(0);
  expect(cells.findColumn(1)).toBe(column);
  cells.columnOf(2);
  expect(cells.findColumn(0)).toBeUndefined();
  expect(cells.columnOf(0)).toStrictEqual(column);
  expect(cells.columnOf(99)).toStrictEqual(new Uint8Array(4));
});

test('too many pairs are cut and still counted', () => {
  const { pairs, total } = listPairs(matrixOf(facts, '', 'most.project'), 3);
  expect(pairs.map(({ person, repository }) => [person.name, repository.name])).toStrictEqual([
    ['Ann', 'art'],
    ['Ann', 'open'],
    ['Ann', 'pay-a'],
  ]);
  expect(total).toBe(6);
  expect(REPOSITORY_LEVELS).toContain(pairs[0]?.level);
});

test('no repository is known: only a list that was read in full proves that there is none', () => {
  const knownOf = (given: Partial<Facts>) => summarize(matrixOf(someFacts(given))).known;
  expect(knownOf({})).toBe('none');
  expect(knownOf({ lists: someLists({ repositories: unread('rate-limited') }) })).toBe('not-known');
});
