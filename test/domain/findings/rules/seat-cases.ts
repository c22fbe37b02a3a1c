import { DEFAULT_THRESHOLDS } from '../../../../src/domain/findings/thresholds';
import { SEAT_01 } from '../../../../src/domain/findings/rules/seats/seat-without-access';
import { SEAT_02 } from '../../../../src/domain/findings/rules/seats/seat-by-empty-handed-group';
import { SEAT_03 } from '../../../../src/domain/findings/rules/seats/free-plan-above-limit';
import { SEAT_04 } from '../../../../src/domain/findings/rules/seats/free-plan-near-limit';
import { SEAT_05 } from '../../../../src/domain/findings/rules/seats/annual-plan-above-quantity';
import { SEAT_06 } from '../../../../src/domain/findings/rules/seats/paid-plan-below-flat-rate';
import { SEAT_07 } from '../../../../src/domain/findings/rules/seats/same-person-twice';
import { SEAT_08 } from '../../../../src/domain/findings/rules/seats/billed-in-several-workspaces';
import { SEAT_09 } from '../../../../src/domain/findings/rules/seats/inactive-member';
import { SEAT_10 } from '../../../../src/domain/findings/rules/seats/member-never-active';
import { SEAT_11 } from '../../../../src/domain/findings/rules/seats/activity-unknown';
import { SEAT_12 } from '../../../../src/domain/findings/rules/seats/reading-machine-account';
import { SEAT_13 } from '../../../../src/domain/findings/rules/seats/writing-machine-account';
import { SEAT_14 } from '../../../../src/domain/findings/rules/seats/billed-quantity-differs';
import { SEAT_15 } from '../../../../src/domain/findings/rules/seats/additions-before-removals';
import { SEAT_16 } from '../../../../src/domain/findings/rules/seats/premium-not-used';
import { SEAT_17 } from '../../../../src/domain/findings/rules/seats/guard-seat-without-need';
import { SEAT_18 } from '../../../../src/domain/findings/rules/seats/member-for-public-repositories';
import { type Account } from '../../../../src/domain/facts/facts';
import { workspaceUuid } from '../../../../src/domain/facts/ids';
import { type Setup, type Stated } from '../../../../src/domain/setup/setup';
import {
  aDirectory,
  aDirectoryPerson,
  aRegisterEntry,
  daysAgo,
  someEvidence,
  typedIn,
} from '../../../builders/a-finding-evidence';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  aWorkspace,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { manualCases } from './manual-cases';

const ann = aPerson({ displayName: 'Ann' });
const bob = aPerson({ displayName: 'Bob' });
const owner = aPerson({ displayName: 'Olivia', role: 'owner' });
const art = aProject();
const paintings = aRepository({ project: art.uuid });

/** Ann reaches a repository, Bob reaches nothing. */
const onlyAnnReaches = {
  accounts: [owner, ann, bob],
  projects: [art],
  repositories: [
    aRepository({ project: art.uuid, personGrants: complete([aPersonGrant(ann, 'read')]) }),
  ],
};
const crowd = (number: number) =>
  Array.from({ length: number }, (_, at) => aPerson({ displayName: `Person ${at}` }));
const stated = <Value>(value: Value): Stated<Value> => ({ value, statedAt: READ_AT });
const free: Setup = { plan: stated('free') };
const annual: Setup = { billingPeriod: stated('annual'), paidSeats: stated(6) };

/** So many members, of whom the directory says that `active` are active and the others nothing. */
function members(number: number, active: number, more: Parameters<typeof someEvidence>[0] = {}) {
  const accounts = crowd(number);
  const directory = aDirectory(...accounts.slice(0, active).map((one) => aDirectoryPerson(one)));
  return someEvidence({ facts: someFacts({ accounts }), directory, ...more });
}
const found = (rule: string, ...people: readonly Account[]) =>
  people.map(({ uuid }) => `${rule}|person|${uuid}`);
const inGroup = (member: Account) => aGroup({ name: 'Waiting', members: complete([member.uuid]) });
const named = (displayName: string, rest: Partial<Account> = {}) =>
  aPerson({ displayName, ...rest });
