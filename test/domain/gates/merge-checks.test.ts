import { type BranchRule } from '../../../src/domain/facts/facts';
import { type Setup } from '../../../src/domain/setup/setup';
import { partial } from '../../builders/facts-builders';
import { ann, aRule, aSceneWith, aSetup, gatesOf, UNKNOWN_SETUP } from './gate-scene';

const approvals = aRule('require_approvals_to_merge', 'main', { value: 2 });
const enforce = aRule('enforce_merge_checks', 'main');
const perhaps = { match: { by: 'unknown' } as const };

test.each<[string, BranchRule[], Setup, string, string[]]>([
  ['standard', [enforce], aSetup('standard'), 'warn', ['checks-need-premium']],
  ['free', [enforce], aSetup('free'), 'warn', ['checks-need-premium']],
  ['premium', [enforce], aSetup('premium'), 'block', ['checks-enforced']],
  ['premium without the rule', [], aSetup('premium'), 'warn', ['checks-not-enforced']],
  [
    'premium with the rule on another branch',
    [aRule('enforce_merge_checks', 'other')],
    aSetup('premium'),
    'warn',
    ['checks-not-enforced'],
  ],
  ['an unknown plan', [enforce], UNKNOWN_SETUP, 'cannot-be-told', ['plan-not-told']],
  ['an unknown plan without the rule', [], UNKNOWN_SETUP, 'warn', ['checks-not-enforced']],
  [
    'premium with a rule that may apply',
    [aRule('enforce_merge_checks', '', perhaps)],
    aSetup('premium'),
    'cannot-be-told',
    ['match-not-understood'],
  ],
  [
    'premium with a kind nobody has heard of',
    [aRule('freeze', '*')],
    aSetup('premium'),
    'cannot-be-told',
    ['rule-kind-unknown'],
  ],
  [
    'premium with the rule, beside a kind nobody has heard of',
    [enforce, aRule('freeze', '*')],
    aSetup('premium'),
    'block',
    ['checks-enforced'],
  ],
])(
  '22: on %s a failed check does what the plan and the rule say',
  (_what, rules, setup, effect, codes) => {
    const [check] = gatesOf(ann, aSceneWith(approvals, ...rules), { setup }).checks.list;
    expect(check).toMatchObject({
      kind: 'require_approvals_to_merge',
      rule: approvals.id,
      value: 2,
    });
    expect(check?.applies).toBe('yes');
    expect(check?.effect).toBe(effect);
    expect(check?.reasons.map(({ code }) => code)).toStrictEqual(codes);
  },
);

test('22: the rule that makes checks block is named', () => {
  const facts = aSceneWith(approvals, enforce);
  const [check] = gatesOf(ann, facts, { setup: aSetup('premium') }).checks.list;
  expect(check?.reasons).toStrictEqual([{ code: 'checks-enforced', rules: [enforce.id] }]);
});

test.each([
  'require_tasks_to_be_completed',
  'require_approvals_to_merge',
  'require_review_group_approvals_to_merge',
  'require_default_reviewer_approvals_to_merge',
  'require_no_changes_requested',
  'require_passing_builds_to_merge',
  'require_commits_behind',
  'require_all_dependencies_merged',
  'require_all_comments_resolved',
])('%s is a check', (kind) => {
  const { checks } = gatesOf(ann, aSceneWith(aRule(kind, '*')));
  expect(checks).toMatchObject({ list: [{ kind }], complete: true });
  expect(checks.list[0]).not.toHaveProperty('value');
});

test.each([
  'allow_auto_merge_when_builds_pass',
  'reset_pullrequest_approvals_on_change',
  'smart_reset_pullrequest_approvals',
  'reset_pullrequest_changes_requested_on_change',
  'enforce_merge_checks',
])('%s is no check and closes nothing', (kind) => {
  const { checks, push, merge } = gatesOf(ann, aSceneWith(aRule(kind, '*')));
  expect(checks).toStrictEqual({ list: [], complete: true });
  expect([push.state, merge.state]).toStrictEqual(['open', 'open']);
});

test('a check that may apply, and two of one kind, are all told', () => {
  const maybe = aRule('require_approvals_to_merge', '', { ...perhaps, value: 1 });
  const { list } = gatesOf(ann, aSceneWith(approvals, maybe)).checks;
  expect(list.map(({ rule, applies }) => [rule, applies])).toStrictEqual([
    [approvals.id, 'yes'],
    [maybe.id, 'cannot-be-told'],
  ]);
  expect(list[1]?.reasons[0]).toStrictEqual({ code: 'match-not-understood', rules: [maybe.id] });
});

test('rules read in part, or not understood, may hold more checks', () => {
  const whole = aSceneWith();
  const facts = {
    ...whole,
    repositories: whole.repositories.map((one) => ({ ...one, branchRules: partial([approvals]) })),
  };
  const { checks } = gatesOf(ann, facts, { setup: aSetup('premium') });
  expect(checks.complete).toBe(false);
  expect(checks.list[0]?.effect).toBe('cannot-be-told');
  expect(gatesOf(ann, aSceneWith(aRule('freeze', '*'))).checks.complete).toBe(false);
});

test('every check of every rule is told as a whole, in their order', () => {
  const plain = aRule('require_no_changes_requested', 'main');
  const maybe = aRule('require_passing_builds_to_merge', '', { ...perhaps, value: 0 });
  const also = aRule('enforce_merge_checks', '*');
  const mayEnforce = aRule('enforce_merge_checks', '', perhaps);
  const facts = aSceneWith(plain, enforce, maybe, mayEnforce, also);
  const enforced = { code: 'checks-enforced', rules: [enforce.id, also.id] };
  const doubt = { code: 'match-not-understood', rules: [maybe.id] };
  expect(gatesOf(ann, facts, { setup: aSetup('premium') }).checks).toStrictEqual({
    list: [
      { kind: plain.kind, rule: plain.id, applies: 'yes', effect: 'block', reasons: [enforced] },
      {
        ...{ kind: maybe.kind, rule: maybe.id, value: 0, applies: 'cannot-be-told' },
        ...{ effect: 'block', reasons: [doubt, enforced] },
      },
    ],
    complete: true,
  });
});

test('what may enforce checks is told in full: rules not read, kinds unknown, rules that may apply', () => {
  const freeze = aRule('freeze', 'main');
  const mayEnforce = aRule('enforce_merge_checks', '', perhaps);
  const whole = aSceneWith();
  const branchRules = partial([approvals, freeze, mayEnforce]);
  const repositories = whole.repositories.map((one) => ({ ...one, branchRules }));
  const { checks } = gatesOf(ann, { ...whole, repositories }, { setup: UNKNOWN_SETUP });
  const reasons = [
    { code: 'rules-partly-read' },
    { code: 'rule-kind-unknown', rules: [freeze.id] },
    { code: 'match-not-understood', rules: [mayEnforce.id] },
  ];
  expect(checks).toStrictEqual({
    list: [
      {
        ...{ kind: approvals.kind, rule: approvals.id, value: 2, applies: 'yes' },
        ...{ effect: 'cannot-be-told', reasons },
      },
    ],
    complete: false,
  });
});
