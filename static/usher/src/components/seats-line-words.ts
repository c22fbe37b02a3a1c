import { t } from '@lingui/core/macro';
import { formatDay } from '../lib/dates';
import { formatCount } from '../lib/plural';
import { type SeatsLimit, type SeatsPoint } from './seats-line-shape';

type Told = Pick<SeatsPoint, 'at' | 'text'>;

/** `Seats from 20 Nov 2025 to 20 Nov 2026: 47, then 61. Limit: 75, the quantity that was bought.` */
export function seatsLineSummary(points: readonly Told[], limit: SeatsLimit | undefined): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return t`No scan was kept.`;
  const seats =
    first.at === last.at
      ? t`Seats on ${formatDay(first.at)}: ${first.text}.`
      : t`Seats from ${formatDay(first.at)} to ${formatDay(last.at)}: ${first.text}, then ${last.text}.`;
  if (limit === undefined) return seats;
  return [seats, t`Limit: ${formatCount(limit.seats)}, ${limit.words}.`].join(' ');
}

/** Every scan that is drawn: `14 Nov 2026: at most 60; 22 Nov 2026: at most 61.` */
export function seatsLineDescription(points: readonly Told[]): string {
  return `${points.map(pointText).join('; ')}.`;
}

/** `14 Nov 2026: at most 60`. */
export function pointText({ at, text }: Told): string {
  return `${formatDay(at)}: ${text}`;
}
