import { badRequest } from '../api-error';
import { accountBody } from '../bodies/account-body';
import { commitsOf, pullRequestActsOf } from '../made-up-work';
import { pageOf } from '../paging';
import { repositoryOf, type Routes, type Visit } from '../visit';
import { type CommitRecord, type PullRequestActRecord, type Uuid } from '../workspace-data';

/**
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commits/
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/
 */
export const activityRoutes: Routes = {
  'GET /2.0/repositories/{workspace}/{repo_slug}/commits': (visit) =>
    iteratorPage(commitsOf(repositoryOf(visit), visit.index.data), visit),
  'GET /2.0/repositories/{workspace}/{repo_slug}/pullrequests/activity': (visit) =>
    pageOf(visit, pullRequestActsOf(repositoryOf(visit), visit.index.data), {
      toBody: (act) => actBody(act, visit),
      // More than 50 is refused: https://github.com/jenkinsci/bitbucket-branch-source-plugin/pull/1182
      size: { byDefault: 10, atMost: 50 },
    }),
};

/** Commits have neither `size` nor a page number: `next` names the commit that comes first. */
function iteratorPage(commits: readonly CommitRecord[], visit: Visit): object {
  const { searchParams, href } = visit.url;
  const pagelen = Number(searchParams.get('pagelen') ?? '30');
  if (!Number.isInteger(pagelen) || pagelen < 1 || pagelen > 100)
    throw badRequest('Invalid pagelen');
  const cursor = searchParams.get('page');
  const from = cursor === null ? 0 : commits.findIndex(({ hash }) => hash === cursor);
  if (from === -1) throw badRequest('Invalid page');
  const following = commits[from + pagelen];
  const next = new URL(href);
  if (following) next.searchParams.set('page', following.hash);
  return {
    values: commits.slice(from, from + pagelen).map((commit) => commitBody(commit, visit)),
    pagelen,
    ...(following && { next: next.href }),
  };
}

function commitBody({ hash, committedOn, author }: CommitRecord, visit: Visit): object {
  const user = author === undefined ? undefined : accountOf(author, visit);
  return {
    type: 'commit',
    hash,
    date: committedOn,
    message: `Change ${hash.slice(0, 7)}\n`,
    author: {
      type: 'author',
      raw: user ? 'Somebody <somebody@acme.example>' : 'builder <builder@localhost>',
      ...(user && { user }),
    },
  };
}

function actBody(
  { pullRequest: id, kind, person, doneOn }: PullRequestActRecord,
  visit: Visit,
): object {
  const pull_request = { type: 'pullrequest', id, title: `Change ${id}` };
  const user = accountOf(person, visit);
  switch (kind) {
    case 'update':
      return { pull_request, update: { state: 'OPEN', date: doneOn, author: user } };
    case 'comment':
      return { pull_request, comment: { id, created_on: doneOn, updated_on: doneOn, user } };
    default:
      return { pull_request, [kind]: { date: doneOn, user } };
  }
}

/** Somebody who left is still named by what they did. */
function accountOf(uuid: Uuid, { index: { data }, links }: Visit): object | undefined {
  const all = [...data.accounts, ...(data.formerMembers ?? [])];
  const account = all.find((one) => one.uuid === uuid);
  return account && accountBody(account, links);
}
