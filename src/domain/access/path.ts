import { type GroupSlug, type ProjectUuid } from '../facts/ids';
import { type Level } from './level';

/** How a level is reached; the same words in CSV, JSON and on the command line. */
export const PATH_KINDS = [
  'workspace-admin',
  'project-group',
  'project-person',
  'repository-group',
  'repository-person',
  'public',
  'access-key',
] as const;
export type PathKind = (typeof PATH_KINDS)[number];

/** One chain that yields a level for one person on one scope. `L` is the scope's range of levels. */
export interface Path<L extends Level = Level> {
  readonly kind: PathKind;
  /** As granted: on a repository `create-repo` stays `create-repo`, and acts as `write`. */
  readonly level: Exclude<Level, 'none'>;
  readonly project?: ProjectUuid;
  readonly group?: GroupSlug;
  /** False where nobody told us whether the person is in the group. */
  readonly certain: boolean;
  /** Nobody told us that the person is in the group: Bitbucket's listings prove it. */
  readonly source?: 'inferred';
  /** It yields the highest level this person holds (or may hold). */
  readonly winning: boolean;
  /** What is still certain, and the most that can remain, if this one path is removed. */
  readonly remainsWithout: L;
  readonly remainsAtMost: L;
}

/** A level where something may be unknown: at least `level`, at most `atMost`. */
export interface LevelRange<L extends Level = Level> {
  readonly level: L;
  readonly atMost: L;
}
