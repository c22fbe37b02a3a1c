/**
 * The platform's limits, as the local host enforces them.
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 * https://developer.atlassian.com/platform/forge/limits-async-events/
 */
export const LIMITS = {
  frontEndRequestBytes: 500_000,
  responseBytes: 5_000_000,
  resolverMs: 25_000,
  /** Consumers, scheduled triggers and preUninstall, unless `timeoutSeconds` says otherwise. */
  backgroundMs: 55_000,
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
    unitBytes: 10_000,
    readUnitsPerMinute: 4_000,
    writeUnitsPerMinute: 4_000,
    longestTtlMs: 365 * 86_400_000,
  },
  queue: {
    eventsPerPush: 50,
    bytesPerPush: 200 * 1024,
    /** Of one event whose consumer asks for more than 55 s. */
    bytesOfLongEvent: 100 * 1024,
    eventsPerMinute: 500,
    longestDelaySeconds: 900,
    chainedPushes: 1_000,
    retentionMs: 86_400_000,
    retryDataBytes: 4 * 1024,
    longestRetryAfterSeconds: 900,
    /** After a time-out or a lost machine. How often Forge tries again no document says. */
    platformRetries: 4,
  },
  /** Accounts in one report of personal data. */
  reportedAccounts: 90,
  /** How long the data of an uninstalled app can be linked to a new installation. */
  relinkMs: 21 * 86_400_000,
} as const;
