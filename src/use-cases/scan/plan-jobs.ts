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
export function* planRepositoryGrants(facts: Facts, previous?: Facts): Iterable<ScanJob> {
  for (const { uuid: repository, slug } of mostTellingFirst(facts, previous)) {
    yield { kind: 'repository-group-grants', repository, slug };
    yield { kind: 'repository-person-grants', repository, slug };
  }
}

/** One listing each, most telling first. */
export function planListings(repositories: readonly Repository[]): readonly ScanJob[] {
  return repositories.map(({ uuid: repository, slug }) => ({ kind: 'listing', repository, slug }));
}

/** One job a repository, in the same order. */
export function* planBranchRules(facts: Facts, previous?: Facts): Iterable<ScanJob> {
  for (const { uuid: repository, slug } of mostTellingFirst(facts, previous))
    yield { kind: 'branch-rules', repository, slug };
}

const RECENT_MS = 30 * 24 * 3_600_000;

/**
 * Repositories in the order in which their own grants are likely to change the answer: those that
 * had grants of their own in the last scan, those in use, public ones, the rest by last update.
 */
function mostTellingFirst(
  { repositories, startedAt }: Facts,
  previous: Facts | undefined,
): readonly Repository[] {
  const hadGrants = new Set(previous?.repositories.filter(hasOwnGrants).map(({ uuid }) => uuid));
  const ranked = repositories.map((repository) => {
    const updatedAt = Date.parse(repository.updatedOn ?? '') || 0;
    const rank =
      (hadGrants.has(repository.uuid) ? 4 : 0) +
      (startedAt - updatedAt < RECENT_MS ? 2 : 0) +
      (repository.isPrivate ? 0 : 1);
    return { repository, rank, updatedAt };
  });
  return ranked
    .sort((a, b) => b.rank - a.rank || b.updatedAt - a.updatedAt)
    .map(({ repository }) => repository);
}

function hasOwnGrants({ groupGrants, personGrants }: Repository): boolean {
  return rowsRead(groupGrants).length + rowsRead(personGrants).length > 0;
}
