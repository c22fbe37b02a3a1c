import { toOrganizationActivity } from '../../../../../src/domain/activity/organization-activity';
import { type Directory } from '../../../../../src/domain/directory/directory';
import { type Evidence } from '../../../../../src/domain/findings/rule';
import { type OrganizationData } from '../../../../../src/domain/organization/organization-data';
import { withOrganization } from '../../../../../src/domain/organization/with-organization';

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
