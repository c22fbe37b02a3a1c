import { badRequest } from '../api-error';
import { comparable, compareValues, type FieldReaders, type FieldValue } from './field-readers';
import { type Comparator, parseQuery, type Query } from './parse-query';

type Test<Row> = (row: Row) => boolean;

/** The rows that match `q`, in the order of `sort`. Throws 400 for a field the list does not know. */
export function selectRows<Row>(
  rows: readonly Row[],
  readers: FieldReaders<Row>,
  asked: URLSearchParams,
): readonly Row[] {
  const [q, sort] = [asked.get('q'), asked.get('sort')];
  const matching = q ? rows.filter(toTest(parseQuery(q), readers)) : rows;
  return sort ? [...matching].sort(toOrder(sort, readers)) : matching;
}

/** A test of one row. */
export function toTest<Row>(query: Query, readers: FieldReaders<Row>): Test<Row> {
  if (query.kind === 'junction') {
    const [left, right] = [toTest(query.left, readers), toTest(query.right, readers)];
    return query.operator === 'and'
      ? (row) => left(row) && right(row)
      : (row) => left(row) || right(row);
  }
  const read = readerOf(query.field, readers);
  if (query.kind === 'in') {
    return (row) => query.values.some((value) => value === read(row)) !== query.negated;
  }
  const { field, value } = query;
  const holds = COMPARISONS[query.comparator];
  return (row) => holds(comparable(field, read(row)), comparable(field, value));
}

/** One field; `-` in front reverses. */
export function toOrder<Row>(sort: string, readers: FieldReaders<Row>): (a: Row, b: Row) => number {
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  const read = readerOf(field, readers);
  const direction = descending ? -1 : 1;
  return (a, b) =>
    direction * compareValues(comparable(field, read(a)), comparable(field, read(b)));
}

const contains = (value: FieldValue, part: FieldValue): boolean =>
  typeof value === 'string' && value.toLowerCase().includes(String(part).toLowerCase());

/** Nothing is above or below `null`. */
const ordered =
  (test: (order: number) => boolean) =>
  (a: FieldValue, b: FieldValue): boolean =>
    a !== null && b !== null && test(compareValues(a, b));

const COMPARISONS: Readonly<Record<Comparator, (a: FieldValue, b: FieldValue) => boolean>> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '~': contains,
  '!~': (a, b) => !contains(a, b),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
};

function readerOf<Row>(field: string, readers: FieldReaders<Row>): (row: Row) => FieldValue {
  const reader = Object.hasOwn(readers, field) ? readers[field] : undefined;
  if (!reader) throw badRequest(`Invalid field name: ${field}`);
  return reader;
}
