import * as fc from 'fast-check';
import { featuresChanged } from '../../../src/domain/seats/plan-features';
import { toBillInput } from '../../../src/domain/seats/bill-input';
import { addRanges, spanRanges, sumRanges, toCents } from '../../../src/domain/seats/money';
import { centsText, moneyRangeText } from '../../../src/domain/seats/money-text';
import { type Setup } from '../../../src/domain/setup/setup';
import { exactly } from '../../builders/seats-builders';

const usd = (atLeastCents: number, atMostCents?: number) => ({
  currency: 'USD',
  atLeastCents,
  ...(atMostCents !== undefined && { atMostCents }),
});

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [365, '3.65'],
  [-1460, '−14.60'],
  [26_718_000, '267,180.00'],
])('%i cents are %s', (cents, text) => {
  expect(centsText(cents)).toBe(text);
});

test.each([
  [usd(365, 365), '3.65 USD'],
  [usd(330, 365), '3.30 to 3.65 USD'],
  [usd(0, 365), '0.00 to 3.65 USD'],
  [usd(1825), 'at least 18.25 USD'],
  [usd(0), 'not known'],
])('%j reads %s', (amount, text) => {
  expect(moneyRangeText(amount)).toBe(text);
});

test('an open amount opens every sum and span it is in', () => {
  expect(addRanges(usd(1, 2), usd(3))).toStrictEqual(usd(4));
  expect(addRanges(usd(1), usd(3, 4))).toStrictEqual(usd(4));
  expect(sumRanges('USD', [usd(1, 2), usd(3, 4)])).toStrictEqual(usd(4, 6));
  expect(sumRanges('USD', [])).toStrictEqual(usd(0, 0));
  expect(spanRanges(usd(3, 4), [usd(1, 2), usd(2, 9)])).toStrictEqual(usd(1, 9));
  expect(spanRanges(usd(3, 4), [usd(5)])).toStrictEqual(usd(3));
});

test('amounts of two currencies never add', () => {
  expect(() => addRanges(usd(1, 1), { ...usd(1, 1), currency: 'EUR' })).toThrow(
    'Amounts in USD and EUR do not add. Keep one currency in force.',
  );
});

test('rounding a line is off by half a cent at most, and halves go up', () => {
  expect([1, 3].map((quantity) => toCents(500_000, quantity))).toStrictEqual([1, 2]);
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.nat(20_000), (microCents, quantity) => {
      const exact = (microCents * quantity) / 1_000_000;
      expect(Math.abs(toCents(microCents, quantity) - exact)).toBeLessThanOrEqual(0.5);
    }),
  );
});

test('a large price of very many is exact to the cent', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (microCents, quantity) => {
      const exact = (BigInt(microCents) * BigInt(quantity) + 500_000n) / 1_000_000n;
      expect(toCents(microCents, quantity)).toBe(Number(exact));
    }),
  );
});

describe('what admins told, as a bill’s input', () => {
  const said = <Value>(value: Value) => ({ value, statedAt: 0 });
  const seats = exactly(61);
  test.each<[string, Setup, ReturnType<typeof toBillInput>]>([
    ['nothing', {}, { missing: ['plan', 'billing-period'] }],
    ['a period alone', { billingPeriod: said('annual') }, { missing: ['plan'] }],
    ['a plan alone', { plan: said('premium') }, { missing: ['billing-period'] }],
    [
      'Free has no period',
      { plan: said('free') },
      { input: { plan: 'free', billingPeriod: 'monthly', seats, usage: {} } },
    ],
    [
      'everything',
      {
        plan: said('premium'),
        billingPeriod: said('annual'),
        paidSeats: said(75),
        buildMinutes: said(0),
        lfsGb: said(12),
        premiumRunners: said(2),
        guard: said('bought'),
        guardManagedAccounts: said(90),
        guardExternalUsers: said(0),
        guardNotBillable: said(5),
      },
      {
        input: {
          plan: 'premium',
          billingPeriod: 'annual',
          seats,
          paidSeats: 75,
          usage: { buildMinutes: 0, lfsGb: 12, premiumRunners: 2 },
          guard: { kind: 'bought', managedAccounts: 90, externalUsers: 0, notBillable: 5 },
        },
      },
    ],
    [
      'no Guard',
      { plan: said('free'), guard: said('none') },
      {
        input: {
          plan: 'free',
          billingPeriod: 'monthly',
          seats,
          usage: {},
          guard: { kind: 'none' },
        },
      },
    ],
    [
      'Guard paid for',
      { plan: said('free'), guard: said('already-paid-for') },
      {
        input: {
          plan: 'free',
          billingPeriod: 'monthly',
          seats,
          usage: {},
          guard: { kind: 'already-paid-for' },
        },
      },
    ],
  ])('%s', (_says, setup, answer) => {
    expect(toBillInput(setup, seats)).toStrictEqual(answer);
  });
});

test('a plan loses nothing to itself, and what one way gains the other loses', () => {
  expect(featuresChanged('premium', 'premium')).toStrictEqual({ lost: [], gained: [] });
  const there = featuresChanged('free', 'premium');
  const back = featuresChanged('premium', 'free');
  expect([back.lost, back.gained]).toStrictEqual([there.gained, there.lost]);
});
