import { needsBranchingModel } from '../facts/branching-model-need';
import { concernsEveryJob } from '../facts/detail-jobs';
import { type DetailFamily } from '../facts/fact-families';
import { type Facts, type Repository } from '../facts/facts';
import { type Reading, rowsRead } from '../facts/reading';
import { ALL_OBJECTS } from './gap-texts';
import { projectLabel, repositoryLabel } from './object-label';

export interface DetailRead {
  readonly family: DetailFamily;
  /** `acme/website`, or `all repositories` where one gap speaks for them all. */
  readonly object: string;
  readonly reading: Reading<unknown>;
  readonly isTried?: boolean;
}

/** What a scan read of the details, one row for each gap that concerns every object of its family. */
export function listDetailReads(facts: Facts): readonly DetailRead[] {
  const workspace = facts.workspace.slug;
  return [
    ...facts.projects.map((project) =>
      toRead('access-keys', projectLabel(project), project.accessKeys),
    ),
    ...facts.repositories.flatMap((repository) =>
      repositoryReads(repository, repositoryLabel(facts, repository)),
    ),
    toRead('webhooks', workspace, facts.webhooks),
    toRead('invitations', workspace, facts.invitations),
  ];
}

function repositoryReads(repository: Repository, object: string): readonly DetailRead[] {
  const { branchRules, branchingModel } = repository;
  return [
    ...(needsBranchingModel(rowsRead(branchRules))
      ? [toRead('branching-models', object, branchingModel)]
      : []),
    toRead('default-reviewers', object, repository.defaultReviewers),
    toRead('overrides', object, repository.overrides),
    toRead('forks', object, repository.forks),
    toRead('access-keys', object, repository.accessKeys),
    toRead('webhooks', object, repository.webhooks),
    ...activityReads(repository).map((reading) => toRead('activity', object, reading)),
  ];
}

/** None where nobody asked: activity is read only on demand. */
export function activityReads({ activity }: Repository): readonly Reading<unknown>[] {
  return activity ? [activity.commits, activity.pullRequests] : [];
}

function toRead(family: DetailFamily, object: string, reading: Reading<unknown>): DetailRead {
  if (reading.state !== 'unread' || !concernsEveryJob(reading.gap))
    return { family, object, reading };
  const isClosed = reading.gap.reason === 'wrong-credential';
  return { family, object: ALL_OBJECTS[family], reading, ...(isClosed && { isTried: false }) };
}
