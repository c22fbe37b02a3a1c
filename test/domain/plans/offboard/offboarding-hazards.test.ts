import { type AccessKey } from '../../../../src/domain/facts/details';
import { type BranchRule, type Facts, type Repository } from '../../../../src/domain/facts/facts';
import { groupSlug } from '../../../../src/domain/facts/ids';
import { type Hazard, type PlanDraft } from '../../../../src/domain/plans/plan';
import {
  aGroup,
  aPerson,
  aPersonGrant,
  anOutsider,
  complete,
  READ_AT,
  someLists,
  unread,
} from '../../../builders/facts-builders';
import {
  ART,
  hazardOf,
  ines,
  marta,
  offboard,
  ravi,
  stated,
  web,
  workspaceOf,
} from './offboarded-workspace';

type Given = Parameters<typeof offboard>[0];
type Expected = Hazard['severity'] | 'none';

function key(given: Partial<AccessKey> = {}): AccessKey {
  return { id: 7, label: 'deploy', ...given };
}

function withWeb(given: Partial<Repository>): Given {
  return { facts: workspaceOf({ repositories: [{ ...web, ...given }] }) };
}

function facts(given: Partial<Facts>): Given {
  return { facts: workspaceOf(given) };
}

function told(status: 'active' | 'deactivated' | 'deletion-scheduled', isManaged?: boolean): Given {
  const person = {
    accountId: marta.accountId ?? '',
    status,
    ...(isManaged !== undefined && { isManaged }),
  };
  return { directory: { asOf: READ_AT, people: [person], unmatched: [], bad: [] } };
}

function rule(given: Partial<BranchRule> = {}): BranchRule {
  return {
    id: 3,
    kind: 'push',
    match: { by: 'pattern', pattern: 'main' },
    people: [marta.uuid],
    groups: [],
    ...given,
  };
}

const asAdmin = { accounts: [ravi, { ...marta, role: 'owner' as const }, ines] };
const noPlaces = { projects: [], repositories: [] };
const inBitbucket = stated({ managedIn: 'bitbucket' });
const byProvider = (given: Parameters<typeof stated>[0] = {}) => ({
  setup: stated({
    managedIn: 'atlassian-administration',
    accessGivenBy: 'identity-provider',
    ...given,
  }),
});

