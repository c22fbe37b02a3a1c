import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const ID_05: Rule = {
  id: 'ID-05',
  title: 'Workspace not linked to the intended organization',
  severity: 'high',
  category: 'identity',
  why: 'Admins cannot undo the link; an organization that was made automatically splits the governance in two.',
  remedy:
    'Look at the list of apps in Atlassian Administration, and talk to support before people are moved there.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/linking-your-bitbucket-cloud-workspace-to-an-atlassian-organization',
    'https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-or-unlink-already-linked-bitbucket-workspace-from-an-organization',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'ID-05'),
};
