import { badRequest, notFound } from '../api-error';
import { accountBody } from '../bodies/account-body';
import { type Granted } from '../bodies/grant-body';
import { reachesProject, reachesRepository } from '../caller';
import { withProject, withRepository } from '../change-data';
import { pageOf, type PageSize } from '../paging';
import {
  administeredProject,
  administeredRepository,
  repositoryOf,
  type Routes,
  type Visit,
} from '../visit';
import { type AccountRecord, type Uuid, type WorkspaceData } from '../workspace-data';

const REPOSITORY = '/2.0/repositories/{workspace}/{repo_slug}';
const PROJECT = '/2.0/workspaces/{workspace}/projects/{project_key}';
const TWENTY: PageSize = { byDefault: 20, atMost: 100 };

/**
 * Those of a repository are plain users; those of a project, and what both amount to, say where
 * they come from. https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const defaultReviewerRoutes: Routes = {
  [`GET ${REPOSITORY}/default-reviewers`]: (visit) =>
    pageOf(visit, accountsOf(repositoryOf(visit).defaultReviewers, visit), {
      toBody: (account) => accountBody(account, visit.links),
    }),

  [`GET ${REPOSITORY}/effective-default-reviewers`]: (visit) => {
    const repository = repositoryOf(visit);
    const project = visit.index.findProject(repository.project);
    const reviewers = [
      ...withOrigin('project', accountsOf(project?.defaultReviewers, visit)),
      ...withOrigin('repository', accountsOf(repository.defaultReviewers, visit)),
    ];
    return pageOf(visit, reviewers, { toBody: toReviewerBody(visit), size: TWENTY });
  },

  [`GET ${PROJECT}/default-reviewers`]: (visit) => {
    const project = administeredProject(visit);
    const reviewers = withOrigin('project', accountsOf(project.defaultReviewers, visit));
    return pageOf(visit, reviewers, { toBody: toReviewerBody(visit), size: TWENTY });
  },

  ...oneReviewerRoutes(`${REPOSITORY}/default-reviewers/{target_username}`, {
    readBy: (visit) => ({ kind: 'repository', record: repositoryOf(visit) }),
    changedBy: (visit) => ({ kind: 'repository', record: administeredRepository(visit) }),
    param: 'target_username',
  }),
  ...oneReviewerRoutes(`${PROJECT}/default-reviewers/{selected_user}`, {
    readBy: (visit) => ({ kind: 'project', record: administeredProject(visit) }),
    changedBy: (visit) => ({ kind: 'project', record: administeredProject(visit) }),
    param: 'selected_user',
  }),
};

interface Opening {
  readonly readBy: (visit: Visit) => Granted;
  readonly changedBy: (visit: Visit) => Granted;
  readonly param: string;
}

function oneReviewerRoutes(path: string, { readBy, changedBy, param }: Opening): Routes {
  const askedIn = (visit: Visit): AccountRecord => {
    const account = visit.index.findAnybody(visit.param(param));
    if (!account) throw notFound('User not found.');
    return account;
  };
  const listedIn = (visit: Visit, on: Granted): AccountRecord => {
    const account = askedIn(visit);
    if (!reviewersOf(on).includes(account.uuid)) throw notFound('Not a default reviewer.');
    return account;
  };
  return {
    [`GET ${path}`]: (visit) => accountBody(listedIn(visit, readBy(visit)), visit.links),
    [`PUT ${path}`]: (visit) => {
      const on = changedBy(visit);
      const account = askedIn(visit);
      refuseUnfit(account, on, visit);
      const reviewers = [...new Set([...reviewersOf(on), account.uuid])];
      visit.update((data) => withReviewers(data, on, reviewers));
      return accountBody(account, visit.links);
    },
    [`DELETE ${path}`]: (visit) => {
      const on = changedBy(visit);
      const { uuid } = listedIn(visit, on);
      const left = reviewersOf(on).filter((one) => one !== uuid);
      visit.update((data) => withReviewers(data, on, left));
      return undefined;
    },
  };
}

/** Throws 400 for a team, a bot, and a person who could not open the pull request. */
function refuseUnfit(account: AccountRecord, on: Granted, { index }: Visit): void {
  const reaches =
    on.kind === 'project'
      ? reachesProject(account, on.record, index)
      : reachesRepository(account, on.record, index);
  if (account.type !== 'user' || account.closedOn !== undefined || !reaches) {
    throw badRequest(`${account.displayName} cannot review here.`);
  }
}

const reviewersOf = ({ record }: Granted): readonly Uuid[] => record.defaultReviewers ?? [];

const accountsOf = (reviewers: readonly Uuid[] = [], { index }: Visit): AccountRecord[] =>
  reviewers.flatMap((uuid) => index.findAnybody(uuid) ?? []);

interface Reviewer {
  readonly origin: Granted['kind'];
  readonly account: AccountRecord;
}

const withOrigin = (origin: Granted['kind'], accounts: readonly AccountRecord[]): Reviewer[] =>
  accounts.map((account) => ({ origin, account }));

const toReviewerBody =
  ({ links, switches }: Visit) =>
  ({ origin, account }: Reviewer): object => {
    const { type, ...user } = accountBody(account, links);
    return {
      type: 'default_reviewer',
      reviewer_type: origin,
      user: switches.reviewersLackType ? user : { ...user, type },
    };
  };

const withReviewers = (
  data: WorkspaceData,
  { kind, record }: Granted,
  defaultReviewers: readonly Uuid[],
): WorkspaceData =>
  kind === 'project'
    ? withProject(data, record.uuid, (project) => ({ ...project, defaultReviewers }))
    : withRepository(data, record.uuid, (repository) => ({ ...repository, defaultReviewers }));
