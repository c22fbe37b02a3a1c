import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const ID_02: Rule = {
  id: 'ID-02',
  title: 'Two-step verification is not required',
  severity: 'high',
  category: 'identity',
  why: 'It then depends on the goodwill of each person.',
  remedy: 'Require it; tell people that keys and tokens are exempt.',
  remedyAt: 'workspace-settings',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/control-access-to-private-content-in-a-workspace/',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'ID-02'),
};
