import fc from 'fast-check';
import { type Directory } from '../../../src/domain/directory/directory';
import { type DirectoryPerson } from '../../../src/domain/directory/directory-person';
import { type Account, type Facts } from '../../../src/domain/facts/facts';
import { reconcile } from '../../../src/domain/seats/reconcile';
import { type Setup } from '../../../src/domain/setup/setup';
import { aMatchedDirectory } from '../../builders/a-directory';
import {
  aPerson,
  anOutsider,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const DAY = 86_400_000;
const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });

function row({ accountId = '' }: Account, given: Partial<DirectoryPerson> = {}): DirectoryPerson {
  return { accountId, status: 'active', isOnPlan: true, ...given };
}

interface Given {
  readonly accounts?: readonly Account[];
  readonly facts?: Partial<Facts>;
  readonly directory?: Partial<Directory>;
  readonly setup?: Setup;
}

function compare({ accounts = [ann], facts = {}, directory = {}, setup = {} }: Given) {
  return reconcile({
    facts: someFacts({ accounts: [...accounts], endedAt: READ_AT, ...facts }),
    directory: aMatchedDirectory(directory),
    setup,
  });
}

test('where file and facts agree, nobody differs', () => {
  const result = compare({
    accounts: [ann, bob],
    directory: { people: [row(ann), row(bob, { isOnPlan: false, status: 'deactivated' })] },
  });
  expect(result).toStrictEqual({
    onPlan: { atLeast: 1, atMost: 1 },
    computed: { atLeast: 1, atMost: 1 },
    differences: [],
    twoStepVerification: { on: 0, off: 0, notTold: 2 },
  });
});

