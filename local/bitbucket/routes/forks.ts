import { forkElsewhereBody } from '../bodies/fork-elsewhere-body';
import { fullName, repositoryBody } from '../bodies/repository-body';
import { pageOf } from '../paging';
import { type FieldReaders } from '../query/field-readers';
import { selectRows } from '../query/select-rows';
import { repositoryOf, type Routes, type Visit } from '../visit';
import { type ForkElsewhereRecord, type RepositoryRecord } from '../workspace-data';

type Fork =
  | { readonly at: 'here'; readonly record: RepositoryRecord }
  | { readonly at: 'elsewhere'; readonly record: ForkElsewhereRecord };

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/ */
export const forkRoutes: Routes = {
  'GET /2.0/repositories/{workspace}/{repo_slug}/forks': (visit) => {
    const { uuid } = repositoryOf(visit);
    const forks = selectRows(visibleForks(uuid, visit), readersOf(visit), visit.url.searchParams);
    return pageOf(visit, forks, {
      toBody: (fork) =>
        fork.at === 'here'
          ? repositoryBody(fork.record, visit)
          : forkElsewhereBody(fork.record, visit),
    });
  },
};

/** Private forks that the caller has no access to are not there, wherever they are. */
function visibleForks(parent: string, { caller, index }: Visit): Fork[] {
  const here = index.data.repositories
    .filter((one) => one.parent === parent && caller.canReadRepository(one))
    .map((record): Fork => ({ at: 'here', record }));
  const elsewhere = (index.data.forksElsewhere ?? [])
    .filter((one) => one.parent === parent)
    .filter(({ isPrivate, readers }) => !isPrivate || readers.includes(caller.account.uuid))
    .map((record): Fork => ({ at: 'elsewhere', record }));
  return [...here, ...elsewhere];
}

function readersOf({ index }: Visit): FieldReaders<Fork> {
  return {
    uuid: ({ record }) => record.uuid,
    slug: ({ record }) => record.slug,
    full_name: ({ at, record }) =>
      at === 'here'
        ? fullName(record, index.data.workspace.slug)
        : fullName(record, record.workspace.slug),
    is_private: ({ record }) => record.isPrivate,
    created_on: ({ record }) => record.createdOn,
  };
}
