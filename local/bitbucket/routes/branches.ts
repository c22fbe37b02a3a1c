import { createHash } from 'node:crypto';
import { branchNamesOf, seedFrom } from '../branch-names';
import { effectiveModel } from '../effective-branching-model';
import { type Link } from '../links';
import { pageOf } from '../paging';
import { type FieldReaders } from '../query/field-readers';
import { selectRows } from '../query/select-rows';
import { daysBefore } from '../timestamps';
import { repositoryOf, type Routes, type Visit } from '../visit';
import { type RepositoryRecord, type Timestamp } from '../workspace-data';

interface Branch {
  readonly name: string;
  readonly hash: string;
  readonly date: Timestamp;
}

const READERS: FieldReaders<Branch> = {
  name: ({ name }) => name,
  'target.hash': ({ hash }) => hash,
  'target.date': ({ date }) => date,
};

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/ */
export const branchRoutes: Routes = {
  'GET /2.0/repositories/{workspace}/{repo_slug}/refs/branches': (visit) => {
    const repository = repositoryOf(visit);
    const branches = selectRows(branchesOf(repository, visit), READERS, visit.url.searchParams);
    return pageOf(visit, branches, { toBody: (branch) => branchBody(branch, repository, visit) });
  },
};

/** The main branch was touched last; the others at some day of the year before. */
function branchesOf(repository: RepositoryRecord, { index }: Visit): Branch[] {
  const model = effectiveModel(repository, index.findProject(repository.project));
  return branchNamesOf(repository, model).map((name) => {
    const identity = `${repository.uuid} ${name}`;
    const age = name === repository.mainBranch ? 0 : seedFrom(identity) % 365;
    return {
      name,
      hash: createHash('sha1').update(identity).digest('hex'),
      date: daysBefore(Date.parse(repository.updatedOn), age),
    };
  });
}

function branchBody(
  { name, hash, date }: Branch,
  repository: RepositoryRecord,
  { links }: Visit,
): object {
  const path = links.repositoryPath(repository);
  const commit: Link = links.api(`${path}/commit/${hash}`);
  return {
    type: 'branch',
    name,
    target: { type: 'commit', hash, date, links: { self: commit } },
    merge_strategies: ['merge_commit', 'squash', 'fast_forward'],
    default_merge_strategy: 'merge_commit',
    links: {
      self: links.api(`${path}/refs/branches/${name}`),
      commits: links.api(`${path}/commits/${name}`),
      html: { href: `https://bitbucket.org/${path.replace('repositories/', '')}/branch/${name}` },
    },
  };
}
