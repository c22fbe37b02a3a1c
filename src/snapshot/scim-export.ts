import * as v from 'valibot';
import { GroupSourceError } from '../domain/sync/group-source-error';
import { readScim, type ScimExport, type ScimGroup, type ScimUser } from '../domain/sync/read-scim';
import { type SourceDraft } from '../domain/sync/source-draft';

/** https://developer.atlassian.com/cloud/admin/user-provisioning/rest/ */
const ATLASSIAN = 'urn:scim:schemas:extension:atlassian-external:1.0';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const MAX_RESOURCES = 500_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const schemas = v.optional(v.array(v.string()), []);
const text = v.nullish(v.string());

const groupSchema = v.object({
  schemas,
  id,
  displayName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(255)),
  members: v.optional(v.array(v.object({ value: id, type: text }))),
});

const userSchema = v.object({
  schemas,
  id,
  userName: text,
  active: v.nullish(v.boolean()),
  emails: v.nullish(v.array(v.object({ value: text, primary: v.nullish(v.boolean()) }))),
  [ATLASSIAN]: v.nullish(v.object({ atlassianAccountId: text })),
});

/** https://www.rfc-editor.org/rfc/rfc7644#section-3.4.2 */
const pageSchema = v.object({
  totalResults: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  // An answer without a result may leave them out.
  Resources: v.optional(
    v.pipe(v.array(v.looseObject({ schemas })), v.maxLength(MAX_RESOURCES)),
    [],
  ),
});

const exportSchema = v.union([
  v.array(pageSchema),
  v.pipe(
    pageSchema,
    v.transform((page) => [page]),
  ),
]);

/**
 * Reads answers of SCIM 2.0: one ListResponse of `/Groups`, or an array of ListResponses of `/Groups` and
 * `/Users`, all pages of both.
 * @throws GroupSourceError naming the place, and repeating nothing that stands there
 */
export function readScimExport(json: string): SourceDraft {
  const parsed = v.safeParse(exportSchema, parseJson(json));
  if (!parsed.success) throw new GroupSourceError([NO_SCIM]);
  return readScim(toExport(parsed.output));
}

const NO_SCIM =
  'This is no answer of SCIM 2.0. Save the ListResponse of /Groups, or an array of those of /Groups and /Users.';

type Page = v.InferOutput<typeof pageSchema>;

function toExport(pages: readonly Page[]): ScimExport {
  const groups = new Map<string, ScimGroup>();
  const users = new Map<string, ScimUser>();
  for (const [at, { Resources: resources }] of pages.entries())
    for (const [place, one] of resources.entries()) {
      const where = `page ${at + 1}, resource ${place + 1}`;
      if (isGroup(one)) keep(groups, toGroup(one, where));
      else keep(users, toUser(one, where));
    }
  if (groups.size === 0) throw new GroupSourceError([NO_GROUPS]);
  const announced = Math.max(...pages.map(countAnnounced));
  return {
    groups: [...groups.values()],
    users: [...users.values()],
    isWhole: groups.size >= announced,
  };
}

const NO_GROUPS = 'The export holds no group. Save the ListResponse of /Groups.';

/** Groups that one answer counts. Where more of users and groups are to come, nobody knows how many are groups. */
function countAnnounced({ totalResults, Resources: resources }: Page): number {
  const groups = resources.filter(isGroup).length;
  if (groups === 0 || totalResults <= resources.length) return groups;
  return groups === resources.length ? totalResults : Number.POSITIVE_INFINITY;
}

function keep<One extends { readonly id: string }>(all: Map<string, One>, one: One): void {
  all.set(one.id, one);
}

type Resource = Page['Resources'][number];

function isGroup(resource: Resource): boolean {
  if (resource.schemas.includes(GROUP)) return true;
  return !resource.schemas.includes(USER) && !('userName' in resource);
}

function toGroup(resource: Resource, where: string): ScimGroup {
  const { id: own, displayName, members } = demand(groupSchema, resource, where);
  return {
    id: own,
    name: displayName,
    ...(members && {
      members: members.map(({ value, type }) => ({
        value,
        isGroup: type?.toLowerCase() === 'group',
      })),
    }),
  };
}

function toUser(resource: Resource, where: string): ScimUser {
  const user = demand(userSchema, resource, where);
  const emails = [...(user.emails ?? [])].sort(
    (a, b) => Number(b.primary === true) - Number(a.primary === true),
  );
  const accountId = user[ATLASSIAN]?.atlassianAccountId;
  return {
    id: user.id,
    ...(typeof user.userName === 'string' && { userName: user.userName }),
    emails: emails.flatMap(({ value }) => value ?? []),
    ...(typeof accountId === 'string' && { accountId }),
    isActive: user.active !== false,
  };
}

function demand<Schema extends v.GenericSchema>(
  schema: Schema,
  resource: Resource,
  where: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, resource);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const field = v.getDotPath(issue) ?? 'the resource';
  throw new GroupSourceError([
    `The SCIM export is damaged at ${where}, ${field}: expected ${issue.expected ?? 'otherwise'}. Export it again.`,
  ]);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
