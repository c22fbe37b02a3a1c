import { type Facts } from '../../../../src/domain/facts/facts';
import { type Demotion } from '../../../../src/domain/plans/clean-up/clean-up';
import { planCleanUp } from '../../../../src/domain/plans/clean-up/plan-clean-up';
import { finishPlan } from '../../../../src/domain/plans/finish-plan';
import { type PlanContext } from '../../../../src/domain/plans/plan-context';
import { aPlanContext } from '../../../builders/a-plan';
import { daysAgo } from '../../../builders/a-finding-evidence';
import {
  aGroup,
  aGroupGrant,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
} from '../../../builders/facts-builders';

const oda = aPerson({ displayName: 'Oda', role: 'owner' });
const ann = aPerson();
const admins = aGroup({ name: 'Admins', members: complete([oda.uuid]) });
const artists = aGroup({ name: 'Artists', members: complete([oda.uuid, ann.uuid]) });
const art = aProject({ groupGrants: complete([aGroupGrant(artists, 'write')]) });
const day = (days: number) => daysAgo(days).slice(0, 10);
const NOBODY = complete([]);
const committed = (days: number) => ({
  commits: complete([{ person: oda.uuid, on: day(days) }]),
  pullRequests: NOBODY,
});

function workspace(given: Partial<Facts> = {}) {
  return someFacts({
    accounts: [oda, ann],
    groups: [artists],
    projects: [art],
    repositories: [aRepository({ slug: 'tools', activity: committed(10) })],
    ...given,
  });
}
function plan(
  demotion: Partial<Demotion> = {},
  facts = workspace(),
  given: Partial<PlanContext> = {},
) {
  return planCleanUp(
    { what: 'demote-admins', people: [{ person: oda.uuid, ...demotion }] },
    aPlanContext({ facts, ...given }),
  );
}
const role = { kind: 'workspace-role', person: oda.uuid, before: 'owner', after: 'member' };
const tools = { repository: aRepository({ slug: 'tools' }).uuid };
const grant = (on: object, after: string, before = 'none') => ({
  ...{ kind: 'person-grant', on, person: oda.uuid, before, after },
});
const actions = (draft: ReturnType<typeof plan>) => draft.steps.map(({ action }) => action);
const codes = (draft: ReturnType<typeof plan>) => draft.hazards.map(({ code }) => code);

test('the role changes first and says why, then they get what they need', () => {
  const draft = plan();
  expect(draft.title).toBe('Withdraw the admin role of Oda');
  expect(actions(draft)).toStrictEqual([role, grant(tools, 'write')]);
  expect(draft.steps[0]?.why).toContain(
    'Bitbucket refuses to change single grants of a workspace admin',
  );
  expect(draft.steps[1]?.why).toBe(
    'They are to keep write on acme/tools, and no other path gives it to them.',
  );
  const finished = finishPlan(draft, aPlanContext({ facts: workspace() }));
  expect(finished.steps.map(({ action, dependsOn }) => [action.kind, dependsOn])).toStrictEqual([
    ['workspace-role', []],
    ['person-grant', ['1']],
  ]);
  expect(draft.mayRaise).toStrictEqual([]);
});

test.each<[string, ReturnType<typeof aRepository>, object[]]>([
  [
    'committed 90 days ago',
    aRepository({ slug: 'tools', activity: committed(90) }),
    [grant(tools, 'write')],
  ],
  ['committed 91 days ago', aRepository({ slug: 'tools', activity: committed(91) }), []],
  [
    'only spoke on a pull request',
    aRepository({
      slug: 'tools',
      activity: { commits: NOBODY, pullRequests: complete([{ person: oda.uuid, on: day(3) }]) },
    }),
    [grant(tools, 'read')],
  ],
  [
    'somebody else committed',
    aRepository({
      slug: 'tools',
      activity: { commits: complete([{ person: ann.uuid, on: day(3) }]), pullRequests: NOBODY },
    }),
    [],
  ],
  [
    'a group gives it',
    aRepository({ slug: 'tools', project: art.uuid, activity: committed(1) }),
    [],
  ],
  [
    'a lower grant of their own is there',
    aRepository({
      slug: 'tools',
      activity: committed(1),
      personGrants: complete([aPersonGrant(oda, 'read')]),
    }),
    [grant(tools, 'write', 'read')],
  ],
  [
    'everybody may read it',
    aRepository({ slug: 'tools', isPrivate: false, activity: committed(1) }),
    [grant(tools, 'write')],
  ],
])('where they worked: %s', (_, repository, grants) => {
  const draft = plan({}, workspace({ repositories: [repository] }));
  expect(actions(draft)).toStrictEqual([role, ...grants]);
});

