import * as v from 'valibot';

export const repositoryId = v.pipe(v.string(), v.maxLength(60, 'is not the id of a repository.'));

/**
 * `repository`: its uuid, from the page of the workspace or of its project; the page of a repository is
 * about its own and leaves it out.
 */
export const branchesPayload = v.strictObject({
  repository: v.exactOptional(repositoryId),
  /** Part of a branch's name. */
  query: v.exactOptional(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(250, 'is longer than a branch name can be. Shorten it.'),
      v.regex(/^[^"\\]*$/, 'holds a quotation mark or a backslash. Leave it out.'),
    ),
  ),
});

/** Newest first, as Bitbucket tells it to this person right now. */
export interface BranchList {
  readonly branches: readonly BranchHead[];
  /** There are more than these. */
  readonly hasMore: boolean;
}

export interface BranchHead {
  readonly name: string;
  /** ISO 8601; of the newest commit. */
  readonly committedOn?: string;
}
