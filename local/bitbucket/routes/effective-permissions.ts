import { accountBody } from '../bodies/account-body';
import { repositoryReference } from '../bodies/repository-body';
import { listEffectiveLevels } from '../effective-listing';
import { type EffectiveLevel } from '../effective-levels';
import { pageOf, type RowSource } from '../paging';
import { administeredRepository, administeredWorkspace, type Routes, type Visit } from '../visit';
import { type RepositoryRecord } from '../workspace-data';

/** Who ends up with which level; not how. */
export const effectivePermissionRoutes: Routes = {
  'GET /2.0/workspaces/{workspace}/permissions/repositories': (visit) => {
    administeredWorkspace(visit);
    return listing(visit, { name: 'all', repositories: visit.index.data.repositories });
  },

  'GET /2.0/workspaces/{workspace}/permissions/repositories/{repo_slug}': (visit) => {
    const repository = administeredRepository(visit);
    return listing(visit, { name: repository.uuid, repositories: [repository] });
  },
};

function listing(
  visit: Visit,
  { name, repositories }: { name: string; repositories: readonly RepositoryRecord[] },
): object {
  const { index, switches, url } = visit;
  const [q, sort] = [url.searchParams.get('q'), url.searchParams.get('sort')];
  const { implicitAdminsListed, publicReadersListed } = switches;
  const listed = { implicitAdminsListed, publicReadersListed };
  const rows = index.remember(
    `listing ${JSON.stringify([name, q, sort, listed])}`,
    (): RowSource<EffectiveLevel> =>
      listEffectiveLevels({
        access: index.effectiveAccess(listed),
        repositories,
        accounts: index.data.accounts,
        q,
        sort,
        workspaceSlug: index.data.workspace.slug,
      }),
  );
  return pageOf(visit, rows, { toBody: (row) => effectiveBody(row, visit) });
}

/** A row of the listing, and of the caller's own. */
export function effectiveBody(
  { repository, account, level }: EffectiveLevel,
  visit: Visit,
): object {
  return {
    type: 'repository_permission',
    permission: level,
    user: accountBody(account, visit.links),
    repository: repositoryReference(repository, visit),
  };
}