describe('differences', () => {
  test.each<[string, Given, object]>([
    [
      'a deactivated account on the plan',
      { directory: { people: [row(ann, { status: 'deactivated', lastActiveOn: null })] } },
      {
        kind: 'deactivated-on-plan',
        person: ann.uuid,
        lastActiveOn: null,
        causes: ['billed-until-period-ends', 'sync-lag'],
      },
    ],
    [
      'a suspended account on the plan',
      { directory: { people: [row(ann, { status: 'suspended' })] } },
      {
        kind: 'deactivated-on-plan',
        person: ann.uuid,
        causes: ['billed-until-period-ends', 'sync-lag'],
      },
    ],
    [
      'somebody on the plan who is named in a grant but is no member',
      {
        accounts: [anOutsider({ displayName: 'Olga', accountId: '557058:olga' })],
        directory: { people: [row({ ...ann, accountId: '557058:olga' })], asOf: READ_AT - DAY },
      },
      {
        kind: 'on-plan-not-a-member',
        person: anOutsider({ displayName: 'Olga' }).uuid,
        causes: ['left-since-export', 'billed-until-period-ends', 'sync-lag'],
      },
    ],
    [
      'somebody on the plan whom no scan has read',
      {
        accounts: [],
        directory: { people: [row(ann, { hasTwoStepVerification: true })], asOf: READ_AT + DAY },
      },
      {
        kind: 'on-plan-not-a-member',
        accountId: '557058:ann',
        hasTwoStepVerification: true,
        causes: ['joined-since-scan', 'billed-until-period-ends', 'sync-lag'],
      },
    ],
    [
      'somebody on the plan where members were not read in full',
      {
        accounts: [],
        facts: { lists: { ...someFacts({}).lists, members: partial(null) } },
        directory: { people: [row(ann)] },
      },
      {
        kind: 'on-plan-not-a-member',
        accountId: '557058:ann',
        causes: ['members-not-read', 'billed-until-period-ends', 'sync-lag'],
      },
    ],
    [
      'an app on the plan',
      {
        accounts: [aPerson({ displayName: 'Bot', kind: 'app_user' })],
        directory: { people: [row({ ...ann, accountId: '557058:bot' })] },
      },
      {
        kind: 'only-on-plan',
        person: aPerson({ displayName: 'Bot' }).uuid,
        causes: ['not-a-person', 'sync-lag'],
      },
    ],
    [
      'an active member who is not on the plan',
      { directory: { people: [row(ann, { isOnPlan: false, hasTwoStepVerification: false })] } },
      {
        kind: 'only-computed',
        person: ann.uuid,
        hasTwoStepVerification: false,
        causes: ['sync-lag'],
      },
    ],
    [
      'a member who joined after the export',
      {
        accounts: [{ ...ann, addedOn: new Date(READ_AT - DAY + 1).toISOString() }],
        directory: { asOf: READ_AT - DAY },
      },
      { kind: 'member-not-in-file', person: ann.uuid, causes: ['joined-since-export'] },
    ],
    [
      'a member who had joined before the export',
      {
        accounts: [{ ...ann, addedOn: new Date(READ_AT - DAY).toISOString() }],
        directory: { asOf: READ_AT - DAY },
      },
      { kind: 'member-not-in-file', person: ann.uuid, causes: [] },
    ],
    [
      'a member of whom nobody tells the day, while one row was not matched',
      {
        directory: {
          asOf: READ_AT - DAY,
          unmatched: [{ line: 2, reason: 'no-member-with-address', status: 'active' }],
        },
      },
      {
        kind: 'member-not-in-file',
        person: ann.uuid,
        causes: ['joined-since-export', 'row-not-matched'],
      },
    ],
    [
      'a member who is missing, while one row is bad',
      { directory: { bad: [{ line: 2, problem: 'bad-time' }] } },
      { kind: 'member-not-in-file', person: ann.uuid, causes: ['row-not-matched'] },
    ],
  ])('%s', (_, given, difference) => {
    expect(compare(given).differences).toStrictEqual([difference]);
  });

  test.each([
    ['no-member-with-address', ['another-address', 'billed-until-period-ends', 'sync-lag']],
    ['nobody-with-id', ['billed-until-period-ends', 'sync-lag']],
  ] as const)('a row on the plan that is %s is known by its line', (reason, causes) => {
    const { differences } = compare({
      accounts: [],
      directory: {
        unmatched: [
          { line: 4, reason, status: 'active', isOnPlan: true },
          { line: 5, reason, status: 'active', isOnPlan: false },
          { line: 6, reason, status: 'active' },
        ],
      },
    });
    expect(differences).toStrictEqual([{ kind: 'on-plan-not-a-member', line: 4, causes }]);
  });

  test('two members of one name may be one person; an outsider of that name says nothing', () => {
    const twin = aPerson({ displayName: ' ANN ', accountId: '557058:twin' });
    const people = [row(ann, { isOnPlan: false }), row(twin)];
    const causesOf = (accounts: readonly Account[]) =>
      compare({ accounts, directory: { people } }).differences.map(({ causes }) => causes);
    expect(causesOf([ann, twin])).toStrictEqual([['duplicate-account', 'sync-lag']]);
    const outsider = anOutsider({ displayName: 'Ann', accountId: '557058:twin' });
    expect(causesOf([ann, outsider])[1]).toStrictEqual(['sync-lag']);
  });

  test.each<[string, Given]>([
    ['of whom the file does not say the plan', { directory: { people: [withoutPlan(row(ann))] } }],
    [
      'not on the plan, whose state nobody tells',
      { directory: { people: [row(ann, { isOnPlan: false, status: 'unknown' })] } },
    ],
    [
      'not on the plan, deactivated',
      { directory: { people: [row(ann, { isOnPlan: false, status: 'deactivated' })] } },
    ],
    [
      'who is no member and not on the plan',
      { accounts: [], directory: { people: [row(ann, { isOnPlan: false })] } },
    ],
    ['that is an app and in no file', { accounts: [aPerson({ kind: 'app_user' })] }],
    ['that is a team', { accounts: [aPerson({ kind: 'team' })] }],
    ['who is named in a grant alone', { accounts: [anOutsider()] }],
  ])('nobody differs %s', (_, given) => {
    expect(compare(given).differences).toStrictEqual([]);
  });

  test('stand in one order whatever the order of accounts and rows', () => {
    const people = ['Cy', 'Dan', 'Eve', 'Flo'].map((displayName) => aPerson({ displayName }));
    const rows = people.map((person, at) =>
      row(person, at % 2 === 0 ? { isOnPlan: false } : { status: 'deactivated' }),
    );
    const expected = compare({ accounts: [ann, bob, ...people], directory: { people: rows } });
    expect(expected.differences.map(({ kind }) => kind)).toStrictEqual([
      ...['deactivated-on-plan', 'deactivated-on-plan', 'only-computed', 'only-computed'],
      ...['member-not-in-file', 'member-not-in-file'],
    ]);
    const shuffled = <T>(all: readonly T[]) =>
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
    fc.assert(
      fc.property(shuffled([ann, bob, ...people]), shuffled(rows), (accounts, given) => {
        expect(compare({ accounts, directory: { people: given } })).toEqual(expected);
      }),
    );
  });
});