const seenAgo = (account: Account, days: number) => ({
  ...account,
  addedOn: daysAgo(800),
  lastAccessedOn: daysAgo(days),
});

const withoutAccess: readonly RuleCase[] = [
  {
    rule: SEAT_01,
    says: 'a member to whom nothing is granted; neither the admin nor a reader',
    evidence: someEvidence({ facts: someFacts(onlyAnnReaches) }),
    found: found('SEAT-01', bob),
    texts: ['Member of the workspace; no repository and no project is granted to them.'],
  },
  {
    rule: SEAT_01,
    says: 'a public repository is no access of their own',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [bob],
        repositories: [aRepository({ project: art.uuid, isPrivate: false })],
        projects: [art],
      }),
    }),
    found: found('SEAT-01', bob),
  },
  {
    rule: SEAT_01,
    says: 'a grant on an empty project is an access',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [bob],
        projects: [aProject({ personGrants: complete([aPersonGrant(bob, 'read')]) })],
      }),
    }),
  },
  {
    rule: SEAT_01,
    says: 'a deactivated account costs nothing',
    evidence: someEvidence({
      facts: someFacts(onlyAnnReaches),
      directory: aDirectory(aDirectoryPerson(bob, { status: 'deactivated' })),
    }),
  },
  {
    rule: SEAT_01,
    says: 'a group whose members nobody told may hold the grant',
    evidence: someEvidence({
      facts: someFacts({
        ...onlyAnnReaches,
        groups: [aGroup({ members: unread('wrong-credential') })],
        repositories: [
          {
            ...paintings,
            groupGrants: complete([aGroupGrant(aGroup(), 'read')]),
            personGrants: complete([aPersonGrant(ann, 'read')]),
          },
        ],
      }),
    }),
    missing: ['groups'],
  },
  {
    rule: SEAT_01,
    says: 'not all repositories were read',
    evidence: someEvidence({
      facts: someFacts({ ...onlyAnnReaches, lists: someLists({ repositories: partial(null) }) }),
    }),
    missing: ['repositories'],
  },
  {
    rule: SEAT_01,
    says: 'the list of members broke off',
    evidence: someEvidence({
      facts: someFacts({
        ...onlyAnnReaches,
        accounts: [ann],
        lists: someLists({ members: partial(null) }),
      }),
    }),
    missing: ['members'],
  },
  {
    rule: SEAT_02,
    says: 'a member of a group that grants nothing',
    evidence: someEvidence({ facts: someFacts({ ...onlyAnnReaches, groups: [inGroup(bob)] }) }),
    found: found('SEAT-02', bob),
    texts: ['In group Waiting; no repository and no project is granted to them.'],
  },
  {
    rule: SEAT_02,
    says: 'somebody without access who is in no group',
    evidence: someEvidence({ facts: someFacts({ ...onlyAnnReaches, groups: [inGroup(ann)] }) }),
  },
  {
    rule: SEAT_02,
    says: 'everybody reaches something, whatever the groups',
    evidence: someEvidence({
      facts: someFacts({
        ...onlyAnnReaches,
        accounts: [ann],
        groups: [aGroup({ members: unread() })],
      }),
    }),
  },
  {
    rule: SEAT_02,
    says: 'the members of a group without grants were not read',
    evidence: someEvidence({
      facts: someFacts({
        ...onlyAnnReaches,
        groups: [aGroup({ members: unread('wrong-credential') })],
      }),
    }),
    missing: ['groups'],
  },
  {
    rule: SEAT_02,
    says: 'the list of groups was not read',
    evidence: someEvidence({
      facts: someFacts({ ...onlyAnnReaches, lists: someLists({ groups: unread() }) }),
    }),
    missing: ['groups'],
  },
];

