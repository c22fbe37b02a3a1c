import { type Account, type Facts } from '../../../src/domain/facts/facts';
import { checkPlanLimit } from '../../../src/domain/gates/plan-limit';
import { NO_SETUP, type Setup } from '../../../src/domain/setup/setup';
import {
  anOutsider,
  aPerson,
  partial,
  READ_AT,
  someFacts,
  someLists,
} from '../../builders/facts-builders';
import { ann, aSceneWith, aSetup, boss, eve, gatesOf, notesOf, toText } from './gate-scene';

const people = (count: number): Account[] =>
  Array.from({ length: count }, (_, at) => aPerson({ displayName: `Person ${at}` }));
const workspaceOf = (accounts: Account[]): Facts => someFacts({ accounts });
const annual = (seats?: number): Setup => ({
  plan: { value: 'premium', statedAt: READ_AT },
  billingPeriod: { value: 'annual', statedAt: READ_AT },
  ...(seats !== undefined && { paidSeats: { value: seats, statedAt: READ_AT } }),
});
const standard: Setup = { plan: { value: 'standard', statedAt: READ_AT } };
const monthlyOnly: Setup = { billingPeriod: { value: 'monthly', statedAt: READ_AT } };
const annualOnly: Setup = {
  billingPeriod: { value: 'annual', statedAt: READ_AT },
  paidSeats: { value: 3, statedAt: READ_AT },
};

test.each<[string, Account[], Setup, string]>([
  ['five on the free plan', people(5), aSetup('free'), 'kept'],
  ['six on the free plan', people(6), aSetup('free'), 'exceeded'],
  ['as many as were paid for', people(7), annual(7), 'kept'],
  ['one more than were paid for', people(8), annual(7), 'exceeded'],
  ['an annual plan whose seats nobody said', people(1), annual(), 'not-checked'],
  ['seats without a plan', people(4), annualOnly, 'exceeded'],
  ['a monthly bill, however many', people(40), aSetup('premium'), 'kept'],
  ['a monthly bill without a plan, which may be free', people(40), monthlyOnly, 'not-checked'],
  ['a paid plan without a period', people(40), standard, 'not-checked'],
  ['nothing known', people(1), NO_SETUP, 'not-checked'],
  [
    'apps, teams and people whom only a grant names beside five',
    [
      ...people(5),
      anOutsider(),
      aPerson({ displayName: 'Bot', kind: 'app_user' }),
      aPerson({ displayName: 'Team', kind: 'team' }),
      aPerson({ displayName: 'Guest', role: 'collaborator' }),
    ],
    aSetup('free'),
    'kept',
  ],
  [
    'five and a role nobody has heard of',
    [...people(5), aPerson({ displayName: 'X', role: 'unknown' })],
    aSetup('free'),
    'not-checked',
  ],
  [
    'five and an account of unknown kind',
    [...people(5), aPerson({ displayName: 'X', kind: 'unknown' })],
    aSetup('free'),
    'not-checked',
  ],
  [
    'teams and apps in a role nobody has heard of, and an unnamed kind without a role, beside five',
    [
      ...people(5),
      aPerson({ displayName: 'Team', kind: 'team', role: 'unknown' }),
      aPerson({ displayName: 'Bot', kind: 'app_user', role: 'unknown' }),
      anOutsider({ kind: 'unknown' }),
    ],
    aSetup('free'),
    'kept',
  ],
  [
    'four and an account of unknown kind',
    [...people(4), aPerson({ displayName: 'X', kind: 'unknown' })],
    aSetup('free'),
    'kept',
  ],
  [
    'six on the free plan, whatever was paid for',
    people(6),
    { ...annual(40), plan: { value: 'free', statedAt: READ_AT } },
    'exceeded',
  ],
  [
    'five and an owner',
    [...people(5), aPerson({ displayName: 'X', role: 'owner' })],
    aSetup('free'),
    'exceeded',
  ],
])('%s', (_what, accounts, setup, expected) => {
  expect(checkPlanLimit(workspaceOf(accounts), setup)).toBe(expected);
});

test.each([
  [5, 'not-checked'],
  [6, 'exceeded'],
])('with %i people in a part of the list of members: %s', (count, expected) => {
  const facts = { ...workspaceOf(people(count)), lists: someLists({ members: partial(null) }) };
  expect(checkPlanLimit(facts, aSetup('free'))).toBe(expected);
});

test('above the limit every gate is closed for everybody; for admins an old page disagrees', () => {
  const facts = { ...aSceneWith(), accounts: [...aSceneWith().accounts, ...people(1)] };
  const setup = aSetup('free');
  const answer = gatesOf(ann, facts, { setup });
  for (const gate of [answer.push, answer.merge, answer.forcePush, answer.delete])
    expect(toText(gate)).toBe('closed: plan-limit-exceeded');
  expect(notesOf(answer.push)).toStrictEqual([]);
  expect(toText(gatesOf(boss, facts, { setup }).push)).toBe('closed: plan-limit-exceeded');
  expect(notesOf(gatesOf(boss, facts, { setup }).push)).toStrictEqual([
    'plan-limit-admins-disputed',
  ]);
  expect(toText(gatesOf(eve, facts, { setup }).push)).toBe(
    'closed: plan-limit-exceeded, no-write-access',
  );
});

test('a limit that could not be checked is said, and not where the gate is closed anyway', () => {
  expect(notesOf(gatesOf(ann, aSceneWith(), { setup: NO_SETUP }).push)).toStrictEqual([
    'plan-limit-not-checked',
  ]);
  expect(notesOf(gatesOf(eve, aSceneWith(), { setup: NO_SETUP }).push)).toStrictEqual([]);
  expect(notesOf(gatesOf(ann, aSceneWith(), { setup: aSetup('free') }).push)).toStrictEqual([]);
});
