/** A value of a field, as `q` and `sort` see it. */
export type FieldValue = string | number | boolean | null;

/** The fields of a row that `q` and `sort` know; a path such as `user.display_name` is one name. */
export type FieldReaders<Row> = Readonly<Record<string, (row: Row) => FieldValue>>;

/** Fields whose values have an order of their own: `permission>"read"`. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  permission: ['none', 'read', 'write', 'create-repo', 'admin'],
};

/** The value to compare by: the place in the field's own order, else the value itself. */
export function comparable(field: string, value: FieldValue): FieldValue {
  const place = typeof value === 'string' ? (ORDERS[field]?.indexOf(value) ?? -1) : -1;
  return place === -1 ? value : place;
}

/** Below, equal, above; `null` comes last; numbers and booleans before text. */
export function compareValues(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  if (typeof a !== typeof b) return typeof a === 'string' ? 1 : -1;
  return a < b ? -1 : 1;
}
