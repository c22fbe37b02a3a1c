import { plural, t } from '@lingui/core/macro';
import { type PriceList } from '../../../../../../src/domain/seats/price-book';
import { toPriceGroups } from './price-rows';

/** How many lists are in force, and whether they agree. */
export function priceBookSentence(inForce: readonly PriceList[]): string {
  const disputed = toPriceGroups(inForce)
    .flatMap(({ rows }) => rows)
    .filter(({ isDisputed }) => isDisputed).length;
  const agree =
    disputed === 0
      ? t`Estimates use it as it stands.`
      : t`They disagree about ${plural(disputed, { one: '# price', other: '# prices' })}: estimates show the range.`;
  return [
    plural(inForce.length, { one: '# list is in force.', other: '# lists are in force.' }),
    inForce.length === 0 ? t`Nothing can be estimated.` : agree,
    t`No API tells prices; each has its source, its date and how much to rely on it. Before tax.`,
  ].join(' ');
}
