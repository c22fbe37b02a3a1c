import { type AccessIndex } from '../access/access-index';
import { type Directory } from '../directory/directory';
import { type AccountUuid } from '../facts/ids';
import { type Settings } from '../setup/settings';

/** Everything a digest is made of. What was not loaded is missing, and missing is not empty. */
export interface DigestInput {
  readonly now: AccessIndex;
  /** Of the digest before, or of the kept day a week ago; missing = this is the first digest. */
  readonly before?: AccessIndex;
  readonly settings: DigestSettings;
  readonly directory?: Directory;
  /** Of every member, classified; missing where nobody classified. */
  readonly activity?: readonly MemberActivityClass[];
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

export interface MemberActivityClass {
  readonly person: AccountUuid;
  readonly kind: 'active' | 'inactive' | 'never-active' | 'unknown';
  /** Of `inactive`: the newest signal, milliseconds since 1970. */
  readonly lastSeenAt?: number;
}
