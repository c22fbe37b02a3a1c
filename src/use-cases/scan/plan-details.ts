import { needsBranchingModel } from '../../domain/facts/branching-model-need';
import { type DetailFamily } from '../../domain/facts/fact-families';
import { type Facts, type Repository } from '../../domain/facts/facts';
import { rowsRead } from '../../domain/facts/reading';
import { type RepositoryJobKind, type ScanJob } from '../../domain/facts/scan-record';
import { planActivity } from './plan-activity';

type DetailPlan = (facts: Facts, terms: { readonly activitySince?: string }) => readonly ScanJob[];

/** The jobs of each family of details. */
export const DETAIL_PLANS: Readonly<Record<DetailFamily, DetailPlan>> = {
  'branching-models': planBranchingModels,
  'default-reviewers': ({ repositories }) => toJobs('default-reviewers', repositories),
  overrides: ({ repositories }) => toJobs('overrides', repositories),
  forks: ({ repositories }) => toJobs('forks', repositories),
  'access-keys': planAccessKeys,
  webhooks: ({ repositories }) => [
    { kind: 'workspace-webhooks' },
    ...toJobs('repository-webhooks', repositories),
  ],
  invitations: () => [{ kind: 'invitations' }],
  activity: ({ repositories }, { activitySince }) =>
    activitySince === undefined ? [] : planActivity(repositories, activitySince),
};

/** Only where a branch rule speaks of it. */
function planBranchingModels({ repositories }: Facts): readonly ScanJob[] {
  const needing = repositories.filter((one) => needsBranchingModel(rowsRead(one.branchRules)));
  return toJobs('branching-model', needing);
}

function planAccessKeys({ projects, repositories }: Facts): readonly ScanJob[] {
  return [
    ...projects.map(({ uuid: project, key }): ScanJob => ({
      kind: 'project-access-keys',
      project,
      key,
    })),
    ...toJobs('repository-access-keys', repositories),
  ];
}

function toJobs(kind: RepositoryJobKind, repositories: readonly Repository[]): readonly ScanJob[] {
  return repositories.map(({ uuid: repository, slug }) => ({ kind, repository, slug }));
}
