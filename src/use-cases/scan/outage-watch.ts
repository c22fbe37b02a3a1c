import { type GapRecord } from '../../domain/facts/scan-record';
import { type ScanOutcome } from './scan-report';

/** So many jobs in a row without any answer, each with its retries, mean that the network is gone. */
const UNANSWERED_JOBS = 3;

/**
 * Holds back the gaps of jobs that got no answer at all. One answer to anything shows that the
 * network stands, and they become gaps; a row of them means that they are to be asked again later.
 */
export interface OutageWatch {
  /** Returns true when the network is to be taken for gone. */
  readonly addUnanswered: (record: GapRecord) => boolean;
  /** The gaps held so far, to be kept now that something was answered. */
  readonly release: () => readonly GapRecord[];
}

export function createOutageWatch(): OutageWatch {
  let held: readonly GapRecord[] = [];
  return {
    addUnanswered: (record) => {
      held = [...held, record];
      return held.length >= UNANSWERED_JOBS;
    },
    release: () => {
      const released = held;
      held = [];
      return released;
    },
  };
}

export function toOutage(nothingRead: boolean): ScanOutcome {
  const kept = nothingRead ? '' : ' What was read is kept.';
  const message = `Bitbucket could not be reached, several times in a row.${kept} Scan again to go on from there.`;
  return { state: 'failed', failure: { reason: 'bitbucket-failed', message, nothingRead } };
}