const CASES: readonly (readonly [string, string, Given, Expected])[] = [
  // Whether the account can be blocked.
  [
    'account-cannot-be-blocked',
    'managed by others, workspace managed in Bitbucket',
    { setup: inBitbucket, asked: { accounts: { [marta.uuid]: 'unmanaged' } } },
    'high',
  ],
  [
    'account-cannot-be-blocked',
    'managed by the organization',
    { setup: inBitbucket, asked: { accounts: { [marta.uuid]: 'managed' } } },
    'none',
  ],
  ['account-cannot-be-blocked', 'nobody told whose', {}, 'none'],
  ['account-management-not-known', 'nobody told whose', {}, 'not-known'],
  ['account-management-not-known', 'the directory told', told('active', true), 'none'],
  ['account-management-not-known', 'blocked already', told('deactivated'), 'none'],
  ['blocked-keys-not-known', 'about to be blocked', {}, 'not-known'],
  ['blocked-keys-not-known', 'blocked already', told('deactivated'), 'none'],
  ['deletion-runs', 'waiting to be deleted', told('deletion-scheduled'), 'high'],
  ['deletion-runs', 'active', told('active'), 'none'],
  ['deletion-runs', 'nobody told', {}, 'none'],
  // Who owns the workspace.
  ['personal-workspace', 'the leaver is workspace admin', facts(asAdmin), 'not-known'],
  [
    'personal-workspace',
    'role not read',
    facts({ accounts: [ravi, { ...marta, role: 'unknown' }] }),
    'not-known',
  ],
  ['personal-workspace', 'a normal member owns nothing', {}, 'none'],
  ['personal-workspaces-elsewhere', 'always a question', {}, 'not-known'],
  // Keys.
  [
    'access-key-keeps-working',
    'they added one to a repository',
    withWeb({ accessKeys: complete([key({ addedBy: marta.uuid })]) }),
    'high',
  ],
  [
    'access-key-keeps-working',
    'they added one to a project',
    facts({ projects: [{ ...ART, accessKeys: complete([key({ addedBy: marta.uuid })]) }] }),
    'high',
  ],
  [
    'access-key-keeps-working',
    'somebody else added it',
    withWeb({ accessKeys: complete([key({ addedBy: ines.uuid })]) }),
    'none',
  ],
  ['access-key-keeps-working', 'keys not read', withWeb({ accessKeys: unread() }), 'none'],
  [
    'access-keys-not-known',
    'keys of a repository not read',
    withWeb({ accessKeys: unread() }),
    'not-known',
  ],
  [
    'access-keys-not-known',
    'keys of a project not read',
    facts({ projects: [{ ...ART, accessKeys: unread() }] }),
    'not-known',
  ],
  [
    'access-keys-not-known',
    'repositories not read in full',
    facts({ lists: someLists({ repositories: unread() }) }),
    'not-known',
  ],
  ['access-keys-not-known', 'all read', {}, 'none'],
  [
    'access-key-adder-not-known',
    'Bitbucket does not say who',
    withWeb({ accessKeys: complete([key()]) }),
    'not-known',
  ],
  [
    'access-key-adder-not-known',
    'all signed',
    withWeb({ accessKeys: complete([key({ addedBy: ines.uuid })]) }),
    'none',
  ],
  // Automation.
  [
    'automation-stops',
    'a service account of theirs',
    { register: [{ name: 'builder', kind: 'service-account', owner: marta.uuid }] },
    'high',
  ],
  [
    'automation-stops',
    'a token outlives them',
    { register: [{ name: 'ci', kind: 'repository-access-token', owner: marta.uuid }] },
    'none',
  ],
  [
    'automation-stops',
    'of somebody else',
    { register: [{ name: 'builder', kind: 'service-account', owner: ines.uuid }] },
    'none',
  ],
  ['automation-stops', 'nothing written down', {}, 'none'],
  [
    'may-be-a-machine',
    'named like one',
    {
      facts: workspaceOf({ accounts: [ravi, { ...marta, displayName: 'Build bot' }] }),
    },
    'medium',
  ],
  ['may-be-a-machine', 'named like a person', {}, 'none'],
  ['own-credentials-not-known', 'never readable', {}, 'not-known'],
  ['pipelines-not-known', 'never documented', {}, 'not-known'],
  [
    'webhooks-not-known',
    'there is one',
    facts({
      webhooks: complete([{ uuid: '{1}', origin: 'https://ci.example', isActive: true }]),
    }),
    'not-known',
  ],
  ['webhooks-not-known', 'not read', withWeb({ webhooks: unread() }), 'not-known'],
  [
    'webhooks-not-known',
    'repositories not read in full',
    facts({ lists: someLists({ repositories: unread() }) }),
    'not-known',
  ],
  ['webhooks-not-known', 'all read, none there', {}, 'none'],
  // Secrets.
  ['tokens-not-readable', 'they administer the workspace', facts(asAdmin), 'not-known'],
  [
    'tokens-not-readable',
    'they administer a repository',
    withWeb({ personGrants: complete([aPersonGrant(marta, 'admin')]) }),
    'not-known',
  ],
  [
    'tokens-not-readable',
    'whether they administer is not known',
    withWeb({ personGrants: unread() }),
    'not-known',
  ],
  [
    'tokens-not-readable',
    'they only write',
    withWeb({ personGrants: complete([aPersonGrant(marta, 'write')]) }),
    'none',
  ],
  [
    'secret-variables-readable',
    'they write',
    withWeb({ personGrants: complete([aPersonGrant(marta, 'write')]) }),
    'medium',
  ],
  ['secret-variables-readable', 'they may write', withWeb({ personGrants: unread() }), 'medium'],
  [
    'secret-variables-readable',
    'they only read',
    withWeb({ personGrants: complete([aPersonGrant(marta, 'read')]) }),
    'none',
  ],
  [
    'former-access-not-known',
    'no member any more',
    facts({ accounts: [ravi, anOutsider({ displayName: 'Marta' })] }),
    'not-known',
  ],
  ['former-access-not-known', 'still a member', {}, 'none'],
  // Branch rules.
  [
    'branch-rule-left-empty',
    'push: they alone are on the list',
    withWeb({ branchRules: complete([rule()]) }),
    'high',
  ],
  [
    'branch-rule-left-empty',
    'merge: they alone are on the list',
    withWeb({ branchRules: complete([rule({ kind: 'restrict_merges' })]) }),
    'high',
  ],
  [
    'branch-rule-left-empty',
    'of another kind an empty list means no exemption',
    withWeb({ branchRules: complete([rule({ kind: 'require_approvals_to_merge' })]) }),
    'none',
  ],
  [
    'branch-rule-left-empty',
    'somebody stays on the list',
    withWeb({ branchRules: complete([rule({ people: [marta.uuid, ines.uuid] })]) }),
    'none',
  ],
  [
    'branch-rule-left-empty',
    'a group stays on the list',
    withWeb({ branchRules: complete([rule({ groups: [groupSlug('developers')] })]) }),
    'none',
  ],
  [
    'branch-rule-left-empty',
    'nobody was on the list before',
    withWeb({ branchRules: complete([rule({ people: [] })]) }),
    'none',
  ],
  ['branch-rule-left-empty', 'rules not read', withWeb({ branchRules: unread() }), 'none'],
  ['branch-rules-not-known', 'not read', withWeb({ branchRules: unread() }), 'not-known'],
  [
    'branch-rules-not-known',
    'repositories not read in full',
    facts({ lists: someLists({ repositories: unread() }) }),
    'not-known',
  ],
  ['branch-rules-not-known', 'all read', {}, 'none'],
  ['project-branch-rules-not-known', 'there is a project', {}, 'not-known'],
  [
    'project-branch-rules-not-known',
    'projects not read',
    facts({ ...noPlaces, lists: someLists({ projects: unread() }) }),
    'not-known',
  ],
  ['project-branch-rules-not-known', 'there is none', facts(noPlaces), 'none'],
  // Reviews.
  ['pull-requests-not-known', 'never read', {}, 'not-known'],
  ['default-reviewers-not-known', 'not read', withWeb({ defaultReviewers: unread() }), 'not-known'],
  [
    'default-reviewers-not-known',
    'repositories not read in full',
    facts({ lists: someLists({ repositories: unread() }) }),
    'not-known',
  ],
  ['default-reviewers-not-known', 'all read', {}, 'none'],
  // Grants and groups.
  [
    'grants-not-known',
    'of a repository not read',
    withWeb({ personGrants: unread() }),
    'not-known',
  ],
  [
    'grants-not-known',
    'of a project not read',
    facts({ projects: [{ ...ART, personGrants: unread() }] }),
    'not-known',
  ],
  [
    'grants-not-known',
    'projects not read in full',
    facts({ lists: someLists({ projects: unread() }) }),
    'not-known',
  ],
  ['grants-not-known', 'all read', {}, 'none'],
  [
    'groups-not-known',
    'nobody told who is in a group',
    facts({ groups: [aGroup({ members: unread('wrong-credential') })] }),
    'not-known',
  ],
  [
    'groups-not-known',
    'a grant names a group that no list tells',
    withWeb({ groupGrants: complete([{ group: groupSlug('secret'), level: 'read' }]) }),
    'not-known',
  ],
  [
    'groups-not-known',
    'groups not read',
    facts({ lists: someLists({ groups: unread() }) }),
    'not-known',
  ],
  [
    'groups-not-known',
    'all read, they are in it',
    facts({ groups: [aGroup({ members: complete([marta.uuid]) })] }),
    'none',
  ],
  ['groups-not-known', 'all read', {}, 'none'],
  // Coming back.
  ['returns-at-next-sync', 'an identity provider gives access', byProvider(), 'high'],
  ['returns-at-next-sync', 'an admin gives access', byProvider({ accessGivenBy: 'admin' }), 'none'],
  ['returns-at-next-sync', 'nobody told', {}, 'none'],
  [
    'returns-by-domain',
    'an approved domain gives access',
    byProvider({ accessGivenBy: 'approved-domain' }),
    'high',
  ],
  ['returns-by-domain', 'nobody told', {}, 'none'],
  ['access-giver-not-known', 'nobody told', {}, 'not-known'],
  ['access-giver-not-known', 'managed in Bitbucket', { setup: inBitbucket }, 'none'],
  ['access-giver-not-known', 'a group gives it', byProvider({ accessGivenBy: 'group' }), 'none'],
  ['scim-key-expired', 'yesterday', byProvider({ scimKeyExpiresOn: '2026-11-20' }), 'high'],
  ['scim-key-expired', 'its last day', byProvider({ scimKeyExpiresOn: '2026-11-21' }), 'none'],
  ['scim-key-not-known', 'its last day', byProvider({ scimKeyExpiresOn: '2026-11-21' }), 'none'],
  ['scim-key-not-known', 'nobody told', byProvider(), 'not-known'],
  ['scim-key-not-known', 'no identity provider', { setup: inBitbucket }, 'none'],
  ['managed-in-not-known', 'nobody told', {}, 'not-known'],
  ['managed-in-not-known', 'told', { setup: inBitbucket }, 'none'],
  [
    'membership-not-known',
    'role not read',
    facts({ accounts: [ravi, { ...marta, role: 'unknown' }] }),
    'not-known',
  ],
  [
    'membership-not-known',
    'members not read in full',
    facts({
      accounts: [ravi, anOutsider({ displayName: 'Marta' })],
      lists: someLists({ members: unread() }),
    }),
    'not-known',
  ],
  ['membership-not-known', 'a member', {}, 'none'],
  // Outside.
  [
    'fork-elsewhere',
    'private code they could open',
    withWeb({
      personGrants: complete([aPersonGrant(marta, 'read')]),
      forks: complete([{ fullName: 'other/web', isPrivate: true, isHere: false }]),
    }),
    'medium',
  ],
  [
    'fork-elsewhere',
    'code they could not open',
    withWeb({ forks: complete([{ fullName: 'other/web', isPrivate: true, isHere: false }]) }),
    'none',
  ],
  [
    'fork-elsewhere',
    'a fork in this workspace',
    withWeb({
      personGrants: complete([aPersonGrant(marta, 'read')]),
      forks: complete([{ fullName: 'acme/copy', isPrivate: true, isHere: true }]),
    }),
    'none',
  ],
  [
    'fork-elsewhere',
    'public code',
    withWeb({
      isPrivate: false,
      forks: complete([{ fullName: 'other/web', isPrivate: true, isHere: false }]),
    }),
    'none',
  ],
  ['copies-not-known', 'never seen', {}, 'not-known'],
  [
    'invitations-open',
    'they sent one',
    facts({ invitations: complete([{ invitedBy: marta.uuid, groups: [] }]) }),
    'medium',
  ],
  [
    'invitations-open',
    'somebody else sent it',
    facts({ invitations: complete([{ invitedBy: ines.uuid, groups: [] }, { groups: [] }]) }),
    'none',
  ],
  ['invitations-open', 'not read', facts({ invitations: unread() }), 'none'],
  ['invitations-not-known', 'not read', facts({ invitations: unread() }), 'not-known'],
  ['invitations-not-known', 'read', {}, 'none'],
];

