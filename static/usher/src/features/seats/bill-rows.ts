import { t } from '@lingui/core/macro';
import { type Bill, type BillLine } from '../../../../../src/domain/seats/bill';
import {
  type CountRange,
  type MoneyRange,
  multiplied,
  sumRanges,
} from '../../../../../src/domain/seats/money';
import { ADD_ONS, type AddOn, type Tier } from '../../../../../src/domain/seats/price-book';
import { type Setup } from '../../../../../src/domain/setup/setup';
import { amountText, centsText, differenceText, unitPriceText } from '../../lib/money';
import { priceDate } from '../seat-line/seats-cost';
import { addOnKnown, addOnTitle } from './bill-words';
import { countText } from './count-words';
import { PER_PERIOD } from './plan-words';
import { peopleOf } from './tier-words';

/** One bill of the table: today's first, then what is tried. */
export interface BillColumn {
  readonly id: string;
  readonly seats: CountRange;
  readonly bill: Bill;
}

export type BillCell =
  | { readonly kind: 'text'; readonly text: string }
  /** As in the first column. */
  | { readonly kind: 'same' }
  | { readonly kind: 'not-known' }
  /** This bill has no such line. */
  | { readonly kind: 'none' };

export interface BillRow {
  readonly id: string;
  readonly line: string;
  /** Where the number comes from, or how it is worked out. */
  readonly known: string;
  readonly cells: readonly BillCell[];
  /** Of the second column against the first; empty where there is none. */
  readonly difference: string;
  readonly isTotal?: true;
}

/** Every line of every bill, in one order, so that one reads across. */
export function toBillRows(columns: readonly BillColumn[], setup: Setup): readonly BillRow[] {
  const [today] = columns;
  if (today === undefined) return [];
  const { bill } = today;
  const period = bill.billingPeriod === 'annual' ? t`A year` : t`A month`;
  return [
    ...tiersOf(columns).map((tier) => priceRow(columns, tier)),
    amountRow(columns, {
      ...{ id: 'seats', line: t`Seats`, known: workingOf(bill) },
      amountOf: (one) => sumOf(one.bill, 'seats'),
    }),
    ...addOnsOf(columns).map((addOn) =>
      amountRow(columns, {
        ...{ id: addOn, line: addOnTitle(addOn, bill.plan), known: addOnKnown(addOn, setup) },
        amountOf: (one) => sumOf(one.bill, addOn),
      }),
    ),
    {
      ...amountRow(columns, {
        ...{ id: 'total', known: '', line: t`${period}, ${bill.currency} before tax` },
        amountOf: (one) => one.bill.total,
      }),
      isTotal: true,
    },
    amountRow(columns, {
      ...{ id: 'year', known: t`nobody joins or leaves` },
      line: t`Twelve such months, ${bill.currency}`,
      amountOf: (one) => multiplied(one.bill.total, one.bill.billingPeriod === 'annual' ? 1 : 12),
      isOfYear: true,
    }),
  ];
}

type SeatTier = Pick<Tier, 'from' | 'to'>;

/** Of all the bills, by where they begin. */
function tiersOf(columns: readonly BillColumn[]): readonly SeatTier[] {
  const tiers = columns.flatMap(({ bill }) =>
    bill.lines.flatMap(({ tier }) => (tier === undefined ? [] : [tier])),
  );
  const byPeople = new Map(tiers.map((tier) => [peopleOf(tier), tier]));
  return [...byPeople.values()].sort((a, b) => a.from - b.from || rank(a) - rank(b));
}

function rank({ to }: SeatTier): number {
  return to ?? Number.POSITIVE_INFINITY;
}

function priceRow(columns: readonly BillColumn[], tier: SeatTier): BillRow {
  const people = peopleOf(tier);
  const lineOf = ({ bill }: BillColumn) =>
    bill.lines.find((line) => line.tier !== undefined && peopleOf(line.tier) === people);
  const found = columns.find((column) => lineOf(column) !== undefined);
  const isFlat = found !== undefined && isFlatRate(lineOf(found));
  return {
    id: `price ${people}`,
    line: isFlat
      ? t`Price of ${people} people together`
      : tier.to === null && tier.from === 1
        ? t`Price of a seat, any number of people`
        : t`Price of a seat, ${people} people`,
    known: found === undefined ? '' : priceDate(found.bill.list.pricedOn),
    cells: toCells(columns.map((column) => priceCell(lineOf(column), column, columns[0]))),
    difference: '',
  };
}

