import { t } from '@lingui/core/macro';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { FREE_PLAN_SEATS } from '../../../../../src/domain/seats/plan-features';
import { type PlanPrice } from '../../../../../src/domain/seats/price-book';
import { type SeatsLimit } from '../../components/seats-line-shape';
import { type BillState } from '../seat-line/bill-state';

/** The next number above which something changes; `undefined` while plan or period are not known. */
export function findLimit(seats: CountRange, bill: BillState): SeatsLimit | undefined {
  if (bill.state !== 'known') return undefined;
  const { input, book } = bill.priced;
  if (input.plan === 'free')
    return { seats: FREE_PLAN_SEATS, words: t`above it the Free plan blocks pushes` };
  if (input.billingPeriod === 'annual')
    return input.paidSeats === undefined
      ? undefined
      : {
          seats: input.paidSeats,
          words: t`the quantity that was bought; above it pushes are blocked`,
        };
  const list = book.lists.find(({ id }) => id === bill.bill.newest.list.id);
  return nextTier(
    list?.plans.find((one) => one.plan === input.plan && one.billingPeriod === input.billingPeriod),
    seats.atMost ?? seats.atLeast,
  );
}

function nextTier(prices: PlanPrice | undefined, seats: number): SeatsLimit | undefined {
  const tiers = prices?.tiers ?? [];
  const next = tiers.find(({ from }) => from > seats);
  if (next === undefined) return undefined;
  const isKnown = next.price.kind !== 'not-known';
  return {
    seats: next.from - 1,
    words: isKnown
      ? t`above it the price of a seat changes`
      : t`above it the price of a seat is not known`,
  };
}
