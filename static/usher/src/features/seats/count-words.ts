import { t } from '@lingui/core/macro';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { formatCount } from '../../lib/plural';

/** `61`, `at most 61`, `57 to 61`, `at least 57`. Nobody certain leaves only the upper bound. */
export function countText({ atLeast, atMost }: CountRange): string {
  if (atMost === undefined) return t`at least ${formatCount(atLeast)}`;
  if (atLeast === atMost) return formatCount(atMost);
  return atLeast === 0
    ? t`at most ${formatCount(atMost)}`
    : t`${formatCount(atLeast)} to ${formatCount(atMost)}`;
}
