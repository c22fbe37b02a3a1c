import {
  asksForApprovals,
  hasRule,
  judgeMainBranches,
  NOT_OF_PROJECTS,
} from '../../evidence/main-branches';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';

export const BR_03: Rule = {
  id: 'BR-03',
  title: 'No approval required',
  severity: 'medium',
  category: 'branches',
  why: 'CIS 1.1.3.',
  remedy: 'Add merge check.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-merge-checks',
  needs: ['repositories', 'branch-rules', 'branching-models'],
  find: ({ facts, thresholds }) =>
    judgeMainBranches(facts, (main) => {
      const asked = hasRule(main, (rule) => asksForApprovals(rule, thresholds.minApprovals));
      if (asked === 'yes') return 'clean';
      if (asked === 'maybe') return 'cannot-be-told';
      const least = count(thresholds.minApprovals, 'approval');
      return [
        `No merge check asks for ${least} before a merge to ${main.branch}.`,
        NOT_OF_PROJECTS,
      ];
    }),
};