const limits: readonly RuleCase[] = [
  {
    rule: SEAT_03,
    says: '6 active members on Free',
    evidence: members(7, 6, { setup: free }),
    found: ['SEAT-03|workspace'],
    texts: ['6 to 7 seats taken.', 'The Free plan has 5.'],
  },
  { rule: SEAT_03, says: '5 members on Free', evidence: members(5, 5, { setup: free }) },
  { rule: SEAT_03, says: '5 members, none told about', evidence: members(5, 0, { setup: free }) },
  {
    rule: SEAT_03,
    says: 'a paid plan has no such limit',
    evidence: members(7, 7, { setup: { plan: stated('standard') } }),
  },
  {
    rule: SEAT_03,
    says: 'nobody said which plan',
    evidence: members(7, 7),
    missing: ['plan'],
  },
  {
    rule: SEAT_03,
    says: 'of 6 members one may be deactivated',
    evidence: members(6, 5, { setup: free }),
    missing: ['directory'],
  },
  {
    rule: SEAT_03,
    says: 'the list of members broke off',
    evidence: someEvidence({
      setup: free,
      facts: someFacts({ accounts: [], lists: someLists({ members: unread() }) }),
    }),
    missing: ['members'],
  },
  {
    rule: SEAT_03,
    says: 'On Plan decides, whatever the state of the account',
    evidence: someEvidence({
      setup: free,
      facts: someFacts({ accounts: crowd(7) }),
      directory: aDirectory(
        ...crowd(7).map((one, at) =>
          aDirectoryPerson(one, { isOnPlan: at > 1, status: at === 6 ? 'suspended' : 'active' }),
        ),
      ),
    }),
  },
  {
    rule: SEAT_03,
    says: 'deactivated accounts and apps take no seat',
    evidence: someEvidence({
      setup: free,
      facts: someFacts({
        accounts: [...crowd(6), aPerson({ displayName: 'App', kind: 'app_user' })],
      }),
      directory: aDirectory(
        ...crowd(6).map((one, at) =>
          aDirectoryPerson(one, { status: at === 0 ? 'deactivated' : 'active' }),
        ),
      ),
    }),
  },
  {
    rule: SEAT_04,
    says: '4 seats and an invitation',
    evidence: someEvidence({
      setup: free,
      facts: someFacts({ accounts: crowd(4), invitations: complete([{ groups: [] }]) }),
      directory: aDirectory(...crowd(4).map((one) => aDirectoryPerson(one))),
    }),
    found: ['SEAT-04|workspace'],
    texts: [
      '4 seats and 1 pending invitation; the Free plan has 5.',
      'Whether a pending invitation already takes a seat is not documented.',
    ],
  },
  {
    rule: SEAT_04,
    says: '5 seats',
    evidence: members(5, 5, { setup: free }),
    found: ['SEAT-04|workspace'],
  },
  { rule: SEAT_04, says: '4 seats', evidence: members(4, 0, { setup: free }) },
  {
    rule: SEAT_04,
    says: 'above the limit another rule speaks',
    evidence: members(6, 6, { setup: free }),
  },
  {
    rule: SEAT_04,
    says: 'a paid plan has no such limit',
    evidence: members(5, 5, { setup: { plan: stated('premium') } }),
  },
  { rule: SEAT_04, says: 'nobody said which plan', evidence: members(5, 5), missing: ['plan'] },
  {
    rule: SEAT_04,
    says: '4 seats, and invitations that cannot be read',
    evidence: someEvidence({
      setup: free,
      facts: someFacts({ accounts: crowd(4), invitations: unread('endpoint-removed') }),
      directory: aDirectory(...crowd(4).map((one) => aDirectoryPerson(one))),
    }),
    missing: ['invitations'],
  },
  {
    rule: SEAT_04,
    says: '5 members of whom one may be deactivated',
    evidence: members(5, 4, { setup: free }),
    missing: ['directory'],
  },
  {
    rule: SEAT_05,
    says: '7 seats where 6 were bought',
    evidence: members(7, 7, { setup: annual }),
    found: ['SEAT-05|workspace'],
    texts: ['7 seats taken.', '6 were bought for the year.'],
  },
  {
    rule: SEAT_05,
    says: '6 seats where 6 were bought',
    evidence: members(6, 6, { setup: annual }),
  },
  {
    rule: SEAT_05,
    says: 'paid by the month',
    evidence: members(7, 7, { setup: { ...annual, billingPeriod: stated('monthly') } }),
  },
  {
    rule: SEAT_05,
    says: 'nobody said how it is paid',
    evidence: members(7, 7, { setup: { paidSeats: stated(6) } }),
    missing: ['billing-period'],
  },
  {
    rule: SEAT_05,
    says: 'nobody said how many were bought',
    evidence: members(7, 7, { setup: { billingPeriod: stated('annual') } }),
    missing: ['paid-seats'],
  },
  {
    rule: SEAT_05,
    says: 'of 7 members one may be deactivated',
    evidence: members(7, 6, { setup: annual }),
    missing: ['directory'],
  },
  {
    rule: SEAT_06,
    says: '4 members on Standard',
    evidence: members(4, 2, { setup: { plan: stated('standard') } }),
    found: ['SEAT-06|workspace'],
    texts: ['2 to 4 seats on the standard plan; 5 cost the same.'],
  },
  {
    rule: SEAT_06,
    says: '5 members on Premium',
    evidence: members(5, 5, { setup: { plan: stated('premium') } }),
  },
  {
    rule: SEAT_06,
    says: 'the Free plan has no flat rate',
    evidence: members(4, 4, { setup: free }),
  },
  {
    rule: SEAT_06,
    says: '5 members of whom one may be deactivated',
    evidence: members(5, 4, { setup: { plan: stated('premium') } }),
    missing: ['directory'],
  },
  { rule: SEAT_06, says: 'nobody said which plan', evidence: members(4, 4), missing: ['plan'] },
];

