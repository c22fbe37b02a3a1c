import { decideByManualCheck } from '../../evidence/manual-check';
import { type Rule } from '../../rule';

export const INV_04: Rule = {
  id: 'INV-04',
  title: 'Default group carries grants',
  severity: 'high',
  category: 'invitations',
  why: 'Whoever is invited without a group lands there unseen, and gets code at once.',
  remedy: 'Take the grants from the default group, and move people on to real groups.',
  remedyAt: 'workspace-user-groups',
  sources: [
    'https://confluence.atlassian.com/bitbucket/create-and-grant-access-to-team-repositories-665225545.html',
    'https://bitbucket.org/blog/workspace-invitations',
  ],
  needs: ['manual-check'],
  find: (evidence) => decideByManualCheck(evidence, 'INV-04'),
};
