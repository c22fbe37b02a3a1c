import {
  type ProjectRecord,
  type RepositoryRecord,
  type Uuid,
  type WorkspaceData,
} from './workspace-data';

/** The facts with one repository changed. */
export const withRepository = (
  data: WorkspaceData,
  uuid: Uuid,
  change: (repository: RepositoryRecord) => RepositoryRecord,
): WorkspaceData => ({
  ...data,
  repositories: data.repositories.map((one) => (one.uuid === uuid ? change(one) : one)),
});

/** The facts with one project changed. */
export const withProject = (
  data: WorkspaceData,
  uuid: Uuid,
  change: (project: ProjectRecord) => ProjectRecord,
): WorkspaceData => ({
  ...data,
  projects: data.projects.map((one) => (one.uuid === uuid ? change(one) : one)),
});