const hers = named('Ana Lund', { uuid: bob.uuid, accountId: 'private' });
const alsoHers = named('LUND, Aña', { uuid: ann.uuid, accountId: 'work' });
const elsewhere = (...accounts: readonly Account[]) =>
  someFacts({
    workspace: aWorkspace({ uuid: workspaceUuid('{other}'), slug: 'other' }),
    accounts,
  });

const people: readonly RuleCase[] = [
  {
    rule: SEAT_07,
    says: 'two members whose names differ in case, accent and order alone',
    evidence: someEvidence({ facts: someFacts({ accounts: [hers, alsoHers, owner] }) }),
    found: [`SEAT-07|person|${[hers.uuid, alsoHers.uuid].sort().join('|')}`],
    texts: ['2 member accounts with the name Ana Lund, LUND, Aña. Two people may share a name.'],
  },
  {
    rule: SEAT_07,
    says: 'names that differ; names that hold no letter',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann, bob, named('?', { uuid: owner.uuid }), named('!')] }),
    }),
  },
  {
    rule: SEAT_07,
    says: 'one of the two is deactivated',
    evidence: someEvidence({
      facts: someFacts({ accounts: [hers, alsoHers] }),
      directory: aDirectory(aDirectoryPerson(hers, { status: 'deactivated' })),
    }),
  },
  {
    rule: SEAT_07,
    says: 'the list of members broke off',
    evidence: someEvidence({
      facts: someFacts({ accounts: [hers], lists: someLists({ members: partial(null) }) }),
    }),
    missing: ['members'],
  },
  {
    rule: SEAT_08,
    says: 'a member of another workspace too',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann, bob] }),
      otherWorkspaces: [elsewhere(ann), someFacts({ accounts: [bob] })],
    }),
    found: found('SEAT-08', ann),
    texts: ['Also a member of workspace other. Whether that is a paid plan is not known here.'],
  },
  {
    rule: SEAT_08,
    says: 'nobody is in both',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      otherWorkspaces: [elsewhere(bob)],
    }),
  },
  {
    rule: SEAT_08,
    says: 'no other workspace was loaded',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann] }) }),
    missing: ['other-workspaces'],
  },
  {
    rule: SEAT_08,
    says: 'the members of the other workspace were not read',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      otherWorkspaces: [{ ...elsewhere(), lists: someLists({ members: unread() }) }],
    }),
    missing: ['other-workspaces'],
  },
  ...machineCases(),
];

