import { type BranchingModelRecord } from './branch-records';
import { type ProjectRecord, type RepositoryRecord } from './workspace-data';

/** What Bitbucket applies where nobody set up a model. */
export const DEFAULT_MODEL: BranchingModelRecord = {
  development: { name: null },
  production: { name: null, enabled: false },
  branchTypes: [
    { kind: 'bugfix', prefix: 'bugfix/', enabled: true },
    { kind: 'feature', prefix: 'feature/', enabled: true },
    { kind: 'hotfix', prefix: 'hotfix/', enabled: true },
    { kind: 'release', prefix: 'release/', enabled: true },
  ],
};

/** What applies: the repository's own model, else the project's, else Bitbucket's. */
export const effectiveModel = (
  repository: RepositoryRecord,
  project: ProjectRecord | undefined,
): BranchingModelRecord => repository.branchingModel ?? project?.branchingModel ?? DEFAULT_MODEL;
