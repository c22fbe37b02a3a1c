import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const ID_08: Rule = {
  id: 'ID-08',
  title: 'IP allowlist is off',
  severity: 'low',
  category: 'identity',
  why: 'With it, a stolen password or token is of little use from elsewhere.',
  remedy: 'Switch it on where people work from known addresses. Only the Premium plan has it.',
  remedyAt: 'workspace-settings',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://support.atlassian.com/bitbucket-cloud/docs/control-access-to-private-content-in-a-workspace/',
  ],
  needs: ['plan', 'manual-check'],
  find: (evidence) => {
    const { plan } = evidence.setup;
    if (plan === undefined) return cannotTell('plan');
    return plan.value === 'premium' ? decideByManualCheck(evidence, 'ID-08') : verdict([]);
  },
};
