import { BRANCH_RULES } from '../../../../src/domain/findings/rules/branch-rules';
import { type BranchRule, type Facts, type Repository } from '../../../../src/domain/facts/facts';
import { type Plan, type Setup } from '../../../../src/domain/setup/setup';
import { someEvidence } from '../../../builders/a-finding-evidence';
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
  someLists,
  unread,
} from '../../../builders/facts-builders';
import { type RuleCase } from '../rule-case';
import { createCasesOf } from './cases-of';

const casesOf = createCasesOf(BRANCH_RULES);
const art = aProject();
const paintings = aRepository({ project: art.uuid });
const onMain = [{ kind: 'repository', repository: paintings.uuid }, 'main'] as const;
const OF_PROJECT = 'Rules of its project, which no API tells, may protect it all the same.';

function aRule(kind: string, given: Partial<BranchRule> = {}): BranchRule {
  return {
    id: 1,
    kind,
    match: { by: 'pattern', pattern: 'main' },
    people: [],
    groups: [],
    ...given,
  };
}

type Given = Partial<Facts> & { readonly plan?: Plan; readonly of?: Partial<Repository> };

function withRules(rules: readonly BranchRule[], { plan, of = {}, ...given }: Given = {}) {
  const setup: Setup = plan === undefined ? {} : { plan: { value: plan, statedAt: READ_AT } };
  const facts = someFacts({
    projects: [art],
    repositories: [{ ...paintings, branchRules: complete(rules), ...of }],
    ...given,
  });
  return someEvidence({ facts, setup });
}

const byModel = { match: { by: 'branching-model', branchType: 'production' } } as const;
const inNewWay = { match: { by: 'unknown' } } as const;
const notRead = withRules([], { of: { branchRules: unread('missing-scope') } });
const unreadRules = {
  says: 'the rules were not read',
  evidence: notRead,
  missing: ['branch-rules'],
} as const;
const cutOff = {
  says: 'the list of repositories broke off',
  evidence: withRules([], {
    repositories: [],
    lists: someLists({ repositories: partial(null) }),
  }),
  missing: ['repositories'],
} as const;
const empty = {
  says: 'an empty repository has no main branch',
  evidence: withRules([], { repositories: [withoutMain()] }),
} as const;

function withoutMain(): Repository {
  const rest: { -readonly [K in keyof Repository]: Repository[K] } = { ...paintings };
  delete rest.mainBranch;
  return rest;
}

const PROTECTION: readonly RuleCase[] = [
  ...casesOf(
    'BR-01',
    {
      says: 'rules of other kinds and for other branches',
      evidence: withRules([
        aRule('force'),
        aRule('push', { match: { by: 'pattern', pattern: 'release/*' } }),
      ]),
      found: [onMain],
      texts: ['No rule restricts who pushes or merges to main.', OF_PROJECT],
    },
    { says: 'a push rule', evidence: withRules([aRule('push')]) },
    {
      says: 'a merge rule for every branch, of the rules that were read',
      evidence: withRules([], {
        of: {
          branchRules: partial([
            aRule('restrict_merges', { match: { by: 'pattern', pattern: '*' } }),
          ]),
        },
      }),
    },
    {
      says: 'a rule for the production branch, which is another',
      evidence: withRules([aRule('push', byModel)], {
        of: { branchingModel: complete({ production: 'stable', prefixes: [] }) },
      }),
      found: [onMain],
    },
    {
      says: 'a rule for the production branch, and the branching model was not read',
      evidence: withRules([aRule('push', byModel)], { of: { branchingModel: unread() } }),
      missing: ['branching-models'],
    },
    {
      says: 'a rule that names its branches in a new way',
      evidence: withRules([aRule('push', inNewWay)]),
      missing: ['branch-rules'],
    },
    unreadRules,
    cutOff,
    empty,
  ),
  ...casesOf(
    'BR-02',
    {
      says: 'no rule at all',
      evidence: withRules([]),
      found: [onMain],
      texts: [
        'No rule keeps the history of main from being rewritten.',
        'No rule keeps main from being deleted.',
        OF_PROJECT,
      ],
    },
    {
      says: 'nothing against deleting it, beside another rule',
      evidence: withRules([aRule('force')]),
      found: [onMain],
      texts: [
        'No rule keeps main from being deleted.',
        'Bitbucket’s pages say that any rule on a branch does both; its API knows rules of their own.',
        OF_PROJECT,
      ],
    },
    {
      says: 'nothing against rewriting it',
      evidence: withRules([aRule('delete')]),
      found: [onMain],
    },
    { says: 'both', evidence: withRules([aRule('delete'), aRule('force', { id: 2 })]) },
    {
      says: 'one of them may not apply',
      evidence: withRules([aRule('delete'), aRule('force', { id: 2, ...byModel })], {
        of: { branchingModel: unread() },
      }),
      missing: ['branching-models'],
    },
    {
      says: 'the other may not apply',
      evidence: withRules([aRule('delete', inNewWay), aRule('force', { id: 2 })]),
      missing: ['branch-rules'],
    },
    unreadRules,
  ),
];

