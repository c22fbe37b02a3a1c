import * as fc from 'fast-check';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { explainProjectAccess } from '../../../src/domain/access/explain-access';
import { listRepositoriesOf } from '../../../src/domain/access/list-access';
import { type DirectoryPerson } from '../../../src/domain/directory/directory-person';
import { type Facts } from '../../../src/domain/facts/facts';
import { type AccountUuid } from '../../../src/domain/facts/ids';
import { countSeats } from '../../../src/domain/seats/count-seats';
import { listSeats } from '../../../src/domain/seats/list-seats';
import { type Seat, SEAT_KINDS } from '../../../src/domain/seats/seat';
import { kindOfSeat } from '../../../src/domain/seats/seat-kind';
import { aDirectoryPerson } from '../../builders/a-finding-evidence';
import { arbitraryFacts } from '../../builders/arbitrary-facts';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';
import { anyFacts } from '../../builders/seen-facts';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const cid = aPerson({ displayName: 'Cid' });

function seatsOf(facts: Partial<Facts>, directory?: readonly DirectoryPerson[]): readonly Seat[] {
  return listSeats(createAccessIndex(someFacts(facts)), directory);
}

function kindOfAnn(facts: Partial<Facts>): string | undefined {
  const [seat] = seatsOf({ accounts: [ann], ...facts });
  return seat && kindOfSeat(seat);
}

describe('who has a seat', () => {
  test.each([
    ['a member', ann, 1],
    ['an account of a type we have never heard of', aPerson({ kind: 'unknown' }), 1],
    ['an app', aPerson({ kind: 'app_user' }), 0],
    ['a team', aPerson({ kind: 'team' }), 0],
    ['somebody whom only a grant names', anOutsider(), 0],
  ])('%s', (_who, account, seats) => {
    expect(seatsOf({ accounts: [account] })).toHaveLength(seats);
  });
});

describe('whether somebody is billed', () => {
  test.each([
    ['nothing is said of them', ann, undefined, 'not-known', 'activity-not-known'],
    [
      'the directory has another person',
      ann,
      aDirectoryPerson(bob),
      'not-known',
      'activity-not-known',
    ],
    ['active', ann, aDirectoryPerson(ann), 'yes', 'active-member'],
    ['deactivated', ann, aDirectoryPerson(ann, { status: 'deactivated' }), 'no', 'deactivated'],
    [
      'suspended',
      ann,
      aDirectoryPerson(ann, { status: 'suspended' }),
      'not-known',
      'activity-not-known',
    ],
    ['on plan', ann, aDirectoryPerson(ann, { isOnPlan: true }), 'yes', 'on-plan'],
    ['active, not on plan', ann, aDirectoryPerson(ann, { isOnPlan: false }), 'no', 'not-on-plan'],
    [
      'deactivated, and still on plan',
      ann,
      aDirectoryPerson(ann, { isOnPlan: true, status: 'deactivated' }),
      'yes',
      'on-plan',
    ],
    [
      'an active account of a type we have never heard of',
      aPerson({ kind: 'unknown' }),
      aDirectoryPerson(ann),
      'not-known',
      'account-kind-not-known',
    ],
  ])('%s', (_says, account, row, state, because) => {
    const [seat] = seatsOf({ accounts: [account] }, row && [row]);
    expect(seat?.billable).toStrictEqual({ state, because });
  });

  test('an account without an account id is joined with nobody', () => {
    const anonymous = anOutsider({ displayName: 'Ann', role: 'member' });
    const rows = [aDirectoryPerson(anonymous), aDirectoryPerson(ann)];
    const [seat] = seatsOf({ accounts: [anonymous] }, rows);
    expect(seat?.billable).toStrictEqual({ state: 'not-known', because: 'activity-not-known' });
  });
});

