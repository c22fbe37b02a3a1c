import * as fc from 'fast-check';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { marginalSeat } from '../../../src/domain/seats/marginal-seat';
import { type CountRange } from '../../../src/domain/seats/money';
import { costOfNewcomer } from '../../../src/domain/seats/newcomer';
import { outcomeText } from '../../../src/domain/seats/outcome-words';
import { type Billable, type SeatOutcome } from '../../../src/domain/seats/seat';
import { outcomeOfLeaving } from '../../../src/domain/seats/seat-outcome';
import { NO_SETUP, type Setup } from '../../../src/domain/setup/setup';
import { READ_AT } from '../../builders/facts-builders';

function stated<Value>(value: Value) {
  return { value, statedAt: READ_AT };
}

function exactly(seats: number): CountRange {
  return { atLeast: seats, atMost: seats };
}

const book = DEFAULT_PRICE_BOOK;
const free: Setup = { plan: stated('free') };
const monthly: Setup = { plan: stated('standard'), billingPeriod: stated('monthly') };
const annual: Setup = { plan: stated('standard'), billingPeriod: stated('annual') };
const bought: Setup = { ...annual, paidSeats: stated(75) };
const priced = {
  state: 'priced',
  currency: 'USD',
  atLeastCents: 330,
  atMostCents: 365,
  pricedOn: '2026-09-20',
  assumesAllActive: false,
} as const;

describe('what a newcomer adds to the bill', () => {
  test.each<[string, Setup, CountRange, ReturnType<typeof costOfNewcomer>]>([
    ['the sixth', monthly, exactly(5), priced],
    ['the fifth', monthly, exactly(4), { state: 'costs-nothing', because: 'flat-rate' }],
    ['the 62nd', monthly, exactly(61), priced],
    [
      'the 62nd, should all be active',
      monthly,
      { atLeast: 0, atMost: 61 },
      { ...priced, assumesAllActive: true },
    ],
    ['where at least five are active', monthly, { atLeast: 5, atMost: 61 }, priced],
    [
      'above the prices that anybody has published',
      monthly,
      exactly(100),
      { state: 'not-known', missing: 'price' },
    ],
    [
      'where members may be missing',
      monthly,
      { atLeast: 61 },
      { state: 'not-known', missing: 'active-members' },
    ],
    ['the fifth for free', free, exactly(4), { state: 'costs-nothing', because: 'free-plan' }],
    ['the sixth for free', free, exactly(5), { state: 'no-room' }],
    [
      'for free, where it depends on who is active',
      free,
      { atLeast: 4, atMost: 5 },
      { state: 'not-known', missing: 'active-members' },
    ],
    ['the 75th of 75', bought, exactly(74), { state: 'costs-nothing', because: 'bought' }],
    ['the 76th of 75', bought, exactly(75), { state: 'no-room' }],
    ['of a year', annual, exactly(9), { state: 'not-known', missing: 'bought-quantity' }],
    ['of no plan', NO_SETUP, exactly(9), { state: 'not-known', missing: 'plan' }],
    [
      'of no period',
      { plan: stated('premium') },
      exactly(9),
      { state: 'not-known', missing: 'billing-period' },
    ],
  ])('%s', (_who, setup, seats, cost) => {
    expect(costOfNewcomer({ seats, setup, book })).toStrictEqual(cost);
  });

  test('a book without a list in force prices nothing, not even the flat rate', () => {
    const empty = { lists: book.lists.filter(({ status }) => status === 'history') };
    const { input } = { input: { plan: 'standard', billingPeriod: 'monthly' } as const };
    expect(marginalSeat({ ...input, seats: exactly(3), usage: {} }, 3, empty)).toStrictEqual({
      kind: 'not-known',
      missing: 'price',
    });
  });

  test('never less at its upper end than at its lower, whatever is known of the seats', () => {
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.nat(200),
        fc.constantFrom(monthly, free, bought),
        (a, b, setup) => {
          const seats = { atLeast: Math.min(a, b), atMost: Math.max(a, b) };
          const cost = costOfNewcomer({ seats, setup, book });
          if (cost.state === 'priced')
            expect(cost.atLeastCents).toBeLessThanOrEqual(cost.atMostCents);
          else expect(['costs-nothing', 'no-room', 'not-known']).toContain(cost.state);
        },
      ),
    );
  });
});

