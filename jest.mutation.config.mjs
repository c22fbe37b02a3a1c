import base from './jest.config.mjs';

/** Stryker's sandbox holds no pages: what reads their words would not be found, and rules need none. */
const transform = Object.fromEntries(
  Object.entries(base.transform).filter(([files]) => !files.startsWith('/static/')),
);

/** The tests of one folder alone, which is faster: what they kill, all of them kill. */
const folder = process.env.USHER_MUTATION_TESTS ?? '**';

/** What `npm run mutation` runs: the tests of src/domain, each mutant only those that reach it. */
export default {
  ...base,
  transform,
  // Jest finds the tests that reach a file by following imports within the roots alone: everything that
  // stands between a test and a mutant (a registry of rules, a builder) must lie under one of them.
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: [`<rootDir>/test/domain/${folder}/**/*.test.ts`],
  setupFiles: ['<rootDir>/test/mutation/short-laws.ts'],
};
