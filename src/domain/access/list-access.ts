import { type AccountUuid, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import {
  type AccessIndex,
  getAccountPosition,
  getProject,
  getRepositoryPosition,
} from './access-index';
import { createClassPlanes } from './class-planes';
import { type PairRange, rangeInClass } from './class-range';
import { type Columns, countsAt, createCounter, type LevelCounts } from './count-access';
import { type LevelRange } from './path';
import { rangeOnProject } from './explain-access';
import { addUncertain } from './uncertain-levels';

export interface PersonRow extends PairRange {
  readonly account: AccountUuid;
}

export interface RepositoryRow extends PairRange {
  readonly repository: RepositoryUuid;
}

export interface ProjectPersonRow extends LevelRange {
  readonly account: AccountUuid;
  readonly complete: boolean;
  /** Of the project. */
  readonly repositories: LevelCounts;
  /** On how many repositories of the project the level is not certain. */
  readonly uncertain: number;
}

/**
 * Everybody with a level above none, or possibly so, in the order of the roster.
 * @throws NotInFactsError
 */
export function listPeopleOf(index: AccessIndex, repository: RepositoryUuid): PersonRow[] {
  const of = index.classes.of[getRepositoryPosition(index, repository)];
  const rows: PersonRow[] = [];
  if (of === undefined) return rows;
  index.roster.accounts.forEach((account, position) => {
    const { level, atMost, publicOnly, complete } = rangeInClass(index, of, position);
    if (atMost !== 'none') rows.push({ account, level, atMost, publicOnly, complete });
  });
  return rows;
}

/**
 * Every repository on which the person has a level above none, or possibly so.
 * @throws NotInFactsError
 */
export function listRepositoriesOf(index: AccessIndex, person: AccountUuid): RepositoryRow[] {
  const position = getAccountPosition(index, person);
  const rows: RepositoryRow[] = [];
  for (const of of index.classes.all) {
    const { level, atMost, publicOnly, complete } = rangeInClass(index, of, position);
    if (atMost === 'none') continue;
    for (const at of of.repositories) {
      const repository = index.facts.repositories[at]?.uuid;
      if (repository !== undefined) rows.push({ repository, level, atMost, publicOnly, complete });
    }
  }
  return rows;
}

/**
 * Whoever has a level on the project or reaches one of its repositories, be it possibly; those who only
 * read a public repository are left out.
 * @throws NotInFactsError
 */
export function listPeopleOfProject(index: AccessIndex, uuid: ProjectUuid): ProjectPersonRow[] {
  const project = getProject(index, uuid);
  const { counts, uncertain } = countInProject(index, uuid);
  const rows: ProjectPersonRow[] = [];
  index.roster.accounts.forEach((account, position) => {
    const range = rangeOnProject({ index, position }, project);
    const repositories = countsAt(counts, position);
    if (range.atMost !== 'none' || reachesAny(repositories))
      rows.push({ account, ...range, repositories, uncertain: uncertain[position] ?? 0 });
  });
  return rows;
}

function reachesAny({ admin, write, read, publicOnly, possible }: LevelCounts): boolean {
  return admin + write + read - publicOnly + possible > 0;
}

interface ProjectColumns {
  readonly counts: Columns;
  readonly uncertain: Uint32Array;
}

/** By position in the roster: on how many repositories of the project. */
function countInProject(index: AccessIndex, project: ProjectUuid): ProjectColumns {
  const planesOf = createClassPlanes(index.roster);
  const counter = createCounter(index.roster.accounts.length);
  const uncertain = new Uint32Array(index.roster.accounts.length);
  for (const of of index.classes.ofProject.get(project) ?? []) {
    const planes = planesOf(of);
    counter.add(planes, of.repositories.length);
    addUncertain(uncertain, planes, of.repositories.length);
  }
  return { counts: counter.perAccount, uncertain };
}
