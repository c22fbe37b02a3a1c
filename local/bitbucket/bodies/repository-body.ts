import { type Link } from '../links';
import { type RepositoryRecord } from '../workspace-data';
import { type Visit } from '../visit';
import { projectReference } from './project-body';
import { workspaceOwner, workspaceReference } from './workspace-body';

/** The repository as permissions name it. */
export function repositoryReference(repository: RepositoryRecord, { links, index }: Visit): object {
  return {
    type: 'repository',
    full_name: fullName(repository, index.data.workspace.slug),
    links: links.repository(repository),
    name: repository.name,
    uuid: repository.uuid,
  };
}

export function repositoryBody(repository: RepositoryRecord, visit: Visit): object {
  const { links, index } = visit;
  const { workspace } = index.data;
  const project = index.findProject(repository.project);
  const parent =
    repository.parent === undefined ? undefined : index.findRepository(repository.parent);
  return {
    ...repositoryReference(repository, visit),
    links: repositoryLinks(repository, visit),
    slug: repository.slug,
    description: repository.description,
    scm: 'git',
    website: null,
    owner: workspaceOwner(workspace, links),
    workspace: workspaceReference(workspace, links),
    is_private: repository.isPrivate,
    ...(project && { project: projectReference(project, visit) }),
    fork_policy: repository.forkPolicy,
    created_on: repository.createdOn,
    updated_on: repository.updatedOn,
    size: repository.sizeBytes,
    language: repository.language,
    ...(repository.mainBranch !== undefined && {
      mainbranch: { name: repository.mainBranch, type: 'branch' },
    }),
    override_settings: overrideSettings(repository),
    ...(parent && { parent: repositoryReference(parent, visit) }),
    has_issues: false,
    has_wiki: false,
  };
}

/** Which settings are the repository's own; the others come from its project. */
export const overrideSettings = (repository: RepositoryRecord): object => ({
  default_merge_strategy: repository.overridesMergeStrategy ?? false,
  branching_model: repository.branchingModel !== undefined,
});

export function fullName({ slug }: Pick<RepositoryRecord, 'slug'>, workspaceSlug: string): string {
  return `${workspaceSlug}/${slug}`;
}

const BELOW = {
  pullrequests: 'pullrequests',
  commits: 'commits',
  forks: 'forks',
  watchers: 'watchers',
  branches: 'refs/branches',
  tags: 'refs/tags',
  downloads: 'downloads',
  source: 'src',
  hooks: 'hooks',
};

function repositoryLinks(repository: RepositoryRecord, { links, index }: Visit): object {
  const { slug } = index.data.workspace;
  const path = links.repositoryPath(repository);
  const below = Object.entries(BELOW).map(
    ([name, end]) => [name, links.api(`${path}/${end}`)] as const,
  );
  return {
    ...links.repository(repository),
    ...Object.fromEntries<Link>(below),
    clone: [
      { name: 'https', href: links.html(`${slug}/${repository.slug}.git`).href },
      { name: 'ssh', href: `ssh://git@bitbucket.org/${slug}/${repository.slug}.git` },
    ],
  };
}
