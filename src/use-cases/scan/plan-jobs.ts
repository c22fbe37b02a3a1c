import { type Facts, type Project, type Repository } from '../../domain/facts/facts';
import { rowsRead } from '../../domain/facts/reading';
import { type ScanJob } from '../../domain/facts/scan-record';

export function planProjectGrants(
  projects: readonly Pick<Project, 'uuid' | 'key'>[],
): readonly ScanJob[] {
  return projects.flatMap(({ uuid: project, key }): ScanJob[] => [
    { kind: 'project-group-grants', project, key },
    { kind: 'project-person-grants', project, key },
  ]);
}

/** Two jobs a repository, most telling repositories first. */
export function planRepositoryGrants(facts: Facts, previous?: Facts): readonly ScanJob[] {
  return mostTellingFirst(facts, previous).flatMap(({ uuid: repository, slug }): ScanJob[] => [
    { kind: 'repository-group-grants', repository, slug },
    { kind: 'repository-person-grants', repository, slug },
  ]);
}

/** One listing each, most telling first. */
export function planListings(repositories: readonly Repository[]): readonly ScanJob[] {
  return repositories.map(({ uuid: repository, slug }) => ({ kind: 'listing', repository, slug }));
}

export function planBranchRules(facts: Facts, previous?: Facts): readonly ScanJob[] {
  return mostTellingFirst(facts, previous).map(({ uuid: repository, slug }) => ({
    kind: 'branch-rules',
    repository,
    slug,
  }));
}

const RECENT_MS = 30 * 24 * 3_600_000;

/**
 * Repositories in the order in which their own grants are likely to change the answer: those that
 * had grants of their own in the last scan, those in use, public ones, the rest by last update.
 */
function mostTellingFirst(facts: Facts, previous: Facts | undefined): readonly Repository[] {
  const hadGrants = new Set(previous?.repositories.filter(hasOwnGrants).map(({ uuid }) => uuid));
  const keyed = facts.repositories.map((repository) => {
    const updatedAt = Date.parse(repository.updatedOn ?? '') || 0;
    const key = [
      hadGrants.has(repository.uuid) ? 1 : 0,
      facts.startedAt - updatedAt < RECENT_MS ? 1 : 0,
      repository.isPrivate ? 0 : 1,
      updatedAt,
    ];
    return { repository, key };
  });
  return keyed.sort((a, b) => compare(b.key, a.key)).map(({ repository }) => repository);
}

function hasOwnGrants({ groupGrants, personGrants }: Repository): boolean {
  return rowsRead(groupGrants).length + rowsRead(personGrants).length > 0;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
