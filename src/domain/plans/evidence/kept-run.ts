import { type AccountUuid } from '../../facts/ids';
import { type ActionValue } from '../action-value';
import { type Release } from '../plan';

/** Somebody did something, milliseconds since 1970; missing: nobody told who. */
export interface Tick {
  readonly at: number;
  readonly by?: AccountUuid;
}

/** What is taken from the file in which the companion writes down a run. */
export interface KeptRun {
  readonly appliedBy?: AccountUuid;
  readonly startedAt: number;
  readonly entries: readonly KeptEntry[];
  /** Let go where it was carried out: the companion takes none from a file. */
  readonly releases?: readonly Release[];
  readonly undoneAt?: number;
  readonly outcome: 'running' | 'stopped' | 'applied' | 'undone';
}

export interface KeptEntry {
  /** Id of the step. */
  readonly step: string;
  readonly at: number;
  readonly state: 'about-to' | 'done' | 'already-so' | 'refused' | 'differs' | 'failed';
  readonly isUndo?: boolean;
  readonly found?: ActionValue;
  readonly note?: string;
}
