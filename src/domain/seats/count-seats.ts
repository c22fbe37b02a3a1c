import { type DirectoryPerson } from '../directory/directory-person';
import { type Facts } from '../facts/facts';
import { isComplete, rowsRead } from '../facts/reading';
import { billableOf, createDirectoryLookup, hasSeat } from './billable';
import { type CountRange } from './money';

/** How many seats are taken: `atLeast` for certain, `atMost` as long as nobody tells who is active. */
export interface SeatCount extends CountRange {
  /** Who may have a seat: members who are people, or may be. */
  readonly members: CountRange;
  /** Members who are certainly not billed. */
  readonly notBilled: number;
  /**
   * Sources disagree whether an invitation counts before it is accepted, so it counts 0 or 1; `atMost`
   * is missing where invitations were not read.
   * https://community.atlassian.com/forums/Bitbucket-questions/BitBucket-is-telling-me-I-ve-exceeded-the-user-limit-with-3/qaq-p/3215275
   */
  readonly pendingInvitations: CountRange;
}

/** Counts the seats of a workspace. Without a directory nobody’s account is known to be active. */
export function countSeats(facts: Facts, directory?: readonly DirectoryPerson[]): SeatCount {
  const lookUp = createDirectoryLookup(directory);
  const members = facts.accounts.filter(hasSeat);
  const count = { yes: 0, no: 0, 'not-known': 0 };
  for (const account of members) count[billableOf(account, lookUp(account)).state] += 1;
  const isWhole = isComplete(facts.lists.members);
  return {
    atLeast: count.yes,
    ...(isWhole && { atMost: count.yes + count['not-known'] }),
    members: { atLeast: members.length, ...(isWhole && { atMost: members.length }) },
    notBilled: count.no,
    pendingInvitations: {
      atLeast: 0,
      ...(isComplete(facts.invitations) && { atMost: rowsRead(facts.invitations).length }),
    },
  };
}
