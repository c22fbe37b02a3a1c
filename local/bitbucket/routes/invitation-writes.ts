import * as v from 'valibot';
import { badRequest, notFound } from '../api-error';
import { fieldErrors } from '../field-errors';
import { timestampOf } from '../timestamps';
import { administeredRepository, administeredWorkspace, type Routes, type Visit } from '../visit';
import { type InvitationRecord } from '../workspace-data';
import { pendingInvitations, toGroupsBody, toRepositoryBody } from './invitations';

const TO_GROUPS = '/1.0/users/{workspace}/invitations';
const TO_REPOSITORY = '/1.0/invitations/{workspace}/{repo_slug}';

/**
 * API 1.0: inviting, and taking an invitation back. Off where people are managed in admin.atlassian.com.
 * https://support.atlassian.com/bitbucket-cloud/docs/invitations-resource/
 */
export const invitationWriteRoutes: Routes = {
  [`PUT ${TO_GROUPS}`]: (visit) => {
    administeredWorkspace(visit);
    const { email, group_slug: group } = sent(ToGroup, visit);
    if (!visit.index.findGroup(group)) throw notFound(`No group with slug '${group}'.`);
    const before = pendingInvitations(visit).find((one) => isToGroups(one, email));
    const groups = [...new Set([...(before?.groups ?? []), group])];
    const invitation = { ...(before ?? anInvitation(email, visit)), groups };
    replace(visit, (one) => isToGroups(one, email), invitation);
    return toGroupsBody(invitation, visit);
  },

  [`DELETE ${TO_GROUPS}`]: (visit) => {
    administeredWorkspace(visit);
    const { email } = sent(v.object({ email: v.string() }), visit);
    takeBack(visit, (one) => isToGroups(one, email));
    return undefined;
  },

  [`POST ${TO_REPOSITORY}`]: (visit) => {
    const { uuid } = administeredRepository(visit);
    const { email, permission } = sent(ToRepository, visit);
    const invitation: InvitationRecord = {
      ...anInvitation(email, visit),
      repository: { uuid, level: permission },
    };
    const isSame = (one: InvitationRecord) => one.email === email && one.repository?.uuid === uuid;
    replace(visit, isSame, invitation);
    const [body] = toRepositoryBody(invitation, visit);
    return body;
  },

  [`DELETE ${TO_REPOSITORY}/{email}`]: (visit) => {
    const { uuid } = administeredRepository(visit);
    const email = visit.param('email');
    takeBack(visit, (one) => one.email === email && one.repository?.uuid === uuid);
    return undefined;
  },
};

const ToGroup = v.object({ email: v.pipe(v.string(), v.email()), group_slug: v.string() });
const ToRepository = v.object({
  email: v.pipe(v.string(), v.email()),
  permission: v.picklist(['read', 'write', 'admin']),
});

function sent<Schema extends v.GenericSchema>(schema: Schema, visit: Visit): v.InferOutput<Schema> {
  pendingInvitations(visit);
  const parsed = v.safeParse(schema, visit.body ?? {});
  if (!parsed.success) throw badRequest('Bad request', { fields: fieldErrors(parsed.issues) });
  return parsed.output;
}

const isToGroups = ({ email, repository }: InvitationRecord, asked: string): boolean =>
  email === asked && repository === undefined;

const anInvitation = (email: string, { caller, now }: Visit): InvitationRecord => ({
  ...{ email, groups: [], invitedBy: caller.account.uuid, sentOn: timestampOf(now()) },
});

function replace(
  visit: Visit,
  isOld: (one: InvitationRecord) => boolean,
  invitation: InvitationRecord,
): void {
  visit.update((data) => ({
    ...data,
    invitations: [...(data.invitations ?? []).filter((one) => !isOld(one)), invitation],
  }));
}

function takeBack(visit: Visit, isAsked: (one: InvitationRecord) => boolean): void {
  if (!pendingInvitations(visit).some(isAsked)) throw notFound('No such invitation.');
  visit.update((data) => ({
    ...data,
    invitations: (data.invitations ?? []).filter((one) => !isAsked(one)),
  }));
}
