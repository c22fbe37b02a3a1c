import { plural, t } from '@lingui/core/macro';
import { formatCount } from '../../lib/plural';

interface NotCheckedCounts {
  /** Rules that could not be checked at all. */
  readonly whole: number;
  /** Rules that could be checked of some things and not of others. */
  readonly partly: number;
  readonly rules: number;
}

/** `55 of 98 rules not at all, 3 only in part`; what there is none of is not said. */
export function notCheckedText({ whole, partly, rules }: NotCheckedCounts): string {
  const all = plural(rules, { one: '# rule', other: '# rules' });
  if (partly === 0) return t`${formatCount(whole)} of ${all} not at all`;
  if (whole === 0) return t`${formatCount(partly)} of ${all} only in part`;
  return t`${formatCount(whole)} of ${all} not at all, ${formatCount(partly)} only in part`;
}