const activity: readonly RuleCase[] = [
  {
    rule: SEAT_09,
    says: 'last seen 91 days ago',
    evidence: someEvidence({
      facts: someFacts({ accounts: [seenAgo(ann, 91), seenAgo(bob, 90)] }),
    }),
    found: found('SEAT-09', ann),
    texts: ['Last seen on 2026-08-22, 91 days ago (the workspace’s own last access).'],
  },
  {
    rule: SEAT_09,
    says: 'the latest of all sources counts',
    evidence: someEvidence({
      facts: someFacts({ accounts: [seenAgo(ann, 200)] }),
      directory: aDirectory(aDirectoryPerson(ann, { lastActiveOn: daysAgo(90) })),
    }),
  },
  {
    rule: SEAT_09,
    says: 'the threshold is a setting',
    evidence: someEvidence({
      facts: someFacts({ accounts: [seenAgo(ann, 91)] }),
      thresholds: { ...DEFAULT_THRESHOLDS, inactiveDays: 91 },
    }),
  },
  {
    rule: SEAT_09,
    says: 'only the directory knows them, and it may not count git',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      directory: aDirectory(aDirectoryPerson(ann, { lastActiveOn: daysAgo(100) })),
    }),
    found: found('SEAT-09', ann),
    missing: ['commits'],
    texts: [
      'Last seen on 2026-08-13, 100 days ago (the directory, which may not count git traffic).',
    ],
  },
  {
    rule: SEAT_09,
    says: 'a deactivated account is not inactive',
    evidence: someEvidence({
      facts: someFacts({ accounts: [seenAgo(ann, 200)] }),
      directory: aDirectory(aDirectoryPerson(ann, { status: 'deactivated' })),
    }),
  },
  {
    rule: SEAT_09,
    says: 'no source knows when somebody was seen',
    evidence: someEvidence({ facts: someFacts({ accounts: [seenAgo(ann, 1), bob] }) }),
    missing: ['last-active'],
  },
  {
    rule: SEAT_10,
    says: 'added 31 days ago and never seen',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [
          { ...ann, addedOn: daysAgo(31) },
          { ...bob, addedOn: daysAgo(30) },
        ],
      }),
      directory: aDirectory(
        aDirectoryPerson(ann, { lastActiveOn: null }),
        aDirectoryPerson(bob, { lastActiveOn: null }),
      ),
    }),
    found: found('SEAT-10', ann),
    texts: ['Added 31 days ago and never seen (the directory, which may not count git traffic).'],
  },
  {
    rule: SEAT_10,
    says: 'Bitbucket has no date of last access, and no other source says never',
    evidence: someEvidence({ facts: someFacts({ accounts: [{ ...ann, addedOn: daysAgo(31) }] }) }),
    missing: ['last-active'],
  },
  {
    rule: SEAT_10,
    says: 'seen once, long ago',
    evidence: someEvidence({ facts: someFacts({ accounts: [seenAgo(ann, 700)] }) }),
  },
  {
    rule: SEAT_10,
    says: 'the directory says never, and nobody says since when they are here',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann] }),
      directory: aDirectory(aDirectoryPerson(ann, { lastActiveOn: null })),
    }),
    missing: ['last-active'],
  },
  {
    rule: SEAT_10,
    says: 'no source knows anything',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann] }) }),
    missing: ['last-active'],
  },
  {
    rule: SEAT_11,
    says: 'no source knows of anybody',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann, bob] }) }),
    found: ['SEAT-11|workspace'],
    texts: ['Of 2 members, no source tells whether they are active.'],
  },
  {
    rule: SEAT_11,
    says: 'one member has a date',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann, seenAgo(bob, 1)] }) }),
  },
  { rule: SEAT_11, says: 'nobody is there', evidence: someEvidence() },
  {
    rule: SEAT_11,
    says: 'the list of members broke off before the first date',
    evidence: someEvidence({
      facts: someFacts({ accounts: [ann], lists: someLists({ members: partial(null) }) }),
    }),
    missing: ['members'],
  },
];

