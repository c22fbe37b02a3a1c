import { type Bill, type BillInput } from '../../../../../src/domain/seats/bill';
import { DEFAULT_PRICE_BOOK } from '../../../../../src/domain/seats/default-price-book';
import { listCliffs } from '../../../../../src/domain/seats/list-cliffs';
import { type WorkCompared } from '../../../../../src/domain/seats/manual-work';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { featuresChanged } from '../../../../../src/domain/seats/plan-features';
import { priceBill } from '../../../../../src/domain/seats/price-bill';
import { accountUuid } from '../../../../../src/domain/facts/ids';
import { NO_SETUP, type Setup } from '../../../../../src/domain/setup/setup';
import {
  cliffSentence,
  wayBackSentence,
} from '../../../../../static/usher/src/features/seats/cliff-words';
import { countText } from '../../../../../static/usher/src/features/seats/count-words';
import { featureSentences } from '../../../../../static/usher/src/features/seats/feature-words';
import { freedWords } from '../../../../../static/usher/src/features/seats/freed-words';
import { countFreed, listLeaving } from '../../../../../static/usher/src/features/seats/leaving';
import {
  candidateWords,
  renewalSentence,
} from '../../../../../static/usher/src/features/seats/renewal-words';
import { seatsSentence } from '../../../../../static/usher/src/features/seats/seats-sentence';
import { NOTHING_TRIED } from '../../../../../static/usher/src/features/seats/what-if';
import { whatIfWords } from '../../../../../static/usher/src/features/seats/what-if-words';
import {
  missingSentence,
  verdictSentence,
} from '../../../../../static/usher/src/features/seats/work-words';
import { formatDay } from '../../../../../static/usher/src/lib/dates';

const exactly = (count: number): CountRange => ({ atLeast: count, atMost: count });

function inputOf(given: Partial<BillInput> = {}): BillInput {
  return { plan: 'standard', billingPeriod: 'monthly', seats: exactly(61), usage: {}, ...given };
}

function billOf(given: Partial<BillInput> = {}): Bill {
  return priceBill(inputOf(given), DEFAULT_PRICE_BOOK).newest;
}

test.each([
  [exactly(61), '61'],
  [{ atLeast: 0, atMost: 61 }, 'at most 61'],
  [{ atLeast: 57, atMost: 61 }, '57 to 61'],
  [{ atLeast: 5_000 }, 'at least 5,000'],
  [exactly(0), '0'],
])('%j is said as %s', (range, words) => {
  expect(countText(range)).toBe(words);
});

const said = { members: 61, seats: { atLeast: 0, atMost: 61 }, withoutAccess: 0, cost: undefined };

test.each([
  [
    { ...said, bill: undefined, withoutAccess: 4 },
    '61 members; bill not known: choose your plan (20 s)',
  ],
  [
    {
      ...said,
      bill: billOf({ seats: said.seats }),
      withoutAccess: 4,
      cost: { kind: 'a-month', cents: 1_460, currency: 'USD', pricedOn: '2026-09-20' },
    },
    'At most 61 seats cost 222.65 USD a month; 4 of them open nothing and cost 14.60 USD.',
  ],
  [
    {
      ...said,
      seats: exactly(4),
      bill: billOf({ seats: exactly(4) }),
      withoutAccess: 1,
      cost: { kind: 'nothing' },
    },
    '4 seats cost 18.25 USD a month; 1 of them opens nothing, and removing them saves nothing.',
  ],
  [
    { ...said, seats: exactly(1), bill: billOf({ seats: exactly(1), plan: 'free' }) },
    '1 seat costs nothing on the Free plan.',
  ],
  [
    {
      ...said,
      seats: exactly(61),
      bill: billOf({ billingPeriod: 'annual', paidSeats: 75 }),
      withoutAccess: 4,
      cost: { kind: 'bought' },
    },
    '61 seats cost an amount that is not known; 4 of them open nothing, and nothing is saved before the renewal.',
  ],
  [
    {
      ...said,
      seats: exactly(150),
      bill: billOf({ seats: exactly(150) }),
      withoutAccess: 2,
      cost: { kind: 'not-known' },
    },
    '150 seats cost at least 365.00 USD a month; 2 of them open nothing.',
  ],
  [
    { ...said, seats: { atLeast: 40 }, bill: billOf({ seats: { atLeast: 40 } }) },
    'At least 40 seats cost at least 146.00 USD a month.',
  ],
] as const)('%j', (given, sentence) => {
  expect(seatsSentence(given)).toBe(sentence);
});