/** One amount for anybody up to the end of the tier, as against one for each. */
function isFlatRate(line: BillLine | undefined): boolean {
  return line?.assumptions.includes('flat-rate-for-one-to-five') === true;
}

function priceCell(
  line: BillLine | undefined,
  column: BillColumn,
  today: BillColumn | undefined,
): BillCell {
  if (line === undefined) return { kind: 'none' };
  const suffix = periodSuffix(column, today);
  if (line.price !== undefined) return textCell(`${unitPriceText(line.price)}${suffix}`);
  if (!isFlatRate(line) || line.amount.atMostCents === undefined) return { kind: 'not-known' };
  return textCell(`${centsText(line.amount.atMostCents)}${suffix}`);
}

/** Where one column is paid by the year and the other by the month, each amount says which. */
function periodSuffix({ bill }: BillColumn, today: BillColumn | undefined): string {
  if (today === undefined || today.bill.billingPeriod === bill.billingPeriod) return '';
  return ` ${PER_PERIOD[bill.billingPeriod]}`;
}

interface AmountRow {
  readonly id: string;
  readonly line: string;
  readonly known: string;
  readonly amountOf: (column: BillColumn) => MoneyRange | undefined;
  /** Whatever is paid by the month is then counted twelve times. */
  readonly isOfYear?: true;
}

function amountRow(columns: readonly BillColumn[], row: AmountRow): BillRow {
  const { id, line, known, amountOf, isOfYear } = row;
  const [today, tried] = columns;
  const suffixOf = (column: BillColumn) => (isOfYear ? '' : periodSuffix(column, today));
  const cells = columns.map((column) => amountCell(amountOf(column), column, suffixOf(column)));
  const isComparable = tried !== undefined && suffixOf(tried) === '';
  const difference =
    today !== undefined && isComparable ? differenceText(amountOf(today), amountOf(tried)) : '';
  return { id, line, known, cells: toCells(cells), difference };
}

function amountCell(amount: MoneyRange | undefined, column: BillColumn, suffix: string): BillCell {
  if (amount === undefined) return { kind: 'none' };
  const words = boundText(amount, column.seats);
  return words === undefined ? { kind: 'not-known' } : textCell(`${words}${suffix}`);
}

/** While nobody is certain to be billed, the upper end is all there is to say: `at most 222.65`. */
export function boundText(amount: MoneyRange, seats: CountRange): string | undefined {
  const { atLeastCents, atMostCents } = amount;
  const isOpen = seats.atLeast === 0 && seats.atMost !== 0;
  if (!isOpen || atLeastCents === atMostCents) return amountText(amount);
  return atMostCents === undefined ? undefined : t`at most ${centsText(atMostCents)}`;
}

/** What stays as it is today steps back. */
function toCells(cells: readonly BillCell[]): readonly BillCell[] {
  const [today, ...others] = cells;
  if (today === undefined) return [];
  return [today, ...others.map((cell): BillCell => (isEqual(cell, today) ? SAME : cell))];
}

const SAME: BillCell = { kind: 'same' };

function isEqual(one: BillCell, other: BillCell): boolean {
  return one.kind === other.kind && textOf(one) === textOf(other);
}

function textOf(cell: BillCell): string {
  return cell.kind === 'text' ? cell.text : '';
}

function textCell(text: string): BillCell {
  return { kind: 'text', text };
}

/** `18.25 + 56 × 3.65`: what somebody can check by hand, at the most people there may be. */
function workingOf({ lines }: Bill): string {
  const parts = lines
    .filter(({ item }) => item === 'seats')
    .map(({ price, quantity: { atLeast, atMost }, amount }) =>
      price === undefined
        ? (amountText(amount) ?? t`not known`)
        : `${countText(most(atLeast, atMost))} × ${unitPriceText(price)}`,
    );
  return parts.join(' + ');
}

function most(atLeast: number, atMost: number | undefined): CountRange {
  return atMost === undefined ? { atLeast } : { atLeast: atMost, atMost };
}

/** Of one item over all its lines; missing where the bill has none. */
export function sumOf({ lines, currency }: Bill, item: BillLine['item']): MoneyRange | undefined {
  const amounts = lines.filter((line) => line.item === item).map(({ amount }) => amount);
  return amounts.length === 0 ? undefined : sumRanges(currency, amounts);
}

/** Of any of the bills, in one order. */
export function addOnsOf(columns: readonly BillColumn[]): readonly AddOn[] {
  return ADD_ONS.filter((addOn) =>
    columns.some(({ bill }) => bill.lines.some(({ item }) => item === addOn)),
  );
}
