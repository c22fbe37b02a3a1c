import { type AccountUuid, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import {
  type AccessIndex,
  getAccountPosition,
  getProject,
  getRepositoryPosition,
} from './access-index';
import { type PairRange, rangeInClass } from './class-range';
import { type LevelRange } from './path';
import { explainProjectAccess } from './explain-access';

export interface PersonRow extends PairRange {
  readonly account: AccountUuid;
}

export interface RepositoryRow extends PairRange {
  readonly repository: RepositoryUuid;
}

/** How many repositories (or people) hold each level for certain; those without any, but possible. */
export interface LevelCounts {
  readonly admin: number;
  readonly write: number;
  /** With those who read only because everybody may. */
  readonly read: number;
  /** Of `read`: because everybody may, and in no other way. */
  readonly publicOnly: number;
  /** Certain of nothing, and not ruled out. */
  readonly possible: number;
}

export interface ProjectPersonRow extends LevelRange {
  readonly account: AccountUuid;
  readonly complete: boolean;
  /** Of the project. */
  readonly repositories: LevelCounts;
}

/**
 * Everybody with a level above none, or possibly so, in the order of the roster.
 * @throws NotInFactsError
 */
export function listPeopleOf(index: AccessIndex, repository: RepositoryUuid): PersonRow[] {
  const of = index.classes.of[getRepositoryPosition(index, repository)];
  if (of === undefined) return [];
  return index.roster.accounts
    .map((account, position) => ({ account, ...rangeInClass(index, of, position) }))
    .filter(({ atMost }) => atMost !== 'none');
}

/**
 * Every repository on which the person has a level above none, or possibly so.
 * @throws NotInFactsError
 */
export function listRepositoriesOf(index: AccessIndex, person: AccountUuid): RepositoryRow[] {
  const position = getAccountPosition(index, person);
  return index.classes.all.flatMap((of) => {
    const range = rangeInClass(index, of, position);
    if (range.atMost === 'none') return [];
    return of.repositories.flatMap((at) => {
      const repository = index.facts.repositories[at];
      return repository === undefined ? [] : [{ repository: repository.uuid, ...range }];
    });
  });
}

/**
 * Whoever has a level on the project or reaches one of its repositories, be it possibly; those who only
 * read a public repository are left out.
 * @throws NotInFactsError
 */
export function listPeopleOfProject(index: AccessIndex, project: ProjectUuid): ProjectPersonRow[] {
  getProject(index, project);
  return index.roster.accounts
    .map((account) => {
      const { level, atMost, complete } = explainProjectAccess(index, account, project);
      const repositories = countInProject(index, account, project);
      return { account, level, atMost, complete, repositories };
    })
    .filter(({ atMost, repositories }) => atMost !== 'none' || reachesAny(repositories));
}

function reachesAny({ admin, write, read, publicOnly, possible }: LevelCounts): boolean {
  return admin + write + read - publicOnly + possible > 0;
}

function countInProject(
  index: AccessIndex,
  account: AccountUuid,
  project: ProjectUuid,
): LevelCounts {
  const counts = { admin: 0, write: 0, read: 0, publicOnly: 0, possible: 0 };
  const position = getAccountPosition(index, account);
  for (const of of index.classes.ofProject.get(project) ?? []) {
    const { level, atMost, publicOnly } = rangeInClass(index, of, position);
    const repositories = of.repositories.length;
    if (level !== 'none') counts[level] += repositories;
    if (publicOnly) counts.publicOnly += repositories;
    if (level === 'none' && atMost !== 'none') counts.possible += repositories;
  }
  return counts;
}
