import { hasAccount } from '../access/account-set';
import {
  type AccessIndex,
  getAccountPosition,
  getRepository,
  getRepositoryPosition,
} from '../access/access-index';
import { rangeInClass } from '../access/class-range';
import { type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type Setup } from '../setup/setup';
import { readBranchRules } from './branch-rules';
import { type MergeChecks, toMergeChecks } from './merge-checks';
import { type Gates, toGates, toKeyGates } from './person-gates';
import { checkPlanLimit, type PlanLimit } from './plan-limit';
import { standingOf } from './rule-standing';

/** A branch need not exist: rules speak of names. */
export interface BranchQuestion {
  readonly repository: RepositoryUuid;
  readonly branch: string;
  readonly setup: Setup;
}

export interface GateQuestion extends BranchQuestion {
  readonly person: AccountUuid;
  /** Instead of the count of members in the facts, where these are only a part. */
  readonly planLimit?: PlanLimit;
}

export interface GatesAnswer extends Gates, LevelRange<RepositoryLevel> {
  readonly checks: MergeChecks;
  /** Always: rules of projects are not readable, so that the branch may be stricter. */
  readonly lowerBound: true;
}

/**
 * What one person may do to one branch, and why.
 * @throws NotInFactsError if the facts do not hold the person or the repository.
 */
export function explainGates(index: AccessIndex, question: GateQuestion): GatesAnswer {
  const position = getAccountPosition(index, question.person);
  const rules = readBranchRules(index, getRepository(index, question.repository), question.branch);
  const { level, atMost } = rangeOn(index, question.repository, position);
  const lists = {
    push: rules.push.map((rule) => standingOf(rule, position)),
    merge: rules.merge.map((rule) => standingOf(rule, position)),
  };
  const isWorkspaceAdmin = hasAccount(index.roster.admins, position);
  const limit = question.planLimit ?? checkPlanLimit(index.facts, question.setup);
  const gates = toGates(rules, limit, { level, atMost, isWorkspaceAdmin, lists });
  const checks = toMergeChecks(rules, question.setup);
  return { ...gates, level, atMost, checks, lowerBound: true };
}

/**
 * What the access keys of a repository and its project may do to a branch: all the same.
 * @throws NotInFactsError if the facts do not hold the repository.
 */
export function explainKeyGates(index: AccessIndex, question: BranchQuestion): GatesAnswer {
  const rules = readBranchRules(index, getRepository(index, question.repository), question.branch);
  const checks = toMergeChecks(rules, question.setup);
  return { ...toKeyGates(), level: 'read', atMost: 'read', checks, lowerBound: true };
}

function rangeOn(
  index: AccessIndex,
  repository: RepositoryUuid,
  position: number,
): LevelRange<RepositoryLevel> {
  const of = index.classes.of[getRepositoryPosition(index, repository)];
  return of === undefined ? { level: 'none', atMost: 'admin' } : rangeInClass(index, of, position);
}
