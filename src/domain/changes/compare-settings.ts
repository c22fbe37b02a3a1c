import { type ChangeScope } from './change';
import { type BranchRule, type Repository } from '../facts/facts';
import { type Reading } from '../facts/reading';
import { type Comparison, isSettled, note, pairRows, type Times, timesOfRows } from './comparison';
import { areSameRows, listRowDifferences } from './compare-rows';
import { type ComparedFamily, untold } from './not-comparable';

/** A repository that both facts hold, and when their lists were read. */
export interface HeldTwice {
  readonly before: Repository;
  readonly after: Repository;
  readonly times: Times;
  readonly scope: Extract<ChangeScope, { kind: 'repository' }>;
}

/** Branch rules, default reviewers and fork policy. */
export function compareSettings(comparison: Comparison, held: HeldTwice): void {
  const { before, after, scope: object } = held;
  const rules = { before: before.branchRules, after: after.branchRules, isSameRow: isSameRule };
  if (!isSettled(comparison, { family: 'branch-rules', object }, rules))
    compareBranchRules(comparison, held);
  const reviewers = { before: before.defaultReviewers, after: after.defaultReviewers };
  if (!isSettled(comparison, { family: 'default-reviewers', object }, reviewers))
    compareDefaultReviewers(comparison, held);
  compareForkPolicy(comparison, held);
}

/** Field by field: there are more rules than anything else in a workspace. */
function isSameRule(one: BranchRule, other: BranchRule): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.value === other.value &&
    isSameMatch(one.match, other.match) &&
    areSameRows(one.people, other.people) &&
    areSameRows(one.groups, other.groups)
  );
}

function isSameMatch(one: BranchRule['match'], other: BranchRule['match']): boolean {
  if (one.by === 'pattern') return other.by === 'pattern' && one.pattern === other.pattern;
  if (one.by === 'unknown') return other.by === 'unknown';
  return other.by === 'branching-model' && one.branchType === other.branchType;
}

function compareBranchRules(comparison: Comparison, held: HeldTwice): void {
  const { uuid: repository } = held.after;
  const pair = rowsOf(comparison, held, { family: 'branch-rules', rows: (of) => of.branchRules });
  const times = timesOfRows(comparison, pair);
  for (const { before, after } of listRowDifferences(pair, ({ id }) => String(id))) {
    if (before !== undefined && after !== undefined)
      note(comparison, 'branch-rule-changed', { times, repository, before, after });
    else if (after !== undefined)
      note(comparison, 'branch-rule-added', { times, repository, after });
    else if (before !== undefined)
      note(comparison, 'branch-rule-removed', { times, repository, before });
  }
}

function compareDefaultReviewers(comparison: Comparison, held: HeldTwice): void {
  const { uuid: repository } = held.after;
  const rows = (of: Repository) => of.defaultReviewers;
  const pair = rowsOf(comparison, held, { family: 'default-reviewers', rows });
  const times = timesOfRows(comparison, pair);
  for (const { before, after } of listRowDifferences(pair, ({ person }) => person)) {
    if (before === undefined && after !== undefined)
      note(comparison, 'default-reviewer-added', { times, repository, person: after.person });
    if (before !== undefined && after === undefined)
      note(comparison, 'default-reviewer-removed', { times, repository, person: before.person });
  }
}

function compareForkPolicy(comparison: Comparison, held: HeldTwice): void {
  const { before, after, times, scope } = held;
  const { uuid: repository, forkPolicy: now } = after;
  const { forkPolicy: old } = before;
  if (old === undefined || now === undefined) {
    const doubts = { before: untold(old), after: untold(now) };
    comparison.notComparable.add('fork-policies', scope, doubts);
  } else if (old !== now)
    note(comparison, 'fork-policy-changed', { times, repository, before: old, after: now });
}

function rowsOf<Row>(
  comparison: Comparison,
  held: HeldTwice,
  of: {
    readonly family: ComparedFamily;
    readonly rows: (repository: Repository) => Reading<readonly Row[]>;
  },
) {
  const where = { list: 'repositories', object: held.scope } as const;
  return pairRows<Repository, Row>(comparison, held, { ...where, ...of });
}