describe('what the removal from the workspace does to the bill', () => {
  const yes: Billable = { state: 'yes', because: 'active-member' };
  const day = (iso: string) => iso;

  test.each<[string, Setup, CountRange, Billable, SeatOutcome, string]>([
    [
      'the sixth',
      monthly,
      exactly(6),
      yes,
      {
        kind: 'freed-saves',
        currency: 'USD',
        atLeastCents: 330,
        atMostCents: 365,
        pricedOn: '2026-09-20',
      },
      'seat freed, saves 3.30 to 3.65 USD a month from the next billing date',
    ],
    [
      'with the day of the next bill',
      { ...monthly, renewsOn: stated('2026-12-01') },
      exactly(61),
      yes,
      {
        kind: 'freed-saves',
        currency: 'USD',
        atLeastCents: 330,
        atMostCents: 365,
        pricedOn: '2026-09-20',
        from: '2026-12-01',
      },
      'seat freed, saves 3.30 to 3.65 USD a month from 2026-12-01',
    ],
    [
      'the fifth',
      monthly,
      exactly(5),
      yes,
      { kind: 'freed-saves-nothing', because: 'flat-rate' },
      'seat freed, saves 0.00 (1–5 people cost the same)',
    ],
    [
      'for free',
      free,
      exactly(5),
      yes,
      { kind: 'freed-saves-nothing', because: 'free-plan' },
      'seat freed, saves 0.00 (the Free plan costs nothing)',
    ],
    [
      'somebody who is not billed, whatever else is not known',
      NO_SETUP,
      exactly(61),
      { state: 'no', because: 'deactivated' },
      { kind: 'freed-saves-nothing', because: 'not-billed' },
      'seat freed, saves 0.00 (not billed today)',
    ],
    [
      'of a year',
      annual,
      exactly(61),
      yes,
      { kind: 'no-saving-before-renewal' },
      'no saving before renewal (annual)',
    ],
    [
      'of a year that ends on a day',
      { ...annual, renewsOn: stated('2027-01-31') },
      exactly(61),
      yes,
      { kind: 'no-saving-before-renewal', renewsOn: '2027-01-31' },
      'no saving before renewal (2027-01-31)',
    ],
    [
      'nobody said which plan',
      NO_SETUP,
      exactly(61),
      yes,
      { kind: 'not-known', missing: 'plan' },
      'what it saves is not known: the plan is not told',
    ],
    [
      'nobody said which period',
      { plan: stated('standard') },
      exactly(61),
      yes,
      { kind: 'not-known', missing: 'billing-period' },
      'what it saves is not known: the billing period is not told',
    ],
    [
      'members may be missing',
      monthly,
      { atLeast: 61 },
      yes,
      { kind: 'not-known', missing: 'active-members' },
      'what it saves is not known: the members were not all read',
    ],
    [
      'a price that nobody has published',
      monthly,
      exactly(101),
      yes,
      { kind: 'not-known', missing: 'price' },
      'what it saves is not known: the price book has no such price',
    ],
  ])('%s', (_who, setup, seats, billable, outcome, text) => {
    const found = outcomeOfLeaving({ billable, seats, setup, book });
    expect(found).toStrictEqual(outcome);
    expect(outcomeText(found, day)).toBe(text);
  });

  test('a removal from a repository, a project or a group ends in its own words', () => {
    expect(outcomeText({ kind: 'stays-billed' }, day)).toBe('seat stays billed');
  });
});
