import { type Account } from '../../../../src/domain/facts/facts';
import { seatHazards } from '../../../../src/domain/plans/onboard/seat-hazards';
import { type PlanContext } from '../../../../src/domain/plans/plan-context';
import { type Setup } from '../../../../src/domain/setup/setup';
import { aPlanContext } from '../../../builders/a-plan';
import {
  aPerson,
  complete,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { aPriceBook, aPriceList, aTier } from '../../../builders/seats-builders';

const stated = <Value>(value: Value) => ({ value, statedAt: READ_AT });
const people = (many: number): readonly Account[] =>
  Array.from({ length: many }, (_, at) => aPerson({ displayName: `Person ${at}` }));

/** All of them are known to be active. */
function hazards(
  many: number,
  joining: number,
  given: {
    readonly setup?: Setup;
    readonly book?: PlanContext['book'];
    readonly isActive?: boolean;
  } = {},
) {
  const accounts = people(many);
  const { isActive = true, setup = MONTHLY, ...rest } = given;
  const directory = {
    ...{ asOf: READ_AT, unmatched: [], bad: [] },
    people: accounts.map(({ accountId = '' }) => ({ accountId, status: 'active' as const })),
  };
  const facts = someFacts({ accounts, invitations: complete([]) });
  return seatHazards(
    aPlanContext({ facts, setup, ...(isActive && { directory }), ...rest }),
    joining,
  );
}
const MONTHLY: Setup = {
  plan: stated('standard' as const),
  billingPeriod: stated('monthly' as const),
};
const FREE: Setup = { plan: stated('free' as const) };
const annual = (paid?: number): Setup => ({
  plan: stated('standard' as const),
  billingPeriod: stated('annual' as const),
  ...(paid !== undefined && { paidSeats: stated(paid) }),
});
const tiers = aPriceBook(
  aPriceList({
    plans: [
      {
        plan: 'standard',
        billingPeriod: 'monthly',
        tiers: [
          aTier({ from: 1, to: 5, price: { kind: 'flat', cents: 1650 } }),
          aTier({ from: 6, to: null, price: { kind: 'each', microCents: 330_000_000 } }),
        ],
      },
    ],
  }),
);

test('nobody new costs nothing and is not told', () => {
  expect(hazards(4, 0, { setup: FREE })).toStrictEqual([]);
});

test('the price of all newcomers, as an estimate with its date', () => {
  expect(hazards(61, 2)).toMatchObject([
    {
      code: 'seat-cost',
      severity: 'medium',
      says: '2 newcomers take 2 seats from the acceptance on: 2.00 USD more a month, an estimate before tax by prices of 2026-11-01.',
    },
  ]);
});

test('one is not several', () => {
  expect(hazards(61, 1)[0]?.says).toMatch(
    /^1 newcomer takes 1 seat from the acceptance on: 1\.00 USD/,
  );
});

test.each<[string, number, number, string[], string]>([
  ['the last place of the flat price', 4, 1, ['seat-cost'], 'one to five people cost the same.'],
  ['over the flat price', 4, 2, ['seat-cost', 'price-cliff'], '3.30 USD more a month'],
  ['from the flat price on', 5, 1, ['seat-cost', 'price-cliff'], '3.30 USD more a month'],
  ['above it already', 6, 1, ['seat-cost'], '3.30 USD more a month'],
])('%s', (_, many, joining, expected, says) => {
  const found = hazards(many, joining, { book: tiers });
  expect(found.map(({ code }) => code)).toStrictEqual(expected);
  expect(found[0]?.says).toContain(says);
});

test.each<[string, number, number, Setup, string[], string]>([
  ['the fifth on Free', 4, 1, FREE, ['seat-cost'], 'the Free plan costs nothing'],
  ['the sixth on Free', 4, 2, FREE, ['seat-cost', 'no-room'], 'the Free plan costs nothing'],
  ['one more than five on Free', 5, 1, FREE, ['seat-cost', 'no-room'], 'there is no room for them'],
  ['above five on Free', 6, 1, FREE, ['seat-cost', 'no-room'], 'there is no room for them'],
  ['the last that was bought', 9, 1, annual(10), ['seat-cost'], 'within what was bought'],
  [
    'more than was bought',
    10,
    1,
    annual(10),
    ['seat-cost', 'no-room'],
    'there is no room for them',
  ],
])('%s', (_, many, joining, setup, expected, says) => {
  const found = hazards(many, joining, { setup });
  expect(found.map(({ code }) => code)).toStrictEqual(expected);
  expect(found[0]?.says).toContain(says);
});

test('where pushes would stop, it is high, with the way out', () => {
  expect(hazards(5, 1, { setup: FREE })[1]).toMatchObject({
    severity: 'high',
    says: expect.stringMatching(
      /^With 1 newcomer the workspace goes over the 5 people of the Free plan\. Atlassian: /,
    ) as string,
    remedy: 'Free seats or upgrade the plan before anybody is invited.',
  });
  expect(hazards(10, 1, { setup: annual(10) })[1]).toMatchObject({
    severity: 'high',
    remedy: 'Free seats or buy more before anybody is invited.',
  });
});

test('who may not be active may leave room: then it is not known', () => {
  const [, cliff] = hazards(5, 1, { setup: FREE, isActive: false });
  expect(cliff).toMatchObject({
    code: 'no-room',
    severity: 'not-known',
    says: expect.stringContaining('the workspace may go over') as string,
  });
  expect(hazards(4, 1, { setup: FREE, isActive: false }).map(({ code }) => code)).toStrictEqual([
    'seat-cost',
  ]);
});

test.each<[string, Setup]>([
  ['plan', {}],
  ['billing period', { plan: stated('standard' as const) }],
  ['quantity that was bought', annual()],
])('without the %s the cost is not known', (_, setup) => {
  expect(hazards(9, 1, { setup })).toMatchObject([
    {
      code: 'seat-cost-not-known',
      severity: 'not-known',
      says: '1 newcomer takes 1 seat; what that costs is not known.',
    },
  ]);
});

test('while members were not all read, neither cost nor room is known', () => {
  const facts = someFacts({ accounts: people(2), lists: someLists({ members: unread() }) });
  const found = seatHazards(aPlanContext({ facts, setup: FREE }), 1);
  expect(found.map(({ code, severity }) => [code, severity])).toStrictEqual([
    ['seat-cost-not-known', 'not-known'],
    ['no-room', 'not-known'],
  ]);
});
