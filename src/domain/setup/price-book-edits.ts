import { isSame } from '../facts/is-same';
import { type PriceBook, type PriceList } from '../seats/price-book';

/**
 * What an admin has made of the book that Usher ships: lists of their own, and shipped lists they have
 * changed, each whole. Only this is kept, so a price that a newer Usher ships is used wherever nobody
 * has decided otherwise.
 */
export type PriceBookEdits = readonly PriceList[];

/** The book with the edits in place: shipped lists first, in their order, then the admin's own. */
export function withEdits(shipped: PriceBook, edits: PriceBookEdits): PriceBook {
  const edited = new Map(edits.map((list) => [list.id, list]));
  const kept = shipped.lists.map((list) => edited.get(list.id) ?? list);
  const own = edits.filter(({ id }) => !hasList(shipped, id));
  return { lists: [...kept, ...own] };
}

/** What of the book is not as shipped; `withEdits` of it gives the book again, but for the order of lists. */
export function toEdits(shipped: PriceBook, book: PriceBook): PriceBookEdits {
  return book.lists.filter((list) => !shipped.lists.some((one) => isSame(one, list)));
}

/** Lists that Usher ships and the book does not hold. They can go to history, not away. */
export function listMissing(shipped: PriceBook, book: PriceBook): readonly PriceList[] {
  return shipped.lists.filter(({ id }) => !hasList(book, id));
}

function hasList({ lists }: PriceBook, id: string): boolean {
  return lists.some((list) => list.id === id);
}
