import { type ProjectUuid } from '../facts/ids';
import { type Asked } from './collect-chains';
import { type Level, LEVELS, onRepository, rankOf, type RepositoryLevel } from './level';
import { listedLevel } from './listing-index';

export interface ProjectCeiling {
  /** Whether a grant of this level on the project could be theirs. */
  readonly mayHold: (level: Level) => boolean;
  /** The highest such level. */
  readonly most: Level;
}

/**
 * A grant on a project acts on every repository in it, so whoever Bitbucket lists with less on one of
 * them (or not at all) has not got it.
 */
export function mostUntoldOnProject(
  { index, position }: Asked,
  project: ProjectUuid,
): ProjectCeiling {
  let lowest: RepositoryLevel = 'admin';
  for (const { listing } of index.classes.ofProject.get(project) ?? []) {
    if (lowest === 'none') break;
    const listed = listedLevel(listing, position);
    if (listed !== undefined && rankOf(listed) < rankOf(lowest)) lowest = listed;
  }
  const mayHold = (level: Level) => rankOf(onRepository(level)) <= rankOf(lowest);
  return { mayHold, most: [...LEVELS].reverse().find(mayHold) ?? 'none' };
}