test.each<[string, ReturnType<typeof aRepository>]>([
  ['nobody asked for activity', aRepository({ slug: 'tools' })],
  [
    'a part of the commits was read',
    aRepository({ activity: { commits: partial([]), pullRequests: NOBODY } }),
  ],
  [
    'pull requests were refused',
    aRepository({ activity: { commits: NOBODY, pullRequests: unread() } }),
  ],
])('that they worked nowhere is not known where %s', (_, repository) => {
  const draft = plan({}, workspace({ repositories: [repository] }));
  expect(actions(draft)).toStrictEqual([role]);
  expect(draft.hazards).toMatchObject([
    {
      code: 'where-they-worked-not-known',
      severity: 'not-known',
      says: 'Where Oda worked lately was not read of 1 of 1 repository: there they keep only what other paths give.',
    },
  ]);
});

test('what somebody chose to keep counts instead of where they worked', () => {
  const keep = [
    { on: { project: art.uuid }, level: 'create-repo' as const },
    { on: tools, level: 'create-repo' as const },
  ];
  const draft = plan({ keep }, workspace({ repositories: [aRepository({ slug: 'tools' })] }));
  expect(actions(draft)).toStrictEqual([
    role,
    grant({ project: art.uuid }, 'create-repo'),
    grant(tools, 'write'),
  ]);
  expect(codes(draft)).toStrictEqual([]);
});

test('what the group gives on the project is not granted again', () => {
  const keep = [{ on: { project: art.uuid }, level: 'write' as const }];
  expect(actions(plan({ keep }))).toStrictEqual([role]);
});

test.each([
  ['a list that was not read', tools, [aRepository({ slug: 'tools', personGrants: unread() })]],
  ['a repository that is gone', tools, []],
  ['a project that is gone', { project: aProject({ key: 'GONE' }).uuid }, []],
])('nothing is granted over %s', (_, on, repositories) => {
  const draft = plan({ keep: [{ on, level: 'admin' }] }, workspace({ repositories }));
  expect(actions(draft)).toStrictEqual([role]);
  expect(codes(draft)).toStrictEqual(['grant-not-known']);
});

describe('grants from before', () => {
  const repositories = [
    aRepository({
      slug: 'tools',
      activity: committed(1),
      personGrants: complete([aPersonGrant(oda, 'admin')]),
    }),
    aRepository({
      slug: 'old',
      activity: committed(99),
      personGrants: complete([aPersonGrant(oda, 'admin')]),
    }),
  ];

  test('stay, and the plan says that they take effect again', () => {
    const draft = plan({}, workspace({ repositories }));
    expect(actions(draft)).toStrictEqual([role]);
    expect(draft.hazards).toMatchObject([
      {
        code: 'older-grants-take-effect',
        says: 'Without the admin role these take effect again: admin of Oda on acme/old, admin of Oda on acme/tools.',
      },
    ]);
  });

  test('go where that was asked, but for what is kept', () => {
    const draft = plan({ olderGrants: 'go' }, workspace({ repositories }));
    const old = { repository: aRepository({ slug: 'old' }).uuid };
    expect(actions(draft)).toStrictEqual([role, grant(old, 'none', 'admin')]);
    expect(codes(draft)).toStrictEqual([]);
  });
});

test('a group of admins alone may be what makes them one, but not where people are managed elsewhere', () => {
  const facts = workspace({ groups: [artists, admins] });
  expect(codes(plan({}, facts))).toStrictEqual(['admin-by-group']);
  const setup = { managedIn: { value: 'atlassian-administration' as const, statedAt: READ_AT } };
  expect(codes(plan({}, facts, { setup }))).toStrictEqual([]);
});

test.each([
  ['a member', ann, 'not-an-admin'],
  ['somebody nobody knows', aPerson({ displayName: 'Zoe' }), 'role-not-known'],
  ['a role nobody knows', { ...ann, role: 'unknown' as const }, 'role-not-known'],
])('nothing is done about %s', (_, account, code) => {
  const accounts = account.displayName === 'Zoe' ? [oda] : [oda, account];
  const draft = plan({ person: account.uuid }, workspace({ accounts, groups: [] }));
  expect(draft.steps).toStrictEqual([]);
  expect(codes(draft)).toStrictEqual([code]);
});
