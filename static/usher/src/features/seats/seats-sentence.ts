import { plural, t } from '@lingui/core/macro';
import { type Bill } from '../../../../../src/domain/seats/bill';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { amountText, centsText } from '../../lib/money';
import { startSentence } from '../../lib/sentence-start';
import { type SeatsCost } from '../seat-line/seats-cost';
import { countText } from './count-words';
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
  const cost = startSentence(costWords(countText(seats), bill, seats));
  const idle = idleWords(said);
  return idle === '' ? `${cost}.` : `${cost}; ${idle}.`;
}

/** `At most` of the seats says it of the money, too. */
function costWords(count: string, bill: Bill, seats: CountRange): string {
  const { plan, total, billingPeriod, currency } = bill;
  const number = seats.atLeast === 1 && seats.atMost === 1 ? 1 : 2;
  if (plan === 'free')
    return plural(number, {
      one: `${count} seat costs nothing on the Free plan`,
      other: `${count} seats cost nothing on the Free plan`,
    });
  const { atLeastCents, atMostCents } = total;
  const known = atMostCents === undefined ? undefined : centsText(atMostCents);
  const isAtMost = seats.atMost !== seats.atLeast && seats.atLeast === 0;
  const words = isAtMost || atLeastCents === atMostCents ? known : amountText(total);
  if (words === undefined)
    return plural(number, {
      one: `${count} seat costs an amount that is not known`,
      other: `${count} seats cost an amount that is not known`,
    });
  const amount = `${words} ${currency} ${PER_PERIOD[billingPeriod]}`;
  return plural(number, {
    one: `${count} seat costs ${amount}`,
    other: `${count} seats cost ${amount}`,
  });
}

function idleWords({ withoutAccess, cost }: SeatsSaid): string {
  if (withoutAccess === 0 || cost === undefined) return '';
  const open = plural(withoutAccess, {
    one: '# of them opens nothing',
    other: '# of them open nothing',
  });
  switch (cost.kind) {
    case 'a-month':
      return t`${open} and ${plural(withoutAccess, { one: 'costs', other: 'cost' })} ${centsText(cost.cents)} ${cost.currency}`;
    case 'nothing':
      return t`${open}, and removing them saves nothing`;
    case 'bought':
      return t`${open}, and nothing is saved before the renewal`;
    case 'not-known':
      return open;
  }
}
