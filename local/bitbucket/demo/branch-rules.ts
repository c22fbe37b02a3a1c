import { type BranchType, type RestrictionKind } from '../branch-records';

/** One rule; `on` is a pattern, `type` a branch of the branching model. */
export interface DemoRule {
  readonly kind: RestrictionKind;
  readonly on?: string;
  readonly type?: BranchType;
  readonly people?: readonly string[];
  readonly groups?: readonly string[];
  readonly value?: number;
}

const approvals = (on: string, value: number): DemoRule => ({
  kind: 'require_approvals_to_merge',
  on,
  value,
});

/** By repository. Those that are not here have no rule: anybody who can write can push anywhere. */
export const BRANCH_RULES: Readonly<Record<string, readonly DemoRule[]>> = {
  'studio-assets': [
    { kind: 'push', on: 'main', people: ['ohartley', 'lferrante', 'fhalvorsen'] },
    approvals('main', 2),
    // Nobody may push: both lists are empty.
    { kind: 'push', on: 'release/*' },
    { kind: 'restrict_merges', on: 'release/*', people: ['ohartley', 'lferrante'] },
    { kind: 'force', on: 'release/*' },
    { kind: 'delete', on: 'release/*' },
  ],
  'pay-api': [
    { kind: 'push', on: 'main', groups: ['pay-leads'] },
    approvals('main', 2),
    { kind: 'require_passing_builds_to_merge', on: 'main', value: 1 },
  ],
  // By the branching model: `development` is develop here, `production` is main.
  'pay-ledger': [
    { kind: 'push', type: 'production' },
    { kind: 'restrict_merges', type: 'production', groups: ['pay-leads'] },
    { kind: 'push', type: 'development', groups: ['platform', 'pay-leads'] },
    { kind: 'require_approvals_to_merge', type: 'release', value: 1 },
  ],
  // Both rules match release/2026.1: the leads may push there, and one contractor, Desta Moyo.
  'pay-invoices': [
    { kind: 'push', on: '*', groups: ['pay-leads'] },
    { kind: 'push', on: 'release/*', people: ['dmoyo'] },
  ],
  // Its own branching model has no production branch.
  'pay-tokens': [{ kind: 'push', type: 'production' }],
  // Overlapping: main matches both patterns, and the two lists disagree.
  'web-checkout': [
    { kind: 'push', on: 'main', people: ['molsen'], groups: ['web-leads'] },
    { kind: 'push', on: '*', groups: ['web-squad'] },
    { kind: 'restrict_merges', on: 'main', groups: ['web-leads'] },
    { kind: 'restrict_merges', on: 'release/*', people: ['erodriguez'] },
    { kind: 'restrict_merges', on: 'release/2*' },
  ],
  'web-shop': [{ kind: 'push', on: 'main', groups: ['web-leads'] }, approvals('main', 1)],
  'docs-public-api': [
    { kind: 'force', on: '*' },
    { kind: 'delete', on: 'main' },
  ],
  // More than one page of 10.
  'tls-monorepo': [
    ...['main', 'develop', 'release/*', 'hotfix/*', 'lts/*'].flatMap((on): DemoRule[] => [
      { kind: 'push', on, groups: ['platform'] },
      { kind: 'force', on },
      { kind: 'delete', on },
    ]),
    { kind: 'restrict_merges', on: 'main', groups: ['platform'], people: ['aokonjo'] },
    { kind: 'allow_auto_merge_when_builds_pass', on: 'main' },
  ],
  'ops-terraform': [
    { kind: 'push', on: 'main', people: ['svc-deploy'] },
    { kind: 'require_tasks_to_be_completed', on: 'main' },
  ],
  'mob-ios': [{ kind: 'push', on: 'main', people: ['tbakare'] }, approvals('main', 1)],
  'mob-android': [{ kind: 'push', on: 'main', people: ['tbakare'] }, approvals('main', 1)],
};

/**
 * By project: enforced like the others, and listed by no endpoint. Whoever computes gates from the
 * listed rules says too much for these.
 */
export const PROJECT_BRANCH_RULES: Readonly<Record<string, readonly DemoRule[]>> = {
  MOB: [{ kind: 'push', on: 'release/*', groups: ['platform'] }],
  OPS: [{ kind: 'restrict_merges', on: 'main', people: ['svc-deploy'] }],
};
