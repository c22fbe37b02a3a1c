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
import { type Level, onRepository, REPOSITORY_LEVELS } from './level';
import { type Listing, type ListingIndex } from './listing-index';

/** Repositories that the same grants (and the same listing) apply to: all have the same answer. */
export interface RepositoryClass {
  readonly project: ProjectUuid | undefined;
  readonly projectGrants: Grants;
  readonly ownGrants: Grants;
  readonly isPublic: boolean;
  readonly listing: Listing | undefined;
  /** The highest rank that a group with unknown members is granted; 0 = none. */
  readonly openRank: number;
  /** Positions in `facts.repositories`. */
  readonly repositories: readonly number[];
}

export interface RepositoryClasses {
  readonly all: readonly RepositoryClass[];
  /** By position of the repository. */
  readonly of: readonly RepositoryClass[];
  readonly ofProject: ReadonlyMap<ProjectUuid, readonly RepositoryClass[]>;
}

interface Sources extends Principals {
  readonly projects: ReadonlyMap<ProjectUuid, Project>;
  readonly listings: ListingIndex;
}

type GrowingClass = RepositoryClass & { readonly repositories: number[] };

export function createRepositoryClasses(
  repositories: readonly Repository[],
  sources: Sources,
): RepositoryClasses {
  const byKey = new Map<string, GrowingClass>();
  const grantsOfProject = memoizeProjectGrants(sources);
  const of = repositories.map((repository, position) => {
    const listing = sources.listings[position];
    const key = classKey(repository, listing);
    const known = byKey.get(key) ?? toClass(repository, { sources, grantsOfProject, listing });
    known.repositories.push(position);
    byKey.set(key, known);
    return known;
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

/** Ranks on a repository: `create-repo` acts as `write`. */
export function repositoryRank(level: Level): number {
  return REPOSITORY_LEVELS.indexOf(onRepository(level));
}

function classKey(repository: Repository, listing: Listing | undefined): string {
  const own = [
    ...rowsRead(repository.groupGrants).map(({ group, level }) => `${group} ${level}`),
    ...rowsRead(repository.personGrants).map(({ person, level }) => `${person} ${level}`),
  ];
  const told = areTold(repository) ? 'told' : 'untold';
  const visible = repository.isPrivate ? 'private' : 'public';
  const head = `${repository.project ?? '?'} ${visible} ${told} ${listing?.position ?? -1}`;
  return own.length === 0 ? head : `${head} ${own.sort().join()}`;
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
    openRank: Math.max(openRankOf(projectGrants), openRankOf(ownGrants)),
    repositories: [],
  };
}

function hasNoGrants(repository: Repository): boolean {
  return (
    areTold(repository) &&
    rowsRead(repository.groupGrants).length + rowsRead(repository.personGrants).length === 0
  );
}

function openRankOf({ ofGroups }: Grants): number {
  return Math.max(0, ...ofGroups.map(({ group, rank }) => (group.isOpen ? rank : 0)));
}
