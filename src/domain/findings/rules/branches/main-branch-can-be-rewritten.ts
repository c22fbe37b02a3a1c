import { hasRule, judgeMainBranches, NOT_OF_PROJECTS } from '../../evidence/main-branches';
import { type Rule } from '../../rule';

export const BR_02: Rule = {
  id: 'BR-02',
  title: 'Force push or deletion possible',
  severity: 'high',
  category: 'branches',
  why: 'History can be rewritten (CIS 1.1.16/17).',
  remedy: 'Add a rule against rewriting the history and one against deleting the branch.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://bitbucket.org/blog/take-control-with-branch-restrictions',
  ],
  remedyAt: 'repository-branch-restrictions',
  needs: ['repositories', 'branch-rules', 'branching-models'],
  find: ({ facts }) =>
    judgeMainBranches(facts, (main) => {
      const force = hasRule(main, ({ kind }) => kind === 'force');
      const removal = hasRule(main, ({ kind }) => kind === 'delete');
      const open = [
        ...(force === 'no'
          ? [`No rule keeps the history of ${main.branch} from being rewritten.`]
          : []),
        ...(removal === 'no' ? [`No rule keeps ${main.branch} from being deleted.`] : []),
      ];
      if (open.length > 0) return [...open, ...whatElse(main.rules.length), NOT_OF_PROJECTS];
      return force === 'maybe' || removal === 'maybe' ? 'cannot-be-told' : 'clean';
    }),
};

function whatElse(rules: number): readonly string[] {
  if (rules === 0) return [];
  return [
    'Bitbucket’s pages say that any rule on a branch does both; its API knows rules of their own.',
  ];
}
