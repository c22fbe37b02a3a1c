import { badRequest, forbidden } from '../api-error';
import { accountBody } from '../bodies/account-body';
import { workspaceReference } from '../bodies/workspace-body';
import { type EffectiveLevel } from '../effective-levels';
import { readersFor } from '../effective-listing';
import { pageOf } from '../paging';
import { type FieldReaders } from '../query/field-readers';
import { selectRows } from '../query/select-rows';
import { noSuchWorkspace, type Routes, type Visit } from '../visit';
import { type WorkspaceRecord } from '../workspace-data';
import { effectiveBody } from './effective-permissions';

interface OwnAccess {
  readonly workspace: WorkspaceRecord;
  readonly administrator: boolean;
}

const READERS: FieldReaders<OwnAccess> = {
  slug: ({ workspace }) => workspace.slug,
  'workspace.slug': ({ workspace }) => workspace.slug,
  'workspace.uuid': ({ workspace }) => workspace.uuid,
  administrator: ({ administrator }) => administrator,
};

/**
 * What callers may ask about themselves, the successors of the removed endpoints:
 * https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-3022
 */
export const callerRoutes: Routes = {
  'GET /2.0/user': ({ caller, links }) => ({
    ...accountBody(caller.account, links),
    account_status: 'active',
    is_staff: false,
  }),

  'GET /2.0/user/workspaces': (visit) => {
    const accesses = selectRows(ownAccesses(visit), READERS, visit.url.searchParams);
    return pageOf(visit, accesses, {
      size: { byDefault: 25, atMost: 100 },
      toBody: (access) => accessBody(access, visit),
    });
  },

  'GET /2.0/user/workspaces/{workspace}/permission': (visit) => {
    const workspace = ownWorkspace(visit);
    return {
      type: 'workspace_membership',
      permission: visit.caller.role,
      user: accountBody(visit.caller.account, visit.links),
      workspace: workspaceReference(workspace, visit.links),
    };
  },

  'GET /2.0/user/workspaces/{workspace}/permissions/repositories': (visit) => {
    const { slug } = ownWorkspace(visit);
    const rows = selectRows(ownLevels(visit), readersFor(slug), visit.url.searchParams);
    return pageOf(visit, rows, { toBody: (row) => effectiveBody(row, visit) });
  },
};

function ownAccesses({ caller, index, url }: Visit): OwnAccess[] {
  const asked = url.searchParams.get('administrator');
  if (asked !== null && asked !== 'true' && asked !== 'false')
    throw badRequest('Invalid administrator');
  const administrator = caller.isWorkspaceAdmin;
  const wanted = asked === null || asked === String(administrator);
  return caller.role !== 'none' && wanted
    ? [{ workspace: index.data.workspace, administrator }]
    : [];
}

function accessBody(
  { workspace: { uuid, slug }, administrator }: OwnAccess,
  { links }: Visit,
): object {
  const { self, avatar } = links.workspace();
  return {
    type: 'workspace_access',
    administrator,
    workspace: { type: 'workspace_base', uuid, slug, links: { self, avatar } },
  };
}

/** The workspace in the path, for those who are in it. Throws 404 or 403 for others. */
function ownWorkspace({ param, index, caller }: Visit): WorkspaceRecord {
  const asked = param('workspace');
  const { workspace } = index.data;
  if (asked !== workspace.slug && asked !== workspace.uuid) throw noSuchWorkspace(asked);
  if (caller.role === 'none') throw forbidden('You do not have access to this workspace.');
  return workspace;
}

/** Without public repositories that nobody gave the caller: those are not the caller's own. */
function ownLevels({ caller, index }: Visit): EffectiveLevel[] {
  return index.data.repositories.flatMap((repository) => {
    const level = caller.levelOnRepository(repository);
    return level === 'none' ? [] : [{ repository, account: caller.account, level }];
  });
}
