import { type ProjectAccess } from '../../../../../src/contract/access-answers';
import { type AddedTo } from '../billing-impact/add-person-words';

/** The project as something people are added to. */
export function addedToProject({
  workspace,
  project,
  repositories,
  coverage,
}: ProjectAccess): AddedTo {
  return {
    kind: 'project',
    workspace: workspace.slug,
    key: project.key,
    repositories: repositories.length,
    areAll: coverage.state === 'complete',
  };
}
