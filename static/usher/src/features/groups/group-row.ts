import { type Level } from '../../../../../src/domain/access/level';
import { type MembersKnown } from '../../lib/members-words';

/** One line of the groups table. */
export interface GroupRow {
  readonly slug: string;
  readonly name: string;
  /** In it for certain, told or inferred. */
  readonly members: number;
  /** Of `members`: nobody told us, Bitbucket’s listings prove it. */
  readonly inferred: number;
  /** Others that may be in it. */
  readonly possible: number;
  readonly known: MembersKnown;
  /** Its highest grant; `none` without any. */
  readonly level: Level;
  /** Projects and repositories with a grant to it. */
  readonly projectGrants: number;
  readonly repositoryGrants: number;
  /** Repositories its grants act on, through their project or by themselves. */
  readonly reaches: number;
}

/** Certainly nobody is in it. */
export function isEmptyGroup({ members, possible }: GroupRow): boolean {
  return members === 0 && possible === 0;
}

export function hasNoGrant({ projectGrants, repositoryGrants }: GroupRow): boolean {
  return projectGrants + repositoryGrants === 0;
}
