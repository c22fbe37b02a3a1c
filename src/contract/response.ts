/** What a resolver answers. Pages switch on `ok`, then on `error.code`; texts are for people. */
export type Response<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ContractError };

export interface ContractError {
  readonly code: ErrorCode;
  /** What happened, what it means, what to do. Never holds a token, an address or a stack. */
  readonly message: string;
}

export const ERROR_CODES = [
  /** Bitbucket said that this person has not got the role, or the page has no such object. */
  'refused',
  /** Bitbucket could not be asked who this person is; asking again may help. */
  'cannot-verify',
  /** The payload is not what the function takes; the message names the field and the remedy. */
  'bad-request',
  /** No facts are stored yet: a workspace admin has to scan first. */
  'not-scanned',
  /** The object is not in the facts (created after the scan, or deleted). */
  'not-in-facts',
  /** Another page drives the scan right now. */
  'busy',
  /** A chunk that a newer scan has replaced: ask for the manifest again. */
  'outdated',
  /** Bitbucket or the storage failed; nothing was half written. */
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
