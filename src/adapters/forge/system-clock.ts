import { setTimeout as wait } from 'node:timers/promises';

/** The machine's time. */
export const systemClock = {
  now: (): number => Date.now(),
  sleep: (ms: number, signal?: AbortSignal): Promise<void> =>
    wait(ms, undefined, signal ? { signal } : {}),
};
