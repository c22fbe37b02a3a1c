/** `fields`: which parts of an answer are wanted. */
export interface FieldSelection {
  /** Only these, when there are any. */
  readonly only: readonly string[][];
  readonly added: readonly string[][];
  readonly removed: readonly string[][];
}

/**
 * Reads `fields=a,b.c` (only these), `+x` (also), `-x` (not). A plus sign that was not sent as
 * `%2B` arrives as a space, and then names a field nobody has.
 * https://developer.atlassian.com/cloud/bitbucket/rest/intro/#partial-response
 */
export function parseFields(fields: string | null): FieldSelection {
  const names = (fields ?? '').split(',').filter((name) => name !== '');
  const starting = (sign: string) =>
    names.filter((name) => name.startsWith(sign)).map((name) => name.slice(1).split('.'));
  return {
    only: names.filter((name) => !/^[+-]/u.test(name)).map((name) => name.split('.')),
    added: starting('+'),
    removed: starting('-'),
  };
}

/** Whether `+path` was asked for: fields that are left out otherwise. */
export function asksFor(selection: FieldSelection, path: string): boolean {
  const wanted = path.split('.');
  return [...selection.added, ...selection.only].some((names) => covers(names, wanted));
}

/** Cuts a body down to the selection; lists are looked through, as if they were their elements. */
export function selectFields(body: unknown, selection: FieldSelection): unknown {
  const { only, added, removed } = selection;
  const kept = only.length === 0 ? body : keep(body, [...only, ...added]);
  return removed.length === 0 ? kept : drop(kept, removed);
}

const covers = (names: readonly string[], path: readonly string[]): boolean =>
  names.every((name, position) => name === '*' || name === path[position]);

/** The rest of the paths that start with this name. */
const below = (paths: readonly string[][], name: string): string[][] =>
  paths.filter(([first]) => first === '*' || first === name).map(([, ...rest]) => rest);

function keep(value: unknown, paths: readonly string[][]): unknown {
  if (paths.some((path) => path.length === 0)) return value;
  // The path goes on and the value does not: nothing of it was asked for.
  if (typeof value !== 'object') return undefined;
  return mapEntries(value, (name, inner) => {
    const rest = below(paths, name);
    return rest.length === 0 ? undefined : keep(inner, rest);
  });
}

function drop(value: unknown, paths: readonly string[][]): unknown {
  return mapEntries(value, (name, inner) => {
    const rest = below(paths, name);
    if (rest.some((path) => path.length === 0)) return undefined;
    return rest.length === 0 ? inner : drop(inner, rest);
  });
}

function mapEntries(value: unknown, map: (name: string, inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => mapEntries(element, map));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, map(name, inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}
