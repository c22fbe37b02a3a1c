import { createSignsOfLife } from '../../evidence/signs-of-life';
import {
  listWorkspaceAdmins,
  missingOfPeople,
  missingWorkspaceAdmins,
} from '../../evidence/workspace-admins';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** One active admin settles it, whatever is not known of the others. */
export const PRIV_03: Rule = {
  id: 'PRIV-03',
  title: 'No active admin',
  severity: 'critical',
  category: 'privileges',
  why: 'Workspace is ungovernable; deletion of the last admin endangers it.',
  remedy: 'Reactivate one, appoint successors, then offboard.',
  sources: [
    'https://confluence.atlassian.com/bbkb/leave-a-workspace-1207179003.html',
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-workspace-disappeared-or-workspace-shared-access-revoked-after-deleting-a-bitbucket-user-account',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  remedyAt: 'workspace-user-groups',
  needs: ['members', 'directory', 'last-active'],
  find: (evidence) => {
    const { facts } = evidence;
    const signOf = createSignsOfLife(evidence);
    const admins = listWorkspaceAdmins(facts).map((admin) => ({ admin, sign: signOf(admin.uuid) }));
    if (admins.some(({ sign }) => sign.state === 'active')) return verdict([]);
    const untold = admins.filter(({ sign }) => sign.state === 'unknown');
    const missing = [
      ...missingWorkspaceAdmins(facts),
      ...missingOfPeople(
        'last-active',
        untold.map(({ admin }) => admin.uuid),
        admins.length,
      ),
    ];
    if (missing.length > 0) return verdict([], missing);
    const told = admins.map(({ admin, sign }) => `${admin.displayName}: ${sign.told}.`).sort();
    return verdict([
      {
        subject: { kind: 'workspace' },
        evidence: told.length === 0 ? ['No person is a workspace admin.'] : told,
        related: admins.map(({ admin }) => ({ kind: 'person' as const, person: admin.uuid })),
      },
    ]);
  },
};
