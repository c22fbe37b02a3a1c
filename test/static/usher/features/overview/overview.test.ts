import { type GapRow } from '../../../../../src/domain/access/list-gaps';
import {
  summariseActivity,
  summariseGaps,
} from '../../../../../static/usher/src/features/overview/gap-summary';
import {
  countOverview,
  figureNotes,
  overviewSentence,
} from '../../../../../static/usher/src/features/overview/overview-figures';
import { aPersonRow, aRepositoryRow } from '../../../../builders/page-rows';

const people = [
  aPersonRow({ name: 'Ada', role: 'owner', level: 'admin' }),
  aPersonRow({ name: 'Bea', level: 'write' }),
  aPersonRow({ name: 'Cid' }),
  aPersonRow({ name: 'Eve', atMost: 'write', uncertain: 4 }),
  aPersonRow({ name: 'Olga', role: 'none', level: 'read' }),
  aPersonRow({ name: 'Robots', kind: 'team' }),
];
const repositories = [aRepositoryRow(), aRepositoryRow({ name: 'api', isPrivate: false })];

test('members are people with a role', () => {
  expect(countOverview(people, repositories, true)).toEqual({
    members: 4,
    admins: 1,
    uncertain: 1,
    repositories: 2,
    readInFull: 2,
    isListWhole: true,
  });
});

const NUMBERS = countOverview(people, repositories, true);
const NONE = { idle: 0, idleCost: undefined, unread: 0 };
const A_MONTH = { kind: 'a-month', cents: 1460, currency: 'USD', pricedOn: '2026-09-20' } as const;

test.each([
  [
    { idle: 4, idleCost: A_MONTH },
    '4 of 4 members hold a seat and can open nothing: 14.60 USD a month (price of 20 Sep 2026).',
  ],
  [{ idle: 1 }, '1 of 4 members holds a seat and can open nothing.'],
  [
    { idle: 1, idleCost: { kind: 'nothing' } as const },
    '1 of 4 members holds a seat and can open nothing; without them the bill is the same.',
  ],
  [
    { idle: 2, idleCost: { kind: 'bought' } as const },
    '2 of 4 members hold a seat and can open nothing; they are paid for until the renewal.',
  ],
  [
    { idle: 2, idleCost: { kind: 'not-known' } as const },
    '2 of 4 members hold a seat and can open nothing.',
  ],
  [{}, '4 members, 1 of them workspace admin, reach 2 repositories.'],
])('the sentence with %j', (seats, sentence) => {
  expect(overviewSentence(NUMBERS, { ...NONE, ...seats })).toBe(sentence);
});

test('while repositories are still being read nothing is said about seats', () => {
  expect(overviewSentence({ ...NUMBERS, readInFull: 1 }, { ...NONE, idle: 4 })).toBe(
    '1 of 2 repositories is known in full; the other answers are provisional.',
  );
});

const GAPS = ['deactivated accounts', 'access tokens', 'keys'].map((fact) => ({ fact }));

test('the notes under the figures never claim more than is known', () => {
  expect(figureNotes(NUMBERS, { ...NONE, idle: 1, unread: 2 }, GAPS)).toEqual({
    members: '1 can open nothing',
    admins: 'admin on every repository',
    unknown: 'the level of 1 person is not certain',
  });
  expect(figureNotes(NUMBERS, { ...NONE, unread: 2 }, GAPS).members).toBe(
    'what 2 people can open is not known',
  );
  const calm = { ...NUMBERS, uncertain: 0, admins: 0 };
  expect(figureNotes(calm, NONE, GAPS)).toEqual({
    members: 'each can open something',
    admins: 'nobody is known to be one',
    unknown: 'deactivated accounts, 2 more',
  });
  expect(figureNotes(calm, NONE, GAPS.slice(0, 1)).unknown).toBe('deactivated accounts');
  expect(figureNotes(calm, NONE, []).unknown).toBe('everything asked for was read');
});

function aGap(given: Partial<GapRow> = {}): GapRow {
  return {
    family: 'repository-grants',
    object: 'acme/one',
    gap: { reason: 'not-read-yet' },
    whatItChanges: 'Anybody may have up to admin.',
    remedy: 'Let the scan go on.',
    missed: true,
    ...given,
  };
}
const facts = (...rows: GapRow[]) => summariseGaps(rows).map(({ fact }) => fact);

test('gaps alike are one row: few are named, many are counted, each object once', () => {
  expect(facts(aGap())).toEqual(['grants of acme/one']);
  expect(facts(aGap(), aGap({ object: 'acme/two' }))).toEqual(['grants of acme/one and acme/two']);
  const many = ['one', 'two', 'three', 'one'].map((slug) => aGap({ object: `acme/${slug}` }));
  expect(facts(...many)).toEqual(['grants of 3 repositories']);
});

test('gaps with another reason or another effect stay apart', () => {
  const refused = aGap({ gap: { reason: 'not-an-admin' } });
  const other = aGap({ whatItChanges: 'Only the ways there.' });
  expect(facts(aGap(), refused, other)).toHaveLength(3);
});

test('the list of groups is not one of the groups', () => {
  const closed = { family: 'groups', gap: { reason: 'wrong-credential' } } as const;
  expect(
    facts(
      aGap({ ...closed, object: 'acme' }),
      ...['a', 'b', 'c'].map((name) => aGap({ ...closed, object: `group ${name}` })),
    ),
  ).toEqual(['groups of acme', 'members of 3 groups']);
});

test('what no API tells has no reason of a read', () => {
  const untold = (family: GapRow['family']): GapRow => ({
    family,
    object: 'access tokens',
    whatItChanges: 'Machines are not shown.',
    remedy: 'Look it up.',
    missed: false,
  });
  expect(summariseGaps([untold('access-tokens')])).toEqual([
    expect.objectContaining({
      fact: 'access tokens',
      reason: 'No API tells it',
    }),
  ]);
});

test('access keys that no app may read are one row', () => {
  const row: GapRow = {
    family: 'access-keys',
    object: 'all projects and repositories',
    gap: { reason: 'wrong-credential' },
    whatItChanges: 'Machines are not shown.',
    remedy: 'Scan with the usher command.',
    missed: false,
  };
  expect(summariseGaps([row])).toEqual([
    expect.objectContaining({
      fact: 'access keys of all projects and repositories',
    }),
  ]);
});

test('until somebody told who is active, deactivated accounts are not known, and what that does to seats is said', () => {
  expect(summariseActivity(0, { atLeast: 61, atMost: 61 })).toEqual([]);
  expect(summariseActivity(3, { atLeast: 58, atMost: 1061 })).toEqual([
    expect.objectContaining({
      fact: 'deactivated accounts',
      whatItChanges: 'Seats are “at most 1,061”.',
      stepAt: { view: 'seats' },
    }),
  ]);
  expect(summariseActivity(3, { atLeast: 58 })[0]?.whatItChanges).toBe(
    'Nobody knows how many seats are billed.',
  );
});

test('a workspace without repositories opens nothing, and an unread list proves no such thing', () => {
  const empty = countOverview(people, [], true);
  expect(overviewSentence(empty, NONE)).toBe('The workspace has no repositories yet.');
  expect(figureNotes(empty, NONE, []).members).toBe('there is nothing to open yet');
  const unread = countOverview(people, [], false);
  expect(overviewSentence(unread, { ...NONE, idle: 2 })).toBe(
    'No repository is known, but not all could be read.',
  );
  expect(figureNotes(unread, NONE, []).members).toBe('what they can open is not known');
});
