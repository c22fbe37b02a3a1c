import { type AccessIndex } from '../access/access-index';
import { type RowPerson, toRowPerson } from '../access/access-row';
import { countAccess, countsAt } from '../access/count-access';
import { peopleIn } from '../access/count-people';
import { highestLevel, listCreators } from '../access/highest-level';
import { rankOf } from '../access/level';
import { type LevelRange } from '../access/path';
import { surveyLevels } from '../access/survey-levels';
import { type WorkspaceRole } from '../facts/facts';
import { type Seat } from '../seats/seat';
import { sortedAccounts } from '../access/list-access-rows';

/** Somebody whom the facts name, over all repositories. */
export interface PersonSummary extends LevelRange {
  readonly person: RowPerson;
  /** Missing for somebody who is named in a grant and is no member. */
  readonly role?: WorkspaceRole;
  /** Repositories with this as the highest level; those that everybody may read are not counted. */
  readonly admin: number;
  readonly write: number;
  readonly read: number;
  /** Repositories where nothing is certain, and something is possible. */
  readonly possible: number;
  /** Missing for those who have none: not a member, not a person. */
  readonly seat?: Seat;
}

/** Everybody, by display name. */
export function summarizePeople(
  index: AccessIndex,
  seats: readonly Seat[],
): readonly PersonSummary[] {
  const { perAccount } = countAccess(index);
  const { mostOf } = surveyLevels(index, peopleIn(index));
  const creators = listCreators(index.facts);
  const seatOf = new Map(seats.map((seat) => [seat.person, seat]));
  return sortedAccounts(index).map((account) => {
    const position = index.roster.positions.get(account.uuid) ?? -1;
    const counts = countsAt(perAccount, position);
    const level = highestLevel(counts, creators.has(account.uuid));
    const most = mostOf(position);
    const seat = seatOf.get(account.uuid);
    return {
      person: toRowPerson(account),
      ...(account.role !== undefined && { role: account.role }),
      ...{ level, atMost: rankOf(most) > rankOf(level) ? most : level },
      ...{ admin: counts.admin, write: counts.write, read: counts.read - counts.publicOnly },
      possible: counts.possible,
      ...(seat !== undefined && { seat }),
    };
  });
}
