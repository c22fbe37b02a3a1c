import { type AccountRecord, type ProjectRecord, type RepositoryRecord } from './workspace-data';

/** Absolute addresses on the origin the request came to. */
export interface Links {
  api(path: string): Link;
  html(path: string): Link;
  account(account: Pick<AccountRecord, 'uuid' | 'type'>): LinkSet;
  project(project: ProjectRecord): LinkSet;
  repository(repository: Pick<RepositoryRecord, 'slug'>): LinkSet;
  /** The path of a repository below 2.0, for addresses under it. */
  repositoryPath(repository: Pick<RepositoryRecord, 'slug'>): string;
  projectPath(project: ProjectRecord): string;
  workspace(): LinkSet;
}

export interface Link {
  readonly href: string;
}
type LinkSet = Readonly<Record<string, Link>>;

/** Builds the addresses for one workspace and one origin. */
export function createLinks(origin: string, workspaceSlug: string): Links {
  const api = (path: string): Link => ({ href: `${origin}/2.0/${path}` });
  const html = (path: string): Link => ({ href: `https://bitbucket.org/${path}` });
  const repositoryPath = ({ slug }: Pick<RepositoryRecord, 'slug'>) =>
    `repositories/${workspaceSlug}/${slug}`;
  const projectPath = ({ key }: ProjectRecord) => `workspaces/${workspaceSlug}/projects/${key}`;
  return {
    api,
    html,
    repositoryPath,
    projectPath,
    account: ({ uuid, type }) => ({
      self: api(`${type === 'team' ? 'workspaces' : 'users'}/${encodeURIComponent(uuid)}`),
      avatar: html(`account/${encodeURIComponent(uuid)}/avatar/`),
      html: html(`${encodeURIComponent(uuid)}/`),
    }),
    project: (project) => ({
      self: api(projectPath(project)),
      html: html(`${workspaceSlug}/workspace/projects/${project.key}`),
      avatar: html(`account/user/${workspaceSlug}/projects/${project.key}/avatar/32`),
    }),
    repository: (repository) => ({
      self: api(repositoryPath(repository)),
      html: html(`${workspaceSlug}/${repository.slug}`),
      avatar: html(`${workspaceSlug}/${repository.slug}/avatar/32/`),
    }),
    workspace: () => ({
      avatar: html(`workspaces/${workspaceSlug}/avatar/`),
      html: html(`${workspaceSlug}/`),
      self: api(`workspaces/${workspaceSlug}`),
    }),
  };
}
