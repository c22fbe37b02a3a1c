import { countSeats as countSeatsOf } from '../../seats/count-seats';
import { type Evidence, type Missing } from '../rule';
import { missingMembers } from './members';
import { count, countOf } from './names';

/** How many members take a seat, and what keeps the number open. */
export interface SeatCount {
  readonly atLeast: number;
  /** Infinite while members may be missing from the list. */
  readonly atMost: number;
  readonly missing: readonly Missing[];
}

export function countSeats({ facts, directory }: Evidence): SeatCount {
  const seats = countSeatsOf(facts, directory?.value);
  const { atLeast, atMost = Number.POSITIVE_INFINITY, members, notBilled } = seats;
  const open = members.atLeast - notBilled - atLeast;
  return { atLeast, atMost, missing: [...missingMembers(facts), ...untold(open, members.atLeast)] };
}

function untold(open: number, all: number): readonly Missing[] {
  if (open === 0) return [];
  const who = countOf(open, all, ['member', 'members']);
  const detail = `whether ${who} ${open === 1 ? 'is' : 'are'} active`;
  return [{ need: 'directory', detail, ...(open < all && { isPart: true }) }];
}

/** `7 seats`, `5 to 7 seats`, `at least 5 seats`. */
export function toSeatText({ atLeast, atMost }: SeatCount): string {
  if (atLeast === atMost) return count(atLeast, 'seat');
  if (atMost === Number.POSITIVE_INFINITY) return `at least ${count(atLeast, 'seat')}`;
  return `${atLeast} to ${count(atMost, 'seat')}`;
}
