import { type BranchingModel } from '../facts/details';
import { type BranchRule, type Repository } from '../facts/facts';
import { matchesBranchPattern } from './branch-pattern';
import { type ReasonCode } from './reason-codes';

/** Whether a rule applies to a branch; `maybe` with what is missing to tell. */
export type RuleMatch =
  { readonly applies: 'yes' | 'no' } | { readonly applies: 'maybe'; readonly doubt: ReasonCode };

export function matchRule(
  { match }: BranchRule,
  branch: string,
  { branchingModel }: Pick<Repository, 'branchingModel'>,
): RuleMatch {
  switch (match.by) {
    case 'pattern':
      return { applies: matchesBranchPattern(match.pattern, branch) ? 'yes' : 'no' };
    case 'branching-model':
      return matchModel(match.branchType, branch, branchingModel);
    case 'unknown':
      return { applies: 'maybe', doubt: 'match-not-understood' };
  }
}

/**
 * `development` and `production` are one branch each, the other kinds every branch with their prefix.
 * https://support.atlassian.com/bitbucket-cloud/docs/configure-a-projects-branching-model/
 */
function matchModel(
  branchType: string,
  branch: string,
  reading: Repository['branchingModel'],
): RuleMatch {
  if (!KNOWN_BRANCH_TYPES.has(branchType))
    return { applies: 'maybe', doubt: 'match-not-understood' };
  if (reading.state === 'unread') return { applies: 'maybe', doubt: 'model-not-read' };
  if (isOfType(branchType, branch, reading.value)) return { applies: 'yes' };
  return reading.state === 'complete'
    ? { applies: 'no' }
    : { applies: 'maybe', doubt: 'model-not-read' };
}

const KNOWN_BRANCH_TYPES: ReadonlySet<string> = new Set([
  'development',
  'production',
  'feature',
  'bugfix',
  'release',
  'hotfix',
]);

function isOfType(branchType: string, branch: string, model: BranchingModel): boolean {
  if (branchType === 'development') return model.development === branch;
  if (branchType === 'production') return model.production === branch;
  return model.prefixes.some(
    ({ kind, prefix }) => kind === branchType && branch.startsWith(prefix),
  );
}