function machineCases(): readonly RuleCase[] {
  const bot = aPerson({ displayName: 'deploy-bot' });
  const abbot = aPerson({ displayName: 'Abbot Cicero' });
  const granted = (level: 'read' | 'write', more: Partial<Parameters<typeof someFacts>[0]> = {}) =>
    someEvidence({
      facts: someFacts({
        accounts: [bot, abbot],
        projects: [art],
        repositories: [
          aRepository({
            project: art.uuid,
            personGrants: complete([aPersonGrant(bot, level), aPersonGrant(abbot, level)]),
          }),
        ],
        ...more,
      }),
    });
  const mayBe = granted('read', {
    groups: [aGroup({ members: unread() })],
    projects: [aProject({ groupGrants: complete([aGroupGrant(aGroup(), 'write')]) })],
  });
  const notAll = granted('read', { lists: someLists({ repositories: partial(null) }) });
  return [
    {
      rule: SEAT_12,
      says: 'a machine that only reads',
      evidence: granted('read'),
      found: found('SEAT-12', bot),
      texts: [
        'Reads 1 repository and writes to none.',
        'Its name or the register says that no person is behind the account.',
      ],
    },
    { rule: SEAT_12, says: 'a machine that writes', evidence: granted('write') },
    {
      rule: SEAT_12,
      says: 'a machine that reads nothing',
      evidence: someEvidence({ facts: someFacts({ accounts: [bot] }) }),
    },
    { rule: SEAT_12, says: 'it may write through a group', evidence: mayBe, missing: ['groups'] },
    { rule: SEAT_12, says: 'it may write elsewhere', evidence: notAll, missing: ['repositories'] },
    {
      rule: SEAT_13,
      says: 'a machine that writes',
      evidence: granted('write'),
      found: found('SEAT-13', bot),
      texts: [
        'Writes to 1 repository.',
        'Its name or the register says that no person is behind the account.',
      ],
    },
    { rule: SEAT_13, says: 'a machine that only reads', evidence: granted('read') },
    {
      rule: SEAT_13,
      says: 'the register tells what the name does not',
      evidence: someEvidence({
        facts: granted('write').facts,
        register: typedIn([
          aRegisterEntry({ name: 'Abbot Cicero', kind: 'service-account' }),
          aRegisterEntry({ name: 'Ann', kind: 'service-account' }),
        ]),
      }),
      found: found('SEAT-13', bot, abbot),
    },
    { rule: SEAT_13, says: 'it may write through a group', evidence: mayBe, missing: ['groups'] },
    {
      rule: SEAT_13,
      says: 'the list of members broke off',
      evidence: someEvidence({ facts: someFacts({ lists: someLists({ members: unread() }) }) }),
      missing: ['members'],
    },
  ];
}

