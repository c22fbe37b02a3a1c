import { type FailureReason, type ReadFailure } from '../../domain/facts/read-failure';

/** What is known about a failed request; see `ReadFailure` for the words. */
export interface BitbucketFailure {
  readonly reason: FailureReason;
  readonly message: string;
  readonly status?: number;
  readonly retryable?: boolean;
  readonly answered?: boolean;
  readonly sent?: boolean;
  readonly retryAtMs?: number;
  readonly missingScopes?: readonly string[];
  readonly cause?: unknown;
}

/**
 * One request to Bitbucket brought nothing. Callers branch on `reason`: Bitbucket's own texts may
 * be localized and are never looked at. `message` holds neither token nor e-mail address.
 */
export class BitbucketError extends Error implements ReadFailure {
  override readonly name = 'BitbucketError' as const;
  readonly reason: FailureReason;
  readonly retryable: boolean;
  readonly answered: boolean;
  readonly sent: boolean;
  declare readonly status?: number;
  declare readonly retryAtMs?: number;
  declare readonly missingScopes?: readonly string[];

  constructor(failure: BitbucketFailure) {
    super(failure.message, 'cause' in failure ? { cause: failure.cause } : {});
    this.reason = failure.reason;
    this.retryable = failure.retryable ?? false;
    this.answered = failure.answered ?? true;
    this.sent = failure.sent ?? true;
    if (failure.status !== undefined) this.status = failure.status;
    if (failure.retryAtMs !== undefined) this.retryAtMs = failure.retryAtMs;
    if (failure.missingScopes !== undefined) this.missingScopes = failure.missingScopes;
  }
}
