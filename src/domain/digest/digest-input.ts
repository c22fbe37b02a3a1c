import { type AccessIndex } from '../access/access-index';
import { type OrganizationActivity } from '../activity/organization-activity';
import { type Directory } from '../directory/directory';
import { type Settings } from '../setup/settings';

/** Everything a digest is made of. What was not loaded is missing, and missing is not empty. */
export interface DigestInput {
  readonly now: AccessIndex;
  /** Of the digest before, or of the kept day a week ago; missing = this is the first digest. */
  readonly before?: AccessIndex;
  readonly settings: DigestSettings;
  readonly directory?: Directory;
  /** What the organization API says of accounts. */
  readonly organization?: OrganizationActivity;
  /** ISO date. */
  readonly today: string;
}

export type DigestSettings = Pick<
  Settings,
  | 'setup'
  | 'thresholds'
  | 'exemptions'
  | 'manualChecks'
  | 'register'
  | 'priceBook'
  | 'protectedPeople'
>;
