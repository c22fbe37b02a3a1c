const STEP = 0x9e3779b9;

/** A seeded source of numbers from 0 to below 1; the same seed gives the same numbers everywhere. */
export function createRandom(seed: number): () => number {
  // Mixed first: states that differ by a multiple of STEP would walk the same numbers, one draw apart.
  let state = mix(mix(seed >>> 0) ^ 0x5bd1e995);
  return () => {
    state = (state + STEP) >>> 0;
    return mix(state) / 2 ** 32;
  };
}

function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
