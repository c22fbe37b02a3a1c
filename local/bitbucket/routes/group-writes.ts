import * as v from 'valibot';
import { badRequest, methodNotAllowed, notFound } from '../api-error';
import { accountBody10 } from '../bodies/account-body-10';
import { fieldErrors } from '../field-errors';
import { withMember } from '../membership';
import { type Routes, type Visit } from '../visit';
import { type AccountRecord, type GroupRecord } from '../workspace-data';
import { workspaceBySlug } from './groups';

const AT = '/1.0/groups/{workspace}';
const MEMBER = `${AT}/{group_slug}/members/{member}`;

/**
 * API 1.0: groups as they were changed before admin.atlassian.com. Where people are managed there, every change is
 * 405; no API token can hold the scope these need. https://support.atlassian.com/bitbucket-cloud/docs/groups-endpoint/
 */
export const groupWriteRoutes: Routes = {
  [`POST ${AT}`]: (visit) => {
    changeable(visit);
    const sent = v.safeParse(v.object({ name: v.string() }), visit.body ?? {});
    if (!sent.success) throw badRequest('Bad request', { fields: fieldErrors(sent.issues) });
    const { name } = sent.output;
    const slug = name.toLowerCase().replaceAll(/[^\w.-]+/gu, '-');
    if (visit.index.findGroup(slug)) throw badRequest('The group is there already.');
    const group: GroupRecord = {
      ...{ slug, name, permission: null, accountPrivilege: null, members: [] },
    };
    visit.update((data) => ({ ...data, groups: [...data.groups, group] }));
    return { name, slug, permission: null, auto_add: false, members: [] };
  },

  // Takes its access from all its members.
  [`DELETE ${AT}/{group_slug}`]: (visit) => {
    changeable(visit);
    const { slug } = askedGroup(visit);
    visit.update((data) => ({ ...data, groups: data.groups.filter((one) => one.slug !== slug) }));
    return undefined;
  },

  [`PUT ${MEMBER}`]: (visit) => {
    changeable(visit);
    const [{ slug }, account] = [askedGroup(visit), askedAccount(visit)];
    visit.update((data) => withMember(data, { group: slug, person: account.uuid, isMember: true }));
    return accountBody10(account);
  },

  [`DELETE ${MEMBER}`]: (visit) => {
    changeable(visit);
    const [{ slug, members }, { uuid }] = [askedGroup(visit), askedAccount(visit)];
    if (!members.includes(uuid)) throw notFound('Not a member of this group.');
    visit.update((data) => withMember(data, { group: slug, person: uuid, isMember: false }));
    return undefined;
  },
};

function changeable(visit: Visit): void {
  workspaceBySlug(visit);
  if (visit.switches.centrallyManaged === 'central') throw methodNotAllowed();
}

function askedGroup({ index, param }: Visit): GroupRecord {
  const slug = param('group_slug');
  const group = index.findGroup(slug);
  if (!group) throw notFound(`No group with slug '${slug}'.`);
  return group;
}

function askedAccount({ index, param }: Visit): AccountRecord {
  const account = index.findAccount(param('member'));
  if (account?.membership === undefined) throw notFound('Not a member of this workspace.');
  return account;
}
