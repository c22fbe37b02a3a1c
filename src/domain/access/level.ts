/** Access levels, lowest first. Bitbucket's word for `create-repo` is the same. */
export const LEVELS = ['none', 'read', 'write', 'create-repo', 'admin'] as const;
export type Level = (typeof LEVELS)[number];

/** What a level amounts to on a repository: `create-repo` acts as `write`. */
export const REPOSITORY_LEVELS = ['none', 'read', 'write', 'admin'] as const;
export type RepositoryLevel = (typeof REPOSITORY_LEVELS)[number];

export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}

export function highestOf<L extends Level>(levels: Iterable<L>, lowest: L): L {
  let highest = lowest;
  for (const level of levels) if (rankOf(level) > rankOf(highest)) highest = level;
  return highest;
}

/**
 * "Create repositories" on a project means write on all its repositories.
 * https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/
 */
export function onRepository(level: Level): RepositoryLevel {
  return level === 'create-repo' ? 'write' : level;
}
