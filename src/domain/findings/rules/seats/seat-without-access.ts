import { findWithoutAccess } from '../../evidence/without-access';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const SEAT_01: Rule = {
  id: 'SEAT-01',
  title: 'Paid seat without any access',
  severity: 'medium',
  category: 'seats',
  why: 'Every member of the workspace is billed, whatever they can see.',
  remedy: 'Remove the person from the workspace, or give them the grant that was meant.',
  remedyAt: 'user-directory',
  sources: [
    'https://bitbucket.org/blog/billing-model-change',
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { people, missing } = findWithoutAccess(evidence);
    const matches = people.map(({ uuid }) => ({
      subject: { kind: 'person' as const, person: uuid },
      evidence: ['Member of the workspace; no repository and no project is granted to them.'],
    }));
    return verdict(matches, missing);
  },
};
