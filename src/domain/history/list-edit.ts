import { HistoryError } from './day-tables';

/**
 * How a list became another: a number above 0 keeps so many items, one below 0 leaves so many out, and a
 * list inserts its items. What is not spoken of stays.
 */
export type ListEdit<Item> = readonly (number | readonly Item[])[];

/** The shortest way as long as no item comes twice; in any case a way that is right. */
export function diffList<Item>(
  before: readonly Item[],
  after: readonly Item[],
  textOf: (item: Item) => string | number,
): ListEdit<Item> {
  const kept = longestRise(placesBefore(before.map(textOf), after.map(textOf)));
  const edit: (number | Item[])[] = [];
  let from = 0;
  let to = 0;
  for (const { place, at } of [...kept, { place: before.length, at: after.length }]) {
    if (place > from) edit.push(from - place);
    if (at > to) edit.push(after.slice(to, at));
    if (place < before.length) keepOne(edit, place > from || at > to);
    from = place + 1;
    to = at + 1;
  }
  return withoutLastKeep(edit);
}

function keepOne(edit: unknown[], isAfterChange: boolean): void {
  const last = edit.at(-1);
  if (isAfterChange || typeof last !== 'number') edit.push(1);
  else edit[edit.length - 1] = last + 1;
}

function withoutLastKeep<Item>(edit: ListEdit<Item>): ListEdit<Item> {
  const last = edit.at(-1);
  return typeof last === 'number' && last > 0 ? edit.slice(0, -1) : edit;
}

/** @throws HistoryError if the edit was made for a shorter list, or for none. */
export function applyListEdit<Item>(before: readonly Item[], edit: ListEdit<Item>): Item[] {
  const parts: (readonly Item[])[] = [];
  let from = 0;
  for (const step of edit) {
    if (typeof step !== 'number') {
      parts.push(step);
      continue;
    }
    const to = from + Math.abs(step);
    if (!Number.isInteger(step) || to > before.length)
      throw new HistoryError('A list has changed in a place that it has not got.');
    if (step > 0) parts.push(before.slice(from, to));
    from = to;
  }
  parts.push(before.slice(from));
  // Part by part: item by item takes ten times as long for ten thousand rows.
  return parts.flatMap((part) => part);
}

/** For each item that was there before, where; every place is given once. */
function placesBefore(
  before: readonly (string | number)[],
  after: readonly (string | number)[],
): { readonly place: number; readonly at: number }[] {
  const free = new Map<string | number, number[]>();
  for (let place = before.length - 1; place >= 0; place -= 1) {
    const key = before[place] ?? '';
    const places = free.get(key);
    if (places) places.push(place);
    else free.set(key, [place]);
  }
  return after.flatMap((key, at) => {
    const place = free.get(key)?.pop();
    return place === undefined ? [] : [{ place, at }];
  });
}

/** The longest run of places that rise: those items keep their order. */
function longestRise(
  items: readonly { readonly place: number; readonly at: number }[],
): readonly { readonly place: number; readonly at: number }[] {
  /** For each length, the item that ends the best run of that length; and what came before each item. */
  const ends: number[] = [];
  const previous: number[] = [];
  const placeOf = (index: number | undefined) => items[index ?? -1]?.place ?? Infinity;
  items.forEach(({ place }, index) => {
    const length = firstAtLeast(ends.length, (at) => placeOf(ends[at]) >= place);
    previous.push(ends[length - 1] ?? -1);
    ends[length] = index;
  });
  const run: { readonly place: number; readonly at: number }[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const item = items[index];
    if (item) run.push(item);
  }
  return run.reverse();
}

function firstAtLeast(length: number, isThere: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isThere(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
