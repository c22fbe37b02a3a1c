import {
  amountText,
  centsText,
  differenceText,
  unitPriceText,
} from '../../../../static/usher/src/lib/money';

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [22_265, '222.65'],
  [267_180, '2,671.80'],
  [-1_460, '−14.60'],
])('%d cents are %s', (cents, words) => {
  expect(centsText(cents)).toBe(words);
});

const usd = (atLeastCents: number, atMostCents?: number) => ({
  currency: 'USD',
  atLeastCents,
  ...(atMostCents !== undefined && { atMostCents }),
});

test.each([
  [usd(0, 0), '0.00'],
  [usd(22_265, 22_265), '222.65'],
  [usd(0, 22_265), 'at most 222.65'],
  [usd(20_130, 22_265), '201.30 to 222.65'],
  [usd(1_825), 'at least 18.25'],
  [usd(0), undefined],
])('%j reads %s', (range, words) => {
  expect(amountText(range)).toBe(words);
});

test.each([
  [365_000_000, 365_000_000, '3.65'],
  [300_000_000, 400_000_000, '3.00 to 4.00'],
  [664_800_000, 664_800_000, '6.648'],
])('a seat of %d to %d millionths of a cent costs %s', (least, most, words) => {
  expect(unitPriceText({ atLeastMicroCents: least, atMostMicroCents: most })).toBe(words);
});

test('a difference has a sign, and none where nothing or not enough is known', () => {
  expect(differenceText(usd(0, 22_265), usd(0, 20_805))).toBe('−14.60');
  expect(differenceText(usd(0, 100), usd(0, 350))).toBe('+2.50');
  expect(differenceText(usd(5, 100), usd(9, 100))).toBe('');
  expect(differenceText(usd(1), usd(1, 5))).toBe('');
  expect(differenceText(usd(1, 5), usd(1))).toBe('');
  expect(differenceText(undefined, usd(1, 5))).toBe('');
});
