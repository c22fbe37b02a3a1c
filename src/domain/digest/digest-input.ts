import { type AccessIndex } from '../access/access-index';
import { type Directory } from '../directory/directory';
import { type BroughtPeople } from '../findings/brought-people';
import { type GroupSyncEvidence } from '../findings/rule';
import { type Settings } from '../setup/settings';

/** Everything a digest is made of. What was not loaded is missing, and missing is not empty. */
export interface DigestInput {
  readonly now: AccessIndex;
  /** Of the digest before, or of the kept day a week ago; missing = this is the first digest. */
  readonly before?: AccessIndex;
  readonly settings: DigestSettings;
  /** The export of the User directory as it was loaded. */
  readonly directory?: Directory;
  /** What that and the organization API say of accounts together. */
  readonly brought: BroughtPeople;
  /** Missing while nobody has mapped groups of the identity provider. */
  readonly groupSync?: GroupSyncEvidence;
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
