import { groupLabel } from '../../../access/object-label';
import { rowsRead } from '../../../facts/reading';
import { enumerate } from '../../evidence/names';
import { findWithoutAccess } from '../../evidence/without-access';
import { type Rule } from '../../rule';
import { missingAmong, missingFrom, verdict } from '../../verdict';

export const SEAT_02: Rule = {
  id: 'SEAT-02',
  title: 'Seat only because of a group that grants nothing',
  severity: 'medium',
  category: 'seats',
  why: 'Being in a group makes somebody a member who is billed; this is easily missed after rights were taken away.',
  remedy: 'Remove the person from the group, and check that no other group keeps them a member.',
  remedyAt: 'workspace-user-groups',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan',
    'https://support.atlassian.com/bitbucket-cloud/docs/organize-workspace-members-into-groups/',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { people, missing } = findWithoutAccess(evidence);
    const { groups, lists } = evidence.facts;
    const matches = people.flatMap(({ uuid }) => {
      const own = groups.filter(({ members }) => rowsRead(members).includes(uuid));
      if (own.length === 0) return [];
      const named = enumerate(own.map(groupLabel));
      return [
        {
          subject: { kind: 'person' as const, person: uuid },
          evidence: [`In ${named}; no repository and no project is granted to them.`],
          related: own.map(({ slug }) => ({ kind: 'group' as const, group: slug })),
        },
      ];
    });
    if (people.length === 0) return verdict([], missing);
    const unread = missingAmong(
      'groups',
      'groups',
      groups.map(({ members }) => members),
    );
    return verdict(matches, [...missing, ...missingFrom('groups', lists.groups), ...unread]);
  },
};
