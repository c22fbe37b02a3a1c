import { type Bill, type BillLine, type PricedBill } from '../../src/domain/seats/bill';
import { ASSUMPTION_WORDS } from '../../src/domain/seats/assumption-words';
import { MICRO_CENTS_PER_CENT } from '../../src/domain/seats/money';
import { moneyRangeText } from '../../src/domain/seats/money-text';
import { type Column } from '../formats/table';
import { toCountText } from './seat-row';

/** One line of `usher bill`: of today's bill or of the one that is tried, by one price list. */
export interface BillRow {
  readonly bill: 'today' | 'what-if';
  readonly list: string;
  readonly pricedOn: string;
  readonly item: BillLine['item'] | 'total';
  /** Which people, of a line of seats. */
  readonly people?: string;
  readonly quantity?: BillLine['quantity'];
  /** In millionths of a cent, of one. */
  readonly price?: NonNullable<BillLine['price']>;
  readonly amount: BillLine['amount'];
  readonly period: Bill['billingPeriod'];
  readonly assumptions: BillLine['assumptions'];
  readonly sources: readonly string[];
}

export function toBillRows(bill: BillRow['bill'], priced: PricedBill): readonly BillRow[] {
  return [priced.newest, ...priced.others].flatMap((one) => {
    const shared = {
      bill,
      list: one.list.title,
      pricedOn: one.list.pricedOn,
      period: one.billingPeriod,
    };
    const lines = one.lines.map((line): BillRow => ({ ...shared, ...toLine(line) }));
    const total = { item: 'total', amount: one.total, assumptions: [], sources: [] } as const;
    return [...lines, { ...shared, ...total }];
  });
}

function toLine({ item, tier, quantity, price, amount, assumptions, origin }: BillLine) {
  return {
    ...{ item, quantity, amount, assumptions },
    sources: origin?.sources ?? [],
    ...(tier && { people: tier.to === null ? `from ${tier.from}` : `${tier.from}–${tier.to}` }),
    ...(price && { price }),
  };
}

const columns: readonly Column<BillRow>[] = [
  { title: 'BILL', text: ({ bill }) => bill },
  { title: 'PRICES', text: ({ list, pricedOn }) => `${list}, ${pricedOn}` },
  {
    title: 'LINE',
    text: ({ item, people }) => (people === undefined ? item : `${item} ${people}`),
  },
  {
    title: 'QUANTITY',
    text: ({ quantity }) => (quantity === undefined ? '' : toCountText(quantity)),
  },
  { title: 'PRICE', text: toPriceText },
  { title: 'AMOUNT', text: ({ amount }) => moneyRangeText(amount) },
];

export const billTableColumns: readonly Column<BillRow>[] = [
  ...columns,
  { title: 'ASSUMES', text: ({ assumptions }) => assumptions.join(', ') },
];

export const billCsvColumns: readonly Column<BillRow>[] = [
  ...columns,
  { title: 'PERIOD', text: ({ period }) => period },
  {
    title: 'ASSUMES',
    text: ({ assumptions }) => assumptions.map((one) => ASSUMPTION_WORDS[one]).join(' '),
  },
  { title: 'SOURCES', text: ({ sources }) => sources.join(' ') },
];

function toPriceText({ price }: BillRow): string {
  if (price === undefined) return '';
  const least = unitText(price.atLeastMicroCents);
  const most = unitText(price.atMostMicroCents);
  return least === most ? most : `${least} to ${most}`;
}

/** In the currency of the amount beside it; as many digits as the price has, at least two. */
function unitText(microCents: number): string {
  const [whole = '0', rest = ''] = (microCents / MICRO_CENTS_PER_CENT / 100).toFixed(8).split('.');
  return `${whole}.${rest.replace(/0+$/, '').padEnd(2, '0')}`;
}
