import * as v from 'valibot';

/*
 * What is taken from Bitbucket's answers. Ids are required; everything else may be missing or odd,
 * for live answers differ from the documents (extra fields, missing account ids, missing types).
 */

export const id = v.pipe(v.string(), v.minLength(1));
export const text = v.fallback(v.nullish(v.string()), undefined);
export const flag = v.fallback(v.nullish(v.boolean()), undefined);
const integer = v.fallback(v.nullish(v.pipe(v.number(), v.integer())), undefined);

/** A 2.0 list. Only `values` and `next` are promised. https://developer.atlassian.com/cloud/bitbucket/rest/intro/#pagination */
export const pageSchema = v.object({
  values: v.array(v.unknown()),
  next: v.nullish(v.string()),
  size: integer,
});

/** A 1.0 list has no envelope and no pages. */
export const plainListSchema = v.array(v.unknown());

export const workspaceSchema = v.object({
  uuid: id,
  slug: id,
  name: text,
  is_personal: flag,
  is_private: flag,
  forking_mode: text,
});

export const accountSchema = v.object({
  uuid: id,
  type: text,
  display_name: text,
  account_id: text,
  nickname: text,
});
export type RawAccount = v.InferOutput<typeof accountSchema>;

export const groupNameSchema = v.object({ slug: id, name: text });

export const membershipSchema = v.object({
  permission: text,
  added_on: text,
  last_accessed: text,
  user: accountSchema,
});

export const groupSchema = v.object({
  slug: id,
  name: text,
  permission: text,
  members: v.array(v.unknown()),
});

/** API 1.0 tells teams by a flag instead of `type`. */
export const groupMemberSchema = v.object({ ...accountSchema.entries, is_team: flag });

export const projectSchema = v.object({ uuid: id, key: id, name: text, is_private: flag });

export const repositorySchema = v.object({
  uuid: id,
  slug: id,
  name: text,
  is_private: flag,
  project: v.fallback(v.nullish(v.object({ uuid: id })), undefined),
  mainbranch: v.fallback(v.nullish(v.object({ name: text })), undefined),
  updated_on: text,
  created_on: text,
  fork_policy: text,
  parent: v.fallback(v.nullish(v.object({ full_name: text })), undefined),
});

export const groupGrantSchema = v.object({ permission: id, group: groupNameSchema });
export const personGrantSchema = v.object({ permission: id, user: accountSchema });

export const branchRuleSchema = v.object({
  id: v.pipe(v.number(), v.integer()),
  kind: id,
  branch_match_kind: text,
  branch_type: text,
  pattern: text,
  value: integer,
  users: v.nullish(v.array(v.unknown())),
  groups: v.nullish(v.array(v.unknown())),
});

export const ownPermissionSchema = v.object({ permission: id });
export const ownRepositorySchema = v.object({ permission: id, repository: v.object({ uuid: id }) });
export const sizeSchema = v.object({ size: v.pipe(v.number(), v.integer(), v.minValue(0)) });
