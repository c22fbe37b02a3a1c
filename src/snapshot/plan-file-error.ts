type PlanFileCode = 'not-a-plan' | 'newer-version' | 'damaged' | 'wrong-hash' | 'too-large';

/** A plan or a result that cannot be used; nothing of it was. The message repeats nothing of the file. */
export class PlanFileError extends Error {
  override readonly name = 'PlanFileError';
  constructor(
    readonly code: PlanFileCode,
    message: string,
    /** What to do about it. */
    readonly remedy: string,
    /** Where in the file: `steps.3.action.level`. */
    readonly field?: string,
  ) {
    super(message);
  }
}
