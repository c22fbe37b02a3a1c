import { type Facts, type Project, type Repository } from './facts';
import { type Reading } from './reading';

/**
 * A scan whose details are still to be read, with those that the scan before it read: each keeps its
 * own age. What the new scan tried and did not get stays a gap.
 */
export function withEarlierDetails(facts: Facts, earlier: Facts): Facts {
  const projects = new Map(earlier.projects.map((project) => [project.uuid, project]));
  const repositories = new Map(earlier.repositories.map((each) => [each.uuid, each]));
  return {
    ...facts,
    webhooks: notYetOr(facts.webhooks, earlier.webhooks),
    invitations: notYetOr(facts.invitations, earlier.invitations),
    projects: facts.projects.map((project) => fillProject(project, projects.get(project.uuid))),
    repositories: facts.repositories.map((each) =>
      fillRepository(each, repositories.get(each.uuid)),
    ),
  };
}

function fillProject(now: Project, earlier: Project | undefined): Project {
  if (!earlier) return now;
  return { ...now, accessKeys: notYetOr(now.accessKeys, earlier.accessKeys) };
}

/** Not the branching model: branch rules of today must not be read by the model of yesterday. */
function fillRepository(now: Repository, earlier: Repository | undefined): Repository {
  if (!earlier) return now;
  return {
    ...now,
    accessKeys: notYetOr(now.accessKeys, earlier.accessKeys),
    defaultReviewers: notYetOr(now.defaultReviewers, earlier.defaultReviewers),
    forks: notYetOr(now.forks, earlier.forks),
    overrides: notYetOr(now.overrides, earlier.overrides),
    webhooks: notYetOr(now.webhooks, earlier.webhooks),
    ...fillActivity(now.activity, earlier.activity),
  };
}

/** Somebody who was seen at work stays seen, whether this scan asks again or not. */
function fillActivity(
  now: Repository['activity'],
  earlier: Repository['activity'],
): Pick<Repository, 'activity'> {
  const activity =
    now && earlier
      ? {
          commits: notYetOr(now.commits, earlier.commits),
          pullRequests: notYetOr(now.pullRequests, earlier.pullRequests),
        }
      : (now ?? earlier);
  return activity ? { activity } : {};
}

function notYetOr<T>(now: Reading<T>, earlier: Reading<T>): Reading<T> {
  const isToCome = now.state === 'unread' && TO_COME.has(now.gap.reason);
  return isToCome && earlier.state !== 'unread' ? earlier : now;
}

/** Why a job that will still be tried has not been read. */
const TO_COME: ReadonlySet<string> = new Set(['not-read-yet', 'rate-limited']);
