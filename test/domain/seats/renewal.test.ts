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
const never = aPerson({ displayName: 'Never', addedOn: '2020-01-01T00:00:00Z' });
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
const directory: readonly DirectoryPerson[] = [{ accountId: 'gone', status: 'deactivated' }];

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
  expect(planRenewal(asked())).toEqual({
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
  expect(days(266)).toEqual([]);
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
