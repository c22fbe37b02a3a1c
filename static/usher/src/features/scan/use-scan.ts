import { useCallback, useEffect, useState } from 'react';
import { type ScanStatus } from '../../../../../src/contract/scan-status';
import { call, type Failure } from '../../lib/call';
import { planNextStep } from './step-pause';

export interface ScanControl {
  readonly status: ScanStatus;
  readonly isUnderWay: boolean;
  /** Cancelled or failed: to be continued, not begun. */
  readonly isStopped: boolean;
  /** Why this page no longer drives the scan; the scan itself is where it was. */
  readonly problem?: Failure;
  readonly start: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** Drives on after a problem. */
  readonly goOn: () => void;
}

/**
 * Drives the scan for as long as the page is open. Leaving loses nothing: the next page that opens
 * drives on. `refresh` brings the newest status and facts.
 */
export function useScan(status: ScanStatus, refresh: () => Promise<void>): ScanControl {
  const [problem, setProblem] = useState<Failure>();
  const isUnderWay = status.state === 'running' || status.state === 'waiting';

  useEffect(() => {
    if (!isUnderWay || problem !== undefined) return undefined;
    const abort = new AbortController();
    void drive({ refresh, signal: abort.signal, onStuck: setProblem });
    return () => {
      abort.abort();
    };
  }, [isUnderWay, problem, refresh]);

  const tell = useCallback(
    async (name: 'startScan' | 'cancelScan') => {
      const outcome = await call(name, {});
      setProblem(outcome.ok ? undefined : outcome.failure);
      await refresh();
    },
    [refresh],
  );
  const control = {
    status,
    isUnderWay,
    isStopped: status.state === 'cancelled' || status.state === 'failed',
    start: () => tell('startScan'),
    cancel: () => tell('cancelScan'),
    goOn: () => {
      setProblem(undefined);
    },
  };
  return problem === undefined ? control : { ...control, problem };
}

interface Drive {
  readonly refresh: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly onStuck: (failure: Failure) => void;
}

async function drive({ refresh, signal, onStuck }: Drive): Promise<void> {
  let failures = 0;
  const isLeft = () => signal.aborted;
  while (!isLeft()) {
    const outcome = await call('stepScan', {});
    if (isLeft()) return;
    await refresh();
    const next = planNextStep(outcome, { now: Date.now(), failures });
    if (next.is === 'stuck') onStuck(next.failure);
    if (next.is !== 'again') return;
    failures = outcome.ok ? 0 : failures + 1;
    await sleep(next.inMs, signal);
  }
}

function sleep(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, durationMs);
    signal.addEventListener('abort', () => {
      window.clearTimeout(timer);
      resolve();
    });
  });
}
