import { type AccountUuid } from '../facts/ids';

/**
 * What no API tells and an admin typed in. Everything may be missing, and missing is unknown: never
 * a default plan, never a quantity of zero.
 */
export interface Setup {
  readonly plan?: Stated<Plan>;
  readonly billingPeriod?: Stated<'monthly' | 'annual'>;
  /** How many seats an annual subscription was bought for. */
  readonly paidSeats?: Stated<number>;
  /** How many users Billing says are billed now. */
  readonly billedSeats?: Stated<number>;
  /** ISO date. */
  readonly renewsOn?: Stated<string>;
  /** Where people and groups are managed. */
  readonly managedIn?: Stated<'bitbucket' | 'atlassian-administration'>;
}

export const PLANS = ['free', 'standard', 'premium'] as const;
export type Plan = (typeof PLANS)[number];

/** A value with who said so, and when (milliseconds since 1970). */
export interface Stated<Value> {
  readonly value: Value;
  readonly statedAt: number;
  readonly statedBy?: AccountUuid;
}

/** Nothing was typed in yet. */
export const NO_SETUP: Setup = {};
