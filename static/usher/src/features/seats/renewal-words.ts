import { plural, t } from '@lingui/core/macro';
import { type Candidate, type Renewal } from '../../../../../src/domain/seats/renewal';
import { formatDay } from '../../lib/dates';
import { formatCount } from '../../lib/plural';
import { countText } from './count-words';

/** `Renewal in 34 days, on 25 Dec 2026: you pay for 75, peak at most 61; these 4 can go first.` */
export function renewalSentence({
  daysLeft,
  renewsOn,
  paidSeats,
  peak,
  canGoFirst,
}: Renewal): string {
  const [when, day] = [whenWords(daysLeft), dayWords(renewsOn)];
  const first = firstWords(canGoFirst.length);
  return paidSeats === undefined
    ? t`${when}, on ${day}: peak ${countText(peak)}; ${first}.`
    : t`${when}, on ${day}: you pay for ${formatCount(paidSeats)}, peak ${countText(peak)}; ${first}.`;
}

function firstWords(count: number): string {
  if (count === 0) return t`nobody is known to be without use`;
  return plural(count, { one: 'this one can go first', other: 'these # can go first' });
}

function whenWords(daysLeft: number): string {
  if (daysLeft === 0) return t`Renewal today`;
  return daysLeft > 0
    ? t`Renewal in ${plural(daysLeft, { one: '# day', other: '# days' })}`
    : t`The renewal was ${plural(-daysLeft, { one: '# day', other: '# days' })} ago`;
}

function dayWords(day: string): string {
  return formatDay(Date.parse(`${day}T00:00`));
}

/** Why somebody's seat does nothing, by what is known. */
export function candidateWords({ because, lastActiveOn }: Candidate): string {
  switch (because) {
    case 'no-access':
      return t`opens nothing`;
    case 'never-active':
      return t`was never active`;
    case 'inactive':
      return lastActiveOn === undefined ? t`inactive` : t`last active on ${dayWords(lastActiveOn)}`;
  }
}
