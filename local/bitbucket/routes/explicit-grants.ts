import { badRequest, notFound } from '../api-error';
import { type Granted, groupGrantBody, type GrantTo, userGrantBody } from '../bodies/grant-body';
import { pageOf } from '../paging';
import { administeredProject, administeredRepository, type Routes, type Visit } from '../visit';
import { type AccountRecord, type GroupRecord } from '../workspace-data';

/** Explicit grants on projects and repositories; who has access by other ways is not in them. */
export const explicitGrantRoutes: Routes = {
  ...grantRoutes('/2.0/workspaces/{workspace}/projects/{project_key}', (visit) => ({
    kind: 'project',
    record: administeredProject(visit),
  })),
  ...grantRoutes('/2.0/repositories/{workspace}/{repo_slug}', (visit) => ({
    kind: 'repository',
    record: administeredRepository(visit),
  })),
};

function grantRoutes(base: string, grantedBy: (visit: Visit) => Granted): Routes {
  const at = `GET ${base}/permissions-config`;
  return {
    [`${at}/users`]: (visit) => {
      const grants = userGrants(grantedBy(visit), withoutQuery(visit));
      return pageOf(visit, grants, { toBody: (grant) => userGrantBody(grant, visit) });
    },
    [`${at}/users/{selected_user_id}`]: (visit) => {
      const on = grantedBy(visit);
      const to = visit.index.findAccount(visit.param('selected_user_id'));
      if (!to) throw notFound('User not found.');
      const level =
        on.record.userGrants.find(({ account }) => account === to.uuid)?.level ?? 'none';
      return userGrantBody({ on, to, level }, visit);
    },
    [`${at}/groups`]: (visit) => {
      const grants = groupGrants(grantedBy(visit), withoutQuery(visit));
      return pageOf(visit, grants, { toBody: (grant) => groupGrantBody(grant, visit) });
    },
    [`${at}/groups/{group_slug}`]: (visit) => {
      const on = grantedBy(visit);
      const to = visit.index.findGroup(visit.param('group_slug'));
      if (!to) throw notFound('Group not found.');
      const level = on.record.groupGrants.find(({ group }) => group === to.slug)?.level ?? 'none';
      return groupGrantBody({ on, to, level }, visit);
    },
  };
}

function userGrants(on: Granted, { index }: Visit): GrantTo<AccountRecord>[] {
  return on.record.userGrants.flatMap(({ account, level }) => {
    const to = index.findAccount(account);
    return to ? [{ on, to, level }] : [];
  });
}

function groupGrants(on: Granted, { index }: Visit): GrantTo<GroupRecord>[] {
  return on.record.groupGrants.flatMap(({ group, level }) => {
    const to = index.findGroup(group);
    return to ? [{ on, to, level }] : [];
  });
}

/** "This endpoint does not support BBQL features": whether that means ignored or refused is a switch. */
function withoutQuery(visit: Visit): Visit {
  const { url, switches } = visit;
  const asks = url.searchParams.has('q') || url.searchParams.has('sort');
  if (asks && switches.explicitListQuery === 'refused') {
    throw badRequest('This endpoint does not support BBQL features.');
  }
  return visit;
}
