import base from './jest.config.mjs';

/** What `npm run mutation` runs: the tests of src/domain, each mutant only those that reach it. */
export default {
  ...base,
  // Jest finds the tests that reach a file by following imports within the roots alone: everything that
  // stands between a test and a mutant (a registry of rules, a builder) must lie under one of them.
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/domain/**/*.test.ts'],
  setupFiles: ['<rootDir>/test/mutation/short-laws.ts'],
};
