import { type AccountKind, type WorkspaceRole } from '../../../../../src/domain/facts/facts';
import { type Level } from '../../../../../src/domain/access/level';
import { type LevelCounts } from '../../components/level-bar';
import { type PersonActivity } from './person-activity';
import { type PersonSeat } from './person-seat';

/** One line of the people table, the same for a workspace and for a project. */
export interface PersonRow {
  readonly uuid: string;
  readonly name: string;
  /** Tells two people with one name apart: nickname, or the end of an id. */
  readonly detail: string;
  readonly kind: AccountKind;
  readonly role: PersonRole;
  readonly level: Level;
  readonly atMost: Level;
  /** On how many repositories each level is certain; public reading is not counted. */
  readonly counts: LevelCounts;
  /** Repositories with nothing certain and something possible. */
  readonly possible: number;
  /** Repositories on which the level is not certain. */
  readonly uncertain: number;
  readonly sources: GrantSources;
  /** Missing for whom is no member, and where this reader is not told. */
  readonly seat?: PersonSeat;
  /** When they were last seen; missing for whom is no member, and where this reader is not told. */
  readonly seen?: PersonActivity;
}

/** Where somebody's access comes from. */
export interface GrantSources {
  readonly isAdmin: boolean;
  /** Groups they are known to be in. */
  readonly groups: readonly string[];
  /** Whether there may be groups that nobody could read. */
  readonly areGroupsKnown: boolean;
  readonly directGrants: number;
}

/** `none`: not a member of the workspace. `untold`: this reader may not know. */
export type PersonRole = WorkspaceRole | 'none' | 'untold';

/** Whether any repository is certain. */
export function reachesAny({ admin, write, read }: LevelCounts): boolean {
  return admin + write + read > 0;
}
