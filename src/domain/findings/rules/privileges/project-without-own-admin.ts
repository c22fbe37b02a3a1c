import { areTold } from '../../../access/grants';
import { rowsRead } from '../../../facts/reading';
import { listReads, missingOf, projectSubject } from '../../evidence/missing-reads';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const PRIV_19: Rule = {
  id: 'PRIV-19',
  title: 'Project with admins only through workspace owners',
  severity: 'info',
  category: 'privileges',
  why: 'Every change needs a workspace admin, which drives PRIV-01.',
  remedy: 'Delegate a project admin group.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/',
  ],
  remedyAt: 'project-permissions',
  needs: ['projects', 'project-grants'],
  find: ({ facts }) => {
    const withoutAdmin = facts.projects.filter(({ groupGrants, personGrants }) =>
      [...rowsRead(groupGrants), ...rowsRead(personGrants)].every(({ level }) => level !== 'admin'),
    );
    const matches = withoutAdmin.filter(areTold).map((project) => ({
      subject: projectSubject(project),
      evidence: ['No group and no person was given admin: only workspace admins administer it.'],
    }));
    const reads = withoutAdmin.flatMap((project) =>
      [project.groupGrants, project.personGrants].map((reading) => ({
        need: 'project-grants' as const,
        subject: projectSubject(project),
        reading,
      })),
    );
    return verdict(matches, missingOf(listReads(facts, 'projects'), reads));
  },
};
