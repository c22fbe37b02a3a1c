import { type Account, isPerson } from '../../facts/facts';
import { isComplete } from '../../facts/reading';
import { type DirectoryPerson } from '../../directory/directory-person';
import { type Evidence, type Missing } from '../rule';
import { createDirectoryLookup } from './directory';
import { missingMembers } from './members';
import { count } from './names';

/** How many members take a seat. Bitbucket's own list shows deactivated accounts as active. */
export interface SeatCount {
  readonly atLeast: number;
  /** Infinite while members may be missing from the list. */
  readonly atMost: number;
  readonly missing: readonly Missing[];
}

export function countSeats(evidence: Evidence): SeatCount {
  const { facts } = evidence;
  const lookUp = createDirectoryLookup(evidence);
  const seats = facts.accounts
    .filter(({ role, kind }) => role !== undefined && (kind === 'user' || kind === 'unknown'))
    .map((account) => takesSeat(account, lookUp(account)));
  const atLeast = seats.filter((seat) => seat === 'yes').length;
  const open = seats.filter((seat) => seat === 'unknown').length;
  return {
    atLeast,
    atMost: isComplete(facts.lists.members) ? atLeast + open : Number.POSITIVE_INFINITY,
    missing: [...missingMembers(facts), ...untold(open, seats.length)],
  };
}

function untold(open: number, all: number): readonly Missing[] {
  if (open === 0) return [];
  const detail = `whether ${open} of ${count(all, 'member')} are active`;
  return [{ need: 'directory', detail, ...(open < all && { isPart: true }) }];
}

/** On Plan is what Bitbucket bills; without it, a deactivated account is not billed. */
function takesSeat(
  account: Account,
  person: DirectoryPerson | undefined,
): 'yes' | 'no' | 'unknown' {
  if (person?.isOnPlan !== undefined) return person.isOnPlan ? 'yes' : 'no';
  if (person?.status === 'deactivated') return 'no';
  return person?.status === 'active' && isPerson(account) ? 'yes' : 'unknown';
}

/** `7 seats`, `5 to 7 seats`, `at least 5 seats`. */
export function toSeatText({ atLeast, atMost }: SeatCount): string {
  if (atLeast === atMost) return count(atLeast, 'seat');
  if (atMost === Number.POSITIVE_INFINITY) return `at least ${count(atLeast, 'seat')}`;
  return `${atLeast} to ${count(atMost, 'seat')}`;
}
