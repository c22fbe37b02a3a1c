import { type ProjectRecord } from '../workspace-data';
import { type Visit } from '../visit';
import { workspaceOwner, workspaceReference } from './workspace-body';

/** The project as a repository names it. */
export function projectReference(project: ProjectRecord, { links }: Visit): object {
  const { key, uuid, name } = project;
  return { type: 'project', key, uuid, name, links: links.project(project) };
}

export function projectBody(project: ProjectRecord, { links, index }: Visit): object {
  const { workspace } = index.data;
  return {
    type: 'project',
    owner: workspaceOwner(workspace, links),
    workspace: workspaceReference(workspace, links),
    key: project.key,
    uuid: project.uuid,
    is_private: project.isPrivate,
    name: project.name,
    description: project.description,
    links: {
      ...links.project(project),
      repositories: links.api(`repositories/${workspace.slug}?q=project.key=%22${project.key}%22`),
    },
    created_on: project.createdOn,
    updated_on: project.updatedOn,
    has_publicly_visible_repos: index.repositoriesOf(project).some(({ isPrivate }) => !isPrivate),
  };
}
