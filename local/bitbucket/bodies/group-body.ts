import { type Links } from '../links';
import { type GroupRecord, type WorkspaceRecord } from '../workspace-data';
import { workspaceOwner, workspaceReference } from './workspace-body';

/** A group in API 2.0: no uuid, no members; more fields than the documents promise. */
export function groupBody(group: GroupRecord, workspace: WorkspaceRecord, links: Links): object {
  return {
    type: 'group',
    owner: workspaceOwner(workspace, links),
    workspace: workspaceReference(workspace, links),
    slug: group.slug,
    full_slug: `${workspace.slug}:${group.slug}`,
    name: group.name,
    default_permission: group.permission,
    email_forwarding_disabled: false,
    links: {
      self: {
        href: links.api('').href.replace(/2\.0\/$/u, `1.0/groups/${workspace.slug}/${group.slug}`),
      },
      html: links.html(`${workspace.slug}/workspace/settings/groups/${group.slug}`),
    },
    account_privilege: group.accountPrivilege,
  };
}
