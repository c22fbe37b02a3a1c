import { projectBody } from '../bodies/project-body';
import { pageOf } from '../paging';
import { type FieldReaders } from '../query/field-readers';
import { selectRows } from '../query/select-rows';
import { projectOf, type Routes, workspaceOf } from '../visit';
import { type ProjectRecord } from '../workspace-data';

const READERS: FieldReaders<ProjectRecord> = {
  uuid: ({ uuid }) => uuid,
  key: ({ key }) => key,
  name: ({ name }) => name,
  description: ({ description }) => description,
  is_private: ({ isPrivate }) => isPrivate,
  created_on: ({ createdOn }) => createdOn,
  updated_on: ({ updatedOn }) => updatedOn,
};

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-projects/ */
export const projectRoutes: Routes = {
  'GET /2.0/workspaces/{workspace}/projects': (visit) => {
    workspaceOf(visit);
    const visible = visit.index.data.projects.filter(visit.caller.canSeeProject);
    const projects = selectRows(visible, READERS, visit.url.searchParams);
    return pageOf(visit, projects, { toBody: (project) => projectBody(project, visit) });
  },

  'GET /2.0/workspaces/{workspace}/projects/{project_key}': (visit) =>
    projectBody(projectOf(visit), visit),
};
