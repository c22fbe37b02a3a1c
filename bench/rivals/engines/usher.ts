import { type AccessIndex, createAccessIndex } from '../../../src/domain/access/access-index';
import { type AccountSet, forEachAccount } from '../../../src/domain/access/account-set';
import { createClassPlanes } from '../../../src/domain/access/class-planes';
import { countPairs } from '../../../src/domain/access/count-pairs';
import { explainRepositoryAccess } from '../../../src/domain/access/explain-access';
import { REPOSITORY_LEVELS, onRepository, type Level } from '../../../src/domain/access/level';
import { listPeopleOf, listRepositoriesOf } from '../../../src/domain/access/list-access';
import { type RepositoryClass } from '../../../src/domain/access/repository-classes';
import { countChangesWithout } from '../../../src/domain/access/what-if';
import { type LevelChange } from '../../../src/domain/changes/change';
import { listChanges } from '../../../src/domain/changes/list-changes';
import { type Facts } from '../../../src/domain/facts/facts';
import {
  type Engine,
  lossOf,
  type MatrixCounts,
  type Query,
  type View,
  weightOfPerson,
  weightOfRepository,
} from '../engine';

/** What the pages and the command run, as they run it. */
export function createUsher(facts: Facts, readLater: () => Promise<Facts>): Engine {
  const index = createAccessIndex(facts);
  const accountAt = ({ person }: Query) => getRow(index.roster.accounts, person);
  const repositoryAt = ({ repository }: Query) => getRow(facts.repositories, repository).uuid;
  const person = (query: Query) => listRepositoriesOf(index, accountAt(query));
  const repository = (query: Query) => listPeopleOf(index, repositoryAt(query));
  const why = (query: Query) =>
    explainRepositoryAccess(index, accountAt(query), repositoryAt(query));
  return {
    matrix: () => countMatrix(index),
    fingerprint: () => fingerprint(index),
    views: {
      person: {
        ask: person,
        answer: (query) =>
          person(query).map(
            (row) =>
              [index.repositoryPositions.get(row.repository) ?? -1, rankOf(row.level)] as const,
          ),
      },
      repository: {
        ask: repository,
        answer: (query) =>
          repository(query).map(
            (row) => [index.roster.positions.get(row.account) ?? -1, rankOf(row.level)] as const,
          ),
      },
      why: {
        ask: why,
        answer: (query) => why(query).paths.map(({ level }) => [0, rankOf(level)] as const),
      },
      'what-if': toWhatIf(index),
      'two days': toTwoDays(index, readLater),
    },
  };
}

function toWhatIf(index: AccessIndex): View {
  const { facts, roster } = index;
  const ask = ({ grant }: Query) =>
    countChangesWithout(index, {
      kind: 'grant',
      on: { project: getRow(facts.projects, grant.project).uuid },
      of: { group: getRow(facts.groups, grant.group).slug },
    });
  const answer = (query: Query) =>
    ask(query).people.map(
      ({ person, lose, drop }) => [roster.positions.get(person) ?? -1, lossOf(lose, drop)] as const,
    );
  return { ask, answer };
}

/** With the list of who, where and why, which the others do not tell. */
function toTwoDays(index: AccessIndex, readLater: () => Promise<Facts>): View {
  let later = index;
  const pairs = (code: LevelChange['code']) =>
    sum(listChanges(index, later).levels, (row) =>
      row.code === code ? row.repositories.length : 0,
    );
  return {
    isOne: true,
    prepare: async () => {
      later = createAccessIndex(await readLater());
    },
    ask: () => listChanges(index, later),
    answer: () => [
      [0, pairs('level-raised')],
      [1, pairs('level-lowered')],
    ],
  };
}

function rankOf(level: Level): number {
  return REPOSITORY_LEVELS.indexOf(onRepository(level));
}

function countMatrix(index: AccessIndex): MatrixCounts {
  const { read, write, admin, paths } = countPairs(index);
  return { read, write, admin, paths };
}

interface Weights {
  readonly person: (position: number) => number;
  readonly repository: (position: number) => number;
}

/** Over all paths: the weight of their person times that of their repository. */
function sumPaths(index: AccessIndex, weights: Weights): number {
  const groups = new Map<AccountSet, number>();
  const sumOfGroup = (members: AccountSet): number => {
    const total = groups.get(members) ?? sumOf(members, weights);
    groups.set(members, total);
    return total;
  };
  const owners = sumOf(index.roster.admins, weights);
  return sum(index.classes.all, (of) => {
    const { projectGrants, ownGrants } = of;
    const ofGroups = [...projectGrants.ofGroups, ...ownGrants.ofGroups];
    const ofPeople = [...projectGrants.ofPeople, ...ownGrants.ofPeople];
    const people =
      owners +
      sum(ofGroups, ({ group }) => sumOfGroup(group.members)) +
      sum(ofPeople, ({ position }) => weights.person(position));
    return people * repositoryWeight(of, weights);
  });
}

/** Sums what `engine.ts` weighs over the planes of each class: everybody counts once for each rank. */
function fingerprint(index: AccessIndex): string {
  const weights = { person: weightOfPerson, repository: weightOfRepository };
  const planesOf = createClassPlanes(index.roster);
  const levels = sum(index.classes.all, (of) => {
    const people = sum(planesOf(of).level, (plane) => sumOf(plane, weights));
    return people * repositoryWeight(of, weights);
  });
  return `${levels} ${sumPaths(index, weights)}`;
}

function repositoryWeight({ repositories }: RepositoryClass, weights: Weights): number {
  return sum(repositories, weights.repository);
}

function sumOf(people: AccountSet, weights: Weights): number {
  let total = 0;
  forEachAccount(people, (position) => {
    total += weights.person(position);
  });
  return total;
}

function sum<Item>(items: readonly Item[], weigh: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += weigh(item);
  return total;
}

function getRow<Row>(rows: readonly Row[], at: number): Row {
  const row = rows[at];
  if (row === undefined) throw new RangeError(`There is no row ${at}.`);
  return row;
}
