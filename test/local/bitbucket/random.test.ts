import { createRandom } from '../../../local/bitbucket/random';

const draw = (seed: number, count: number): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random);
};

test('the same seed gives the same numbers', () => {
  expect(draw(7, 50)).toEqual(draw(7, 50));
});

test('neighbouring seeds do not walk the same numbers, one draw apart', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const numbers = new Set(draw(seed, 200));
    expect(draw(seed + 1, 200).filter((number) => numbers.has(number))).toEqual([]);
  }
});

test('numbers lie from 0 to below 1 and fill it evenly', () => {
  const numbers = draw(1, 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
});
