/** One object in both facts; `undefined` where they do not hold it. */
export interface ObjectPair<Item> {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

interface Lists<Item> {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
}

/** `place` in the newer list; -1 = it does not hold the object. */
type Visit<Item> = (before: Item | undefined, after: Item | undefined, place: number) => void;

/**
 * Visits every object of either list once: in the order of the newer list, then what only the older one
 * holds. Two scans list nearly the same in the same order, so ids are looked up only between the first
 * difference and the last.
 */
export function forEachPair<Item>(
  { before, after }: Lists<Item>,
  idOf: (item: Item) => string,
  visit: Visit<Item>,
): void {
  const isPair = (one: number, other: number) => isSameObject(before[one], after[other], idOf);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  // Visited at once: going through tens of thousands of objects twice is what would take the time.
  for (; head < shorter && isPair(head, head); head++) visit(before[head], after[head], head);
  let tail = 0;
  while (tail < shorter - head && isPair(before.length - 1 - tail, after.length - 1 - tail)) tail++;
  const old = new Map(
    before.slice(head, before.length - tail).map((item) => [idOf(item), item] as const),
  );
  for (let at = head; at < after.length - tail; at++)
    visit(take(old, after[at], idOf), after[at], at);
  for (let at = after.length - tail; at < after.length; at++)
    visit(before[at + before.length - after.length], after[at], at);
  for (const item of old.values()) visit(item, undefined, NOWHERE);
}

const NOWHERE = -1;

function isSameObject<Item>(
  one: Item | undefined,
  other: Item | undefined,
  idOf: (item: Item) => string,
): boolean {
  if (one === undefined || other === undefined) return false;
  return one === other || idOf(one) === idOf(other);
}

function take<Item>(
  old: Map<string, Item>,
  item: Item | undefined,
  idOf: (item: Item) => string,
): Item | undefined {
  if (item === undefined) return undefined;
  const id = idOf(item);
  const found = old.get(id);
  old.delete(id);
  return found;
}
