import { plural, t } from '@lingui/core/macro';
import { type Bill } from '../../../../../src/domain/seats/bill';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { amountText, centsText } from '../../lib/money';
import { formatCount } from '../../lib/plural';
import { type SeatsCost } from '../seat-line/seats-cost';
import { countText, firstUpper } from './count-words';
import { PER_PERIOD } from './plan-words';

export interface SeatsSaid {
  readonly members: number;
  readonly seats: CountRange;
  /** Missing until plan and period were typed in. */
  readonly bill: Bill | undefined;
  readonly withoutAccess: number;
  /** Of the seats without access; missing with the bill. */
  readonly cost: SeatsCost | undefined;
}

/** What the seats cost, and how much of it buys nothing. */
export function seatsSentence(said: SeatsSaid): string {
  const { members, seats, bill } = said;
  if (bill === undefined)
    return t`${plural(members, { one: '# member', other: '# members' })}; bill not known: choose your plan (20 s)`;
  const idle = idleWords(said);
  return `${firstUpper(seatsText(seats))} ${billWords(bill, seats)}${idle === '' ? '' : `; ${idle}`}.`;
}

function seatsText(seats: CountRange): string {
  const isOne = seats.atLeast === 1 && seats.atMost === 1;
  return `${countText(seats)} ${isOne ? t`seat` : t`seats`}`;
}

/** `At most` of the seats says it of the money, too. */
function billWords({ plan, total, billingPeriod, currency }: Bill, seats: CountRange): string {
  const verb = seats.atLeast === 1 && seats.atMost === 1 ? 'costs' : 'cost';
  if (plan === 'free') return t`${verb} nothing on the Free plan`;
  const { atLeastCents, atMostCents } = total;
  const known = atMostCents === undefined ? undefined : centsText(atMostCents);
  const isAtMost = seats.atMost !== seats.atLeast && seats.atLeast === 0;
  const words = isAtMost || atLeastCents === atMostCents ? known : amountText(total);
  return words === undefined
    ? t`${verb} an amount that is not known`
    : `${verb} ${words} ${currency} ${PER_PERIOD[billingPeriod]}`;
}

function idleWords({ withoutAccess, cost }: SeatsSaid): string {
  if (withoutAccess === 0 || cost === undefined) return '';
  const open = t`${formatCount(withoutAccess)} of them ${withoutAccess === 1 ? t`opens` : t`open`} nothing`;
  switch (cost.kind) {
    case 'a-month':
      return t`${open} and ${withoutAccess === 1 ? t`costs` : t`cost`} ${centsText(cost.cents)} ${cost.currency}`;
    case 'nothing':
      return t`${open}, and removing them saves nothing`;
    case 'bought':
      return t`${open}, and nothing is saved before the renewal`;
    case 'not-known':
      return open;
  }
}
