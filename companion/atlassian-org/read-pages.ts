import * as v from 'valibot';
import { type Reading } from '../../src/domain/facts/reading';
import { type AskOrganization } from './ask-organization';
import { OrganizationError, toGap } from './organization-error';

interface List<Row extends v.GenericSchema> {
  /** With a query of its own, or without. */
  readonly path: string;
  readonly row: Row;
  readonly scope: string;
  readonly onRows?: (rows: number) => void;
}

/** A hundred rows each: more than any organization has. */
const MAX_PAGES = 20_000;

/**
 * Every page of a list. What came before a failure is kept and marked as part; nothing at all is a gap.
 * Version 1 of the API gives `next` as an address, version 2 as a cursor; of an address only the cursor is
 * taken, so that no answer can send the key elsewhere.
 * https://developer.atlassian.com/cloud/admin/organization/rest/intro/#pagination
 * @throws OrganizationError (`bad-credential`)
 */
export async function readPages<Row extends v.GenericSchema>(
  ask: AskOrganization,
  { path, row, scope, onRows }: List<Row>,
  now: () => number,
): Promise<Reading<readonly v.InferOutput<Row>[]>> {
  const schema = v.object({ data: v.array(row), links: LINKS });
  const readAt = now();
  const rows: v.InferOutput<Row>[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  try {
    do {
      const page: v.InferOutput<typeof schema> = await ask(withCursor(path, cursor), {
        schema,
        scope,
      });
      rows.push(...page.data);
      onRows?.(rows.length);
      cursor = toCursor(page.links?.next);
      if (cursor !== undefined && (seen.has(cursor) || seen.size >= MAX_PAGES)) throw endless();
      if (cursor !== undefined) seen.add(cursor);
    } while (cursor !== undefined);
    return { state: 'complete', readAt, value: rows };
  } catch (error) {
    const gap = toGap(error, now());
    return seen.size > 0
      ? { state: 'partial', readAt, value: rows, gap }
      : { state: 'unread', gap };
  }
}

const LINKS = v.nullish(v.object({ next: v.nullish(v.string()) }));

function withCursor(path: string, cursor: string | undefined): string {
  if (cursor === undefined) return path;
  return `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
}

function toCursor(next: string | null | undefined): string | undefined {
  if (next === undefined || next === null || next === '') return undefined;
  return URL.parse(next)?.searchParams.get('cursor') ?? next;
}

function endless(): OrganizationError {
  return new OrganizationError('unreadable-answer', 'Atlassian’s pages lead back to one another');
}
