import { isPerson } from '../../../src/domain/facts/facts';
import { aPerson } from '../../builders/facts-builders';

test.each([
  ['user', true],
  ['team', false],
  ['app_user', false],
  ['unknown', false],
] as const)('an account of type %s is a person: %s', (kind, expected) => {
  expect(isPerson(aPerson({ kind }))).toBe(expected);
});
