/**
 * The platform's limits, as the local host enforces them.
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
export const LIMITS = {
  frontEndRequestBytes: 500_000,
  responseBytes: 5_000_000,
  resolverMs: 25_000,
  requestsPerRuntimeMinute: 100,
  kvs: {
    valueBytes: 240 * 1024,
    keyLength: 500,
    keyPattern: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
    depth: 31,
    transactionOperations: 25,
    transactionBytes: 4_000_000,
    batchKeys: 25,
    queryDefault: 10,
    queryMax: 100,
  },
} as const;
