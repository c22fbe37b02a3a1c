import { createLinks } from '../links';
import { type Visit } from '../visit';
import { type ForkElsewhereRecord } from '../workspace-data';
import { fullName, repositoryReference } from './repository-body';
import { workspaceOwner, workspaceReference } from './workspace-body';

/** A repository of another workspace, as far as its fork's parent shows it. */
export function forkElsewhereBody(fork: ForkElsewhereRecord, visit: Visit): object {
  const { slug, workspace } = fork;
  const links = createLinks(visit.url.origin, workspace.slug);
  const parent = visit.index.findRepository(fork.parent);
  return {
    type: 'repository',
    full_name: fullName(fork, workspace.slug),
    name: slug,
    slug,
    uuid: fork.uuid,
    is_private: fork.isPrivate,
    fork_policy: fork.isPrivate ? 'no_public_forks' : 'allow_forks',
    scm: 'git',
    owner: workspaceOwner(workspace, links),
    workspace: workspaceReference(workspace, links),
    created_on: fork.createdOn,
    updated_on: fork.createdOn,
    ...(parent && { parent: repositoryReference(parent, visit) }),
    links: links.repository(fork),
  };
}
