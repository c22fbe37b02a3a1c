import base from './jest.config.mjs';

/** What `npm run mutation` runs: the tests of src/domain, each mutant only those that reach it. */
export default {
  ...base,
  roots: ['<rootDir>/test/domain'],
  setupFiles: ['<rootDir>/test/mutation/short-laws.ts'],
};
