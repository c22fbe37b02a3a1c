import { type AccountUuid, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import {
  type AccessIndex,
  getAccountPosition,
  getProject,
  getRepositoryPosition,
  membersAreComplete,
} from './access-index';
import { createAccountSet, forEachAccount, hasAccount } from './account-set';
import { createClassPlanes, isTold } from './class-planes';
import { createPersonRanges, type PairRange } from './class-range';
import { type Columns, countsAt, createCounter, type LevelCounts } from './count-access';
import { REPOSITORY_LEVELS } from './level';
import { type LevelRange } from './path';
import { rankIn } from './planes';
import { createProjectRanges } from './project-ranges';
import { type RepositoryClass } from './repository-classes';
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
  const { level, atMost, publicOnly } = createClassPlanes(index.roster)(of);
  const isKnown = createCertainty(index, of);
  forEachAccount(atMost[0] ?? publicOnly, (position) => {
    const account = index.roster.accounts[position];
    const ranks = { level: rankIn(level, position), atMost: rankIn(atMost, position) };
    if (account === undefined) return;
    rows.push({
      account,
      level: REPOSITORY_LEVELS[ranks.level] ?? 'none',
      atMost: REPOSITORY_LEVELS[ranks.atMost] ?? 'none',
      publicOnly: hasAccount(publicOnly, position),
      complete: isKnown(position) && ranks.level === ranks.atMost,
    });
  });
  return rows;
}

/** Of whom every read was made that could tell more than the planes. */
function createCertainty(index: AccessIndex, of: RepositoryClass): (position: number) => boolean {
  const areMembersKnown = membersAreComplete(index);
  if (!areMembersKnown || isTold(of)) return () => areMembersKnown;
  const decided = of.listing?.decided ?? createAccountSet(0);
  return (position) => hasAccount(decided, position);
}

/**
 * Every repository on which the person has a level above none, or possibly so.
 * @throws NotInFactsError
 */
export function listRepositoriesOf(index: AccessIndex, person: AccountUuid): RepositoryRow[] {
  const position = getAccountPosition(index, person);
  const rows: RepositoryRow[] = [];
  const rangeOn = createPersonRanges(index, position);
  for (const of of index.classes.all) {
    const { level, atMost, publicOnly, complete } = rangeOn(of);
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
  const rangeOf = createProjectRanges(index, project);
  const rows: ProjectPersonRow[] = [];
  index.roster.accounts.forEach((account, position) => {
    const range = rangeOf(position);
    if (range.atMost === 'none' && !reachesAny(counts, position)) return;
    const { level, atMost, complete } = range;
    const repositories = countsAt(counts, position);
    rows.push({
      account,
      level,
      atMost,
      complete,
      repositories,
      uncertain: uncertain[position] ?? 0,
    });
  });
  return rows;
}

/** Read from the columns: most people are on most projects nowhere. */
function reachesAny(columns: Columns, position: number): boolean {
  const { admin, write, read, publicOnly, possible } = columns;
  const isOn = (column: Uint32Array) => (column[position] ?? 0) > 0;
  return (
    isOn(admin) ||
    isOn(write) ||
    isOn(possible) ||
    (read[position] ?? 0) > (publicOnly[position] ?? 0)
  );
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
  return { counts: counter.perAccount(), uncertain };
}