describe('what holds a seat together', () => {
  const team = aGroup({ members: complete([ann.uuid]) });
  const untold = aGroup({ members: unread('not-an-admin') });
  const inArt = { project: aProject().uuid };
  const granted = aRepository({ ...inArt, personGrants: complete([aPersonGrant(ann, 'read')]) });
  const throughGroup = aRepository({
    ...inArt,
    slug: 'through-group',
    groupGrants: complete([aGroupGrant(team, 'write')]),
  });

  test.each<[string, Partial<Facts>, string]>([
    ['an admin of the workspace', { accounts: [aPerson({ role: 'owner' })] }, 'workspace-admin'],
    [
      'an admin of the workspace, whatever was not read',
      { accounts: [aPerson({ role: 'owner' })], groups: [untold] },
      'workspace-admin',
    ],
    ['a group with a grant', { groups: [team], repositories: [throughGroup] }, 'groups'],
    ['a direct grant', { repositories: [granted] }, 'grants'],
    [
      'a direct grant on a project that holds no repository',
      { projects: [aProject({ personGrants: complete([aPersonGrant(ann, 'read')]) })] },
      'grants',
    ],
    [
      'a group and a direct grant',
      { groups: [team], repositories: [granted, throughGroup] },
      'groups-and-grants',
    ],
    ['nothing at all', {}, 'no-access'],
    ['a group to which nothing is granted', { groups: [team] }, 'no-access'],
    [
      'a group to which nothing is granted, beside what everybody may read',
      {
        groups: [team],
        projects: [aProject()],
        repositories: [aRepository({ isPrivate: false, project: aProject().uuid })],
      },
      'no-access',
    ],
    [
      'grants of a repository that were not read',
      { repositories: [aRepository({ personGrants: unread('rate-limited') })] },
      'not-known',
    ],
    [
      'members of a granted group that were not read',
      {
        groups: [untold],
        repositories: [aRepository({ groupGrants: complete([aGroupGrant(untold, 'read')]) })],
      },
      'not-known',
    ],
    [
      'a direct grant beside a group whose members were not read',
      { groups: [untold], repositories: [granted] },
      'not-known',
    ],
    [
      'a group beside direct grants that were only partly read',
      {
        groups: [team],
        repositories: [throughGroup, aRepository({ personGrants: partial([]) })],
      },
      'not-known',
    ],
    [
      'a list of repositories that was not read to its end',
      { lists: { ...someFacts().lists, repositories: partial(null) } },
      'not-known',
    ],
    [
      'a list of projects that was not read',
      { lists: { ...someFacts().lists, projects: unread() } },
      'not-known',
    ],
    [
      'a role we have never heard of',
      { accounts: [aPerson({ role: 'unknown' })], repositories: [granted] },
      'not-known',
    ],
  ])('%s', (_says, facts, kind) => {
    expect(kindOfAnn(facts)).toBe(kind);
  });

  test('the groups, projects and repositories that go with it, each where it was granted', () => {
    const art = aProject({ personGrants: complete([aPersonGrant(ann, 'admin')]) });
    const other = aGroup({ name: 'Others', members: complete([bob.uuid]) });
    const [seat, others] = seatsOf({
      accounts: [ann, bob],
      groups: [team, other],
      projects: [art],
      repositories: [granted, throughGroup],
    });
    expect(seat).toStrictEqual({
      person: ann.uuid,
      billable: { state: 'not-known', because: 'activity-not-known' },
      comesWith: {
        isWorkspaceAdmin: false,
        groups: [team.slug],
        projects: [art.uuid],
        repositories: [granted.uuid],
        opens: 'something',
        isComplete: true,
      },
    });
    expect(others?.comesWith).toStrictEqual({
      isWorkspaceAdmin: false,
      groups: [other.slug],
      projects: [],
      repositories: [],
      opens: 'nothing',
      isComplete: true,
    });
  });
});

describe('how many seats', () => {
  const three = [ann, bob, cid];

  test('61 members take at most 61 seats before anybody told who is active', () => {
    const accounts = Array.from({ length: 61 }, (_, at) => aPerson({ displayName: `P${at}` }));
    expect(countSeats(someFacts({ accounts }))).toStrictEqual({
      atLeast: 0,
      atMost: 61,
      members: { atLeast: 61, atMost: 61 },
      notBilled: 0,
      pendingInvitations: { atLeast: 0, atMost: 0 },
    });
  });

  test('exactly as many as are told to be active, deactivated accounts apart', () => {
    const directory = [
      aDirectoryPerson(ann),
      aDirectoryPerson(bob, { status: 'deactivated' }),
      aDirectoryPerson(cid),
    ];
    expect(countSeats(someFacts({ accounts: three }), directory)).toMatchObject({
      atLeast: 2,
      atMost: 2,
      members: { atLeast: 3, atMost: 3 },
      notBilled: 1,
    });
  });

  test('no upper end while members may be missing from the list', () => {
    const facts = someFacts({
      accounts: three,
      lists: { ...someFacts().lists, members: partial(null) },
    });
    const { members, ...seats } = countSeats(facts, [aDirectoryPerson(ann)]);
    expect(seats).toStrictEqual({
      atLeast: 1,
      notBilled: 0,
      pendingInvitations: { atLeast: 0, atMost: 0 },
    });
    expect(members).toStrictEqual({ atLeast: 3 });
  });

  test.each([
    ['read', complete([{ groups: [] }, { groups: [] }]), { atLeast: 0, atMost: 2 }],
    ['not readable', unread<{ groups: never[] }[]>('endpoint-removed'), { atLeast: 0 }],
    ['read in part', partial([{ groups: [] }]), { atLeast: 0 }],
  ])('pending invitations, %s', (_says, invitations, pending) => {
    expect(countSeats(someFacts({ invitations })).pendingInvitations).toStrictEqual(pending);
  });
});

