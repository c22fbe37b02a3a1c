import { badRequest } from '../api-error';
import { fullName, repositoryBody } from '../bodies/repository-body';
import { pageOf, shiftingPages } from '../paging';
import { type FieldReaders } from '../query/field-readers';
import { selectRows } from '../query/select-rows';
import { repositoryOf, type Routes, type Visit, workspaceOf } from '../visit';
import { type RepositoryRecord } from '../workspace-data';

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/ */
export const repositoryRoutes: Routes = {
  'GET /2.0/repositories/{workspace}': (visit) => {
    workspaceOf(visit);
    const asked = visit.url.searchParams;
    const view = ['role', 'q', 'sort'].map((name) => asked.get(name));
    const repositories = visit.index.remember(
      `repositories ${visit.caller.key} ${JSON.stringify(view)}`,
      () => selectRows(visibleTo(visit), readersOf(visit), asked),
    );
    const shifts = visit.switches.unsortedPagesShift && !asked.has('sort');
    return pageOf(visit, shifts ? shiftingPages(repositories) : repositories, {
      toBody: (repository) => repositoryBody(repository, visit),
    });
  },

  'GET /2.0/repositories/{workspace}/{repo_slug}': (visit) =>
    repositoryBody(repositoryOf(visit), visit),
};

/** What each `role` asks of the caller, who is the measure here. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  member: ['read', 'write', 'admin'],
  contributor: ['write', 'admin'],
  admin: ['admin'],
  owner: ['admin'],
};

function visibleTo({ caller, index, url }: Visit): readonly RepositoryRecord[] {
  const { repositories } = index.data;
  const role = url.searchParams.get('role');
  if (role === null) return repositories.filter(caller.canReadRepository);
  const levels = ROLES[role];
  if (!levels) throw badRequest(`Invalid role: ${role}`);
  return repositories.filter((repository) => levels.includes(caller.levelOnRepository(repository)));
}

function readersOf({ index }: Visit): FieldReaders<RepositoryRecord> {
  const projectOf = (repository: RepositoryRecord) => index.findProject(repository.project);
  return {
    uuid: ({ uuid }) => uuid,
    slug: ({ slug }) => slug,
    name: ({ name }) => name,
    full_name: (repository) => fullName(repository, index.data.workspace.slug),
    description: ({ description }) => description,
    is_private: ({ isPrivate }) => isPrivate,
    fork_policy: ({ forkPolicy }) => forkPolicy,
    language: ({ language }) => language,
    size: ({ sizeBytes }) => sizeBytes,
    'mainbranch.name': ({ mainBranch }) => mainBranch ?? null,
    'project.key': (repository) => projectOf(repository)?.key ?? null,
    'project.uuid': ({ project }) => project,
    'project.name': (repository) => projectOf(repository)?.name ?? null,
    parent: ({ parent }) => parent ?? null,
    created_on: ({ createdOn }) => createdOn,
    updated_on: ({ updatedOn }) => updatedOn,
  };
}
