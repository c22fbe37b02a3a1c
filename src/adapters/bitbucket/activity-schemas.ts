import * as v from 'valibot';
import { accountSchema, text } from './schemas';

/* What is taken from commits and the activity of pull requests: who, and which day. */

const someone = v.fallback(v.nullish(accountSchema), undefined);

/** `author.raw` holds an e-mail address and is not asked for. */
export const commitSchema = v.object({
  date: text,
  author: v.fallback(v.nullish(v.object({ user: someone })), undefined),
});

const act = v.fallback(v.nullish(v.object({ date: text, user: someone })), undefined);

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-pullrequests/ */
export const pullRequestActivitySchema = v.object({
  update: v.fallback(v.nullish(v.object({ date: text, author: someone })), undefined),
  comment: v.fallback(
    v.nullish(v.object({ date: text, created_on: text, user: someone })),
    undefined,
  ),
  approval: act,
  changes_requested: act,
});
