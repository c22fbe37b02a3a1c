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

/** As many different numbers below `count`, sorted. */
export function sampleOf(random: () => number, size: number, count: number): number[] {
  const pool = Uint32Array.from({ length: count }, (_, index) => index);
  for (let index = 0; index < size; index += 1) {
    const other = index + indexBelow(random, count - index);
    [pool[index], pool[other]] = [pool[other] ?? 0, pool[index] ?? 0];
  }
  return Array.from(pool.subarray(0, size)).sort((a, b) => a - b);
}

/** The element at a drawn place. Throws for an empty list. */
export function oneOf<Element>(random: () => number, elements: readonly Element[]): Element {
  const element = elements[indexBelow(random, elements.length)];
  if (element === undefined) throw new Error('Nothing to draw from.');
  return element;
}

/** A random uuid in Bitbucket's form. */
export function drawUuid(random: () => number): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => indexBelow(random, 16).toString(16)).join('');
  return `{${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}}`;
}
