/**
 * What became of one read. Unknown is a value: a read that failed, was refused or has not
 * happened yet is never an empty list.
 */
export type Reading<T> =
  | { readonly state: 'complete'; readonly readAt: number; readonly value: T }
  /** Some rows were read, then it stopped: what is there is true, more may be missing. */
  | { readonly state: 'partial'; readonly readAt: number; readonly value: T; readonly gap: Gap }
  | { readonly state: 'unread'; readonly gap: Gap };

/** Why something is not known. One vocabulary for pages, CSV, JSON and the command. */
export const GAP_REASONS = [
  /** The scan has not come to it yet (or was stopped before). */
  'not-read-yet',
  /** Nobody asked for it: another source answers the question, or it was skipped on purpose. */
  'not-asked',
  /** 403, and not for a missing scope. */
  'not-an-admin',
  /** 403: the credential lacks a scope; `detail` names it. */
  'missing-scope',
  /** 403 or 405: this kind of credential may never read it. */
  'wrong-credential',
  /** 402 or 403: the plan has not got the feature. */
  'plan-lacks-it',
  /** 404: deleted, renamed, or hidden from this credential. */
  'not-found',
  /** 410: Atlassian removed the endpoint. */
  'endpoint-removed',
  /** 429 until the patience of the caller ended. */
  'rate-limited',
  /** 5xx, cut connection or no answer, after retries. */
  'bitbucket-failed',
  /** An answer that is not what the documents promise (bad JSON, wrong shape, endless paging). */
  'unreadable-answer',
] as const;
export type GapReason = (typeof GAP_REASONS)[number];

export interface Gap {
  readonly reason: GapReason;
  /** Short, for people; never a token, never an e-mail address. */
  readonly detail?: string;
  /** When it was tried, milliseconds since 1970. */
  readonly triedAt?: number;
}

/** The rows that were read, be they all or some. Ask `isComplete` before saying "only these". */
export function rowsRead<Row>(reading: Reading<readonly Row[]>): readonly Row[] {
  return reading.state === 'unread' ? [] : reading.value;
}

export function isComplete<T>(
  reading: Reading<T>,
): reading is Extract<Reading<T>, { state: 'complete' }> {
  return reading.state === 'complete';
}
