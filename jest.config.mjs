const esmOnly = ['p-limit', 'yocto-queue', '@tanstack/[a-z-]+'];

export default {
  testEnvironment: 'node',
  // Every core: on two of them jest's own choice would be one worker.
  maxWorkers: '100%',
  // A test that hangs is noticed all the same; a slow machine is not a failure.
  testTimeout: 300_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/journeys/',
    '<rootDir>/test/contract/',
  ],
  transform: {
    // The words of the pages are macros; nothing else pays for expanding them.
    '/static/usher/src/.+\\.tsx?$': '<rootDir>/test/words-transform.mjs',
    '^.+\\.m?[tj]sx?$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
