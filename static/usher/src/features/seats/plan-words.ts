import { type BillingPeriod } from '../../../../../src/domain/seats/price-book';
import { type Plan } from '../../../../../src/domain/setup/setup';
import { type GuardChoice } from './what-if';

export const PLAN_WORDS: Readonly<Record<Plan, string>> = {
  free: 'Free',
  standard: 'Standard',
  premium: 'Premium',
};

export const PERIOD_WORDS: Readonly<Record<BillingPeriod, string>> = {
  monthly: 'monthly',
  annual: 'annual',
};

/** What the amounts of a bill are of. */
export const PER_PERIOD: Readonly<Record<BillingPeriod, string>> = {
  monthly: 'a month',
  annual: 'a year',
};

export const GUARD_WORDS: Readonly<Record<GuardChoice, string>> = {
  none: 'no Guard',
  'already-paid-for': 'Guard already paid for',
  bought: 'with Guard',
};
