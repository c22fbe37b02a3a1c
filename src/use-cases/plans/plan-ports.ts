import { type Action } from '../../domain/plans/action';
import { type FoundValue } from '../../domain/plans/found-value';
import { type Step } from '../../domain/plans/plan';
import { type ResultEntry } from '../../snapshot/plan-result-file';
import { type Clock } from '../scan/scan-ports';

/** Where values are read and changed. It sends what it knows how to send, and nothing a file asks for beside. */
export interface PlanWriter {
  /** @throws ReadFailure */
  readonly read: (action: Action) => Promise<FoundValue>;
  /** @throws WriteFailure */
  readonly apply: (action: Action) => Promise<void>;
}

/** Resolves when the entry is where a crash cannot take it. */
export interface PlanLog {
  readonly write: (entry: ResultEntry) => Promise<void>;
}

/** Steps that people do: what can be seen of them, and what a person says. */
export interface ByHand {
  /** What facts that were just read say; not known for most. */
  readonly find: (action: Action) => FoundValue;
  /** Whether a person says that it is done. */
  readonly ask: (step: Step) => Promise<boolean>;
}

export interface PlanPorts {
  readonly writer: PlanWriter;
  readonly clock: Clock;
  readonly byHand: ByHand;
  readonly signal?: AbortSignal;
  /** Told while it sleeps until the rate limit lets it go on, and `undefined` when it goes on. */
  readonly onWait?: (untilMs: number | undefined) => void;
}
