import { type OrganizationData } from '../organization/organization-data';
import { type GroupSource } from './group-source';

/**
 * The groups of the organization's directory, which is what the identity provider fills through SCIM.
 * https://support.atlassian.com/provisioning-users/docs/understand-user-provisioning/
 */
export function toOrganizationSource({ asOf, groups }: OrganizationData): GroupSource {
  if (groups.state === 'unread') return { origin: 'organization', asOf, groups };
  const value = groups.value.map((group) => ({ ...group, unmatched: [] }));
  return { origin: 'organization', asOf, groups: { ...groups, value } };
}

/**
 * What the mapping is compared with: an export that was loaded for it, else the organization data.
 * @returns `undefined` where neither was loaded
 */
export function chooseGroupSource(
  loaded: GroupSource | undefined,
  organization: OrganizationData | undefined,
): GroupSource | undefined {
  return loaded ?? (organization && toOrganizationSource(organization));
}
