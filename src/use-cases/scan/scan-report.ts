import { type Facts } from '../../domain/facts/facts';
import { type FailureReason } from '../../domain/facts/read-failure';
import { type ScanKnowledge } from './scan-knowledge';
import { type ScanProgress } from './scan-progress';

/** How one call of `runScan` ended. In every case what was read is in the journal. */
export type ScanOutcome =
  | { readonly state: 'finished' }
  /** The limits of this call were reached; call again to go on. */
  | { readonly state: 'paused' }
  /** Bitbucket's limit (or our share of it) is used up for longer than the caller wants to wait. */
  | { readonly state: 'waiting'; readonly untilMs: number }
  | { readonly state: 'failed'; readonly failure: ScanFailure }
  | { readonly state: 'cancelled' }
  /** The app is not let in as itself: call again with a source that reads as the admin. */
  | { readonly state: 'switch-to-user' };

export interface ScanFailure {
  /** `bitbucket-failed`: several jobs in a row got no answer at all. */
  readonly reason: FailureReason;
  /** What happened and what to do, for people. */
  readonly message: string;
  readonly missingScopes?: readonly string[];
  /** True when the journal holds nothing of this scan yet. */
  readonly nothingRead: boolean;
}

export interface ScanReport {
  readonly outcome: ScanOutcome;
  /** Everything that decides who has access was read, or tried; details may be missing. */
  readonly accessRead: boolean;
  readonly progress: ScanProgress;
  /** Everything known now; `undefined` before the workspace itself was read. */
  readonly facts: () => Facts | undefined;
  /** For the next call: `ScanRun.known`. */
  readonly known: ScanKnowledge;
}
