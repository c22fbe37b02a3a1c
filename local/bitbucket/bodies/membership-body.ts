import { type Member } from '../workspace-index';
import { type Visit } from '../visit';
import { accountBody } from './account-body';
import { workspaceReference } from './workspace-body';

/** A member without the role, as `/members` lists it. */
export function membershipBody(member: Member, { links, index }: Visit): object {
  const { workspace } = index.data;
  return {
    type: 'workspace_membership',
    user: accountBody(member, links),
    workspace: workspaceReference(workspace, links),
    links: {
      self: links.api(`workspaces/${workspace.slug}/members/${encodeURIComponent(member.uuid)}`),
    },
  };
}

/**
 * A member with the role. The two dates are gone once people are managed in admin.atlassian.com:
 * https://developer.atlassian.com/cloud/bitbucket/announcement-breaking-change-workspace-membership/
 */
export function membershipWithRole(member: Member, visit: Visit): object {
  const { role, addedOn, lastAccessedOn } = member.membership;
  const datesShown =
    visit.switches.centrallyManaged === 'bitbucket' && visit.caller.isWorkspaceAdmin;
  return {
    ...membershipBody(member, visit),
    permission: role,
    ...(datesShown && { added_on: addedOn, last_accessed: lastAccessedOn }),
  };
}