const billing: readonly RuleCase[] = [
  {
    rule: SEAT_14,
    says: '5 billed where 4 seats are taken',
    evidence: members(4, 4, { setup: { billedSeats: stated(5) } }),
    found: ['SEAT-14|workspace'],
    texts: ['5 users billed on 2026-11-21; the members take 4 seats.'],
  },
  {
    rule: SEAT_14,
    says: '2 billed where at least 3 seats are taken',
    evidence: members(4, 3, { setup: { billedSeats: stated(2) } }),
    found: ['SEAT-14|workspace'],
    missing: ['directory'],
  },
  {
    rule: SEAT_14,
    says: 'both are 4',
    evidence: members(4, 4, { setup: { billedSeats: stated(4) } }),
  },
  {
    rule: SEAT_14,
    says: 'nobody typed in what is billed',
    evidence: members(4, 4),
    missing: ['billed-seats'],
  },
  {
    rule: SEAT_14,
    says: '3 billed where 3 or 4 seats are taken',
    evidence: members(4, 3, { setup: { billedSeats: stated(3) } }),
    missing: ['directory'],
  },
  {
    rule: SEAT_15,
    says: 'somebody is invited while somebody else reaches nothing',
    evidence: someEvidence({
      facts: someFacts({ ...onlyAnnReaches, invitations: complete([{ groups: [] }]) }),
    }),
    found: ['SEAT-15|workspace'],
    texts: ['1 pending invitation, while 1 member without any access could go first.'],
  },
  {
    rule: SEAT_15,
    says: 'nobody is invited',
    evidence: someEvidence({ facts: someFacts(onlyAnnReaches) }),
  },
  {
    rule: SEAT_15,
    says: 'everybody reaches something',
    evidence: someEvidence({
      facts: someFacts({
        ...onlyAnnReaches,
        accounts: [ann],
        invitations: complete([{ groups: [] }]),
      }),
    }),
  },
  {
    rule: SEAT_15,
    says: 'invitations cannot be read',
    evidence: someEvidence({
      facts: someFacts({ ...onlyAnnReaches, invitations: unread('wrong-credential') }),
    }),
    missing: ['invitations'],
  },
  {
    rule: SEAT_15,
    says: 'who reaches nothing cannot be told',
    evidence: someEvidence({
      facts: someFacts({
        ...onlyAnnReaches,
        invitations: complete([{ groups: [] }]),
        lists: someLists({ repositories: partial(null) }),
      }),
    }),
    missing: ['repositories'],
  },
  ...manualCases(SEAT_16, { plan: stated('premium') }),
  {
    rule: SEAT_16,
    says: 'merge checks are enforced somewhere',
    evidence: someEvidence({
      setup: { plan: stated('premium') },
      facts: someFacts({
        repositories: [
          aRepository({
            branchRules: complete([
              {
                id: 1,
                kind: 'enforce_merge_checks',
                match: { by: 'pattern', pattern: '*' },
                people: [],
                groups: [],
              },
            ]),
          }),
        ],
      }),
    }),
  },
  {
    rule: SEAT_16,
    says: 'a token that only Premium has is written down',
    evidence: someEvidence({
      setup: { plan: stated('premium') },
      register: typedIn([aRegisterEntry({ kind: 'project-access-token' })]),
    }),
  },
  {
    rule: SEAT_16,
    says: 'a token that every plan has proves nothing',
    evidence: someEvidence({
      setup: { plan: stated('premium') },
      register: typedIn([aRegisterEntry({ kind: 'repository-access-token' })]),
    }),
    missing: ['manual-check'],
  },
  { rule: SEAT_16, says: 'another plan', evidence: someEvidence({ setup: free }) },
  { rule: SEAT_16, says: 'nobody said which plan', evidence: someEvidence(), missing: ['plan'] },
  ...manualCases(SEAT_17),
];

const openSource = aRepository({
  slug: 'site',
  isPrivate: false,
  project: art.uuid,
  personGrants: complete([aPersonGrant(ann, 'write')]),
});
const forPublic: readonly RuleCase[] = [
  {
    rule: SEAT_18,
    says: 'all they were granted is public',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann, owner],
        projects: [art],
        repositories: [openSource, paintings],
      }),
    }),
    found: found('SEAT-18', ann),
    texts: ['Granted 1 repository, all public; no private one and no project.'],
  },
  {
    rule: SEAT_18,
    says: 'a private one too',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann],
        projects: [art],
        repositories: [
          openSource,
          { ...paintings, personGrants: complete([aPersonGrant(ann, 'read')]) },
        ],
      }),
    }),
  },
  {
    rule: SEAT_18,
    says: 'a grant on a project will hold for its next private repository',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann],
        projects: [{ ...art, personGrants: complete([aPersonGrant(ann, 'read')]) }],
        repositories: [openSource],
      }),
    }),
  },
  {
    rule: SEAT_18,
    says: 'nobody who was granted nothing',
    evidence: someEvidence({
      facts: someFacts({ accounts: [bob], projects: [art], repositories: [openSource] }),
    }),
  },
  {
    rule: SEAT_18,
    says: 'a group that nobody told may hold a private one',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann],
        groups: [aGroup({ members: unread() })],
        projects: [art],
        repositories: [
          openSource,
          { ...paintings, groupGrants: complete([aGroupGrant(aGroup(), 'read')]) },
        ],
      }),
    }),
    missing: ['groups'],
  },
  {
    rule: SEAT_18,
    says: 'not all repositories were read',
    evidence: someEvidence({
      facts: someFacts({
        accounts: [ann],
        projects: [art],
        repositories: [openSource],
        lists: someLists({ repositories: partial(null) }),
      }),
    }),
    missing: ['repositories'],
  },
];

export const SEAT_CASES: readonly RuleCase[] = [
  ...withoutAccess,
  ...limits,
  ...people,
  ...activity,
  ...billing,
  ...forPublic,
];
