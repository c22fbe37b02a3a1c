import { hasRule, judgeMainBranches, NOT_OF_PROJECTS } from '../../evidence/main-branches';
import { type Rule } from '../../rule';

export const BR_01: Rule = {
  id: 'BR-01',
  title: 'Main branch unprotected',
  severity: 'high',
  category: 'branches',
  why: 'Everyone with write can push to production.',
  remedy: 'Require pull request: push limited, force and delete denied.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/',
  ],
  remedyAt: 'repository-branch-restrictions',
  needs: ['repositories', 'branch-rules', 'branching-models'],
  find: ({ facts }) =>
    judgeMainBranches(facts, (main) => {
      const restricts = hasRule(main, ({ kind }) => kind === 'push' || kind === 'restrict_merges');
      if (restricts === 'yes') return 'clean';
      if (restricts === 'maybe') return 'cannot-be-told';
      return [`No rule restricts who pushes or merges to ${main.branch}.`, NOT_OF_PROJECTS];
    }),
};
