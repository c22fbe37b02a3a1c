import { type Repository } from '../facts/facts';

/**
 * Whether a repository may hold commits or pull requests of since that day (ISO date). Where Bitbucket
 * does not tell when it was pushed to, it may.
 */
export function wasPushedSince(
  { updatedOn }: Pick<Repository, 'updatedOn'>,
  since: string,
): boolean {
  return updatedOn === undefined || updatedOn.slice(0, 10) >= since;
}

/** What reading activity costs at least: the newest page of commits and of pull requests of each. */
export function countActivityRequests(
  repositories: readonly Pick<Repository, 'updatedOn'>[],
  since: string,
): number {
  return 2 * repositories.filter((repository) => wasPushedSince(repository, since)).length;
}

const DAY_MS = 86_400_000;

/** The first day that counts as lately, ISO date. */
export function toActivitySince(now: number, inactiveDays: number): string {
  return new Date(now - inactiveDays * DAY_MS).toISOString().slice(0, 10);
}
