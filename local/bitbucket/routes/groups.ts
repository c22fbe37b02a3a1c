import { forbidden, methodNotAllowed, notFound } from '../api-error';
import { accountBody10, avatarOf } from '../bodies/account-body-10';
import { noSuchWorkspace, type Routes, type Visit } from '../visit';
import { type GroupRecord, type WorkspaceRecord } from '../workspace-data';

/**
 * API 1.0: plain arrays, no paging, and the only place that names the members of a group.
 * https://support.atlassian.com/bitbucket-cloud/docs/groups-endpoint/
 */
export const groupRoutes: Routes = {
  'GET /1.0/groups/{workspace}': (visit) => {
    const workspace = workspaceBySlug(visit);
    return visit.index.data.groups.map((group) => ({
      auto_add: false,
      email_forwarding_disabled: null,
      name: group.name,
      owner: ownerBody(workspace),
      permission: group.permission,
      slug: group.slug,
      members: membersOf(group, visit),
    }));
  },

  'GET /1.0/groups/{workspace}/{group_slug}/members': (visit) => {
    workspaceBySlug(visit);
    const slug = visit.param('group_slug');
    const group = visit.index.findGroup(slug);
    if (!group) throw notFound(`No group with slug '${slug}'.`);
    return membersOf(group, visit);
  },
};

/** Takes the slug only; 405 for a uuid, as seen live. Throws 403 unless a workspace admin asks. */
export function workspaceBySlug({ param, index, caller }: Visit): WorkspaceRecord {
  const asked = param('workspace');
  const { workspace } = index.data;
  if (asked.startsWith('{')) throw methodNotAllowed();
  if (asked !== workspace.slug) throw noSuchWorkspace(asked);
  if (!caller.isWorkspaceAdmin)
    throw forbidden('You must have administrator access to this workspace.');
  return workspace;
}

function membersOf({ members }: GroupRecord, { index }: Visit): object[] {
  return members.flatMap((uuid) => {
    const account = index.findAccount(uuid);
    return account ? [accountBody10(account)] : [];
  });
}

const ownerBody = ({ uuid, name, slug }: WorkspaceRecord): object => ({
  avatar: avatarOf(uuid),
  resource_uri: `/api/1.0/users/${encodeURIComponent(uuid)}`,
  uuid,
  display_name: name,
  account_id: null,
  nickname: slug,
  is_team: true,
});
