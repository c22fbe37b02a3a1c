import { type Repository } from '../../../facts/facts';
import { readBranchRules } from '../../../gates/branch-rules';
import { type MergeCheck, toMergeChecks } from '../../../gates/merge-checks';
import { judgeMainBranches } from '../../evidence/main-branches';
import { subjectOf } from '../../../gates/rule-kinds';
import { repositorySubject } from '../../evidence/missing-reads';
import { enumerate } from '../../evidence/names';
import { type Missing, type Rule } from '../../rule';

export const BR_04: Rule = {
  id: 'BR-04',
  title: 'Merge checks only advisory',
  severity: 'medium',
  category: 'branches',
  why: 'Without Premium enforcement users can merge anyway.',
  remedy: 'On Premium, enforce the merge checks; otherwise restrict merging to few people.',
  sources: [
    'https://bitbucket.org/blog/advanced-admin-controls',
    'https://support.atlassian.com/bitbucket-cloud/docs/use-branch-permissions/',
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
  ],
  remedyAt: 'repository-merge-checks',
  needs: ['repositories', 'branch-rules', 'branching-models', 'plan'],
  find: ({ facts, index, setup }) =>
    judgeMainBranches(facts, ({ repository, branch, rules }) => {
      const isWhole = repository.branchRules.state === 'complete';
      // Mostly none is: then there is nothing to read further.
      if (!rules.some(({ rule }) => subjectOf(rule.kind) === 'check'))
        return isWhole ? 'clean' : 'cannot-be-told';
      const checks = toMergeChecks(readBranchRules(index, repository, branch), setup).list;
      const certain = checks.filter(({ applies }) => applies === 'yes');
      if (certain.some(({ effect }) => effect === 'warn')) {
        const kinds = enumerate(certain.map(({ kind }) => kind));
        return [`Only warnings on ${branch}: ${kinds}.`];
      }
      const open = checks.filter(({ effect }) => effect !== 'block');
      const missing = whatIsMissing(open, repository);
      if (missing.length > 0) return { missing };
      return open.length === 0 && isWhole ? 'clean' : 'cannot-be-told';
    }),
};

function whatIsMissing(checks: readonly MergeCheck[], repository: Repository): readonly Missing[] {
  const codes = new Set(checks.flatMap(({ reasons }) => reasons.map(({ code }) => code)));
  const subject = repositorySubject(repository);
  const detail = 'what a rule of an unknown kind does';
  return [
    ...(codes.has('plan-not-told') ? [{ need: 'plan' } as const] : []),
    ...(codes.has('rule-kind-unknown') ? [{ need: 'branch-rules', subject, detail } as const] : []),
  ];
}
