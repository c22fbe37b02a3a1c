import { type BitbucketSend } from '../../src/adapters/bitbucket/bitbucket-request';

export interface RequestCount {
  readonly sent: number;
  readonly highestInFlight: number;
}

/** The same requests, counted as they leave this machine. */
export function createCountedRequest(request: BitbucketSend): {
  readonly request: BitbucketSend;
  readonly count: () => RequestCount;
} {
  let sent = 0;
  let inFlight = 0;
  let highestInFlight = 0;
  return {
    count: () => ({ sent, highestInFlight }),
    request: async (path, init) => {
      sent += 1;
      inFlight += 1;
      highestInFlight = Math.max(highestInFlight, inFlight);
      try {
        return await request(path, init);
      } finally {
        inFlight -= 1;
      }
    },
  };
}
