import { t } from '@lingui/core/macro';
import { type PriceBookProblem } from '../../../../../../src/domain/seats/check-price-book';
import { type PriceBook } from '../../../../../../src/domain/seats/price-book';

const FIELD_WORDS: Readonly<Record<string, string>> = {
  lists: t`The price book`,
  pricedOn: t`The day of the prices`,
  atMostMicroCents: t`The highest price`,
};

/** `“Our prices”: The day of the prices lies in the future. …`: with the list's title in place of its number. */
export function bookProblemWords(
  { lists }: PriceBook,
  { field, what, remedy }: PriceBookProblem,
): string {
  const [, at, inList = field] = /^lists\[(\d+)\]\.(.+)$/.exec(field) ?? [];
  const title = at === undefined ? undefined : lists[Number(at)]?.title;
  const name = FIELD_WORDS[inList.split('.').at(-1) ?? ''] ?? inList;
  const of = title === undefined ? '' : `“${title}”: `;
  return `${of}${name} ${what}. ${remedy}`;
}
