import {
  classifyMembers,
  isProposable,
  type MemberActivity,
} from '../../../src/domain/activity/classify-members';
import { toOrganizationActivity } from '../../../src/domain/activity/organization-activity';
import { type ActivitySources } from '../../../src/domain/activity/signal';
import { type DirectoryPerson } from '../../../src/domain/directory/directory-person';
import { type WorkTrace } from '../../../src/domain/facts/work-trace';
import { type OrganizationPerson } from '../../../src/domain/organization/organization-data';
import {
  anOutsider,
  aPerson,
  aProject,
  aRepository,
  complete,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const DAY_MS = 86_400_000;
const TERMS = { inactiveDays: 90, now: NOW };
const iso = (days: number) => new Date(NOW - days * DAY_MS).toISOString();
const day = (days: number) => iso(days).slice(0, 10);
const at = (value: readonly WorkTrace[], readAt = NOW) =>
  ({ state: 'complete', readAt, value }) as const;

const ann = aPerson({ displayName: 'Ann', accountId: 'ann', role: 'member' });
const told = (accountId: string, more: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  ...{ accountId, status: 'active' },
  ...more,
});

function memberOf(given: Partial<ActivitySources>, more = {}): MemberActivity {
  const facts = someFacts({ accounts: [ann] });
  const [member] = classifyMembers({ facts, ...given }, { ...TERMS, ...more });
  if (!member) throw new Error('nobody');
  return member;
}

test('every source speaks, each with the time it was read', () => {
  const work = {
    commits: at([{ person: ann.uuid, on: day(40) }], NOW - 1),
    pullRequests: at([{ person: ann.uuid, on: day(50) }], NOW - 2),
  };
  const older = { commits: at([{ person: ann.uuid, on: day(70) }]), pullRequests: at([]) };
  const key = { id: 1, label: 'Press', addedBy: ann.uuid, lastUsedOn: iso(1) };
  const facts = someFacts({
    accounts: [{ ...ann, lastAccessedOn: iso(30) }],
    lists: someLists({ members: { state: 'complete', readAt: NOW - 3, value: null } }),
    projects: [aProject({ accessKeys: complete([key]) })],
    repositories: [
      aRepository({ slug: 'one', activity: older }),
      aRepository({ slug: 'two', activity: work }),
    ],
  });
  const { activity } = memberOf({
    facts,
    directory: { people: [told('ann', { lastActiveOn: iso(60) })], asOf: NOW - 4 },
  });
  expect(activity.signals).toStrictEqual([
    { source: 'access-key', at: NOW - DAY_MS, readAt: expect.any(Number) as number },
    { source: 'membership', at: NOW - 30 * DAY_MS, readAt: NOW - 3 },
    { source: 'commits', at: Date.parse(day(40)), readAt: NOW - 1 },
    { source: 'pull-requests', at: Date.parse(day(50)), readAt: NOW - 2 },
    { source: 'directory', at: NOW - 60 * DAY_MS, readAt: NOW - 4 },
  ]);
  expect(activity).toMatchObject({ kind: 'active', last: { source: 'membership' } });
});

test('a source that says nothing is no signal', () => {
  const facts = someFacts({
    accounts: [{ ...ann, addedOn: iso(700) }],
    repositories: [aRepository({ activity: { commits: unread(), pullRequests: at([]) } })],
  });
  const member = memberOf({ facts, directory: { people: [told('ann')], asOf: NOW } });
  expect(member.activity).toStrictEqual({ kind: 'unknown', why: 'no-signal', signals: [] });
  const undated = memberOf({ facts: someFacts({ accounts: [{ ...ann, lastAccessedOn: '?' }] }) });
  expect(undated.activity).toStrictEqual(member.activity);
});

test('the directory says never only where it says so', () => {
  const directory = { people: [told('ann', { lastActiveOn: null })], asOf: NOW };
  expect(memberOf({ directory }).activity.kind).toBe('never-active');
});

