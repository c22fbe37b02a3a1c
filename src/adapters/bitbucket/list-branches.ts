import * as v from 'valibot';
import { askJson, type AskOptions } from './ask';
import { parseAnswer } from './parse-answer';
import { pageSchema } from './schemas';

export interface BranchQuestion {
  /** Slug of the workspace. */
  readonly workspace: string;
  /** Uuid or slug of the repository. */
  readonly repository: string;
  /** Part of the name; neither quotation marks nor backslashes, which Bitbucket's filter reads as its own. */
  readonly query: string;
}

export interface Branch {
  readonly name: string;
  /** ISO 8601. */
  readonly committedOn?: string;
}

const MAX_BRANCHES = 100;
const text = v.fallback(v.nullish(v.string()), undefined);
const branchSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  target: v.fallback(v.nullish(v.object({ date: text })), undefined),
});

/**
 * The branches with the newest commits, 100 at most, and whether there are more.
 * https://developer.atlassian.com/cloud/bitbucket/rest/api-group-refs/
 * @throws BitbucketError
 */
export async function listNewestBranches(
  { workspace, repository, query }: BranchQuestion,
  options: AskOptions,
): Promise<{ readonly branches: readonly Branch[]; readonly hasMore: boolean }> {
  const place = `/2.0/repositories/${encodeURIComponent(workspace)}/${encodeURIComponent(repository)}`;
  const filter = query === '' ? '' : `&q=${encodeURIComponent(`name ~ "${query}"`)}`;
  const fields = 'next,values.name,values.target.date';
  const { body } = await askJson(
    `${place}/refs/branches?pagelen=${MAX_BRANCHES}&sort=-target.date&fields=${fields}${filter}`,
    options,
  );
  const page = parseAnswer(pageSchema, body);
  const branches = page.values.map((row): Branch => {
    const { name, target } = parseAnswer(branchSchema, row);
    return { name, ...(target?.date != null && { committedOn: target.date }) };
  });
  return { branches, hasMore: page.next != null };
}
