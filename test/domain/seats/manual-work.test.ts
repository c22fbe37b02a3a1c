import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { compareWork } from '../../../src/domain/seats/manual-work';
import { type Setup } from '../../../src/domain/setup/setup';
import { aPriceBook, aPriceList } from '../../builders/seats-builders';

const said = <Value>(value: Value) => ({ value, statedAt: 0 });

/** 10 joins of 30 minutes and 10 leaves of 60 at 60.00 an hour: 900.00 a month. */
const told: Setup = {
  joinsAMonth: said(10),
  leavesAMonth: said(10),
  minutesPerJoin: said(30),
  minutesPerLeave: said(60),
  hourlyCostCents: said(6000),
  guardManagedAccounts: said(200),
  guardExternalUsers: said(10),
  guardNotBillable: said(10),
};

test('by hand costs time, Guard costs everybody of the organization', () => {
  expect(compareWork(told, DEFAULT_PRICE_BOOK).compared).toStrictEqual({
    byHand: { currency: 'USD', atLeastCents: 90_000, atMostCents: 90_000 },
    guard: { currency: 'USD', atLeastCents: 60_000, atMostCents: 80_000 },
    pricedOn: '2026-09-20',
    changesAMonth: 20,
    breakEven: { atLeast: 14, atMost: 18 },
    verdict: 'guard',
  });
});

test.each([
  [
    'fewer changes than any price of Guard pays for',
    { joinsAMonth: 5, leavesAMonth: 5 },
    'by-hand',
  ],
  ['between the two prices nobody can tell', { joinsAMonth: 8, leavesAMonth: 8 }, 'cannot-be-told'],
  ['more than the higher price', { joinsAMonth: 9, leavesAMonth: 9 }, 'guard'],
] as const)('%s', (_says, { joinsAMonth, leavesAMonth }, verdict) => {
  const setup = { ...told, joinsAMonth: said(joinsAMonth), leavesAMonth: said(leavesAMonth) };
  expect(compareWork(setup, DEFAULT_PRICE_BOOK).compared?.verdict).toBe(verdict);
});

test('Guard that is paid for already costs nothing more, and asks for no counts', () => {
  const { guardManagedAccounts, guardExternalUsers, guardNotBillable, ...rest } = told;
  expect([guardManagedAccounts, guardExternalUsers, guardNotBillable]).toHaveLength(3);
  const { compared } = compareWork(
    { ...rest, guard: said('already-paid-for') },
    DEFAULT_PRICE_BOOK,
  );
  expect(compared?.guard).toStrictEqual({ currency: 'USD', atLeastCents: 0, atMostCents: 0 });
  expect(compared?.breakEven).toStrictEqual({ atLeast: 0, atMost: 0 });
  expect(compared?.verdict).toBe('guard');
});

test('a month without changes: the estimates alone tell where it breaks even', () => {
  const setup = { ...told, joinsAMonth: said(0), leavesAMonth: said(0) };
  expect(compareWork(setup, DEFAULT_PRICE_BOOK).compared).toMatchObject({
    byHand: { atLeastCents: 0, atMostCents: 0 },
    changesAMonth: 0,
    breakEven: { atLeast: 14, atMost: 18 },
    verdict: 'by-hand',
  });
});

test('work that costs nothing is never dearer than Guard', () => {
  const { compared } = compareWork({ ...told, hourlyCostCents: said(0) }, DEFAULT_PRICE_BOOK);
  expect(compared?.verdict).toBe('by-hand');
  expect(compared?.breakEven.atLeast).toBe(Number.MAX_SAFE_INTEGER);
});

test.each([
  ['joinsAMonth', 'joins-a-month'],
  ['leavesAMonth', 'leaves-a-month'],
  ['minutesPerJoin', 'minutes-per-join'],
  ['minutesPerLeave', 'minutes-per-leave'],
  ['hourlyCostCents', 'hourly-cost'],
  ['guardManagedAccounts', 'guard-counts'],
  ['guardExternalUsers', 'guard-counts'],
] as const)('without %s it says what is missing', (name, missing) => {
  const rest = Object.fromEntries(Object.entries(told).filter(([field]) => field !== name));
  expect(compareWork(rest, DEFAULT_PRICE_BOOK)).toStrictEqual({ missing: [missing] });
});

test('without a price of Guard there is nothing to compare with', () => {
  expect(compareWork(told, aPriceBook(aPriceList()))).toStrictEqual({ missing: ['guard-price'] });
});
