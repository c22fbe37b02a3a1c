import { EARLIER_PRICE_LISTS } from './earlier-price-lists';
import { type PriceBook } from './price-book';
import { PRICE_PAGE_LIST } from './price-page-list';
import { SUPPORT_PAGE_LIST } from './support-page-list';

/** What Usher ships with; a workspace admin may change every price of it. */
export const DEFAULT_PRICE_BOOK: PriceBook = {
  lists: [PRICE_PAGE_LIST, SUPPORT_PAGE_LIST, ...EARLIER_PRICE_LISTS],
};
