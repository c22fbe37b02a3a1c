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
  const paid = paidSeats === undefined ? '' : `you pay for ${formatCount(paidSeats)}, `;
  const first =
    canGoFirst.length === 0
      ? t`nobody is known to be without use`
      : t`${canGoFirst.length === 1 ? t`this one` : t`these ${formatCount(canGoFirst.length)}`} can go first`;
  return t`${whenWords(daysLeft)}, on ${dayWords(renewsOn)}: ${paid}peak ${countText(peak)}; ${first}.`;
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
