import { type FailureReason } from '../facts/read-failure';

/** Why a change was not made, where no failed read says it already. */
export type WriteReason =
  /** 400: Bitbucket does not take this value here; `fields` names the parts. */
  | 'refused'
  /** 402: the plan has no seat left. */
  | 'seat-limit'
  /** 409: something else was changed at the same moment. */
  | 'conflict'
  /** No answer, or one that says nothing: changed or not must be read. */
  | 'unanswered'
  /** What stands there is neither the value before nor the value after: nothing was sent. */
  | 'differs'
  /** This kind of change may not be sent from here, or an id in it is none: nothing was sent. */
  | 'not-allowed';

/** What a target throws when a change was not made, or may not have been. `message` holds no secret. */
export interface WriteFailure extends Error {
  readonly reason: FailureReason | WriteReason;
  /** `not-known`: it may have been made; read the value before anything else is sent. */
  readonly outcome: 'not-made' | 'not-known';
  /** Nothing was made, and the same change may succeed in a moment (or at `retryAtMs`). */
  readonly retryable: boolean;
  readonly status?: number;
  /** With `rate-limited`: when to try again, milliseconds since 1970. */
  readonly retryAtMs?: number;
  readonly missingScopes?: readonly string[];
  readonly fields?: readonly string[];
}

/** Recognizes a failed change by its shape, so that a use case needs to know no adapter. */
export function isWriteFailure(error: unknown): error is WriteFailure {
  return error instanceof Error && 'reason' in error && 'outcome' in error && 'retryable' in error;
}
