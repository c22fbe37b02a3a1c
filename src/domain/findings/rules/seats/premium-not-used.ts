import { rowsRead } from '../../../facts/reading';
import { decideByManualCheck } from '../../evidence/manual-check';
import { type Evidence, type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const SEAT_16: Rule = {
  id: 'SEAT-16',
  title: 'Premium paid but not used',
  severity: 'info',
  category: 'seats',
  why: 'Premium costs about twice as much for each seat.',
  remedy:
    'Go down to Standard, or switch on what was paid for: enforced merge checks, IP allowlist, required two-step verification, tokens of projects and the workspace, deployment permissions.',
  remedyAt: 'workspace-plan',
  sources: [
    'https://raw.githubusercontent.com/api-evangelist/bitbucket/refs/heads/main/plans/bitbucket-plans-pricing.yml',
    'https://bitbucket.org/blog/advanced-admin-controls',
    'https://bitbucket.org/plans/',
  ],
  needs: ['plan', 'branch-rules', 'register', 'manual-check'],
  find: (evidence) => {
    const { plan } = evidence.setup;
    if (plan === undefined) return cannotTell('plan');
    if (plan.value !== 'premium' || usesPremium(evidence)) return verdict([]);
    return decideByManualCheck(evidence, 'SEAT-16');
  },
};

/** What can be seen of it; the rest (allowlist, deployments) only shows in the settings. */
function usesPremium({ facts, register }: Evidence): boolean {
  const enforces = facts.repositories.some(({ branchRules }) =>
    rowsRead(branchRules).some(({ kind }) => kind === 'enforce_merge_checks'),
  );
  const tokens = register?.value.some(
    ({ kind }) => kind === 'project-access-token' || kind === 'workspace-access-token',
  );
  return enforces || tokens === true;
}
