import { toOrganizationActivity } from '../activity/organization-activity';
import { type Directory } from '../directory/directory';
import { type OrganizationData } from '../organization/organization-data';
import { withOrganization } from '../organization/with-organization';
import { type Evidence } from './rule';

/** What was loaded of accounts, as rules look at it. What was not loaded is missing. */
export type BroughtPeople = Pick<Evidence, 'directory' | 'organization'>;

/** A last login is as old as the export it stands in, whatever the organization adds to the same row. */
export function toBroughtPeople(
  directory: Directory | undefined,
  organization: OrganizationData | undefined,
): BroughtPeople {
  const value = withOrganization(directory, organization);
  const tells = organization !== undefined && organization.people.state !== 'unread';
  const asOf = directory?.asOf ?? organization?.asOf ?? 0;
  const source = directory === undefined ? 'organization-api' : 'directory-csv';
  return {
    ...(value !== undefined && { directory: { value, source, asOf } }),
    ...(tells && { organization: toOrganizationActivity(organization) }),
  };
}
