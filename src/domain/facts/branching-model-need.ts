import { type BranchRule } from './facts';

/** Whether a rule names its branches by what the branching model calls them. */
export function needsBranchingModel(rules: readonly BranchRule[]): boolean {
  return rules.some(({ match }) => match.by === 'branching-model');
}
