import { type Reading } from '../facts/reading';

/**
 * What Atlassian's organization API tells of the people and groups behind a workspace, read by the
 * `usher` command with a key that never leaves it. Account ids only: no name of a person, no address.
 * https://developer.atlassian.com/cloud/admin/organization/rest/
 */
export interface OrganizationData {
  /** The organization's id, as in admin.atlassian.com/o/<id>. */
  readonly organization: string;
  /** When the reading began, milliseconds since 1970. */
  readonly asOf: number;
  readonly people: Reading<readonly OrganizationPerson[]>;
  readonly groups: Reading<readonly OrganizationGroup[]>;
}

export interface OrganizationPerson {
  /** Atlassian account id; joins with accounts. */
  readonly accountId: string;
  readonly status: OrganizationStatus;
  /** Whether a claimed domain makes it the organization's account. Missing where Atlassian does not tell. */
  readonly isManaged?: boolean;
  /** Each product they were seen in; nobody was seen in a product that is not named. */
  readonly lastActive: Reading<readonly ProductActivity[]>;
}

/** Atlassian calls a deactivated account `inactive`; `unknown` is a word we have never heard of. */
export const ORGANIZATION_STATUSES = ['active', 'deactivated', 'closed', 'unknown'] as const;
export type OrganizationStatus = (typeof ORGANIZATION_STATUSES)[number];

export interface ProductActivity {
  /** Atlassian's key of the product: `bitbucket`, `jira-software`, … */
  readonly product: string;
  /** Milliseconds since 1970; up to a day late. Views of a page, not git and not an API. */
  readonly at: number;
}

export interface OrganizationGroup {
  /** As people know it; Bitbucket's slug is made of it. */
  readonly name: string;
  readonly members: Reading<readonly string[]>;
}
