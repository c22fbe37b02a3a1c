import { type AccessEffect, type Effects } from '../../../../../src/domain/plans/plan';
import {
  planSentence,
  seatsFreed,
} from '../../../../../static/usher/src/features/plans/plan-sentence';
import { aPlan, aStep } from '../../../../builders/a-plan';
import { aPerson, aRepository } from '../../../../builders/facts-builders';

const ann = aPerson().uuid;
const none = { level: 'none', atMost: 'none' } as const;
const lost: AccessEffect = {
  person: ann,
  before: { level: 'write', atMost: 'write' },
  after: none,
  repositories: [aRepository().uuid],
};
const leaving = aStep({
  id: '2',
  action: { kind: 'workspace-role', person: ann, before: 'member', after: 'none' },
});
const effects = (given: Partial<Effects> = {}): Effects => ({
  ...aPlan().effects,
  access: [lost],
  ...given,
});
const usd = (cents: number) => ({ currency: 'USD', atLeastCents: 0, atMostCents: cents });
const oneSeat = { before: { atLeast: 0, atMost: 61 }, after: { atLeast: 0, atMost: 60 } };
const saves = {
  kind: 'freed-saves',
  currency: 'USD',
  atLeastCents: 365,
  atMostCents: 365,
  pricedOn: '2026-09-20',
  from: '2026-12-01',
} as const;

test('an offboarding says whom it takes what from, the seat, the money and since when', () => {
  const plan = aPlan({
    steps: [aStep(), leaving],
    effects: effects({
      seats: oneSeat,
      bill: { before: usd(22_265), after: usd(21_900) },
      outcomes: [{ person: ann, outcome: saves }],
    }),
  });
  expect(planSentence(plan)).toBe(
    '2 steps take all access from 1 person and free 1 seat: 3.65 USD a month from 1 Dec 2026.',
  );
});

test('what is left is not called all', () => {
  const left = { ...lost, after: { level: 'none', atMost: 'read' } } as const;
  const plan = aPlan({ effects: effects({ access: [left] }) });
  expect(planSentence(plan)).toBe('1 step takes access from 1 person.');
});

test('a saving that is not known is said, not shown as nothing', () => {
  const plan = aPlan({
    steps: [leaving],
    effects: effects({
      seats: oneSeat,
      outcomes: [{ person: ann, outcome: { kind: 'not-known', missing: 'plan' } }],
    }),
  });
  expect(planSentence(plan)).toBe(
    '1 step takes all access from 1 person and frees 1 seat (what it saves is not known: the plan is not told).',
  );
});

test('no step is nothing to do', () => {
  expect(planSentence(aPlan({ steps: [] }))).toBe(
    'Nothing is to be done: it is already as planned.',
  );
});

test.each([
  ['nobody loses anything', []],
  ['1 person loses access', [lost]],
  [
    'whether 1 person loses access is not known',
    [{ ...lost, after: { level: 'none', atMost: 'write' } as const }],
  ],
])('a clean-up: %s', (says, access) => {
  expect(planSentence(aPlan({ kind: 'clean-up', effects: effects({ access }) }))).toBe(
    `1 step cleans up, and ${says}.`,
  );
});

test('an onboarding counts invitations, for nobody invited has an id, and says what it costs', () => {
  const invite = (about: string) =>
    aStep({ action: { kind: 'by-hand', code: 'invite', about }, id: about });
  const plan = aPlan({
    kind: 'onboard',
    steps: [invite('Ada'), invite('Bo')],
    effects: effects({
      access: [],
      seats: { before: { atLeast: 0, atMost: 61 }, after: { atLeast: 2, atMost: 63 } },
      bill: { before: usd(22_265), after: usd(22_995) },
    }),
  });
  expect(planSentence(plan)).toBe(
    '2 steps give access to 2 people and take 2 seats: 7.30 USD a month more.',
  );
});

test.each([
  [{ atLeast: 1, atMost: 5 }, { atLeast: 1, atMost: 3 }, 2],
  [{ atLeast: 5 }, { atLeast: 3 }, 2],
  [{ atLeast: 5 }, { atLeast: 5 }, undefined],
])('seats that become free', (before, after, freed) => {
  expect(seatsFreed({ before, after })).toBe(freed);
});