test.each(CASES)('%s: %s', (code, _when, given, expected) => {
  expect(hazardOf(offboard(given), code)?.severity ?? 'none').toBe(expected);
});

function everything(): PlanDraft {
  return offboard({
    facts: workspaceOf({
      ...asAdmin,
      projects: [{ ...ART, accessKeys: unread(), personGrants: unread() }],
      repositories: [
        {
          ...web,
          accessKeys: complete([key({ addedBy: marta.uuid }), key({ id: 8 })]),
          branchRules: complete([rule()]),
          forks: complete([{ fullName: 'other/web', isPrivate: true, isHere: false }]),
        },
      ],
      invitations: complete([{ invitedBy: marta.uuid, groups: [] }]),
    }),
    register: [{ name: 'builder', kind: 'service-account', owner: marta.uuid }],
    setup: byProvider().setup,
  });
}

test('the worst comes first, what is not known last', () => {
  const severities = everything().hazards.map(({ severity }) => severity);
  expect(severities).toStrictEqual([...severities].sort(byWeight));
  expect(new Set(severities)).toStrictEqual(new Set(['high', 'medium', 'not-known']));
});

function byWeight(one: Hazard['severity'], other: Hazard['severity']): number {
  const order: readonly Hazard['severity'][] = ['high', 'medium', 'not-known'];
  return order.indexOf(one) - order.indexOf(other);
}

