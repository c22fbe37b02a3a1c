import * as v from 'valibot';
import { type GroupMemberList } from '../domain/facts/group-member-list';
import { accountUuid, groupSlug, type WorkspaceUuid, workspaceUuid } from '../domain/facts/ids';

/** Group members as they are uploaded and kept: JSON, with the workspace they belong to. */
export interface GroupMembersFile {
  readonly workspace: WorkspaceUuid;
  readonly list: GroupMemberList;
}

/** A file that is no such list; nothing of it was used. */
export class GroupMembersFileError extends Error {
  override readonly name = 'GroupMembersFileError';
}

const FORMAT = 'usher-group-members';
const VERSION = 1;
const uuid = v.pipe(v.string(), v.regex(/^\{[0-9a-f-]{36}\}$/));

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  workspace: v.pipe(uuid, v.transform(workspaceUuid)),
  asOf: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  groups: v.array(
    v.object({
      group: v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.transform(groupSlug)),
      members: v.array(v.pipe(uuid, v.transform(accountUuid))),
    }),
  ),
});

export function encodeGroupMembers({ workspace, list }: GroupMembersFile): Uint8Array {
  const { asOf, groups } = list;
  const file = { format: FORMAT, version: VERSION, workspace, asOf, groups };
  return new TextEncoder().encode(JSON.stringify(file));
}

/** @throws GroupMembersFileError */
export function decodeGroupMembers(bytes: Uint8Array): GroupMembersFile {
  const parsed = v.safeParse(fileSchema, parseJson(bytes));
  if (!parsed.success)
    throw new GroupMembersFileError('This is no list of group members that Usher has written.');
  const { workspace, asOf, groups } = parsed.output;
  const slugs = new Set(groups.map(({ group }) => group));
  if (slugs.size < groups.length)
    throw new GroupMembersFileError('A group stands in the list of group members twice.');
  return { workspace, list: { asOf, groups } };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
