import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type DirectoryPerson } from '../../../src/domain/directory/directory-person';
import { listSeats } from '../../../src/domain/seats/list-seats';
import { planRenewal, type RenewalAsked } from '../../../src/domain/seats/renewal';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../builders/facts-builders';
import { exactly } from '../../builders/seats-builders';

const boss = aPerson({ displayName: 'Boss', role: 'owner', addedOn: '2020-01-01T00:00:00Z' });
const busy = aPerson({
  displayName: 'Busy',
  addedOn: '2020-01-01T00:00:00Z',
  lastAccessedOn: '2026-11-20T00:00:00Z',
});
const away = aPerson({
  displayName: 'Away',
  addedOn: '2020-01-01T00:00:00Z',
  lastAccessedOn: '2026-03-01T00:00:00Z',
});
const longAway = aPerson({
  displayName: 'Long away',
  addedOn: '2020-01-01T00:00:00Z',
  lastAccessedOn: '2025-03-01T00:00:00Z',
});
const never = aPerson({
  displayName: 'Never',
  accountId: 'never',
  addedOn: '2020-01-01T00:00:00Z',
});
const untold = aPerson({ displayName: 'Untold' });
const empty = aPerson({ displayName: 'Empty' });
const gone = aPerson({ displayName: 'Gone', accountId: 'gone' });
const withAccess = [busy, away, longAway, never, untold, gone];

const project = aProject();
const facts = someFacts({
  projects: [project],
  accounts: [boss, ...withAccess, empty],
  repositories: [
    aRepository({
      project: project.uuid,
      personGrants: complete(withAccess.map((person) => aPersonGrant(person, 'read'))),
    }),
  ],
});
const directory: readonly DirectoryPerson[] = [
  { accountId: 'gone', status: 'deactivated' },
  { accountId: 'never', status: 'active', lastActiveOn: null },
];

function asked(given: Partial<RenewalAsked> = {}): RenewalAsked {
  return {
    setup: {
      renewsOn: { value: '2026-12-26', statedAt: 0 },
      paidSeats: { value: 75, statedAt: 0 },
    },
    facts,
    seats: listSeats(createAccessIndex(facts), directory),
    directory,
    counts: [exactly(61), { atLeast: 50, atMost: 60 }],
    today: '2026-11-22',
    inactiveDays: 90,
    ...given,
  };
}

test('days left, what is paid for, the peak, and who can go first', () => {
  expect(planRenewal(asked())).toStrictEqual({
    renewsOn: '2026-12-26',
    daysLeft: 34,
    paidSeats: 75,
    peak: { atLeast: 61, atMost: 61 },
    needed: { atLeast: 46, atMost: 56 },
    canGoFirst: [
      { person: empty.uuid, because: 'no-access' },
      { person: never.uuid, because: 'never-active' },
      { person: longAway.uuid, because: 'inactive', lastActiveOn: '2025-03-01' },
      { person: away.uuid, because: 'inactive', lastActiveOn: '2026-03-01' },
    ],
  });
});

test('nobody is inactive of whom nobody told, and admins and unbilled never go', () => {
  const people = planRenewal(asked())?.canGoFirst.map(({ person }) => person);
  for (const { uuid } of [untold, boss, gone, busy]) expect(people).not.toContain(uuid);
});

test('whoever is protected is never proposed', () => {
  const protectedPeople = [away.uuid, empty.uuid];
  const people = planRenewal(asked({ protectedPeople }))?.canGoFirst.map(({ person }) => person);
  expect(people).toStrictEqual([never.uuid, longAway.uuid]);
});

test('a directory exported longer ago than the threshold says nobody is idle today', () => {
  const directoryAsOf = Date.parse('2026-08-01');
  const people = planRenewal(asked({ directoryAsOf }))?.canGoFirst.map(({ person }) => person);
  expect(people).not.toContain(never.uuid);
});

test.each([
  ['2026-11-22', 0],
  ['2026-11-21', -1],
  ['2027-11-22', 365],
])('a renewal on %s is %i days away', (value, daysLeft) => {
  expect(planRenewal(asked({ setup: { renewsOn: { value, statedAt: 0 } } }))?.daysLeft).toBe(
    daysLeft,
  );
});

test('inactive begins after the threshold, not on it', () => {
  const days = (inactiveDays: number) =>
    planRenewal(asked({ inactiveDays }))?.canGoFirst.filter(({ person }) => person === away.uuid);
  expect(days(266)).toStrictEqual([]);
  expect(days(265)).toHaveLength(1);
});

