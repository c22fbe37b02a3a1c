/** A number from 0 to below `count`. */
export const indexBelow = (random: () => number, count: number): number =>
  Math.floor(random() * count);

/** Draws from 0 to below `count`, the first far more often: chance ~ 1 / (index + 1) ^ steepness. */
export function createZipf(random: () => number, count: number, steepness: number): () => number {
  const cumulated = new Float64Array(Math.max(0, count));
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    total += 1 / (index + 1) ** steepness;
    cumulated[index] = total;
  }
  return () => {
    const drawn = random() * total;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? Infinity) < drawn) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low);
  };
}

/** Draws so many different numbers below `count`, sorted. */
export function createSampler(random: () => number, count: number): (size: number) => number[] {
  const pool = Uint32Array.from({ length: count }, (_, index) => index);
  return (size) => {
    for (let index = 0; index < size; index += 1) {
      const other = index + indexBelow(random, count - index);
      const drawn = pool[other] ?? 0;
      pool[other] = pool[index] ?? 0;
      pool[index] = drawn;
    }
    return Array.from(pool.slice(0, size).sort());
  };
}

/** The element at a drawn place. Throws for an empty list. */
export function oneOf<Element>(random: () => number, elements: readonly Element[]): Element {
  return elementAt(elements, indexBelow(random, elements.length));
}

/** A list of one element at a drawn place, or an empty one where there is nothing to draw. */
export function upToOneOf<Element>(
  random: () => number,
  elements: readonly Element[],
): readonly Element[] {
  return elements.length === 0 ? [] : [oneOf(random, elements)];
}

/** Throws a RangeError when there is none. */
export function elementAt<Element>(elements: readonly Element[], index: number): Element {
  const element = elements[index];
  if (element === undefined) throw new RangeError(`There is no element ${index}.`);
  return element;
}

/** A random uuid in Bitbucket's form. */
export function drawUuid(random: () => number): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => indexBelow(random, 16).toString(16)).join('');
  return `{${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}}`;
}