const cliffsOf = (given: Partial<BillInput>) =>
  listCliffs(inputOf(given), DEFAULT_PRICE_BOOK).map(cliffSentence);

test.each<[Partial<BillInput>, string]>([
  [{}, '39 more people until 100. Above 100 the price of a seat is not known.'],
  [
    { seats: { atLeast: 0, atMost: 61 } },
    'At least 39 more people until 100. Above 100 the price of a seat is not known.',
  ],
  [{ seats: exactly(3) }, 'One to 5 people cost the same: removing people saves nothing.'],
  [
    { seats: exactly(6) },
    'One to 5 people cost the same: with no more than that, removing people saves nothing.',
  ],
  [
    { plan: 'free', seats: exactly(4) },
    '1 more person until the Free plan’s 5. Above 5 pushes stop.',
  ],
  [
    { plan: 'free', seats: exactly(5) },
    'No room below the Free plan’s 5: the next person is one too many. Above 5 pushes stop.',
  ],
  [{ plan: 'free', seats: exactly(7) }, '2 people above the Free plan’s 5. Above 5 pushes stop.'],
  [
    { plan: 'free', seats: { atLeast: 0, atMost: 7 } },
    'Perhaps up to 2 above the Free plan’s 5: it is not known how many members are active. Above 5 pushes stop.',
  ],
  [
    { plan: 'free', seats: { atLeast: 3 } },
    'Perhaps above the Free plan’s 5: it is not known how many members are active. Above 5 pushes stop.',
  ],
  [
    { billingPeriod: 'annual', paidSeats: 75 },
    '14 more people until the 75 that were bought. Above 75 pushes stop: an annual plan does not grow by itself.',
  ],
])('%j: %s', (given, sentence) => {
  expect(cliffsOf(given)).toContain(sentence);
});

test('the cheapest way back is said first, and only where there is one to go', () => {
  expect(wayBackSentence([])).toBe('');
  expect(wayBackSentence(['remove-people', 'buy-seats'])).toBe(
    'Cheapest way back: remove people from the workspace, which costs nothing; else buy more seats for the rest of the year.',
  );
});

test('two amounts of one thing are one change, in both directions', () => {
  const up = featureSentences('premium', featuresChanged('standard', 'premium'));
  expect(up[0]).toMatch(/^Premium brings enforced merge checks, .* and unlimited Code Insights/);
  expect(up[1]).toContain('build minutes a month: 2,500, then 3,500');
  const down = featureSentences('standard', featuresChanged('premium', 'standard'));
  expect(down[0]).toMatch(/^Standard does not have: enforced merge checks, /);
  expect(down[1]).toContain('build minutes a month: 3,500, then 2,500');
  expect(featureSentences('standard', { lost: [], gained: [] })).toEqual([]);
});

const stated = <Value>(value: Value) => ({ value, statedAt: 0 });
const administered = (
  accessGivenBy?: 'admin' | 'group' | 'identity-provider' | 'approved-domain',
) => ({
  managedIn: stated('atlassian-administration' as const),
  ...(accessGivenBy && { accessGivenBy: stated(accessGivenBy) }),
});

test.each<[Setup, string]>([
  [NO_SETUP, 'remove from the workspace'],
  [{ managedIn: stated('bitbucket') }, 'remove from the workspace'],
  [administered(), 'take away Bitbucket app access'],
  [administered('group'), 'take out of the group that gives Bitbucket access'],
  [administered('identity-provider'), 'change the group in the identity provider'],
  [administered('approved-domain'), 'take away app access and change the approved domain'],
])('managed as %j, a seat is freed so: %s', (setup, words) => {
  expect(freedWords('groups', setup)).toBe(words);
  expect(freedWords('workspace-admin', setup)).toBe(`demote, then ${words}`);
  expect(freedWords('grants', setup)).toBe(`${words}, direct grants first`);
  expect(freedWords('no-access', setup)).toBe(`${words}, nothing is lost`);
  expect(freedWords('not-known', setup)).toBe(`${words}; what would be lost is not known`);
});

