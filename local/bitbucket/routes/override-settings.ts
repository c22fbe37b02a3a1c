import * as v from 'valibot';
import { badRequest } from '../api-error';
import { overrideSettings } from '../bodies/repository-body';
import { withRepository } from '../change-data';
import { effectiveModel } from '../effective-branching-model';
import { administeredRepository, type Routes } from '../visit';
import { type BranchingModelRecord } from '../branch-records';
import { type RepositoryRecord } from '../workspace-data';

const AT = '/2.0/repositories/{workspace}/{repo_slug}/override-settings';

/** Which settings are not the project's. It has nothing to do with access. */
export const overrideSettingsRoutes: Routes = {
  [`GET ${AT}`]: (visit) => {
    const repository = administeredRepository(visit);
    return {
      type: 'repository_inheritance_state',
      override_settings: overrideSettings(repository),
    };
  },

  [`PUT ${AT}`]: (visit) => {
    const { uuid, project } = administeredRepository(visit);
    const sent = v.safeParse(Sent, visit.body);
    if (!sent.success) throw badRequest('Bad request');
    const inherited = visit.index.findProject(project);
    visit.update((data) =>
      withRepository(data, uuid, (repository) =>
        overridden(
          repository,
          sent.output.override_settings,
          effectiveModel(repository, inherited),
        ),
      ),
    );
    return undefined;
  },
};

const Sent = v.object({
  override_settings: v.strictObject({
    default_merge_strategy: v.optional(v.boolean()),
    branching_model: v.optional(v.boolean()),
  }),
});

/** Overriding starts with a copy of what applied; inheriting again forgets the copy. */
function overridden(
  { branchingModel, ...repository }: RepositoryRecord,
  wanted: v.InferOutput<typeof Sent>['override_settings'],
  applied: BranchingModelRecord,
): RepositoryRecord {
  const isOwn = wanted.branching_model ?? branchingModel !== undefined;
  return {
    ...repository,
    overridesMergeStrategy:
      wanted.default_merge_strategy ?? repository.overridesMergeStrategy ?? false,
    ...(isOwn && { branchingModel: applied }),
  };
}
