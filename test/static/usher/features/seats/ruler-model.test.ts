import { type Tier } from '../../../../../src/domain/seats/price-book';
import {
  toRuler,
  type RulerInput,
} from '../../../../../static/usher/src/features/seats/ruler-model';

const origin = { confidence: 'medium', sources: ['https://bitbucket.org/plans/'] } as const;
const TIERS: readonly Tier[] = [
  { from: 1, to: 5, price: { kind: 'flat', cents: 1_825 }, ...origin },
  { from: 6, to: 100, price: { kind: 'each', microCents: 365_000_000 }, ...origin },
  { from: 101, to: null, price: { kind: 'not-known' }, ...origin },
];

function aRuler(given: Partial<RulerInput> = {}) {
  return toRuler({
    plan: 'standard',
    billingPeriod: 'monthly',
    currency: 'USD',
    tiers: TIERS,
    today: { seats: { atLeast: 0, atMost: 61 }, cost: 'at most 222.65 USD' },
    ...given,
  });
}

test('every tier is a zone with its price, and the ruler ends past the next change', () => {
  const { zones, isEven } = aRuler();
  expect(isEven).toBe(true);
  expect(zones.map(({ kind, people, price }) => [kind, people, price])).toEqual([
    ['flat', '1–5', '18.25 USD a month together'],
    ['each', '6–100', '3.65 USD each'],
    ['not-known', 'above 100', 'price not known'],
  ]);
  expect(zones[0]?.from).toBe(0);
  expect(zones.map(({ to }) => to)).toEqual([5 / 115, 100 / 115, 1]);
  expect(zones.slice(1).map(({ from }) => from)).toEqual([5 / 115, 100 / 115]);
});

test('today stands at the most there may be, and fills the ruler up to there', () => {
  const { filled, marks, rows } = aRuler();
  expect(filled).toBe(61 / 115);
  expect(marks).toEqual([
    { id: 'today', at: 61 / 115 },
    { id: 'limit', at: 5 / 115 },
  ]);
  expect(rows).toEqual([
    { id: 'zone 1', people: '1–5', says: '18.25 USD a month together' },
    { id: 'zone 6', people: '6–100', says: '3.65 USD each' },
    { id: 'zone 101', people: 'above 100', says: 'price not known' },
    { id: 'today', people: 'at most 61', says: 'today: at most 222.65 USD' },
    { id: 'limit', people: 'above 5', says: 'Free plan: pushes stop' },
  ]);
});

test('what is tried and what was bought get marks of their own', () => {
  const { marks, rows } = aRuler({
    whatIf: { seats: { atLeast: 57, atMost: 57 }, cost: '208.05 USD' },
    paidSeats: 75,
  });
  expect(marks.map(({ id }) => id)).toEqual(['today', 'what-if', 'limit', 'quantity']);
  expect(rows.slice(-3).map(({ people, says }) => `${people}: ${says}`)).toEqual([
    '57: what-if: 208.05 USD',
    'above 5: Free plan: pushes stop',
    'above 75: more than were bought: pushes stop',
  ]);
});

test('where members may be missing from the list, the ruler shows those who are certain', () => {
  const { filled, rows } = aRuler({ today: { seats: { atLeast: 40 }, cost: 'not known' } });
  expect(filled).toBe(40 / 115);
  expect(rows.find(({ id }) => id === 'today')?.people).toBe('at least 40');
});

test('5,000 people bend the ruler, and the last zone begins where its tier does', () => {
  const { zones, isEven, filled } = aRuler({
    today: { seats: { atLeast: 5_000, atMost: 5_000 }, cost: 'not known' },
  });
  expect(isEven).toBe(false);
  expect(filled).toBeCloseTo(Math.sqrt(5_000 / 5_750), 10);
  expect(zones[2]?.from).toBeCloseTo(Math.sqrt(100 / 5_750), 10);
});

test('a plan without prices still shows today and the limit', () => {
  const { zones, marks } = aRuler({ tiers: [], plan: 'free' });
  expect(zones).toEqual([]);
  expect(marks.map(({ id }) => id)).toEqual(['today', 'limit']);
});
