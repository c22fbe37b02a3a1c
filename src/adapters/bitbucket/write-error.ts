import * as v from 'valibot';
import { type FailureReason } from '../../domain/facts/read-failure';
import { type WriteFailure, type WriteReason } from '../../domain/plans/write-failure';
import { type BitbucketError } from './bitbucket-error';
import { type StatusAnswer, toStatusError } from './status-error';

export interface FailedWrite {
  readonly reason: FailureReason | WriteReason;
  readonly message: string;
  readonly outcome?: WriteFailure['outcome'];
  readonly retryable?: boolean;
  readonly status?: number;
  readonly retryAtMs?: number;
  readonly missingScopes?: readonly string[];
  readonly fields?: readonly string[];
  readonly cause?: unknown;
}

/** A change was not made, or nobody knows whether it was. `message` holds neither token nor e-mail address. */
export class BitbucketWriteError extends Error implements WriteFailure {
  override readonly name = 'BitbucketWriteError' as const;
  readonly reason: FailureReason | WriteReason;
  readonly outcome: WriteFailure['outcome'];
  readonly retryable: boolean;
  declare readonly status?: number;
  declare readonly retryAtMs?: number;
  declare readonly missingScopes?: readonly string[];
  declare readonly fields?: readonly string[];

  constructor(failed: FailedWrite) {
    super(failed.message, 'cause' in failed ? { cause: failed.cause } : {});
    this.reason = failed.reason;
    this.outcome = failed.outcome ?? 'not-made';
    this.retryable = failed.retryable ?? false;
    if (failed.status !== undefined) this.status = failed.status;
    if (failed.retryAtMs !== undefined) this.retryAtMs = failed.retryAtMs;
    if (failed.missingScopes !== undefined) this.missingScopes = failed.missingScopes;
    if (failed.fields !== undefined) this.fields = failed.fields;
  }
}

/** A read on the way to a change failed: the change was not sent. */
export function toUnsent(error: BitbucketError): BitbucketWriteError {
  const { reason, message, retryable, status, retryAtMs, missingScopes } = error;
  return new BitbucketWriteError({
    ...{ reason, message, retryable, cause: error },
    ...(status !== undefined && { status }),
    ...(retryAtMs !== undefined && { retryAtMs }),
    ...(missingScopes !== undefined && { missingScopes }),
  });
}

/** The change was sent and no answer came back, so it must not be sent again before somebody looks. */
export function toUnanswered(error: BitbucketError): BitbucketWriteError {
  return new BitbucketWriteError({
    reason: 'unanswered',
    message: `${error.message} Whether the change was made is not known.`,
    outcome: 'not-known',
    cause: error,
  });
}

/** What an answer other than the expected one means for a change. Only status and structure decide. */
export function toWriteStatusError(answer: StatusAnswer): BitbucketWriteError {
  const { status } = answer.response;
  if (status === 400) return toRefused(answer);
  const verdict = VERDICTS.get(status);
  if (verdict) return new BitbucketWriteError({ ...verdict, status });
  if (status < 400 || status >= 500) {
    return new BitbucketWriteError({
      reason: status >= 500 ? 'bitbucket-failed' : 'unreadable-answer',
      message: `Bitbucket answered a change with status ${status}. Whether it was made is not known.`,
      outcome: 'not-known',
      status,
    });
  }
  const error = toStatusError(answer);
  return error.reason === 'not-an-admin' ? toNotAllowed(error) : toUnsent(error);
}

const VERDICTS: ReadonlyMap<number, Pick<FailedWrite, 'reason' | 'message'>> = new Map([
  [402, { reason: 'seat-limit', message: "The workspace's plan has no seat left for this." }],
  [409, { reason: 'conflict', message: 'Something else was changed there at the same moment.' }],
]);

/** 403 for a change also comes for the wrong kind of credential; nothing but the texts tells them apart. */
function toNotAllowed(cause: BitbucketError): BitbucketWriteError {
  return new BitbucketWriteError({
    reason: 'not-an-admin',
    message:
      'Bitbucket does not let this credential change it: its owner is no admin there, or its kind may not.',
    status: 403,
    cause,
  });
}

const refusedSchema = v.object({
  error: v.object({ fields: v.record(v.string(), v.unknown()) }),
});

/** The names of the fields are told, never what Bitbucket says of them: that can hold what people typed. */
function toRefused({ text }: StatusAnswer): BitbucketWriteError {
  const named = v.safeParse(refusedSchema, tryParse(text));
  const fields = named.success ? Object.keys(named.output.error.fields).filter(isName) : [];
  return new BitbucketWriteError({
    reason: 'refused',
    message:
      fields.length > 0
        ? `Bitbucket does not take this here: ${fields.join(', ')}.`
        : 'Bitbucket does not take this here: for whom it is, or the value.',
    status: 400,
    fields,
  });
}

const isName = (field: string): boolean => /^[a-z][a-z_.]{0,40}$/.test(field);

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
