import { plural, t } from '@lingui/core/macro';
import { formatCount, listInWords } from '../../lib/plural';
import { GUARD_WORDS, PERIOD_WORDS, PLAN_WORDS } from './plan-words';
import { type WhatIf } from './what-if';

/** `remove 4 without access, add 2, Premium, annual, no Guard, 1 token for a service user`. */
export function whatIfWords(whatIf: WhatIf, leaving: number): string {
  const { remove, add, plan, billingPeriod, guard, tokenFor } = whatIf;
  const words = [
    remove === 'nobody' ? '' : LEAVING_WORDS[remove](formatCount(leaving)),
    add === 0 ? '' : t`add ${formatCount(add)}`,
    plan === undefined ? '' : PLAN_WORDS[plan],
    billingPeriod === undefined ? '' : PERIOD_WORDS[billingPeriod],
    guard === undefined ? '' : GUARD_WORDS[guard],
    tokenFor.length === 0
      ? ''
      : t`${plural(tokenFor.length, { one: '# service user', other: '# service users' })} by token`,
  ].filter((word) => word !== '');
  return words.length === 0 ? t`nothing changed` : listInWords(words, words.length);
}

const LEAVING_WORDS = {
  'no-access': (count: string) => t`remove ${count} without access`,
  inactive: (count: string) => t`remove ${count} inactive`,
  picked: (count: string) => t`remove ${count} picked`,
} as const;
