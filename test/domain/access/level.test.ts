import {
  highestOf,
  type Level,
  LEVELS,
  onRepository,
  rankOf,
  REPOSITORY_LEVELS,
} from '../../../src/domain/access/level';

test('levels rise from none to admin', () => {
  expect([...LEVELS].sort((a, b) => rankOf(a) - rankOf(b))).toStrictEqual([
    'none',
    'read',
    'write',
    'create-repo',
    'admin',
  ]);
});

test.each<[Level, string]>([
  ['none', 'none'],
  ['read', 'read'],
  ['write', 'write'],
  ['create-repo', 'write'],
  ['admin', 'admin'],
])('%s acts on a repository as %s', (level, acting) => {
  expect(onRepository(level)).toBe(acting);
  expect(REPOSITORY_LEVELS).toContain(acting);
});

test.each<[Level[], Level]>([
  [[], 'none'],
  [['read', 'admin', 'write'], 'admin'],
  [['write', 'create-repo'], 'create-repo'],
])('the highest of %j is %s', (levels, highest) => {
  expect(highestOf(levels, 'none')).toBe(highest);
});

test('the highest of lower levels than the given one is the given one', () => {
  expect(highestOf<Level>(['read'], 'write')).toBe('write');
});
