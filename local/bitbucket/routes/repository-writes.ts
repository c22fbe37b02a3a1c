import * as v from 'valibot';
import { badRequest, forbidden, notFound, repositoryNotFound } from '../api-error';
import { repositoryBody } from '../bodies/repository-body';
import { withRepository } from '../change-data';
import { uuidFrom } from '../demo/demo-ids';
import { fieldErrors } from '../field-errors';
import { timestampOf } from '../timestamps';
import { administeredRepository, type Routes, type Visit, workspaceOf } from '../visit';
import { type ProjectRecord, type RepositoryRecord } from '../workspace-data';

/**
 * Changes a repository, or creates one where the slug is of none: the same request does both.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const repositoryWriteRoutes: Routes = {
  'PUT /2.0/repositories/{workspace}/{repo_slug}': (visit) => {
    workspaceOf(visit);
    const asked = visit.param('repo_slug');
    const known = visit.index.findRepository(asked);
    if (known) return change(administeredRepository(visit), visit);
    if (asked.startsWith('{')) throw repositoryNotFound();
    return create(asked, visit);
  },
};

/** What else a body holds is not ours, or ignored by Bitbucket too. */
const Sent = v.object({
  name: v.optional(v.pipe(v.string(), v.minLength(1, 'This field is required.'))),
  description: v.optional(v.string()),
  is_private: v.optional(v.boolean()),
  fork_policy: v.optional(v.picklist(['allow_forks', 'no_public_forks', 'no_forks'])),
  project: v.optional(v.object({ key: v.string() })),
});
type SentRepository = v.InferOutput<typeof Sent>;

function sentRepository({ body }: Visit): SentRepository {
  const sent = v.safeParse(Sent, body ?? {});
  if (!sent.success) throw badRequest('Bad request', { fields: fieldErrors(sent.issues) });
  return sent.output;
}

function change(before: RepositoryRecord, visit: Visit): object {
  const sent = sentRepository(visit);
  const project = sent.project
    ? projectOf(sent.project.key, visit)
    : visit.index.findProject(before.project);
  const slug = sent.name === undefined || sent.name === before.name ? before.slug : toSlug(sent);
  const after = { ...withSettings(before, sent), slug, project: project?.uuid ?? before.project };
  refusePublic(after, project);
  if (slug !== before.slug) move(after, visit);
  visit.update((data) => withRepository(data, before.uuid, () => after));
  return repositoryBody(after, visit);
}

const withSettings = (before: RepositoryRecord, sent: SentRepository): RepositoryRecord => ({
  ...before,
  name: sent.name ?? before.name,
  description: sent.description ?? before.description,
  isPrivate: sent.is_private ?? before.isPrivate,
  forkPolicy: sent.fork_policy ?? before.forkPolicy,
});

/** The address follows the name. */
function move(after: RepositoryRecord, visit: Visit): void {
  if (visit.index.findRepository(after.slug)) {
    throw badRequest('Repository with this Slug and Owner already exists.');
  }
  visit.moved(visit.links.api(visit.links.repositoryPath(after)).href);
}

function create(slug: string, visit: Visit): object {
  const sent = sentRepository(visit);
  const project = sent.project
    ? projectOf(sent.project.key, visit)
    : visit.index.data.projects.find(visit.caller.canSeeProject);
  if (!project) throw badRequest('Bad request', { fields: { project: ['Project not found.'] } });
  const level = visit.caller.levelOnProject(project);
  if (level !== 'admin' && level !== 'create-repo') {
    throw forbidden('You cannot create repositories in this project.');
  }
  const repository = aNewRepository({ slug, sent, project }, visit);
  refusePublic(repository, project);
  visit.update((data) => ({ ...data, repositories: [...data.repositories, repository] }));
  visit.created();
  return repositoryBody(repository, visit);
}

interface Wanted {
  readonly slug: string;
  readonly sent: SentRepository;
  readonly project: ProjectRecord;
}

/** Groups with a level for new repositories get it; whoever creates it administers it. */
function aNewRepository({ slug, sent, project }: Wanted, visit: Visit): RepositoryRecord {
  const at = timestampOf(visit.now());
  const { account, isMachine, isWorkspaceAdmin } = visit.caller;
  const isOwn = !isMachine && !isWorkspaceAdmin;
  return {
    uuid: uuidFrom(`repository ${slug} ${at}`),
    slug: toSlug({ name: slug }),
    name: sent.name ?? slug,
    description: sent.description ?? '',
    project: project.uuid,
    isPrivate: sent.is_private ?? project.isPrivate,
    forkPolicy: sent.fork_policy ?? 'allow_forks',
    ...{ language: '', sizeBytes: 0, createdOn: at, updatedOn: at, branchRestrictions: [] },
    userGrants: isOwn ? [{ account: account.uuid, level: 'admin' }] : [],
    groupGrants: visit.index.data.groups.flatMap((group) =>
      group.permission === null ? [] : [{ group: group.slug, level: group.permission }],
    ),
  };
}

/** https://support.atlassian.com/bitbucket-cloud/docs/set-repository-privacy-and-forking-options/ */
function refusePublic({ isPrivate }: RepositoryRecord, project: ProjectRecord | undefined): void {
  if (!isPrivate && project?.isPrivate === true) {
    throw badRequest('Bad request', {
      fields: { is_private: ['A private project cannot have a public repository.'] },
    });
  }
}

function projectOf(key: string, { index, caller }: Visit): ProjectRecord {
  const project = index.findProject(key);
  if (!project || !caller.canSeeProject(project)) throw notFound(`No project with key '${key}'.`);
  return project;
}

const toSlug = ({ name = '' }: SentRepository): string =>
  name
    .toLowerCase()
    .replaceAll(/[^\w.-]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
