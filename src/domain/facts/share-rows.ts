import { isSame } from './is-same';
import { type Facts } from './facts';
import { type Reading } from './reading';

/**
 * The same facts, holding rows of `base` wherever theirs say the same of the same object, and the very list
 * where nothing differs. Two days of a workspace are mostly alike: the second then takes little memory beside
 * the first, and comparing them costs what differs. When a list was read stays what it was.
 */
export function withSharedRows(facts: Facts, base: Facts): Facts {
  return {
    ...facts,
    accounts: shareObjects(facts.accounts, base.accounts, ({ uuid }) => uuid),
    groups: shareObjects(facts.groups, base.groups, ({ slug }) => slug),
    projects: shareObjects(facts.projects, base.projects, ({ uuid }) => uuid),
    repositories: shareObjects(facts.repositories, base.repositories, ({ uuid }) => uuid),
  };
}

function shareObjects<Item extends object>(
  items: readonly Item[],
  base: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  const find = createFinder(base, idOf);
  let isWhollySame = items.length === base.length;
  const shared = items.map((item, at) => {
    const other = find(item, at);
    const row = other === undefined ? item : shareFields(item, other);
    isWhollySame &&= row === base[at];
    return row;
  });
  return isWhollySame ? base : shared;
}

/** Two scans list nearly the same in the same order: most ids need not be looked up. */
function createFinder<Item>(base: readonly Item[], idOf: (item: Item) => string) {
  let byId: Map<string, Item> | undefined;
  return (item: Item, at: number): Item | undefined => {
    const id = idOf(item);
    const neighbour = base[at];
    if (neighbour !== undefined && idOf(neighbour) === id) return neighbour;
    byId ??= new Map(base.map((one) => [idOf(one), one]));
    return byId.get(id);
  };
}

/** The object of `base` itself where nothing differs, not even a time: mostly nothing was read again. */
function shareFields<Item extends object>(item: Item, base: Item): Item {
  if (isSame(item, base)) return base;
  const shared = { ...item };
  for (const key of Object.keys(item) as (keyof Item)[])
    shared[key] = shareValue(item[key], base[key]);
  return shared;
}

function shareValue<Value>(value: Value, base: Value): Value {
  if (isSame(value, base)) return base;
  if (!isRead(value) || !isRead(base) || !isSame(value.value, base.value)) return value;
  return { ...value, value: base.value };
}

function isRead(value: unknown): value is Exclude<Reading<unknown>, { readonly state: 'unread' }> {
  return typeof value === 'object' && value !== null && 'readAt' in value && 'value' in value;
}
