import { type PriceList } from '../../../../../../src/domain/seats/price-book';
import { countOf } from '../../../lib/plural';
import { toPriceGroups } from './price-rows';

/** How many lists are in force, and whether they agree. */
export function priceBookSentence(inForce: readonly PriceList[]): string {
  const disputed = toPriceGroups(inForce)
    .flatMap(({ rows }) => rows)
    .filter(({ isDisputed }) => isDisputed).length;
  const agree =
    disputed === 0
      ? 'Estimates use it as it stands.'
      : `They disagree about ${countOf(disputed, 'price')}: estimates show the range.`;
  return `${countOf(inForce.length, 'list is', 'lists are')} in force. ${inForce.length === 0 ? 'Nothing can be estimated.' : agree} No API tells prices; each has its source, its date and how much to rely on it. Before tax.`;
}
