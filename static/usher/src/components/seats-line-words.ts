import { formatDay } from '../lib/dates';
import { formatCount } from '../lib/plural';
import { type SeatsLimit, type SeatsPoint } from './seats-line-shape';

/** `Seats from 20 Nov 2025 to 20 Nov 2026: 47, then 61. Limit: 75, the quantity that was bought.` */
export function seatsLineSummary(
  points: readonly SeatsPoint[],
  limit: SeatsLimit | undefined,
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return 'No scan was kept.';
  const rule = limit === undefined ? '' : ` Limit: ${formatCount(limit.seats)}, ${limit.words}.`;
  if (first.at === last.at) return `Seats on ${formatDay(first.at)}: ${first.text}.${rule}`;
  return `Seats from ${formatDay(first.at)} to ${formatDay(last.at)}: ${first.text}, then ${last.text}.${rule}`;
}
