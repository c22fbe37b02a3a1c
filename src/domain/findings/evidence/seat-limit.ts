import { type Evidence, type Verdict } from '../rule';
import { verdict } from '../verdict';
import { countSeats, toSeatText } from './seat-count';

/** Matches only when there are certainly more; clean only when there are certainly not. */
export function seatsAbove(evidence: Evidence, limit: number, says: string): Verdict {
  const seats = countSeats(evidence);
  if (seats.atMost <= limit) return verdict([]);
  if (seats.atLeast <= limit) return verdict([], seats.missing);
  const found = [`${toSeatText(seats)} taken.`, says];
  return verdict([{ subject: { kind: 'workspace' }, evidence: found }]);
}
