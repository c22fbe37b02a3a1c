import { t } from '@lingui/core/macro';
import { type Bill } from '../../../../../src/domain/seats/bill';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { centsText } from '../../lib/money';
import { countText } from '../seats/count-words';
import { PER_PERIOD, PERIOD_WORDS, PLAN_WORDS } from '../seats/plan-words';
import { type BillState } from '../seat-line/bill-state';
import { priceDate } from '../seat-line/seats-cost';

export interface SeatFigure {
  readonly number: string;
  readonly name: string;
  /** The terms of the bill, or the step that would make it known. */
  readonly note: string;
  readonly isBillKnown: boolean;
}

/** `at most 61` `seats, 222.65 USD a month` `Standard, monthly, estimate before tax`. */
export function toSeatFigure(count: CountRange, state: BillState): SeatFigure {
  const seats = { number: countText(count), name: count.atMost === 1 ? t`seat` : t`seats` };
  switch (state.state) {
    case 'loading':
      return { ...seats, note: t`Working out the bill`, isBillKnown: true };
    case 'failed':
      return {
        ...seats,
        note: state.problem ?? t`the settings could not be loaded`,
        isBillKnown: false,
      };
    case 'not-told':
      return { ...seats, note: STEPS[state.missing[0] ?? 'plan'], isBillKnown: false };
    case 'known':
      return { ...seats, ...ofBill(seats.name, state.bill.newest) };
  }
}

const STEPS = {
  plan: t`choose your plan (20 s)`,
  'billing-period': t`choose monthly or annual (20 s)`,
} as const;

function ofBill(name: string, bill: Bill): Pick<SeatFigure, 'name' | 'note' | 'isBillKnown'> {
  const { plan, billingPeriod, total, currency, list } = bill;
  const amount = total.atMostCents;
  const terms = t`${PLAN_WORDS[plan]}, ${PERIOD_WORDS[billingPeriod]}, estimate before tax, ${priceDate(list.pricedOn)}`;
  if (amount === undefined)
    return {
      name,
      note: t`the price of so many is not in the price book; ${terms}`,
      isBillKnown: false,
    };
  return {
    name: `${name}, ${centsText(amount)} ${currency} ${PER_PERIOD[billingPeriod]}`,
    note: terms,
    isBillKnown: true,
  };
}
