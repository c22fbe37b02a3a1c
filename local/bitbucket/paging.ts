import { badRequest } from './api-error';
import { type Visit } from './visit';

/** A list that can be cut without being built: arrays are, the effective listing is another. */
export interface RowSource<Row> {
  readonly length: number;
  slice(from: number, to: number): readonly Row[];
}

export interface PageSize {
  readonly byDefault: number;
  readonly atMost: number;
}

const USUAL: PageSize = { byDefault: 10, atMost: 100 };

/**
 * One page in Bitbucket's envelope. `next` is absolute and repeats the query; the last page has none.
 * Throws 400 for a page length or number that is none.
 * https://developer.atlassian.com/cloud/bitbucket/rest/intro/#pagination
 */
export function pageOf<Row>(
  visit: Visit,
  rows: RowSource<Row>,
  { toBody, size = USUAL }: { readonly toBody: (row: Row) => object; readonly size?: PageSize },
): object {
  const { url, switches } = visit;
  const pagelen = numberInRange(url, 'pagelen', size.atMost) ?? size.byDefault;
  const page = numberInRange(url, 'page', Infinity) ?? 1;
  const end = page * pagelen;
  return {
    values: rows.slice(end - pagelen, end).map(toBody),
    pagelen,
    ...(switches.pageCounters && { size: rows.length, page }),
    ...(switches.pageCounters && page > 1 && { previous: addressOfPage(url, page - 1) }),
    ...(end < rows.length && { next: addressOfPage(url, page + 1) }),
  };
}

/** The same request for another page. */
export function addressOfPage(url: URL, page: number): string {
  const address = new URL(url);
  address.searchParams.set('page', String(page));
  return address.href;
}

function numberInRange(url: URL, name: string, atMost: number): number | undefined {
  const text = url.searchParams.get(name);
  if (text === null) return undefined;
  const number = Number(text);
  if (!/^\d+$/u.test(text) || number < 1 || number > atMost) throw badRequest(`Invalid ${name}`);
  return number;
}

/**
 * Without `sort` the repositories' order moves between pages: the first row of a later page is
 * missed and the last row of the page before comes again. https://github.com/backstage/backstage/issues/26854
 */
export function shiftingPages<Row>(rows: readonly Row[]): RowSource<Row> {
  return {
    length: rows.length,
    slice: (from, to) =>
      from === 0 ? rows.slice(0, to) : [...rows.slice(from - 1, from), ...rows.slice(from + 1, to)],
  };
}