test('members that may be missing leave peak and need open', () => {
  expect(planRenewal(asked({ counts: [exactly(61), { atLeast: 50 }] }))).toMatchObject({
    peak: { atLeast: 61 },
    needed: { atLeast: 46 },
  });
  expect(planRenewal(asked({ counts: [{ atLeast: 50 }] }))?.peak.atMost).toBeUndefined();
});

test('nobody told when it renews: there is nothing to say', () => {
  expect(planRenewal(asked({ setup: {} }))).toBeUndefined();
});

const NOTHING_TOLD = 'nothing told';
const person = fc.record({
  role: fc.constantFrom('owner', 'member', 'collaborator'),
  isActive: fc.constantFrom('active', 'deactivated', NOTHING_TOLD),
  opens: fc.boolean(),
  cameOn: fc.constantFrom('2026-11-20', '2026-03-01', NOTHING_TOLD),
  addedOn: fc.constantFrom('2020-01-01', NOTHING_TOLD),
});
type Drawn = typeof person extends fc.Arbitrary<infer One> ? One : never;
const people = fc.array(person, { minLength: 1, maxLength: 8 });

function renewalAskedOf(drawn: readonly Drawn[]): RenewalAsked {
  const accounts = drawn.map(({ role, cameOn, addedOn }, at) =>
    aPerson({
      displayName: `Person ${String(at)}`,
      accountId: `id-${String(at)}`,
      role,
      ...(cameOn !== NOTHING_TOLD && { lastAccessedOn: `${cameOn}T00:00:00Z` }),
      ...(addedOn !== NOTHING_TOLD && { addedOn: `${addedOn}T00:00:00Z` }),
    }),
  );
  const granted = accounts.filter((_, at) => drawn[at]?.opens);
  const all = someFacts({
    accounts,
    projects: [project],
    repositories: [
      aRepository({
        project: project.uuid,
        personGrants: complete(granted.map((one) => aPersonGrant(one, 'read'))),
      }),
    ],
  });
  const told = drawn.flatMap(({ isActive }, at): readonly DirectoryPerson[] =>
    isActive === 'active' || isActive === 'deactivated'
      ? [{ accountId: `id-${String(at)}`, status: isActive }]
      : [],
  );
  const seats = listSeats(createAccessIndex(all), told);
  return asked({ facts: all, directory: told, seats });
}

test('law: the order of the seats changes nothing', () => {
  const drawnAndOrder = people.chain((drawn) =>
    fc.tuple(
      fc.constant(drawn),
      fc.array(fc.nat(), { minLength: drawn.length, maxLength: drawn.length }),
    ),
  );
  fc.assert(
    fc.property(drawnAndOrder, ([drawn, order]) => {
      const given = renewalAskedOf(drawn);
      const shuffled = given.seats
        .map((seat, at) => ({ seat, key: order[at] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ seat }) => seat);
      expect(planRenewal({ ...given, seats: shuffled })).toEqual(planRenewal(given));
    }),
  );
});

test('law: no admin, nobody who is not billed, and nobody of unknown activity is ever a candidate', () => {
  fc.assert(
    fc.property(people, (drawn) => {
      const given = renewalAskedOf(drawn);
      for (const candidate of planRenewal(given)?.canGoFirst ?? []) {
        const at = given.facts.accounts.findIndex(({ uuid }) => uuid === candidate.person);
        const { role, isActive, opens, cameOn } = drawn[at] ?? fail();
        expect(role).not.toBe('owner');
        expect(isActive).not.toBe('deactivated');
        // Who can open nothing goes whether they came or not; anybody else only by what is told.
        expect(candidate.because === 'no-access').toBe(!opens);
        if (opens) expect(cameOn).toBe('2026-03-01');
      }
    }),
  );
});

test('law: whoever is billed, is no admin, and opens nothing is always a candidate', () => {
  fc.assert(
    fc.property(people, (drawn) => {
      const given = renewalAskedOf(drawn);
      const wanted = given.facts.accounts.filter((_, at) => {
        const one = drawn[at];
        return one?.role === 'member' && one.isActive !== 'deactivated' && !one.opens;
      });
      const found = planRenewal(given)?.canGoFirst.map((one) => one.person) ?? [];
      for (const { uuid } of wanted) expect(found).toContain(uuid);
    }),
  );
});

function fail(): never {
  throw new Error('a candidate who has no seat');
}