describe('the organization', () => {
  const seen = (product: string, days: number) => ({ product, at: NOW - days * DAY_MS });
  const person = (
    accountId: string,
    lastActive: OrganizationPerson['lastActive'],
    status: OrganizationPerson['status'] = 'active',
  ): OrganizationPerson => ({ accountId, status, lastActive });
  const organization = (...people: OrganizationPerson[]) =>
    toOrganizationActivity({
      ...{ organization: 'o', asOf: NOW, groups: complete([]) },
      people: complete(people),
    });
  const kindOf = (...people: OrganizationPerson[]) =>
    memberOf({ organization: organization(...people) }).activity.kind;
  const inBitbucket = person('bob', complete([seen('bitbucket', 1)]));

  test.each([
    ['seen in no app', [person('ann', complete([]))], 'never-active'],
    ['seen in Bitbucket lately', [person('ann', complete([seen('bitbucket', 2)]))], 'active'],
    ['seen in Bitbucket long ago', [person('ann', complete([seen('bitbucket', 99)]))], 'inactive'],
    [
      'seen in Jira, and Bitbucket is dated for nobody',
      [person('ann', complete([seen('jira-software', 2)]))],
      'unknown',
    ],
    [
      'seen in Jira, while Bitbucket is dated for others',
      [person('ann', complete([seen('jira-software', 2)])), inBitbucket],
      'never-active',
    ],
    ['whose dates could not be read', [person('ann', unread()), inBitbucket], 'unknown'],
    ['not told of', [inBitbucket], 'unknown'],
  ] as const)('of somebody %s', (_, people, kind) => {
    expect(kindOf(...people)).toBe(kind);
  });

  test('shows other apps beside, with their names', () => {
    const both = person('ann', complete([seen('jira-software', 2), seen('bitbucket', 99)]));
    const { signals } = memberOf({ organization: organization(both) }).activity;
    expect(signals.map(({ product }) => product)).toStrictEqual(['jira-software', 'bitbucket']);
  });

  test.each(['deactivated', 'closed'] as const)('marks who is %s as gone', (status) => {
    const gone = memberOf({ organization: organization(person('ann', complete([]), status)) });
    expect(gone.isGone).toBe(true);
    expect(isProposable(gone)).toBe(false);
  });
});

test.each(['suspended', 'deactivated', 'deletion-scheduled'] as const)(
  'an account that is %s is gone and is not proposed',
  (status) => {
    const people = [told('ann', { status, lastActiveOn: null })];
    const member = memberOf({ directory: { people, asOf: NOW } });
    expect(member.isGone).toBe(true);
    expect(isProposable(member)).toBe(false);
  },
);

test('admins, service users and protected people are marked, and the protected stay classified', () => {
  const never = { people: [told('ann', { lastActiveOn: null })], asOf: NOW };
  const protection = {
    ...{ person: ann.uuid, reason: 'Founder', reviewOn: '2027-01-01', createdAt: 1 },
  };
  const member = memberOf({ directory: never }, { protectedPeople: [protection] });
  expect(member).toMatchObject({ protection, activity: { kind: 'never-active' }, isAdmin: false });
  expect(isProposable(member)).toBe(false);
  expect(isProposable(memberOf({ directory: never }))).toBe(true);
  const accounts = [
    aPerson({ displayName: 'Boss', role: 'owner' }),
    aPerson({ displayName: 'svc-deploy' }),
    aPerson({ displayName: 'Nightly' }),
  ];
  const marked = classifyMembers(
    { facts: someFacts({ accounts }) },
    { ...TERMS, serviceAccounts: ['Nightly'] },
  );
  expect(marked.map(({ isAdmin, isServiceUser }) => [isAdmin, isServiceUser])).toStrictEqual([
    [true, false],
    [false, true],
    [false, true],
  ]);
});

test('apps, teams and people whom only a grant names are no members', () => {
  const named = anOutsider({ displayName: 'Named' });
  const accounts = [
    named,
    { ...ann, kind: 'app_user' as const },
    { ...ann, kind: 'team' as const },
  ];
  expect(classifyMembers({ facts: someFacts({ accounts }) }, TERMS)).toStrictEqual([]);
});

test.each(['active', 'unknown'] as const)('nobody who is %s is proposed', (kind) => {
  const facts = someFacts({
    accounts: [{ ...ann, ...(kind === 'active' && { lastAccessedOn: iso(1) }) }],
  });
  const member = memberOf({ facts });
  expect(member.activity.kind).toBe(kind);
  expect(isProposable(member)).toBe(false);
});
