import { type AccountUuid } from '../facts/ids';

export const DIFFERENCE_KINDS = [
  'deactivated-on-plan',
  'on-plan-not-a-member',
  'only-on-plan',
  'only-computed',
  'member-not-in-file',
] as const;
/**
 * `only-on-plan`: billed, though neither a person nor deactivated. `only-computed`: an active member whom
 * the file does not count.
 */
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface Difference {
  readonly kind: DifferenceKind;
  /** Missing for somebody the facts do not know: then `line` or `accountId` says where they stand. */
  readonly person?: AccountUuid;
  readonly accountId?: string;
  readonly line?: number;
  /** Likely ones, the likeliest first. */
  readonly causes: readonly DifferenceCause[];
  /** ISO 8601; `null` = never; missing where the file does not tell. */
  readonly lastActiveOn?: string | null;
  readonly hasTwoStepVerification?: boolean;
}

/** What may be behind a difference; `reconcile-words.ts` has a sentence for each. */
export const DIFFERENCE_CAUSES = [
  'joined-since-export',
  'joined-since-scan',
  'left-since-export',
  'members-not-read',
  'row-not-matched',
  'another-address',
  'duplicate-account',
  'not-a-person',
  'billed-until-period-ends',
  'sync-lag',
] as const;
export type DifferenceCause = (typeof DIFFERENCE_CAUSES)[number];
