import {
  asksForApprovals,
  hasRule,
  judgeMainBranches,
  resetsApprovals,
} from '../../evidence/main-branches';
import { type Rule } from '../../rule';

export const BR_06: Rule = {
  id: 'BR-06',
  title: 'Approvals survive new commits',
  severity: 'low',
  category: 'branches',
  why: 'CIS 1.1.4.',
  remedy: 'Enable reset.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-merge-checks',
  needs: ['repositories', 'branch-rules', 'branching-models'],
  find: ({ facts }) =>
    judgeMainBranches(facts, (main) => {
      const asked = hasRule(main, (rule) => asksForApprovals(rule, 1));
      const reset = hasRule(main, resetsApprovals);
      if (asked === 'no' || reset === 'yes') return 'clean';
      if (asked === 'maybe' || reset === 'maybe') return 'cannot-be-told';
      return [`Approvals for ${main.branch} are asked for, and stay when new commits come.`];
    }),
};
