/** An export of groups that cannot be used; nothing of it was. The message repeats nothing of it. */
export class GroupSourceError extends Error {
  override readonly name = 'GroupSourceError';
  constructor(
    /** Each says where, and what to do. */
    readonly problems: readonly string[],
  ) {
    super(problems.join(' '));
  }
}
