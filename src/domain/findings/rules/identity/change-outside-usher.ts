import { type Rule } from '../../rule';
import { cannotTell } from '../../verdict';

export const ID_10: Rule = {
  id: 'ID-10',
  title: 'Permission changed by hand',
  severity: 'medium',
  category: 'identity',
  why: 'A change that no plan asked for may be a mistake, or somebody helping themselves.',
  remedy: 'Acknowledge it, or take it back; the audit log of the workspace says who did it.',
  remedyAt: 'usher',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://confluence.atlassian.com/bbkb/bitbucket-cloud-audit-log-events-1178872155.html',
    'https://support.atlassian.com/bitbucket-cloud/kb/request-audit-log-data-for-a-workspace/',
  ],
  needs: ['previous-scan', 'plan-history'],
  find: () => cannotTell('previous-scan', 'plan-history'),
};