describe('for any facts', () => {
  const anyDirectory = (facts: Facts) =>
    fc.array(
      fc.record(
        {
          accountId: fc.constantFrom(
            'nobody',
            ...facts.accounts.map(({ accountId = '' }) => accountId),
          ),
          status: fc.constantFrom('active', 'suspended', 'deactivated', 'unknown'),
          isOnPlan: fc.boolean(),
        },
        { requiredKeys: ['accountId', 'status'] },
      ),
      { maxLength: 8 },
    );
  const anyInput = arbitraryFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), anyDirectory(facts)),
  );

  const namesNobodyTwice = ([{ accounts }]: readonly [Facts, unknown]) =>
    new Set(accounts.map(({ uuid }) => uuid)).size === accounts.length;

  test('every member is billed, not billed or not known, and has one kind; the count adds up', () => {
    fc.assert(
      fc.property(anyInput, ([facts, directory]) => {
        const seats = listSeats(createAccessIndex(facts), directory);
        const of = (state: string) =>
          seats.filter(({ billable }) => billable.state === state).length;
        const { atLeast, atMost, members, notBilled } = countSeats(facts, directory);
        expect(of('yes') + of('no') + of('not-known')).toBe(members.atLeast);
        expect([atLeast, notBilled]).toEqual([of('yes'), of('no')]);
        if (atMost !== undefined) expect(atMost).toBe(members.atLeast - notBilled);
        for (const seat of seats) expect(SEAT_KINDS).toContain(kindOfSeat(seat));
      }),
    );
  });

  test('the order of accounts does not matter', () => {
    fc.assert(
      fc.property(anyInput.filter(namesNobodyTwice), ([facts, directory]) => {
        const turned = { ...facts, accounts: [...facts.accounts].reverse() };
        expect(countSeats(turned, directory)).toEqual(countSeats(facts, directory));
        const kinds = (of: Facts) =>
          listSeats(createAccessIndex(of), directory)
            .map((seat) => `${seat.person} ${kindOfSeat(seat)} ${seat.billable.because}`)
            .sort();
        expect(kinds(turned)).toEqual(kinds(facts));
      }),
    );
  });

  test('telling that somebody is deactivated never raises the number of seats', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.nat(), (facts, at) => {
        const account = facts.accounts[at % Math.max(1, facts.accounts.length)];
        if (account === undefined) return;
        const before = countSeats(facts, []);
        const after = countSeats(facts, [aDirectoryPerson(account, { status: 'deactivated' })]);
        expect(after.atLeast).toBeLessThanOrEqual(before.atLeast);
        expect(after.atMost ?? 0).toBeLessThanOrEqual(before.atMost ?? 0);
      }),
    );
  });

  /** Person by person, as pages of people say it; as if no repository were public. */
  const opensOneByOne = (facts: Facts, person: AccountUuid): Seat['comesWith']['opens'] => {
    const index = createAccessIndex({
      ...facts,
      repositories: facts.repositories.map((of) => ({ ...of, isPrivate: true })),
    });
    const ranges = [
      ...listRepositoriesOf(index, person),
      ...facts.projects.map(({ uuid }) => explainProjectAccess(index, person, uuid)),
    ];
    const isOwner = facts.accounts.some(({ uuid, role }) => uuid === person && role === 'owner');
    if (isOwner || ranges.some(({ level }) => level !== 'none')) return 'something';
    const { projects, repositories } = facts.lists;
    const areListed = projects.state === 'complete' && repositories.state === 'complete';
    return areListed && ranges.every(({ atMost }) => atMost === 'none') ? 'nothing' : 'not-known';
  };

  test('what a seat opens is what repositories and projects say of the person', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { person, comesWith } of listSeats(createAccessIndex(facts)))
          expect([person, comesWith.opens]).toEqual([person, opensOneByOne(facts, person)]);
      }),
      { numRuns: 300 },
    );
  });
});