function withoutPlan({ accountId, status }: DirectoryPerson): DirectoryPerson {
  return { accountId, status };
}

describe('counts', () => {
  test('rows that do not tell, and bad ones, may be on the plan or not', () => {
    const { onPlan } = compare({
      directory: {
        people: [row(ann), withoutPlan(row(bob))],
        unmatched: [
          { line: 4, reason: 'not-asked', status: 'active', isOnPlan: true },
          { line: 5, reason: 'not-asked', status: 'active' },
        ],
        bad: [{ line: 6, problem: 'bad-time' }],
      },
    });
    expect(onPlan).toStrictEqual({ atLeast: 2, atMost: 5 });
  });

  test('a file without the column says nothing of the plan', () => {
    const directory = { people: [withoutPlan(row(ann))], bad: [] };
    expect(compare({ directory })).not.toHaveProperty('onPlan');
  });

  test('no one on the plan is a number, where the file says so', () => {
    expect(
      compare({ directory: { people: [row(ann, { isOnPlan: false })] } }).onPlan,
    ).toStrictEqual({
      atLeast: 0,
      atMost: 0,
    });
  });

  test('who is in no file, of unknown state or kind counts as possible; who is gone and apps do not', () => {
    const accounts = [
      ann,
      bob,
      aPerson({ displayName: 'Cy' }),
      aPerson({ displayName: 'Old', kind: 'unknown' }),
      aPerson({ displayName: 'Bot', kind: 'app_user' }),
      aPerson({ displayName: 'Gone' }),
      aPerson({ displayName: 'Team', kind: 'team' }),
      anOutsider(),
    ];
    const people = [
      row(ann),
      row(bob, { status: 'unknown' }),
      row(aPerson({ displayName: 'Old' })),
      row(aPerson({ displayName: 'Gone' }), { status: 'deletion-scheduled' }),
    ];
    expect(compare({ accounts, directory: { people } }).computed).toStrictEqual({
      atLeast: 1,
      atMost: 4,
    });
  });

  test('there may be any number more while members were not read in full', () => {
    const lists = { ...someFacts({}).lists, members: unread<null>() };
    const { computed } = compare({ facts: { lists }, directory: { people: [row(ann)] } });
    expect(computed).toStrictEqual({ atLeast: 1 });
  });

  test('two-step verification is counted of people who are members', () => {
    const cy = aPerson({ displayName: 'Cy' });
    const people = [
      row(ann, { hasTwoStepVerification: true }),
      row(bob, { hasTwoStepVerification: false }),
      row(anOutsider({ accountId: '557058:olga' }), { hasTwoStepVerification: false }),
    ];
    const bot = aPerson({ displayName: 'Bot', kind: 'app_user' });
    const [dan, eve, fay] = ['Dan', 'Eve', 'Fay'].map((displayName) => aPerson({ displayName }));
    if (!dan || !eve || !fay) throw new Error('There are three.');
    const olga = anOutsider({ accountId: '557058:olga' });
    const rows = [...people, row(dan, { hasTwoStepVerification: false })];
    expect(
      compare({
        accounts: [ann, bob, cy, dan, eve, fay, bot, olga],
        directory: { people: rows },
      }).twoStepVerification,
    ).toStrictEqual({ on: 1, off: 2, notTold: 3 });
  });

  test('an account without an account id is told of by no row', () => {
    const old = anOutsider({ role: 'member' });
    const result = compare({ accounts: [old], directory: { people: [row(bob)] } });
    expect(result.computed).toStrictEqual({ atLeast: 0, atMost: 1 });
  });
});

