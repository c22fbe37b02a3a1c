import fc from 'fast-check';
import {
  cutBatches,
  encodedLength,
  MAX_ADDRESSES_AT_ONCE,
  MAX_ENCODED_LENGTH,
} from '../../../src/domain/directory/address-batches';

const many = (count: number, length = 8) =>
  Array.from({ length: count }, (_, at) => `${String(at).padStart(length, 'a')}@x.example`);

test.each([
  [0, []],
  [1, [1]],
  [90, [90]],
  [91, [90, 1]],
  [181, [90, 90, 1]],
])('%i addresses are asked about in turn', (count, sizes) => {
  expect(cutBatches(many(count)).map(({ length }) => length)).toStrictEqual(sizes);
});

test('long addresses fill a question before 90 of them do', () => {
  const [first = '', ...rest] = many(60, 200);
  const perQuestion = Math.floor(MAX_ENCODED_LENGTH / encodedLength(first));
  const batches = cutBatches([first, ...rest]);
  expect(perQuestion).toBeLessThan(60);
  expect(batches.map(({ length }) => length)).toStrictEqual([
    perQuestion,
    perQuestion,
    60 - 2 * perQuestion,
  ]);
});

test('a question that is exactly full is still one', () => {
  const one = 'a'.repeat(MAX_ENCODED_LENGTH / 2 - encodedLength(''));
  expect(encodedLength(one) * 2).toBe(MAX_ENCODED_LENGTH);
  expect(cutBatches([one, one])).toHaveLength(1);
  expect(cutBatches([one, `${one}a`])).toHaveLength(2);
});

test('whatever the addresses, each is asked about once, in order, and no question is too long', () => {
  const address = fc.nat({ max: 240 }).map((length) => `${'a'.repeat(length)}@x.example`);
  fc.assert(
    fc.property(fc.array(address, { maxLength: 400 }), (addresses) => {
      const batches = cutBatches(addresses);
      expect(batches.flat()).toEqual(addresses);
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(MAX_ADDRESSES_AT_ONCE);
        expect(batch.reduce((sum, one) => sum + encodedLength(one), 0)).toBeLessThanOrEqual(
          MAX_ENCODED_LENGTH,
        );
      }
    }),
  );
});
