import {
  formatCount,
  listInWords,
  peopleCount,
  repositoryCount,
} from '../../../../static/usher/src/lib/plural';

test.each([
  [0, '0 people'],
  [1, '1 person'],
  [61, '61 people'],
  [5000, '5,000 people'],
])('counts %d people', (count, words) => {
  expect(peopleCount(count)).toBe(words);
});

test('one repository is not repositories', () => {
  expect([repositoryCount(1), repositoryCount(2)]).toEqual(['1 repository', '2 repositories']);
});

test('thousands are grouped', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567');
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('lists %j in words, and never says "and 1 more"', (words, expected) => {
  expect(listInWords(words)).toBe(expected);
});