describe('what Billing says', () => {
  const said = (value: number, statedAt = READ_AT) => ({ billedSeats: { value, statedAt } });
  const two = { people: [row(ann), row(bob)] };
  const accounts = [ann, bob];
  const billed = (given: Given) => compare({ accounts, directory: two, ...given }).billed;

  test('is compared only once it was typed in', () => {
    expect(compare({ accounts, directory: two })).not.toHaveProperty('billed');
  });

  test('is equal where both numbers are certain', () => {
    expect(billed({ setup: said(2) })).toStrictEqual({
      billed: { value: 2, statedAt: READ_AT },
      against: 'on-plan',
      counted: { atLeast: 2, atMost: 2 },
      state: 'equal',
      causes: [],
    });
  });

  test.each<[string, Given, string, readonly string[]]>([
    ['more', { setup: said(3) }, 'more', ['billed-until-period-ends', 'sync-lag']],
    ['fewer', { setup: said(1) }, 'fewer', ['joined-since-bill', 'sync-lag']],
    [
      'the quantity of the year',
      {
        setup: {
          ...said(9),
          billingPeriod: { value: 'annual', statedAt: 0 },
          paidSeats: { value: 9, statedAt: 0 },
        },
      },
      'more',
      ['bought-quantity', 'sync-lag'],
    ],
    [
      'not the quantity of the year',
      {
        setup: {
          ...said(9),
          billingPeriod: { value: 'annual', statedAt: 0 },
          paidSeats: { value: 8, statedAt: 0 },
        },
      },
      'more',
      ['sync-lag'],
    ],
    [
      'a quantity that was bought, by the month',
      { setup: { ...said(9), paidSeats: { value: 9, statedAt: 0 } } },
      'more',
      ['billed-until-period-ends', 'sync-lag'],
    ],
    [
      'the flat rate',
      { setup: said(5) },
      'more',
      ['flat-rate', 'billed-until-period-ends', 'sync-lag'],
    ],
    [
      'typed in before the export',
      { setup: said(1, READ_AT - 1) },
      'fewer',
      ['stated-earlier', 'joined-since-bill', 'sync-lag'],
    ],
    [
      'a deactivated account that is still on the plan',
      { setup: said(3), directory: { people: [row(ann), row(bob, { status: 'deactivated' })] } },
      'more',
      ['deactivated-on-plan', 'billed-until-period-ends', 'sync-lag'],
    ],
    [
      'a pending invitation',
      {
        setup: said(3),
        facts: { invitations: complete([{ emailDomain: 'x.example', groups: [] }]) },
      },
      'more',
      ['pending-invitations', 'billed-until-period-ends', 'sync-lag'],
    ],
    [
      'a number that is possible among others',
      { setup: said(2), directory: { ...two, bad: [{ line: 4, problem: 'bad-time' as const }] } },
      'cannot-be-told',
      [],
    ],
  ])('%s', (_, given, state, causes) => {
    expect(billed(given)).toMatchObject({ state, causes });
  });

  test('is held against what was computed where the file does not tell the plan', () => {
    const directory = { people: [withoutPlan(row(ann)), withoutPlan(row(bob))] };
    expect(billed({ directory, setup: said(2) })).toMatchObject({
      against: 'computed',
      counted: { atLeast: 2, atMost: 2 },
      state: 'equal',
    });
    const lists = { ...someFacts({}).lists, members: unread<null>() };
    const more = billed({ directory, facts: { lists }, setup: said(7) });
    expect(more).toMatchObject({ against: 'computed', state: 'cannot-be-told' });
    expect(billed({ directory, facts: { lists }, setup: said(1) })).toMatchObject({
      state: 'fewer',
    });
  });
});
