import { type AccessIndex } from './access-index';
import { countAccounts } from './account-set';
import { type ClassPlanes, createClassPlanes } from './class-planes';

/** Rows on one page of a listing, the most Bitbucket gives. */
const PAGE_LENGTH = 100;

/** The most pages a listing can take: Bitbucket lists who has access, but not who only reads what is public. */
export function pagesOf({ atMost: [readers], publicOnly }: ClassPlanes): number {
  const listed = readers === undefined ? 0 : countAccounts(readers) - countAccounts(publicOnly);
  return Math.max(1, Math.ceil(listed / PAGE_LENGTH));
}

/** The most pages that the listings of all repositories can take. */
export function countListingPages(index: AccessIndex): number {
  const planesOf = createClassPlanes(index.roster);
  let pages = 0;
  for (const of of index.classes.all) pages += pagesOf(planesOf(of)) * of.repositories.length;
  return pages;
}
