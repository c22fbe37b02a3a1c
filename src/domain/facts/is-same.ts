/** Whether two pieces of plain data say the same. A key that is missing is a key that is `undefined`. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) || Array.isArray(other))
    return Array.isArray(one) && Array.isArray(other) && areSameItems(one, other);
  return isObject(one) && isObject(other) && areSameKeys(one, other);
}

function areSameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (!isSame(one[at], other[at])) return false;
  return true;
}

type Plain = Readonly<Record<string, unknown>>;

function areSameKeys(one: Plain, other: Plain): boolean {
  for (const key in one) if (one[key] !== other[key] && !isSame(one[key], other[key])) return false;
  for (const key in other) if (one[key] === undefined && other[key] !== undefined) return false;
  return true;
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null;
}
