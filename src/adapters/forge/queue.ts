import { Queue } from '@forge/events';

/** One of the queues that manifest.yml declares. Events arrive at least once, in any order, and die after 24 h. */
export interface EventQueue<Body> {
  /**
   * @param delaySeconds 0 to 900, the most that Forge allows
   * https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
   */
  push(body: Body, delaySeconds?: number): Promise<void>;
}

export function createEventQueue<Body extends Record<string, unknown>>(
  key: string,
): EventQueue<Body> {
  const queue = new Queue({ key });
  return {
    push: async (body, delayInSeconds = 0) => {
      await queue.push({ body, delayInSeconds });
    },
  };
}
