import * as v from 'valibot';
import { LIMITS } from '../limits';
import { type EntityDefinition } from '../manifest';
import { refuse } from './answer';
import { Filter, passes, passesFilter, WhereClause } from './conditions';
import { type KeySpace } from './storage';

const Scalar = v.union([v.string(), v.number(), v.boolean()]);

const PlainQuery = v.object({
  limit: v.optional(v.number()),
  after: v.optional(v.string()),
  where: v.optional(v.array(v.object({ property: v.literal('key'), ...WhereClause.entries }))),
});
const EntityQuery = v.object({
  entityName: v.string(),
  indexName: v.string(),
  limit: v.optional(v.number()),
  cursor: v.optional(v.string()),
  sort: v.optional(v.picklist(['ASC', 'DESC'])),
  partition: v.optional(v.array(Scalar)),
  range: v.optional(WhereClause),
  filters: v.optional(Filter),
});

interface Row {
  readonly key: string;
  readonly value: unknown;
}

/** Plain keys in order, by conditions on the key. */
export function queryPlain(space: KeySpace, body: unknown): unknown {
  const query = v.parse(PlainQuery, body);
  const rows = space
    .entries()
    .map(([key, { value }]) => ({ key, value }))
    .filter(({ key }) => (query.where ?? []).every((clause) => passes(key, clause)));
  return pageOf(rows, query.limit, query.after);
}

/** Entities through one of their declared indexes: partition, range, filters, order. */
export function queryEntities(
  space: KeySpace,
  definition: EntityDefinition,
  body: unknown,
): unknown {
  const query = v.parse(EntityQuery, body);
  const { partition, range } = getIndex(definition, query.indexName);
  const attribute = (row: Row, name: string): unknown =>
    (row.value as Readonly<Record<string, unknown>>)[name];
  const orderOf = (row: Row): unknown => (range === undefined ? row.key : attribute(row, range));
  const rows = space
    .entries()
    .map(([key, { value }]): Row => ({ key, value }))
    .filter((row) => partition.every((name, at) => attribute(row, name) === query.partition?.[at]))
    .filter((row) => query.range === undefined || passes(orderOf(row), query.range))
    .filter((row) => query.filters === undefined || passesFilter(row.value, query.filters))
    .sort((a, b) => (String(orderOf(a)) < String(orderOf(b)) ? -1 : 1));
  if (query.sort === 'DESC') rows.reverse();
  return pageOf(rows, query.limit, query.cursor);
}

function getIndex(
  definition: EntityDefinition,
  name: string,
): { partition: readonly string[]; range: string | undefined } {
  if (name === 'by-key') return { partition: [], range: undefined };
  for (const index of definition.indexes) {
    if (index === name) return { partition: [], range: index };
    if (typeof index === 'object' && index.name === name)
      return { partition: index.partition ?? [], range: index.range[0] };
  }
  return refuse('INVALID_INDEX', `${definition.name} has no index ${name}.`);
}

/** The cursor is the last key of the page before. */
function pageOf(
  rows: readonly Row[],
  limit: number = LIMITS.kvs.queryDefault,
  cursor?: string,
): unknown {
  if (limit > LIMITS.kvs.queryMax) refuse('QUERY_LIMIT_EXCEEDED', 'At most 100 rows per query.');
  const start = cursor === undefined ? 0 : rows.findIndex(({ key }) => key === cursor) + 1;
  const data = rows.slice(start, start + limit);
  const hasMore = start + limit < rows.length;
  return { data, ...(hasMore && { cursor: data.at(-1)?.key }) };
}
