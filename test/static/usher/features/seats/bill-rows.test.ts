import { type BillInput } from '../../../../../src/domain/seats/bill';
import { DEFAULT_PRICE_BOOK } from '../../../../../src/domain/seats/default-price-book';
import { tryBill } from '../../../../../src/domain/seats/try-bill';
import { NO_SETUP, type Setup } from '../../../../../src/domain/setup/setup';
import { toBillCsv } from '../../../../../static/usher/src/features/seats/bill-csv';
import {
  type BillCell,
  type BillRow,
  boundText,
  toBillRows,
} from '../../../../../static/usher/src/features/seats/bill-rows';
import { estimateWords } from '../../../../../static/usher/src/features/seats/estimate-words';
import { formatDay } from '../../../../../static/usher/src/lib/dates';

const TODAY: BillInput = {
  plan: 'standard',
  billingPeriod: 'monthly',
  seats: { atLeast: 0, atMost: 61 },
  usage: {},
};

const word = (cell: BillCell) => (cell.kind === 'text' ? cell.text : cell.kind);
const toLine = ({ line, known, cells, difference }: BillRow) =>
  [line, known, ...cells.map(word), difference].join(' | ');

function rowsOf(
  change: Parameters<typeof tryBill>[1] | undefined,
  { today = TODAY, setup = NO_SETUP }: { today?: BillInput; setup?: Setup } = {},
): readonly string[] {
  const trial = tryBill(today, change ?? {}, DEFAULT_PRICE_BOOK);
  const first = { id: 'today', seats: today.seats, bill: trial.today.newest };
  const second = { id: 'tried', seats: trial.input.seats, bill: trial.then.newest };
  return toBillRows(change === undefined ? [first] : [first, second], setup).map(toLine);
}

const PRICED = `price of ${formatDay(new Date(2026, 8, 20).getTime())}`;

test('today’s bill can be checked by hand', () => {
  expect(rowsOf(undefined)).toEqual([
    `Price of 1–5 people together | ${PRICED} | 18.25 | `,
    `Price of a seat, 6–100 people | ${PRICED} | 3.65 | `,
    'Seats | 18.25 + 56 × 3.65 | at most 222.65 | ',
    'A month, USD before tax |  | at most 222.65 | ',
    'Twelve such months, USD | nobody joins or leaves | at most 2,671.80 | ',
  ]);
});

test('what stays the same steps back, what differs says by how much', () => {
  expect(rowsOf({ remove: { atLeast: 0, atMost: 4 } })).toEqual([
    `Price of 1–5 people together | ${PRICED} | 18.25 | same | `,
    `Price of a seat, 6–100 people | ${PRICED} | 3.65 | same | `,
    'Seats | 18.25 + 56 × 3.65 | at most 222.65 | at most 208.05 | −14.60',
    'A month, USD before tax |  | at most 222.65 | at most 208.05 | −14.60',
    'Twelve such months, USD | nobody joins or leaves | at most 2,671.80 | at most 2,496.60 | −175.20',
  ]);
});

test('an annual price that nobody published is not known, and is no saving', () => {
  const rows = rowsOf({ billingPeriod: 'annual' });
  expect(rows).toContain('A month, USD before tax |  | at most 222.65 | not-known | ');
  expect(rows).toContain(`Price of a seat, any number of people | ${PRICED} | none | not-known | `);
});

test('amounts of a year beside those of a month say so, and only years are compared', () => {
  const guard = { kind: 'bought', managedAccounts: 10, externalUsers: 0, notBillable: 0 } as const;
  const today: BillInput = { ...TODAY, plan: 'free', seats: { atLeast: 3, atMost: 3 }, guard };
  const rows = rowsOf({ plan: 'standard', billingPeriod: 'annual' }, { today });
  expect(rows).toContain(
    'Guard Standard, whole organization | nobody has typed it in | 30.00 to 40.00 | 360.00 to 480.00 a year | ',
  );
});

