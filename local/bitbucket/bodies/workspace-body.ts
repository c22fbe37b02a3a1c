import { type Links } from '../links';
import { type WorkspaceRecord } from '../workspace-data';

type NamedWorkspace = Pick<WorkspaceRecord, 'uuid' | 'name' | 'slug'>;

/** The workspace as other objects name it. */
export function workspaceReference({ uuid, name, slug }: NamedWorkspace, links: Links): object {
  return { type: 'workspace', uuid, name, slug, links: links.workspace() };
}

/** The workspace itself: no plan, no seats, no policies; the API has none of them. */
export function workspaceBody(workspace: WorkspaceRecord, links: Links): object {
  const at = `workspaces/${workspace.slug}`;
  return {
    ...workspaceReference(workspace, links),
    is_private: workspace.isPrivate,
    is_personal: workspace.isPersonal,
    is_privacy_enforced: false,
    forking_mode: workspace.forkingMode,
    created_on: workspace.createdOn,
    updated_on: workspace.updatedOn,
    links: {
      ...links.workspace(),
      members: links.api(`${at}/members`),
      projects: links.api(`${at}/projects`),
      repositories: links.api(`repositories/${workspace.slug}`),
    },
  };
}

/** The workspace as the owner of projects, repositories and groups: an account of type `team`. */
export function workspaceOwner({ uuid, name, slug }: NamedWorkspace, links: Links): object {
  return {
    display_name: name,
    links: {
      self: links.api(`workspaces/${encodeURIComponent(uuid)}`),
      avatar: links.html(`account/${slug}/avatar/`),
      html: links.html(`${encodeURIComponent(uuid)}/`),
    },
    type: 'team',
    uuid,
    username: slug,
  };
}
