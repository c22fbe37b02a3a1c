import * as v from 'valibot';
import { accountSchema, flag, id, text } from './schemas';

/* What is taken from the answers that do not decide who has access; rules as in schemas.ts. */

const someone = v.fallback(v.nullish(accountSchema), undefined);

/** `created_on` in examples, `added_on` in the schema; `owner` of a repository's key, `created_by` of a project's. */
export const accessKeySchema = v.object({
  id: v.pipe(v.number(), v.integer()),
  label: text,
  key: text,
  created_on: text,
  added_on: text,
  last_used: text,
  owner: someone,
  created_by: someone,
});

const branch = v.fallback(v.nullish(v.object({ name: text })), undefined);

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-branching-model/ */
export const branchingModelSchema = v.object({
  development: branch,
  production: branch,
  branch_types: v.nullish(v.array(v.object({ kind: id, prefix: id }))),
});

/** The effective list wraps the person; the repository's own list is persons. */
export const reviewerSchema = v.union([
  v.object({ user: accountSchema, reviewer_type: text }),
  v.pipe(
    accountSchema,
    v.transform((user) => ({ user, reviewer_type: undefined })),
  ),
]);

export const overridesSchema = v.object({ override_settings: v.record(v.string(), v.unknown()) });

export const forkSchema = v.object({ full_name: id, is_private: flag });

export const webhookSchema = v.object({
  uuid: id,
  url: id,
  active: flag,
  secret_set: flag,
  skip_cert_verification: flag,
});

const groupName = v.union([
  id,
  v.pipe(
    v.object({ slug: id }),
    v.transform(({ slug }) => slug),
  ),
]);

/** https://support.atlassian.com/bitbucket-cloud/docs/invitations-resource/ */
export const invitationSchema = v.object({
  email: text,
  sent_on: text,
  utc_sent_on: text,
  invited_by: someone,
  groups: v.nullish(v.array(groupName)),
  repository: v.optional(v.unknown()),
});
