/** Where a number of people stands on the ruler: 0 at its left end, 1 at its right end. */
export type RulerScale = (people: number) => number;

/** Longer rulers would press one to five people into a hairline, so they are drawn by square roots. */
const LONGEST_EVEN_RULER = 300;

/** Room to the right of the last thing worth showing. */
const MARGIN = 1.15;
const SHORTEST = 10;

/** How many people the ruler reaches: past everything it has to show. */
export function rulerEnd(shown: readonly number[]): number {
  return Math.ceil(Math.max(SHORTEST, ...shown) * MARGIN);
}

export function isEven(end: number): boolean {
  return end <= LONGEST_EVEN_RULER;
}

/** Anything outside the ruler stands at its end. */
export function createRulerScale(end: number): RulerScale {
  const bend = isEven(end) ? (people: number) => people : Math.sqrt;
  return (people) => Math.min(1, Math.max(0, bend(Math.max(0, people)) / bend(end)));
}
