import { type GapReason } from './reading';

/** Why nothing can be read at all, as opposed to a gap in one place. */
export const STOP_REASONS = [
  /** 401: wrong, expired or revoked. */
  'bad-credential',
  /** The workspace was found, and the credential's owner does not administer it. */
  'not-a-workspace-admin',
  'no-such-workspace',
  /** A legacy personal workspace: Bitbucket gives it no groups and no permission endpoints. */
  'personal-workspace',
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export type FailureReason = GapReason | StopReason;

/** What a source throws when one request brought nothing. `message` is for people, without secrets. */
export interface ReadFailure extends Error {
  readonly reason: FailureReason;
  /** The same request may succeed in a moment. */
  readonly retryable: boolean;
  /** False when nothing came back: no route, cut connection, no answer in time. */
  readonly answered: boolean;
  /** False when our own budget held it back: no request left this machine. */
  readonly sent: boolean;
  /** With `rate-limited`: when to ask again, milliseconds since 1970. */
  readonly retryAtMs?: number;
  /** With `missing-scope`: what the credential lacks. */
  readonly missingScopes?: readonly string[];
}

/** Recognizes a failed read by its shape, so that a use case needs to know no adapter. */
export function isReadFailure(error: unknown): error is ReadFailure {
  return error instanceof Error && 'reason' in error && 'retryable' in error && 'sent' in error;
}