test('add-ons name what the plan includes, and who told how much is used', () => {
  const at = new Date(2026, 9, 2).getTime();
  const setup: Setup = {
    buildMinutes: { value: 4_600, statedAt: at },
    lfsGb: { value: 3, statedAt: at },
    premiumRunners: { value: 2, statedAt: at },
  };
  const today = { ...TODAY, usage: { buildMinutes: 4_600, lfsGb: 3, premiumRunners: 2 } };
  const told = `typed in on ${formatDay(at)}`;
  expect(rowsOf(undefined, { today, setup }).slice(3, 6)).toEqual([
    `Build minutes, above 2,500 | ${told} | 30.00 | `,
    `Git LFS, above 5 GB | ${told} | 0.00 | `,
    `Premium runner slots | ${told} | 30.00 | `,
  ]);
});

test.each([
  [{ atLeast: 0, atMost: 61 }, { atLeastCents: 1_825, atMostCents: 22_265 }, 'at most 222.65'],
  [{ atLeast: 57, atMost: 61 }, { atLeastCents: 20_805, atMostCents: 22_265 }, '208.05 to 222.65'],
  [{ atLeast: 61, atMost: 61 }, { atLeastCents: 22_265, atMostCents: 22_265 }, '222.65'],
  [{ atLeast: 0, atMost: 3 }, { atLeastCents: 1_825, atMostCents: 1_825 }, '18.25'],
  [{ atLeast: 40 }, { atLeastCents: 14_600 }, 'at least 146.00'],
  [{ atLeast: 0, atMost: 0 }, { atLeastCents: 0, atMostCents: 0 }, '0.00'],
  [{ atLeast: 0 }, { atLeastCents: 1_825 }, undefined],
])('%j seats for %j read %s', (seats, amount, words) => {
  expect(boundText({ currency: 'USD', ...amount }, seats)).toBe(words);
});

test('what is taken for granted or left out is said once, whichever bills are shown', () => {
  const trial = tryBill(TODAY, { add: 1 }, DEFAULT_PRICE_BOOK);
  const words = estimateWords([trial.today, trial.then]);
  expect(new Set(words).size).toBe(words.length);
  expect(words).toContain('One to five people cost the same.');
  expect(words).toContain(
    'Build minutes above the plan are not in the amount: nobody typed in their use.',
  );
  const told = {
    ...TODAY,
    usage: { buildMinutes: 1, lfsGb: 1, premiumRunners: 0 },
    guard: { kind: 'none' },
  } as const;
  const complete = estimateWords([tryBill(told, {}, DEFAULT_PRICE_BOOK).today]);
  expect(complete.filter((sentence) => sentence.includes('not in the amount'))).toEqual([]);
});

test('the exported bill holds every line with price, date, sources and assumptions; unknown stays empty', () => {
  const trial = tryBill(TODAY, { billingPeriod: 'annual' }, DEFAULT_PRICE_BOOK);
  const { header, rows } = toBillCsv([
    { name: 'today', bill: trial.today.newest },
    { name: 'annual', bill: trial.then.newest },
  ]);
  const records = rows.map((row) =>
    Object.fromEntries(header.map((name, position) => [name, row[position]])),
  );
  expect(records.map((record) => `${String(record['bill'])} ${String(record['line'])}`)).toEqual([
    'today seats',
    'today seats',
    'today total',
    'annual seats',
    'annual total',
  ]);
  expect(records[1]).toMatchObject({
    people: '6–100',
    'quantity at least': 0,
    'quantity at most': 56,
    'price at least': '3.65',
    'price at most': '3.65',
    'amount at least': '0.00',
    'amount at most': '204.40',
    currency: 'USD',
    period: 'month',
    'price of': '2026-09-20',
    confidence: 'medium',
    assumptions: 'every-member-is-active',
  });
  expect(String(records[1]?.['sources'])).toMatch(/^https:\/\//);
  expect(records[2]).toMatchObject({ 'amount at most': '222.65', assumptions: 'before-tax' });
  expect(records[4]).toMatchObject({ 'amount at most': '', period: 'year' });
});