const approvals = (value: number, given: Partial<BranchRule> = {}) =>
  aRule('require_approvals_to_merge', { value, ...given });

const CHECKS: readonly RuleCase[] = [
  ...casesOf(
    'BR-03',
    {
      says: 'another check, and one that asks for none',
      evidence: withRules([
        aRule('require_passing_builds_to_merge', { value: 1 }),
        approvals(0),
        aRule('require_default_reviewer_approvals_to_merge'),
      ]),
      found: [onMain],
      texts: ['No merge check asks for 1 approval before a merge to main.', OF_PROJECT],
    },
    { says: 'one approval', evidence: withRules([approvals(1)]) },
    {
      says: 'one approval of a default reviewer',
      evidence: withRules([aRule('require_default_reviewer_approvals_to_merge', { value: 1 })]),
    },
    {
      says: 'one approval of a group',
      evidence: withRules([aRule('require_review_group_approvals_to_merge', { value: 1 })]),
    },
    {
      says: 'approvals on the production branch, and the branching model was not read',
      evidence: withRules([approvals(2, byModel)], { of: { branchingModel: unread() } }),
      missing: ['branching-models'],
    },
    unreadRules,
  ),
  ...casesOf(
    'BR-04',
    {
      says: 'checks, and no rule that enforces them',
      evidence: withRules([
        approvals(1),
        aRule('require_tasks_to_be_completed', { id: 2 }),
        aRule('enforce_merge_checks', { id: 3, match: { by: 'pattern', pattern: 'else' } }),
      ]),
      found: [onMain],
      texts: ['Only warnings on main: require_approvals_to_merge, require_tasks_to_be_completed.'],
    },
    {
      says: 'enforced, but the plan is Standard',
      evidence: withRules([approvals(1), aRule('enforce_merge_checks', { id: 2 })], {
        plan: 'standard',
      }),
      found: [onMain],
    },
    {
      says: 'enforced on Premium',
      evidence: withRules([approvals(1), aRule('enforce_merge_checks', { id: 2 })], {
        plan: 'premium',
      }),
    },
    { says: 'no check', evidence: withRules([aRule('push')]) },
    {
      says: 'enforced, and nobody said which plan',
      evidence: withRules([approvals(1), aRule('enforce_merge_checks', { id: 2 })]),
      missing: ['plan'],
    },
    {
      says: 'a rule of a kind that nobody has heard of',
      evidence: withRules([approvals(1), aRule('enforce_everything', { id: 2 })], {
        plan: 'premium',
      }),
      missing: ['branch-rules'],
    },
    {
      says: 'a check that may not apply',
      evidence: withRules([approvals(1, byModel)], {
        plan: 'premium',
        of: { branchingModel: unread() },
      }),
      missing: ['branching-models'],
    },
    {
      says: 'enforced as far as the rules were read',
      evidence: withRules([], {
        plan: 'premium',
        of: { branchRules: partial([approvals(1), aRule('enforce_merge_checks', { id: 2 })]) },
      }),
      missing: ['branch-rules'],
    },
    unreadRules,
  ),
  ...casesOf(
    'BR-06',
    {
      says: 'approvals stay',
      evidence: withRules([
        approvals(1),
        aRule('reset_pullrequest_changes_requested_on_change', { id: 2 }),
      ]),
      found: [onMain],
      texts: ['Approvals for main are asked for, and stay when new commits come.'],
    },
    {
      says: 'approvals are reset',
      evidence: withRules([
        approvals(1),
        aRule('reset_pullrequest_approvals_on_change', { id: 2 }),
      ]),
    },
    {
      says: 'approvals are reset where the change is more than a merge',
      evidence: withRules([approvals(1), aRule('smart_reset_pullrequest_approvals', { id: 2 })]),
    },
    { says: 'no approvals are asked for', evidence: withRules([aRule('push'), approvals(0)]) },
    {
      says: 'the reset may not apply',
      evidence: withRules([
        approvals(1),
        aRule('reset_pullrequest_approvals_on_change', { id: 2, ...inNewWay }),
      ]),
      missing: ['branch-rules'],
    },
    {
      says: 'the approvals may not apply',
      evidence: withRules([approvals(1, inNewWay)]),
      missing: ['branch-rules'],
    },
    unreadRules,
  ),
];

