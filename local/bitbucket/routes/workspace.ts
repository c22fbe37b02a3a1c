import { badRequest, forbidden, notFound } from '../api-error';
import { membershipBody, membershipWithRole } from '../bodies/membership-body';
import { workspaceBody } from '../bodies/workspace-body';
import { pageOf } from '../paging';
import { type FieldReaders } from '../query/field-readers';
import { parseQuery, type Query } from '../query/parse-query';
import { asksFor } from '../query/partial-response';
import { selectRows } from '../query/select-rows';
import { type Routes, type Visit, workspaceOf } from '../visit';
import { type Member } from '../workspace-index';

const READERS: FieldReaders<Member> = {
  permission: ({ membership }) => membership.role,
  'user.uuid': ({ uuid }) => uuid,
  'user.account_id': ({ accountId }) => accountId ?? null,
  'user.display_name': ({ displayName }) => displayName,
  'user.nickname': ({ nickname }) => nickname ?? null,
};
const WITH_ADDRESS: FieldReaders<Member> = {
  ...READERS,
  'user.email': ({ email }) => email ?? null,
};

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-workspaces/ */
export const workspaceRoutes: Routes = {
  'GET /2.0/workspaces/{workspace}': (visit) => workspaceBody(workspaceOf(visit), visit.links),

  'GET /2.0/workspaces/{workspace}/members': (visit) => {
    workspaceOf(visit);
    const asked = askedAddresses(visit);
    const members = selectRows(
      visit.index.members,
      asked ? WITH_ADDRESS : READERS,
      visit.url.searchParams,
    );
    const showsAddress = asked !== undefined && asksFor(visit.fields, 'values.user.email');
    return pageOf(visit, members, {
      toBody: (member) =>
        showsAddress
          ? withAddress(membershipBody(member, visit), member)
          : membershipBody(member, visit),
    });
  },

  'GET /2.0/workspaces/{workspace}/members/{member}': (visit) => {
    workspaceOf(visit);
    const asked = visit.param('member');
    const member = visit.index.members.find(
      ({ uuid, accountId }) => asked === uuid || asked === accountId,
    );
    if (!member) throw notFound(`${asked} is not a member of this workspace.`);
    return membershipBody(member, visit);
  },

  'GET /2.0/workspaces/{workspace}/permissions': (visit) => {
    workspaceOf(visit);
    const members = selectRows(visit.index.members, READERS, visit.url.searchParams);
    return pageOf(visit, members, { toBody: (member) => membershipWithRole(member, visit) });
  },
};

const MOST_ADDRESSES = 90;

/**
 * The addresses in `q=user.email IN (…)`, which finds known people and never lists addresses.
 * Throws 400 for more than 90 of them, 403 unless an admin or an app asks.
 */
function askedAddresses({ url, caller }: Visit): readonly unknown[] | undefined {
  const q = url.searchParams.get('q');
  const addresses = q === null ? undefined : addressesIn(parseQuery(q));
  if (!addresses) return undefined;
  const isIntegration = caller.isMachine || caller.kind === 'forge-asUser';
  if (!caller.isWorkspaceAdmin && !isIntegration)
    throw forbidden('Only administrators may look for addresses.');
  if (addresses.length > MOST_ADDRESSES)
    throw badRequest(`At most ${MOST_ADDRESSES} addresses at a time.`);
  return addresses;
}

function addressesIn(query: Query): readonly unknown[] | undefined {
  if (query.kind === 'junction') {
    return addressesIn(query.left) ?? addressesIn(query.right);
  }
  if (query.field !== 'user.email') return undefined;
  return query.kind === 'in' && !query.negated ? query.values : undefined;
}

function withAddress(body: object, { email }: Member): object {
  const user = 'user' in body && typeof body.user === 'object' ? body.user : {};
  return { ...body, user: { ...user, email } };
}
