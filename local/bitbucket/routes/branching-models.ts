import { branchNamesOf } from '../branch-names';
import { DEFAULT_MODEL, effectiveModel } from '../effective-branching-model';
import {
  administeredProject,
  administeredRepository,
  projectOf,
  repositoryOf,
  type Routes,
} from '../visit';
import { type BranchingModelRecord, type BranchTarget } from '../branch-records';
import { type RepositoryRecord } from '../workspace-data';

const REPOSITORY = '/2.0/repositories/{workspace}/{repo_slug}';
const PROJECT = '/2.0/workspaces/{workspace}/projects/{project_key}';

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/ */
export const branchingModelRoutes: Routes = {
  [`GET ${REPOSITORY}/branching-model`]: (visit) => {
    const repository = repositoryOf(visit);
    return repositoryModel(
      'branching_model',
      repository,
      repository.branchingModel ?? DEFAULT_MODEL,
    );
  },
  [`GET ${REPOSITORY}/effective-branching-model`]: (visit) => {
    const repository = repositoryOf(visit);
    return repositoryModel(
      'effective_repo_branching_model',
      repository,
      effectiveModel(repository, visit.index.findProject(repository.project)),
    );
  },
  [`GET ${REPOSITORY}/branching-model/settings`]: (visit) => {
    const repository = administeredRepository(visit);
    const at = `${visit.links.repositoryPath(repository)}/branching-model/settings`;
    return settingsBody(repository.branchingModel ?? DEFAULT_MODEL, { self: visit.links.api(at) });
  },
  [`GET ${PROJECT}/branching-model`]: (visit) => {
    const model = projectOf(visit).branchingModel ?? DEFAULT_MODEL;
    return modelBody('project_branching_model', model, projectTarget);
  },
  [`GET ${PROJECT}/branching-model/settings`]: (visit) => {
    const project = administeredProject(visit);
    const at = `${visit.links.projectPath(project)}/branching-model/settings`;
    return settingsBody(project.branchingModel ?? DEFAULT_MODEL, { self: visit.links.api(at) });
  },
};

/** A branch the model names need not be there: then it has a name and no `branch`. */
function repositoryModel(
  type: string,
  repository: RepositoryRecord,
  model: BranchingModelRecord,
): object {
  const existing = branchNamesOf(repository, model);
  return modelBody(type, model, ({ name }) => {
    const branch = name ?? repository.mainBranch;
    return {
      name: branch ?? null,
      use_mainbranch: name === null,
      ...(branch !== undefined &&
        existing.includes(branch) && { branch: { type: 'branch', name: branch } }),
    };
  });
}

/** A project has no main branch; Bitbucket then names the usual one. */
const projectTarget = ({ name }: BranchTarget): object => ({
  name: name ?? 'main',
  use_mainbranch: name === null,
});

/** The model shows what is enabled; the settings show everything. */
function modelBody(
  type: string,
  { development, production, branchTypes }: BranchingModelRecord,
  toTarget: (target: BranchTarget) => object,
): object {
  return {
    type,
    development: toTarget(development),
    ...(production.enabled && { production: toTarget(production) }),
    branch_types: branchTypes
      .filter(({ enabled }) => enabled)
      .map(({ kind, prefix }) => ({ kind, prefix })),
  };
}

function settingsBody(
  { development, production, branchTypes }: BranchingModelRecord,
  links: object,
): object {
  const target = ({ name }: BranchTarget) => ({
    name,
    use_mainbranch: name === null,
    is_valid: true,
  });
  return {
    type: 'branching_model_settings',
    development: target(development),
    production: { ...target(production), enabled: production.enabled },
    branch_types: branchTypes,
    links,
  };
}
