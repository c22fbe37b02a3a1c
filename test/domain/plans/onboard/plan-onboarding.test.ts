import * as fc from 'fast-check';
import { type Facts } from '../../../../src/domain/facts/facts';
import { groupSlug } from '../../../../src/domain/facts/ids';
import { type Newcomer } from '../../../../src/domain/plans/onboard/onboarding';
import { planOnboarding } from '../../../../src/domain/plans/onboard/plan-onboarding';
import { finishPlan } from '../../../../src/domain/plans/finish-plan';
import { type PlanContext } from '../../../../src/domain/plans/plan-context';
import { withActions } from '../../../../src/domain/plans/with-action';
import { type RoleTemplate } from '../../../../src/domain/setup/role-template';
import { type Setup } from '../../../../src/domain/setup/setup';
import { aPlanContext } from '../../../builders/a-plan';
import { arbitraryTruth, GROUPS, PROJECTS, REPOSITORIES } from '../../../builders/arbitrary-facts';
import { bruteForceLevel } from '../../../builders/brute-force';
import {
  aGroup,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';

const ann = aPerson();
const olga = anOutsider();
const artists = aGroup({ name: 'Artists' });
const art = aProject();
const paintings = aRepository();
const template: RoleTemplate = {
  name: 'Developer',
  groups: [artists.slug],
  projectGrants: [{ project: art.uuid, level: 'read' }],
  repositoryGrants: [{ repository: paintings.uuid, level: 'write' }],
};

function workspace(given: Partial<Facts> = {}) {
  return someFacts({
    accounts: [ann, olga],
    groups: [artists],
    projects: [art],
    repositories: [paintings],
    ...given,
  });
}
type Given = Partial<PlanContext> & { readonly facts?: Facts; readonly template?: RoleTemplate };
function plan(
  newcomers: readonly Newcomer[],
  { template: chosen = template, ...given }: Given = {},
) {
  return planOnboarding(
    { newcomers, template: chosen },
    aPlanContext({ facts: workspace(), ...given }),
  );
}
const stated = <Value>(value: Value) => ({ value, statedAt: READ_AT });
const BITBUCKET: Setup = { managedIn: stated('bitbucket' as const) };
const ADMINISTRATION: Setup = { managedIn: stated('atlassian-administration' as const) };
const nora: Newcomer = { label: 'Nora' };
const member: Newcomer = { label: 'Ann', person: ann.uuid };
const actions = (draft: ReturnType<typeof plan>) => draft.steps.map(({ action }) => action);
const codes = (draft: ReturnType<typeof plan>) => draft.hazards.map(({ code }) => code);

test('a newcomer is invited by hand and accepts; the plan says what comes then', () => {
  const draft = plan([nora], { setup: BITBUCKET });
  expect(draft).toMatchObject({ kind: 'onboard', title: 'Onboard Nora', mayRaise: [] });
  expect(draft.steps).toMatchObject([
    {
      action: { kind: 'by-hand', code: 'invite', about: 'Nora' },
      says: 'Invite Nora',
      by: 'workspace-admin',
      at: {
        url: 'https://bitbucket.org/acme/workspace/settings',
        path: 'Workspace settings → User groups → Add members (10 addresses at a time)',
      },
      why: 'Nora begins as a member of the workspace; the template is Developer. Choose in the invitation: group Artists.',
    },
    {
      action: { kind: 'by-hand', code: 'wait-for-acceptance', about: 'Nora' },
      by: 'the-person',
      why: expect.stringContaining('it gives them 1 group and 2 grants') as string,
    },
  ]);
  expect(draft.checks.map(({ by }) => by)).toStrictEqual(['app', 'companion', 'person']);
});

test.each<[string, Setup, string, string]>([
  ['in Bitbucket', BITBUCKET, 'workspace-admin', '^Workspace settings → User groups → Add members'],
  [
    'in Atlassian Administration',
    ADMINISTRATION,
    'organization-admin',
    '^Atlassian Administration → Directory → Users → Invite users → Bitbucket$',
  ],
  [
    'by the identity provider',
    { ...ADMINISTRATION, accessGivenBy: stated('identity-provider' as const) },
    'identity-provider-admin',
    '^Identity provider → ',
  ],
  [
    'nobody knows where',
    {},
    'workspace-admin',
    'Add members .*; where the settings .*Invite users',
  ],
])('people are managed %s: the way to the invitation', (_, setup, by, path) => {
  const [invite] = plan([nora], { setup }).steps;
  expect(invite?.by).toBe(by);
  expect(invite?.at?.path).toMatch(new RegExp(path));
});

test('a member gets what the template says and they lack, and nothing else', () => {
  const draft = plan([member]);
  const grant = { kind: 'person-grant', person: ann.uuid, before: 'none' };
  expect(actions(draft)).toStrictEqual([
    { ...grant, on: { project: art.uuid }, after: 'read' },
    { ...grant, on: { repository: paintings.uuid }, after: 'write' },
    { kind: 'group-membership', group: 'artists', person: ann.uuid, before: false, after: true },
  ]);
  expect(draft.steps.map(({ phase }) => phase)).toStrictEqual(['grants', 'grants', 'groups']);
  expect(draft.mayRaise).toStrictEqual([ann.uuid]);
  expect(draft.hazards).toStrictEqual([]);
  expect(draft.checks.map(({ by }) => by)).toStrictEqual(['companion', 'person']);
});

test('some wait while others are granted, each by a template of their own', () => {
  const small = { ...template, name: 'Reader', groups: [], repositoryGrants: [] };
  const draft = plan([nora, { ...member, template: small }]);
  expect(draft.steps.map(({ action, why }) => [action.kind, why.includes('Reader')])).toStrictEqual(
    [
      ['by-hand', false],
      ['by-hand', false],
      ['person-grant', true],
    ],
  );
  const finished = finishPlan(draft, aPlanContext({ facts: workspace() }));
  expect(finished.steps.map(({ dependsOn }) => dependsOn)).toStrictEqual([[], ['1'], []]);
});

test.each<[string, Newcomer, Partial<Facts>, string[]]>([
  ['somebody who is named and no member', { label: 'Olga', person: olga.uuid }, {}, []],
  [
    'somebody who may have accepted: not all members were read',
    { label: 'Olga', person: olga.uuid },
    { lists: someLists({ members: partial(null) }) },
    ['membership-not-known'],
  ],
  ['nobody yet', nora, { lists: someLists({ members: partial(null) }) }, []],
])('%s waits', (_, newcomer, given, expected) => {
  const draft = plan([newcomer], { facts: workspace(given) });
  expect(actions(draft).map(({ kind }) => kind)).toStrictEqual(['by-hand', 'by-hand']);
  expect(codes(draft).filter((code) => code === 'membership-not-known')).toStrictEqual(expected);
});

test('addresses never come into a plan, and no two newcomers are called alike', () => {
  const labels = ['a@acme.example', 'Nora', ' ', 'Nora'].map((label) => ({ label }));
  const draft = plan(labels);
  const invited = actions(draft).flatMap((action) =>
    action.kind === 'by-hand' && action.code === 'invite' ? [action.about] : [],
  );
  expect(invited).toStrictEqual(['newcomer 1', 'Nora', 'newcomer 3', 'Nora (2)']);
  expect(JSON.stringify(draft)).not.toContain('a@acme');
});

describe('of the template', () => {
  test.each<[string, Partial<Facts>, string[]]>([
    [
      'a higher grant stays',
      { repositories: [aRepository({ personGrants: complete([aPersonGrant(ann, 'admin')]) })] },
      [],
    ],
    [
      'the same grant is there',
      { repositories: [aRepository({ personGrants: complete([aPersonGrant(ann, 'write')]) })] },
      [],
    ],
    [
      'a lower grant is raised',
      { repositories: [aRepository({ personGrants: complete([aPersonGrant(ann, 'read')]) })] },
      ['read→write'],
    ],
  ])('%s', (_, given, expected) => {
    const draft = plan([member], { facts: workspace(given) });
    const onRepository = actions(draft).flatMap((action) =>
      action.kind === 'person-grant' && 'repository' in action.on
        ? [`${action.before}→${action.after}`]
        : [],
    );
    expect(onRepository).toStrictEqual(expected);
  });

  test.each<[string, Partial<Facts>, string[], string]>([
    [
      'a repository whose grants were not read',
      { repositories: [aRepository({ personGrants: unread() })] },
      ['grant-not-known'],
      'were granted on acme/paintings was not read',
    ],
    [
      'a repository that is gone',
      { repositories: [] },
      ['template-names-nothing'],
      'a repository that is not there',
    ],
    [
      'a project that is gone',
      { projects: [] },
      ['template-names-nothing'],
      'a project that is not there',
    ],
    [
      'a repository of a list that was not read',
      { repositories: [], lists: someLists({ repositories: unread() }) },
      ['grant-not-known'],
      'nothing is granted there',
    ],
    [
      'a project of a list that was not read',
      { projects: [], lists: someLists({ projects: unread() }) },
      ['grant-not-known'],
      'nothing is granted there',
    ],
  ])('nothing is granted over %s', (_, given, expected, says) => {
    const draft = plan([member], { facts: workspace(given) });
    expect(draft.steps).toHaveLength(2);
    expect(codes(draft)).toStrictEqual(expected);
    expect(draft.hazards[0]?.says).toContain(says);
  });

  test('a group that is not there is made first', () => {
    const draft = plan([member], { facts: workspace({ groups: [] }) });
    expect(actions(draft).at(-1)).toStrictEqual({
      kind: 'by-hand',
      code: 'create-group',
      group: 'artists',
    });
    const unknown = workspace({ groups: [], lists: someLists({ groups: unread() }) });
    expect(actions(plan([member], { facts: unknown })).at(-1)).toMatchObject({
      kind: 'group-membership',
    });
  });

  test('a membership that is known is no step; one that nobody told is looked at first', () => {
    const known = workspace({ groups: [{ ...artists, members: complete([ann.uuid]) }] });
    expect(plan([member], { facts: known }).steps).toHaveLength(2);
    const untold = plan([member], {
      facts: workspace({ groups: [{ ...artists, members: unread() }] }),
    });
    expect(untold.steps).toHaveLength(3);
    expect(codes(untold)).toStrictEqual(['group-members-not-known']);
  });

  test('a workspace admin cannot be granted anything', () => {
    const facts = workspace({ accounts: [{ ...ann, role: 'owner' }] });
    expect(plan([member], { facts }).steps).toStrictEqual([]);
    expect(codes(plan([member], { facts }))).toStrictEqual(['workspace-admin-already']);
  });
});

describe('before anybody is invited', () => {
  const invitation = { groups: [], emailDomain: 'Acme.example' };
  const invited = { label: 'Nora', emailDomain: 'acme.example' };

  test.each<[string, Newcomer, Facts['invitations'], string[]]>([
    ['an open invitation of that domain', invited, complete([invitation]), ['invited-already']],
    ['of another domain', invited, complete([{ groups: [], emailDomain: 'x.example' }]), []],
    ['of an unknown domain', invited, complete([{ groups: [] }]), []],
    ['a newcomer without a domain', nora, complete([invitation]), []],
    [
      'part of the invitations',
      invited,
      partial([invitation]),
      ['invited-already', 'invitations-not-read'],
    ],
    ['no invitations read', invited, unread('wrong-credential'), ['invitations-not-read']],
  ])('%s', (_, newcomer, invitations, expected) => {
    const found = codes(plan([newcomer], { facts: workspace({ invitations }) }));
    expect(found.filter((code) => code.startsWith('invit'))).toStrictEqual(expected);
  });

  test('without a group the invitation ends in the default group', () => {
    const groupless: RoleTemplate = { ...template, groups: [] };
    const told = (setup: Setup, chosen = groupless) =>
      codes(plan([nora], { setup, template: chosen })).includes('default-group');
    expect(told(BITBUCKET)).toBe(true);
    expect(told({})).toBe(true);
    expect(told(ADMINISTRATION)).toBe(false);
    expect(told(BITBUCKET, template)).toBe(false);
    expect(plan([nora], { setup: BITBUCKET, template: groupless }).steps[0]?.why).toBe(
      'Nora begins as a member of the workspace; the template is Developer.',
    );
  });

  test('an approved domain lets people in without an invitation', () => {
    const setup: Setup = { ...ADMINISTRATION, accessGivenBy: stated('approved-domain' as const) };
    expect(codes(plan([nora], { setup }))).toContain('approved-domain');
    expect(codes(plan([nora], { setup: ADMINISTRATION }))).not.toContain('approved-domain');
  });

  test('a member is not warned of invitations', () => {
    expect(codes(plan([member], { facts: workspace({ invitations: unread() }) }))).toStrictEqual(
      [],
    );
  });
});

const anyTemplate: fc.Arbitrary<RoleTemplate> = fc.record({
  name: fc.constant('Role'),
  groups: fc.subarray([...GROUPS, groupSlug('gone')]),
  projectGrants: fc.subarray(PROJECTS).chain((projects) =>
    fc.tuple(
      ...projects.map((project) =>
        fc.record({
          project: fc.constant(project),
          level: fc.constantFrom('read', 'create-repo', 'admin'),
        }),
      ),
    ),
  ),
  repositoryGrants: fc.subarray(REPOSITORIES).chain((repositories) =>
    fc.tuple(
      ...repositories.map((repository) =>
        fc.record({
          repository: fc.constant(repository),
          level: fc.constantFrom('read', 'write', 'admin'),
        }),
      ),
    ),
  ),
});

test('only newcomers are raised, nobody is lowered, and a second plan has only what people do by hand', () => {
  fc.assert(
    fc.property(arbitraryTruth, anyTemplate, fc.nat(4), (facts, chosen, at) => {
      const person = facts.accounts[at]?.uuid ?? ann.uuid;
      const asked = { newcomers: [{ label: 'Somebody', person }], template: chosen };
      const draft = planOnboarding(asked, aPlanContext({ facts }));
      const after = withActions(facts, actions(draft));
      const ranks = (of: Facts, uuid: typeof person) =>
        of.repositories.map((repository) =>
          ['none', 'read', 'write', 'admin'].indexOf(
            bruteForceLevel(of, uuid, { repository, withPublic: false }),
          ),
        );
      for (const { uuid } of facts.accounts) {
        if (uuid === person)
          ranks(after, uuid).forEach((rank, place) => {
            expect(rank).toBeGreaterThanOrEqual(ranks(facts, uuid)[place] ?? 0);
          });
        else expect(ranks(after, uuid)).toEqual(ranks(facts, uuid));
      }
      const again = actions(planOnboarding(asked, aPlanContext({ facts: after })));
      expect(again.filter(({ kind }) => kind !== 'by-hand')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
