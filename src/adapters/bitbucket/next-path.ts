import { BitbucketError } from './bitbucket-error';

export interface NextLink {
  readonly next: string;
  /** Where Bitbucket is; the credential must not follow a link elsewhere. */
  readonly origin: string;
  /** The `next` of every page so far, as returned from here. */
  readonly trail: readonly string[];
  readonly maxPages: number;
}

/**
 * The path behind a page's opaque `next`.
 * @throws BitbucketError (`unreadable-answer`) when it leads to another origin, back to a page that
 * was read, or on for ever
 */
export function toNextPath({ next, origin, trail, maxPages }: NextLink): string {
  const url = URL.canParse(next) ? new URL(next) : undefined;
  if (!url) throw unusable('the link to the next page is not a URL');
  if (url.origin !== origin) throw unusable('the next page is on another host');
  if (!/^\/[12]\.0\//.test(url.pathname)) throw unusable('the next page is not in the API');
  const path = url.pathname + url.search;
  if (trail.includes(path)) throw unusable('the list leads back to a page that was read already');
  if (trail.length + 1 >= maxPages) throw unusable(`the list does not end after ${maxPages} pages`);
  return path;
}

function unusable(what: string): BitbucketError {
  return new BitbucketError({
    reason: 'unreadable-answer',
    message: `Bitbucket's paging cannot be followed: ${what}.`,
    status: 200,
  });
}