test('every hazard says what to do about it, and where it is written', () => {
  for (const { code, remedy, source } of everything().hazards) {
    expect([code, remedy]).toStrictEqual([code, expect.stringMatching(/\.$/)]);
    expect([code, source]).toStrictEqual([code, expect.stringMatching(/^https:\/\//)]);
  }
});

test('people are named, not more than two of them', () => {
  const olaf = aPerson({ displayName: 'Olaf' });
  const draft = offboard({
    facts: workspaceOf({ accounts: [ravi, marta, ines, olaf] }),
    asked: { people: [marta.uuid, ines.uuid, olaf.uuid] },
  });
  expect(hazardOf(draft, 'copies-not-known')?.says).toBe(
    'Clones and private forks that Marta, Ines and 1 more made cannot be seen, and stay theirs.',
  );
});

test('numbers of what was not read are told', () => {
  const unreadGrants = withWeb({ personGrants: unread() });
  expect(hazardOf(offboard(unreadGrants), 'grants-not-known')?.says).toBe(
    'Grants of 1 of 2 projects and repositories were not read: direct grants of Marta there are not in the plan, and would wake up if they ever come back.',
  );
  const unreadKeys = withWeb({ accessKeys: unread() });
  expect(hazardOf(offboard(unreadKeys), 'access-keys-not-known')?.says).toBe(
    'Access keys of 1 of 2 projects and repositories were not read: keys that Marta added there would keep working.',
  );
});
