import { addOnLines, listLeftOut } from './add-on-lines';
import { type Bill, type BillInput, type PricedBill } from './bill';
import { checkBillInput } from './check-bill-input';
import { spanRanges, sumRanges } from './money';
import { type PriceBook, type PriceList } from './price-book';
import { seatLines } from './seat-lines';

/**
 * The bill by every price list in force, an estimate before tax: of a month, or of a year where it is
 * paid by the year. https://support.atlassian.com/subscriptions-and-billing/docs/manage-your-bitbucket-subscription-on-the-new-billing-system
 * @throws Error naming the field for a number that no bill can have, for a book without a list in force
 * and for lists in two currencies
 */
export function priceBill(input: BillInput, book: PriceBook): PricedBill {
  checkBillInput(input);
  const [newest, ...others] = listsInForce(book).map((list) => priceByList(input, list));
  if (newest === undefined)
    throw new Error('lists: no price list is in force. Put one in force in the price book.');
  return {
    newest,
    others,
    total: spanRanges(
      newest.total,
      others.map(({ total }) => total),
    ),
    leftOut: listLeftOut(input),
  };
}

/** The newest first. */
export function listsInForce({ lists }: PriceBook): readonly PriceList[] {
  return lists
    .filter(({ status }) => status === 'in-force')
    .sort((a, b) => compareText(b.pricedOn, a.pricedOn) || compareText(a.id, b.id));
}

function priceByList(input: BillInput, list: PriceList): Bill {
  const lines = [...seatLines(input, list), ...addOnLines(input, list)];
  const { id, title, pricedOn, currency } = list;
  return {
    list: { id, title, pricedOn },
    plan: input.plan,
    billingPeriod: input.billingPeriod,
    currency,
    lines,
    total: sumRanges(
      currency,
      lines.map(({ amount }) => amount),
    ),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
