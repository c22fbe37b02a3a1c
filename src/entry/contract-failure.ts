import { type ErrorCode } from '../contract/response';

/** Something the caller is told in words: a code that pages switch on, and a sentence for people. */
export class ContractFailure extends Error {
  override readonly name = 'ContractFailure';
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
