import * as v from 'valibot';
import { ApiError, badRequest, notFound } from '../api-error';
import { type Granted, groupGrantBody, userGrantBody } from '../bodies/grant-body';
import { withGroupGrant, withUserGrant } from '../change-grants';
import { fieldErrors } from '../field-errors';
import { refuseBeyondPlan } from '../plan-limit';
import { administeredProject, administeredRepository, type Routes, type Visit } from '../visit';
import {
  type AccountRecord,
  type GroupRecord,
  PROJECT_LEVELS,
  type ProjectLevel,
} from '../workspace-data';

/**
 * Giving and taking explicit grants. What somebody has by other ways stays.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/
 */
export const grantWriteRoutes: Routes = {
  ...writeRoutes('/2.0/workspaces/{workspace}/projects/{project_key}', (visit) => ({
    kind: 'project',
    record: administeredProject(visit),
  })),
  ...writeRoutes('/2.0/repositories/{workspace}/{repo_slug}', (visit) => ({
    kind: 'repository',
    record: administeredRepository(visit),
  })),
};

function writeRoutes(base: string, grantedBy: (visit: Visit) => Granted): Routes {
  const users = `${base}/permissions-config/users/{selected_user_id}`;
  const groups = `${base}/permissions-config/groups/{group_slug}`;
  return {
    [`PUT ${users}`]: (visit) => {
      const on = grantedBy(visit);
      const to = grantee(visit);
      const level = sentLevel(on, visit);
      refuseBeyondPlan(visit);
      visit.update((data) => withUserGrant(data, on, { account: to.uuid, level }));
      return userGrantBody({ on, to, level }, visit);
    },
    [`DELETE ${users}`]: (visit) => {
      const on = grantedBy(visit);
      const to = asked(visit);
      refuseOwner(to);
      refuseAbsent(
        on.record.userGrants.some(({ account }) => account === to.uuid),
        visit,
      );
      visit.update((data) => withUserGrant(data, on, { account: to.uuid, level: 'none' }));
      return undefined;
    },
    [`PUT ${groups}`]: (visit) => {
      const on = grantedBy(visit);
      const to = askedGroup(visit);
      const level = sentLevel(on, visit);
      refuseBeyondPlan(visit);
      visit.update((data) => withGroupGrant(data, on, { group: to.slug, level }));
      return groupGrantBody({ on, to, level }, visit);
    },
    [`DELETE ${groups}`]: (visit) => {
      const on = grantedBy(visit);
      const to = askedGroup(visit);
      refuseAbsent(
        on.record.groupGrants.some(({ group }) => group === to.slug),
        visit,
      );
      visit.update((data) => withGroupGrant(data, on, { group: to.slug, level: 'none' }));
      return undefined;
    },
  };
}

function asked({ index, param }: Visit): AccountRecord {
  const account = index.findAccount(param('selected_user_id'));
  if (!account) throw notFound('User not found.');
  return account;
}

function askedGroup({ index, param }: Visit): GroupRecord {
  const group = index.findGroup(param('group_slug'));
  if (!group) throw notFound('Group not found.');
  return group;
}

/** Only for a member, and for no workspace admin: those have everything already. */
function grantee(visit: Visit): AccountRecord {
  const account = asked(visit);
  if (account.membership === undefined || account.closedOn !== undefined) {
    throw new ApiError(visit.switches.strangerGrant, 'This user is not in the workspace.');
  }
  refuseOwner(account);
  return account;
}

/** The words are Bitbucket's. */
function refuseOwner({ membership }: AccountRecord): void {
  if (membership?.role !== 'owner') return;
  throw badRequest(
    'This user is linked to this workspace, so their access on any of the repositories cannot be modified or removed.',
  );
}

function refuseAbsent(isThere: boolean, { switches }: Visit): void {
  if (!isThere && switches.absentGrantDelete === 404) throw notFound('No such permission.');
}

/** Throws 400 for a level that is none here, a missing one, and every other key. */
function sentLevel({ kind }: Granted, { body }: Visit): ProjectLevel {
  const levels = PROJECT_LEVELS.filter((level) => kind === 'project' || level !== 'create-repo');
  const sent = v.safeParse(v.strictObject({ permission: v.string() }), body ?? {});
  if (!sent.success) throw badRequest('Bad request', { fields: fieldErrors(sent.issues) });
  const { permission } = sent.output;
  const level = levels.find((one) => one === permission);
  if (!level) throw badRequest(`${permission} is not a valid permission`);
  return level;
}
