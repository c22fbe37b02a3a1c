import { type Clock } from './scan-ports';
import { type ScanOutcome } from './scan-report';

export interface GateOptions {
  readonly clock: Clock;
  /** The most requests this call may send. */
  readonly maxRequests?: number;
  /** How long after the start this call may still send requests. */
  readonly deadlineMs?: number;
  /** How long this call may sleep for the rate limit in all. */
  readonly maxWaitMs: number;
  readonly signal?: AbortSignal;
  readonly onWait: (untilMs: number | undefined) => void;
}

/** The one door every request of a scan goes through, and the one place that decides to stop. */
export interface RequestGate {
  /** True when a request may be sent now; sleeps as long as the limit asks and the caller allows. */
  readonly pass: () => Promise<boolean>;
  /** A request that passed was not sent after all. */
  readonly giveBack: () => void;
  /** No request before `atMs`. */
  readonly holdUntil: (atMs: number) => void;
  /** Sleeps between two tries of one request, not beyond the time of the call. */
  readonly pause: (ms: number) => Promise<void>;
  /** Nobody passes any more; the first reason given stands. */
  readonly stop: (outcome: ScanOutcome) => void;
  readonly stopped: () => ScanOutcome | undefined;
}

export function createRequestGate(options: GateOptions): RequestGate {
  const { clock, maxRequests = Infinity, deadlineMs = Infinity, maxWaitMs, signal } = options;
  const deadlineAtMs = clock.now() + deadlineMs;
  let sent = 0;
  let waitedMs = 0;
  let heldUntilMs = 0;
  let outcome: ScanOutcome | undefined;
  let sleeping: Promise<void> | undefined;
  const stop = (reason: ScanOutcome) => {
    outcome ??= reason;
  };

  const sleepUntil = async (untilMs: number) => {
    const ms = untilMs - clock.now();
    waitedMs += ms;
    options.onWait(untilMs);
    // An aborted sleep may reject; the abort itself is seen by `pass`.
    await clock.sleep(ms, signal).catch(() => undefined);
    sleeping = undefined;
    options.onWait(undefined);
  };
  const waitMs = () => heldUntilMs - clock.now();
  const affordsWait = () => waitMs() <= maxWaitMs - waitedMs && heldUntilMs <= deadlineAtMs;
  const isShut = () => {
    if (signal?.aborted) stop({ state: 'cancelled' });
    if (sent >= maxRequests || clock.now() >= deadlineAtMs) stop({ state: 'paused' });
    if (sleeping === undefined && waitMs() > 0 && !affordsWait()) {
      stop({ state: 'waiting', untilMs: heldUntilMs });
    }
    return outcome !== undefined;
  };

  return {
    pass: async () => {
      while (!isShut()) {
        if (sleeping === undefined && waitMs() <= 0) {
          sent += 1;
          return true;
        }
        sleeping ??= sleepUntil(heldUntilMs);
        await sleeping;
      }
      return false;
    },
    giveBack: () => {
      sent -= 1;
    },
    holdUntil: (atMs) => {
      heldUntilMs = Math.max(heldUntilMs, atMs);
    },
    pause: async (ms) => {
      const leftMs = Math.max(0, deadlineAtMs - clock.now());
      await clock.sleep(Math.min(ms, leftMs), signal).catch(() => undefined);
    },
    stop,
    stopped: () => outcome,
  };
}
