import { useEffect, useState } from 'react';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { type Failure } from '../../lib/call';
import { loadIndex } from '../changes/use-earlier-day';

/** More at once would fill the memory of the page before somebody has asked for them. */
export const DAYS_AT_ONCE = 30;

export interface LoadedDays {
  /** Newest first, without holes. */
  readonly indexes: readonly AccessIndex[];
  /** How many will be loaded before somebody asks for more. */
  readonly wanted: number;
  readonly isLoading: boolean;
  readonly failure: Failure | undefined;
  readonly stop: () => void;
  /** Goes on after a stop or a failure, else to older days. */
  readonly more: () => void;
}

/**
 * Loads kept days one after another, the newest first, until all that are wanted are there. Each holds what it
 * has in common with the day after it, the first with `shown`, only once.
 */
export function useDays(days: readonly KeptDayHead[], shown: Facts): LoadedDays {
  const [indexes, setIndexes] = useState<readonly AccessIndex[]>([]);
  const [wanted, setWanted] = useState(DAYS_AT_ONCE);
  const [isStopped, setIsStopped] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const limit = Math.min(wanted, days.length);
  const next = indexes.length < limit ? days[indexes.length]?.day : undefined;
  const isLoading = next !== undefined && !isStopped && failure === undefined;
  const beside = indexes.at(-1)?.facts ?? shown;
  useEffect(() => {
    if (!isLoading) return undefined;
    let isCurrent = true;
    void loadIndex(next, beside).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.ok) setIndexes((before) => [...before, outcome.value]);
      else setFailure(outcome.failure);
    });
    return () => {
      isCurrent = false;
    };
  }, [next, isLoading, beside]);
  return {
    indexes,
    wanted: limit,
    isLoading,
    failure,
    stop: () => {
      setIsStopped(true);
    },
    more: () => {
      setIsStopped(false);
      setFailure(undefined);
      if (indexes.length === limit) setWanted(limit + DAYS_AT_ONCE);
    },
  };
}
