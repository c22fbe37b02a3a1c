import * as v from 'valibot';

/** What is wrong with a body, as Bitbucket puts it: by the name of the field. */
export const fieldErrors = (issues: readonly v.BaseIssue<unknown>[]): Record<string, string[]> =>
  Object.fromEntries(issues.map((issue) => [v.getDotPath(issue) ?? 'body', [issue.message]]));