test('whoever leaves is counted once, and only members are', () => {
  const groups = { withoutAccess: ['{a}', '{b}'], inactive: ['{b}', '{c}'] };
  const everybody = (whatIf: Partial<typeof NOTHING_TRIED>) =>
    listLeaving({ ...NOTHING_TRIED, ...whatIf }, groups, (uuid) => uuid !== '{gone}');
  expect(everybody({})).toEqual([]);
  expect(everybody({ remove: 'no-access' })).toEqual(['{a}', '{b}']);
  expect(everybody({ remove: 'inactive', tokenFor: ['{c}', '{d}'] })).toEqual([
    '{b}',
    '{c}',
    '{d}',
  ]);
  expect(everybody({ remove: 'picked', picked: ['{gone}', '{a}'] })).toEqual(['{a}']);
});

test('who is not billed frees nothing; who may be billed may free nothing', () => {
  expect(countFreed(['yes', 'no', 'not-known', 'not-known'])).toEqual({ atLeast: 1, atMost: 3 });
  expect(countFreed([])).toEqual(exactly(0));
});

test('what is tried is said in one line', () => {
  expect(whatIfWords(NOTHING_TRIED, 0)).toBe('nothing changed');
  expect(
    whatIfWords(
      { ...NOTHING_TRIED, remove: 'no-access', add: 2, plan: 'premium', tokenFor: ['{a}'] },
      5,
    ),
  ).toBe('remove 5 without access, add 2, Premium and 1 service user by token');
});

const renewal = {
  renewsOn: '2026-12-25',
  daysLeft: 34,
  paidSeats: 75,
  peak: exactly(61),
  needed: exactly(60),
  canGoFirst: [{ person: accountUuid('{a}'), because: 'no-access' as const }],
};
const day = (iso: string) => formatDay(Date.parse(`${iso}T00:00`));

test('a renewal says how long, how many, and who can go first', () => {
  const on = `on ${day('2026-12-25')}`;
  expect(renewalSentence(renewal)).toBe(
    `Renewal in 34 days, ${on}: you pay for 75, peak 61; this one can go first.`,
  );
  expect(renewalSentence({ ...renewal, daysLeft: 0, canGoFirst: [] })).toBe(
    `Renewal today, ${on}: you pay for 75, peak 61; nobody is known to be without use.`,
  );
  expect(renewalSentence({ ...renewal, daysLeft: -1 })).toMatch(/^The renewal was 1 day ago, /);
  expect(candidateWords({ person: accountUuid('{a}'), because: 'never-active' })).toBe(
    'was never active',
  );
  expect(
    candidateWords({ person: accountUuid('{a}'), because: 'inactive', lastActiveOn: '2026-06-01' }),
  ).toBe(`last active on ${day('2026-06-01')}`);
});

const compared: WorkCompared = {
  byHand: { currency: 'USD', atLeastCents: 6_500, atMostCents: 6_500 },
  guard: { currency: 'USD', atLeastCents: 18_000, atMostCents: 24_000 },
  pricedOn: '2026-09-20',
  changesAMonth: 4,
  breakEven: { atLeast: 12, atMost: 15 },
  verdict: 'by-hand',
};

test('the verdict names the numbers that decide it', () => {
  expect(verdictSentence(compared)).toBe(
    'By hand is cheaper: 4 joins and leaves a month cost 65.00 USD of work, Guard 180.00 to 240.00 USD. Below 12 joins and leaves a month by hand is cheaper, above 15 Guard is.',
  );
  expect(
    verdictSentence({ ...compared, verdict: 'guard', breakEven: { atLeast: 3, atMost: 3 } }),
  ).toMatch(/^Guard is cheaper: .* Below 3 joins and leaves a month, by hand is cheaper\.$/);
  const never = { atLeast: Number.MAX_SAFE_INTEGER, atMost: Number.MAX_SAFE_INTEGER };
  expect(verdictSentence({ ...compared, breakEven: never })).toMatch(
    /Work that costs nothing is always cheaper\.$/,
  );
  expect(verdictSentence({ ...compared, verdict: 'cannot-be-told' })).toMatch(/^It cannot be told/);
  expect(missingSentence(['joins-a-month', 'guard-counts'])).toBe(
    'Still missing: how many people join in a month and the counts that Guard is billed by.',
  );
});
