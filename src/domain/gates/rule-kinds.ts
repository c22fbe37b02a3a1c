/**
 * What each kind of branch rule is about. Kinds that are not here may be about anything.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branch-restrictions/
 */
export type RuleSubject = 'push' | 'merge' | 'history' | 'deletion' | 'check' | 'enforcement';

const SUBJECTS: ReadonlyMap<string, RuleSubject | 'nothing'> = new Map([
  ['push', 'push'],
  ['restrict_merges', 'merge'],
  ['force', 'history'],
  ['delete', 'deletion'],
  ['require_tasks_to_be_completed', 'check'],
  ['require_approvals_to_merge', 'check'],
  ['require_review_group_approvals_to_merge', 'check'],
  ['require_default_reviewer_approvals_to_merge', 'check'],
  ['require_no_changes_requested', 'check'],
  ['require_passing_builds_to_merge', 'check'],
  ['require_commits_behind', 'check'],
  ['require_all_dependencies_merged', 'check'],
  ['require_all_comments_resolved', 'check'],
  ['enforce_merge_checks', 'enforcement'],
  // Comfort and upkeep of pull requests: neither opens nor closes anything.
  ['allow_auto_merge_when_builds_pass', 'nothing'],
  ['reset_pullrequest_approvals_on_change', 'nothing'],
  ['smart_reset_pullrequest_approvals', 'nothing'],
  ['reset_pullrequest_changes_requested_on_change', 'nothing'],
]);

export function subjectOf(kind: string): RuleSubject | 'nothing' | 'unknown' {
  return SUBJECTS.get(kind) ?? 'unknown';
}
