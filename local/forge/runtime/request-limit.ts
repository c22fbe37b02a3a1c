import { LIMITS } from '../limits';

/**
 * Forge lets one invocation send 100 requests per runtime minute, begun minutes counting in full.
 * Its documents exempt Jira and Confluence only, so calls to Bitbucket count here.
 */
export function createRequestLimit(now: () => number): () => boolean {
  const startedAt = now();
  let sent = 0;
  return () => {
    sent += 1;
    const minutes = Math.floor((now() - startedAt) / 60_000) + 1;
    return sent <= minutes * LIMITS.requestsPerRuntimeMinute;
  };
}
