import { type Phrase } from '../digest/digest';
import { type DigestPlace } from '../digest/digest-place';

export const DEADLINE_KINDS = [
  'organization-api-key',
  'scim-key',
  'organization-link',
  'credential-expiry',
  'register-review',
  'renewal',
  'protected-person-review',
  'exemption-review',
  'manual-check',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** `to-do`: has no day of its own, and is not done. `later`: more than 60 days ahead. */
export const DEADLINE_STATES = [
  'overdue',
  'within-7-days',
  'within-30-days',
  'within-60-days',
  'to-do',
  'not-known',
  'later',
] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** Something that ends, expires or is to be looked at again on a day. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The same for the same thing in every list. */
  readonly key: string;
  readonly state: DeadlineState;
  /** ISO date; missing for `to-do` and `not-known`. */
  readonly on?: string;
  /** Negative when the day has passed. */
  readonly daysLeft?: number;
  readonly title: Phrase;
  readonly whatToDo: string;
  /** Of the rule behind it. */
  readonly source?: string;
  readonly place: DigestPlace;
}
