import { t } from '@lingui/core/macro';
import { type MoneyRange, multiplied } from '../../../../../src/domain/seats/money';
import { differenceText } from '../../lib/money';
import { listInFigures } from '../../lib/plural';
import { priceDate } from '../seat-line/seats-cost';
import { addOnsOf, type BillColumn, boundText, sumOf } from './bill-rows';
import { addOnTitle } from './bill-words';
import { PER_PERIOD } from './plan-words';

/** One line of the bill, as a bar of each bill. */
export interface BillBarGroup {
  readonly id: string;
  readonly line: string;
  /** In the order of the columns. */
  readonly bars: readonly BillBar[];
  /** Of the second against the first; empty where there is none, or one of them is not known. */
  readonly difference: string;
}

export interface BillBar {
  readonly id: string;
  /** What is certain, as a share of the widest bar. */
  readonly least: number;
  /** What it may be, as such a share; missing where no price is known. */
  readonly most: number | undefined;
  /** `at most 222.65`; missing where it is not known. */
  readonly text: string | undefined;
}

export interface BillBars {
  readonly groups: readonly BillBarGroup[];
  /** `USD a month, estimate before tax, price of 20 Sep 2026`. */
  readonly terms: string;
}

/** The bills beside each other; where one is paid by the year, all are counted for a year. */
export function toBillBars(columns: readonly BillColumn[]): BillBars | undefined {
  const [today] = columns;
  if (today === undefined) return undefined;
  const isMixed = columns.some(({ bill }) => bill.billingPeriod !== today.bill.billingPeriod);
  const lines = linesOf(columns).map(({ amountOf, ...line }) => ({
    ...line,
    amounts: columns.map((column) => toPeriod(amountOf(column), column, isMixed)),
  }));
  const widest = Math.max(1, ...lines.flatMap(({ amounts }) => amounts.map(upperCents)));
  return {
    groups: lines.map(({ id, line, amounts }) => ({
      ...{ id, line },
      bars: columns.map((column, at) => toBar(column, amounts[at], widest)),
      difference: differenceText(amounts[0], amounts[1]),
    })),
    terms: termsOf(today, isMixed),
  };
}

interface BarLine {
  readonly id: string;
  readonly line: string;
  /** Missing where the bill has no such line. */
  readonly amountOf: (column: BillColumn) => MoneyRange | undefined;
}

function linesOf(columns: readonly BillColumn[]): readonly BarLine[] {
  return [
    { id: 'seats', line: t`Seats`, amountOf: ({ bill }) => sumOf(bill, 'seats') },
    ...addOnsOf(columns).map((addOn) => ({
      id: addOn,
      line: addOnTitle(addOn, columns[0]?.bill.plan ?? 'standard'),
      amountOf: ({ bill }: BillColumn) => sumOf(bill, addOn),
    })),
    { id: 'total', line: t`Together`, amountOf: ({ bill }) => bill.total },
  ];
}

/** A line that a bill does not have costs nothing there. */
function toPeriod(
  amount: MoneyRange | undefined,
  { bill: { currency, billingPeriod } }: BillColumn,
  isMixed: boolean,
): MoneyRange {
  const known = amount ?? { currency, atLeastCents: 0, atMostCents: 0 };
  return isMixed && billingPeriod === 'monthly' ? multiplied(known, 12) : known;
}

function upperCents({ atLeastCents, atMostCents = atLeastCents }: MoneyRange): number {
  return atMostCents;
}

function toBar({ id, seats }: BillColumn, amount: MoneyRange | undefined, widest: number): BillBar {
  if (amount?.atMostCents === undefined)
    return { id, least: (amount?.atLeastCents ?? 0) / widest, most: undefined, text: undefined };
  return {
    id,
    least: amount.atLeastCents / widest,
    most: amount.atMostCents / widest,
    text: boundText(amount, seats),
  };
}

function termsOf({ bill }: BillColumn, isMixed: boolean): string {
  const { currency, billingPeriod, list } = bill;
  const period = isMixed ? t`for twelve months` : PER_PERIOD[billingPeriod];
  return t`${currency} ${period}, estimate before tax, ${priceDate(list.pricedOn)}`;
}

/** The picture in words: `Seats: Today at most 222.65, What-if at most 208.05, −14.60.` */
export function billBarsDescription({ groups }: BillBars, titles: readonly string[]): string {
  return groups
    .map(({ line, bars, difference }) => {
      const amounts = bars.map(({ text = t`not known` }, at) => `${titles[at] ?? ''} ${text}`);
      return `${line}: ${listInFigures([...amounts, difference].filter(Boolean))}.`;
    })
    .join(' ');
}
