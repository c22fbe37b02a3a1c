import { t } from '@lingui/core/macro';
import { type BillingPeriod } from '../../../../../src/domain/seats/price-book';
import { type Plan } from '../../../../../src/domain/setup/setup';
import { type GuardChoice } from './what-if';

export const PLAN_WORDS: Readonly<Record<Plan, string>> = {
  free: t`Free`,
  standard: t`Standard`,
  premium: t`Premium`,
};

export const PERIOD_WORDS: Readonly<Record<BillingPeriod, string>> = {
  monthly: t`monthly`,
  annual: t`annual`,
};

/** What the amounts of a bill are of. */
export const PER_PERIOD: Readonly<Record<BillingPeriod, string>> = {
  monthly: t`a month`,
  annual: t`a year`,
};

export const GUARD_WORDS: Readonly<Record<GuardChoice, string>> = {
  none: t`no Guard`,
  'already-paid-for': t`Guard already paid for`,
  bought: t`with Guard`,
};
