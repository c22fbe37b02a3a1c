import * as fc from 'fast-check';
import { matchesBranchPattern } from '../../../src/domain/gates/branch-pattern';

test.each([
  ['main', 'main', true],
  ['main', 'main2', false],
  ['main', 'Main', false],
  ['', '', true],
  ['', 'main', false],
  ['*', '', true],
  ['*', 'feature/a/b', true],
  ['foo*', 'foo', true],
  ['foo*', 'barfoo', false],
  ['*foo', 'barfoo', true],
  ['*foo', 'foobar', false],
  ['release/*', 'release/1/2', true],
  ['release/*', 'release', false],
  ['release/*/fix', 'release/1/2/fix', true],
  ['release/*/fix', 'release/fix', false],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['*b*', 'abc', true],
  ['*b*', 'ac', false],
  ['a*b*b', 'ab', false],
  ['a*b*b', 'abb', true],
  ['a*bc*c', 'abc', false],
  ['**', 'x', true],
  ['feature/?', 'feature/x', false],
  ['feature/?', 'feature/?', true],
  ['[ab]', 'a', false],
  ['{a,b}', 'a', false],
  ['a.c', 'abc', false],
  ['re\\*', 're\\x', true],
])('pattern %j on branch %j: %j', (pattern, branch, matches) => {
  expect(matchesBranchPattern(pattern, branch)).toBe(matches);
});

test('matches as a regular expression with every other character taken literally would', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '.', '['), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (pattern, branch) => {
      const literal = pattern.split('*').map((part) => part.replace(/[.[\]]/g, '\\$&'));
      const expected = new RegExp(`^${literal.join('[^]*')}$`).test(branch);
      expect(matchesBranchPattern(pattern, branch)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('a pattern made to go back and forth ends at once', () => {
  const pattern = '*a'.repeat(2000);
  expect(matchesBranchPattern(`${pattern}b`, 'a'.repeat(100_000))).toBe(false);
  expect(matchesBranchPattern(pattern, 'a'.repeat(100_000))).toBe(true);
});
