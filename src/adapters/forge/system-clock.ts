/** The machine's time. A scan that runs inside a request never sleeps: the open page calls again. */
export const systemClock = { now: (): number => Date.now() };
