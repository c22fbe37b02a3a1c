import { type Bill, type BillLine } from '../../../../../src/domain/seats/bill';
import {
  type CountRange,
  MICRO_CENTS_PER_CENT,
  type MoneyRange,
} from '../../../../../src/domain/seats/money';
import { type CsvTable } from '../../lib/csv';
import { peopleOf } from './tier-words';

export interface ExportedBill {
  /** `today`, or what is tried, in words. */
  readonly name: string;
  readonly bill: Bill;
}

const HEADER = [
  'bill',
  'line',
  'people',
  'quantity at least',
  'quantity at most',
  'price at least',
  'price at most',
  'amount at least',
  'amount at most',
  'currency',
  'period',
  'price list',
  'price of',
  'confidence',
  'sources',
  'assumptions',
] as const;

/** Every line as it was worked out; what is not known stays empty, and is never a zero. */
export function toBillCsv(bills: readonly ExportedBill[]): CsvTable {
  return {
    header: HEADER,
    rows: bills.flatMap(({ name, bill }) => [
      ...bill.lines.map((line) => toRow(name, bill, line)),
      toRow(name, bill, toTotal(bill)),
    ]),
  };
}

type Row = readonly (string | number)[];

interface ExportedLine extends Pick<BillLine, 'tier' | 'price' | 'origin' | 'amount'> {
  readonly item: string;
  readonly quantity?: CountRange;
  readonly assumptions: readonly string[];
}

function toTotal({ total }: Bill): ExportedLine {
  return { item: 'total', amount: total, assumptions: ['before-tax'] };
}

function toRow(name: string, bill: Bill, line: ExportedLine): Row {
  const { item, tier, quantity, price, amount, origin, assumptions } = line;
  return [
    ...[name, item, tier === undefined ? '' : peopleOf(tier)],
    ...[quantity?.atLeast ?? '', quantity?.atMost ?? ''],
    ...[priceCell(price?.atLeastMicroCents), priceCell(price?.atMostMicroCents)],
    ...amountCells(amount),
    ...[bill.currency, bill.billingPeriod === 'annual' ? 'year' : 'month'],
    ...[bill.list.title, bill.list.pricedOn],
    ...originCells(origin),
    assumptions.join(' '),
  ];
}

function originCells(origin: BillLine['origin']): Row {
  return origin === undefined ? ['', ''] : [origin.confidence, origin.sources.join(' ')];
}

/** A plain decimal, which every spreadsheet adds up. */
function priceCell(microCents: number | undefined): string {
  if (microCents === undefined) return '';
  const micro = String(microCents).padStart(9, '0');
  const decimals = micro.slice(-DECIMALS).replace(/0+$/, '').padEnd(2, '0');
  return `${micro.slice(0, -DECIMALS)}.${decimals}`;
}

/** Of one unit of the currency, in millionths of a cent. */
const DECIMALS = String(MICRO_CENTS_PER_CENT * 100).length - 1;

function amountCells({ atLeastCents, atMostCents }: MoneyRange): Row {
  return [decimal(atLeastCents), atMostCents === undefined ? '' : decimal(atMostCents)];
}

function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