const people = Array.from({ length: 5 }, (_, at) => aPerson({ displayName: `Person ${at}` }));
const groupOf = (name: string, number: number) =>
  aGroup({ name, members: complete(people.slice(0, number).map(({ uuid }) => uuid)) });
const hidden = aGroup({ name: 'Hidden', members: unread('wrong-credential') });
const four = people.slice(0, 4);

/** Persons 0 to 3 write, 4 reads; the push rule exempts these groups. */
function exempting(groups: readonly (typeof hidden)[], given: Given = {}) {
  const { of, ...rest } = given;
  const rule = aRule('push', {
    groups: groups.map(({ slug }) => slug),
    people: four.map(({ uuid }) => uuid),
  });
  const personGrants = complete([
    ...four.map((one) => aPersonGrant(one, 'write')),
    ...people.slice(4).map((one) => aPersonGrant(one, 'read')),
  ]);
  return withRules([rule], {
    accounts: people,
    groups: [...groups],
    of: { personGrants, ...of },
    ...rest,
  });
}

const EXEMPTIONS: readonly RuleCase[] = [
  ...casesOf(
    'BR-05',
    {
      says: 'groups with three of four writers',
      evidence: exempting([groupOf('Three', 3), groupOf('One', 1)]),
      found: [onMain],
      texts: ['3 of 4 people with write are exempt from the push rule: group One, group Three.'],
    },
    {
      says: 'a group with two of four writers, and everybody by name',
      evidence: exempting([groupOf('Two', 2)]),
    },
    {
      says: 'a wide group on another branch',
      evidence: withRules(
        [
          aRule('push', {
            groups: [groupOf('All', 5).slug],
            match: { by: 'pattern', pattern: 'release/*' },
          }),
        ],
        { accounts: people, groups: [groupOf('All', 5)] },
      ),
    },
    {
      says: 'a group whose members nobody told',
      evidence: exempting([hidden]),
      missing: ['groups'],
    },
    {
      says: 'whoever only reads by a group counts for nothing',
      evidence: exempting([groupOf('Two', 2)], {
        of: {
          personGrants: complete(people.slice(0, 3).map((one) => aPersonGrant(one, 'write'))),
          groupGrants: complete([aGroupGrant(hidden, 'read')]),
        },
        groups: [groupOf('Two', 2), hidden],
      }),
      found: [onMain],
    },
    {
      says: 'it depends on who else writes',
      evidence: exempting([groupOf('Two', 2)], {
        of: {
          personGrants: complete(people.slice(0, 3).map((one) => aPersonGrant(one, 'write'))),
          groupGrants: complete([aGroupGrant(hidden, 'write')]),
        },
        groups: [groupOf('Two', 2), hidden],
      }),
      missing: ['groups'],
    },
    {
      says: 'a rule that may not apply exempts a group',
      evidence: withRules([aRule('push', { ...inNewWay, groups: [groupOf('All', 5).slug] })], {
        accounts: people,
        groups: [groupOf('All', 5)],
      }),
      missing: ['branch-rules'],
    },
    unreadRules,
    cutOff,
    empty,
  ),
];

export const BRANCH_CASES: readonly RuleCase[] = [...PROTECTION, ...CHECKS, ...EXEMPTIONS];
