import { type Project, type Repository } from '../facts/facts';
import { type ProjectUuid } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import {
  areTold,
  type Grants,
  NO_GRANTS,
  type Principals,
  toGrants,
  UNTOLD_GRANTS,
} from './grants';
import { type IndexedGroup } from './group-index';
import { type Level, onRepository, REPOSITORY_LEVELS } from './level';
import { createListings, type Listing } from './listing-index';
import { type Planes } from './planes';
import { getPosition } from './roster';

/** Repositories that the same grants (and the same listing) apply to: all have the same answer. */
export interface RepositoryClass {
  readonly project: ProjectUuid | undefined;
  readonly projectGrants: Grants;
  readonly ownGrants: Grants;
  readonly isPublic: boolean;
  readonly listing: Listing | undefined;
  /** Groups whose members were not all told, each once with its highest rank here. */
  readonly openGrants: readonly GroupRank[];
  /**
   * What listings of other repositories with the same grants, or of the same project, prove of everybody
   * without telling which group it comes from; missing where they prove nothing. Set once, when all classes
   * are there, and only read afterwards.
   */
  floor?: Planes;
  /** Positions in `facts.repositories`. */
  readonly repositories: readonly number[];
}

export interface RepositoryClasses {
  readonly all: readonly RepositoryClass[];
  /** By position of the repository. */
  readonly of: readonly RepositoryClass[];
  readonly ofProject: ReadonlyMap<ProjectUuid, readonly RepositoryClass[]>;
}

export interface GroupRank {
  readonly group: IndexedGroup;
  readonly rank: number;
}

interface Sources extends Principals {
  readonly projects: ReadonlyMap<ProjectUuid, Project>;
}

type GrowingClass = RepositoryClass & { readonly repositories: number[] };

export function createRepositoryClasses(
  repositories: readonly Repository[],
  sources: Sources,
): RepositoryClasses {
  const byKey = new Map<string | number, GrowingClass>();
  const grantsOfProject = memoizeProjectGrants(sources);
  const listingOf = createListings(sources.roster);
  const scopeNumber = createNumbering();
  const of = repositories.map((repository, position) => {
    const listing = listingOf(repository.listing);
    const scope = scopeNumber(repository.project ?? '') * (repositories.length + 1);
    const key = classKey(repository, sources, scope + (listing?.position ?? -1) + 1);
    let found = byKey.get(key);
    if (found === undefined) {
      found = toClass(repository, { sources, grantsOfProject, listing });
      byKey.set(key, found);
    }
    found.repositories.push(position);
    return found;
  });
  const all = [...byKey.values()];
  return { all, of, ofProject: groupByProject(all) };
}

function groupByProject(all: readonly RepositoryClass[]) {
  const ofProject = new Map<ProjectUuid, RepositoryClass[]>();
  for (const of of all) {
    if (of.project === undefined) continue;
    const siblings = ofProject.get(of.project) ?? [];
    siblings.push(of);
    ofProject.set(of.project, siblings);
  }
  return ofProject;
}

const RANKS: Readonly<Record<Level, number>> = {
  none: 0,
  read: rankOnRepository('read'),
  write: rankOnRepository('write'),
  'create-repo': rankOnRepository('create-repo'),
  admin: rankOnRepository('admin'),
};

function rankOnRepository(level: Level): number {
  return REPOSITORY_LEVELS.indexOf(onRepository(level));
}

/** Ranks on a repository: `create-repo` acts as `write`. */
function repositoryRank(level: Level): number {
  return RANKS[level];
}

/** Short where a repository has no grants of its own, which most have not; `base`: project and listing. */
function classKey(
  repository: Repository,
  { roster, groups }: Principals,
  base: number,
): string | number {
  const head = base * 4 + (areTold(repository) ? 1 : 0) + (repository.isPrivate ? 2 : 0);
  const groupGrants = rowsRead(repository.groupGrants);
  const personGrants = rowsRead(repository.personGrants);
  if (groupGrants.length + personGrants.length === 0) return head;
  const own = [
    ...groupGrants.map((grant) => 8 * groups.of(grant.group).position + RANKS[grant.level]),
    ...personGrants.map((grant) => 8 * getPosition(roster, grant.person) + 4 + RANKS[grant.level]),
  ];
  return `${head} ${own.sort((a, b) => a - b).join()}`;
}

/** Gives every key a number, in the order they come. */
function createNumbering(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
}

function memoizeProjectGrants(sources: Sources): (project: ProjectUuid | undefined) => Grants {
  const known = new Map<ProjectUuid, Grants>();
  for (const project of sources.projects.values())
    known.set(project.uuid, toGrants(project, sources, repositoryRank));
  return (project) =>
    project === undefined ? UNTOLD_GRANTS : (known.get(project) ?? UNTOLD_GRANTS);
}

function toClass(
  repository: Repository,
  given: {
    readonly sources: Sources;
    readonly grantsOfProject: (project: ProjectUuid | undefined) => Grants;
    readonly listing: Listing | undefined;
  },
): GrowingClass {
  const projectGrants = given.grantsOfProject(repository.project);
  const ownGrants = hasNoGrants(repository)
    ? NO_GRANTS
    : toGrants(repository, given.sources, repositoryRank);
  return {
    project: repository.project,
    projectGrants,
    ownGrants,
    isPublic: !repository.isPrivate,
    listing: given.listing,
    openGrants: openGrantsOf([...projectGrants.ofGroups, ...ownGrants.ofGroups]),
    repositories: [],
  };
}

function hasNoGrants(repository: Repository): boolean {
  return (
    areTold(repository) &&
    rowsRead(repository.groupGrants).length + rowsRead(repository.personGrants).length === 0
  );
}

const NONE_OPEN: readonly GroupRank[] = [];

function openGrantsOf(granted: readonly GroupRank[]): readonly GroupRank[] {
  if (!granted.some(({ group }) => group.isOpen)) return NONE_OPEN;
  const highest = new Map<IndexedGroup, number>();
  for (const { group, rank } of granted)
    if (group.isOpen) highest.set(group, Math.max(rank, highest.get(group) ?? 0));
  return [...highest].map(([group, rank]) => ({ group, rank }));
}
