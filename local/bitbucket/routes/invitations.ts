import { ApiError, forbidden } from '../api-error';
import { accountBody10 } from '../bodies/account-body-10';
import { administeredRepository, administeredWorkspace, type Routes, type Visit } from '../visit';
import { type InvitationRecord } from '../workspace-data';

/**
 * API 1.0: plain arrays of those who have not come yet. Invitations to groups and invitations to
 * single repositories are two lists. Both are off where people are managed in admin.atlassian.com.
 * https://support.atlassian.com/bitbucket-cloud/docs/invitations-resource/
 * https://support.atlassian.com/bitbucket-cloud/docs/invitations-endpoint/
 */
export const invitationRoutes: Routes = {
  'GET /1.0/users/{workspace}/invitations': (visit) => {
    administeredWorkspace(visit);
    return pendingInvitations(visit).flatMap((one) =>
      one.repository ? [] : [toGroupsBody(one, visit)],
    );
  },

  'GET /1.0/invitations/{workspace}': (visit) => {
    administeredWorkspace(visit);
    return pendingInvitations(visit).flatMap((one) => toRepositoryBody(one, visit));
  },

  'GET /1.0/invitations/{workspace}/{repo_slug}': (visit) => {
    const { uuid } = administeredRepository(visit);
    return pendingInvitations(visit)
      .filter(({ repository }) => repository?.uuid === uuid)
      .flatMap((one) => toRepositoryBody(one, visit));
  },
};

/** Throws 404 or 403, as the switch says, where people are managed centrally. */
export function pendingInvitations({ switches, index }: Visit): readonly InvitationRecord[] {
  if (switches.centrallyManaged === 'bitbucket') return index.data.invitations ?? [];
  const text = 'Invitations are managed in admin.atlassian.com.';
  throw switches.managedInvitations === 403 ? forbidden(text) : new ApiError(404, text);
}

export function toGroupsBody(invitation: InvitationRecord, visit: Visit): object {
  return {
    ...sharedBody(invitation, visit),
    groups: invitation.groups.flatMap((slug) => {
      const group = visit.index.findGroup(slug);
      return group ? [{ slug, name: group.name }] : [];
    }),
  };
}

export function toRepositoryBody(invitation: InvitationRecord, visit: Visit): object[] {
  const { repository: invitedTo } = invitation;
  const repository = invitedTo && visit.index.findRepository(invitedTo.uuid);
  if (!repository) return [];
  const { slug, name, isPrivate } = repository;
  return [
    {
      ...sharedBody(invitation, visit),
      permission: invitedTo.level,
      repository: { slug, name, is_private: isPrivate, owner: visit.index.data.workspace.slug },
    },
  ];
}

function sharedBody({ email, invitedBy, sentOn }: InvitationRecord, { index }: Visit): object {
  const inviter = index.findAnybody(invitedBy);
  return {
    email,
    invited_by: inviter ? accountBody10(inviter) : null,
    sent_on: sentOn.slice(0, 19).replace('T', ' '),
    utc_sent_on: `${sentOn.slice(0, 19).replace('T', ' ')}+00:00`,
  };
}
