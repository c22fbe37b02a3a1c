export const RESTRICTION_KINDS = [
  'push',
  'delete',
  'force',
  'restrict_merges',
  'require_tasks_to_be_completed',
  'require_approvals_to_merge',
  'require_review_group_approvals_to_merge',
  'require_default_reviewer_approvals_to_merge',
  'require_no_changes_requested',
  'require_passing_builds_to_merge',
  'require_commits_behind',
  'reset_pullrequest_approvals_on_change',
  'smart_reset_pullrequest_approvals',
  'reset_pullrequest_changes_requested_on_change',
  'require_all_dependencies_merged',
  'enforce_merge_checks',
  'allow_auto_merge_when_builds_pass',
  'require_all_comments_resolved',
] as const;
export type RestrictionKind = (typeof RESTRICTION_KINDS)[number];

type BranchPrefixKind = 'feature' | 'bugfix' | 'release' | 'hotfix';
export const BRANCH_TYPES = [
  'feature',
  'bugfix',
  'release',
  'hotfix',
  'development',
  'production',
] as const;
export type BranchType = (typeof BRANCH_TYPES)[number];

export interface BranchRestrictionRecord {
  readonly id: number;
  readonly kind: RestrictionKind;
  readonly match:
    | { readonly by: 'glob'; readonly pattern: string }
    | { readonly by: 'branching_model'; readonly branchType: BranchType };
  /** Who is exempt, by uuid and slug. Only `push` and `restrict_merges` have these; both empty = nobody may. */
  readonly users: readonly string[];
  readonly groups: readonly string[];
  readonly value: number | null;
}

export interface BranchingModelRecord {
  readonly development: BranchTarget;
  /** `enabled: false` keeps the branch in the settings and out of the model. */
  readonly production: BranchTarget & { readonly enabled: boolean };
  readonly branchTypes: readonly {
    readonly kind: BranchPrefixKind;
    readonly prefix: string;
    readonly enabled: boolean;
  }[];
}

/** `name: null` = follows the main branch. */
export interface BranchTarget {
  readonly name: string | null;
}
