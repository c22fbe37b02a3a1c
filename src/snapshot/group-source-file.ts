import * as v from 'valibot';
import { type WorkspaceUuid, workspaceUuid } from '../domain/facts/ids';
import {
  type GroupSource,
  SOURCE_ORIGINS,
  UNMATCHED_MEMBER_REASONS,
} from '../domain/sync/group-source';
import { accountId, readingOf, time } from './address-free-values';
import { gunzipText, gzipText } from './gzip';

/** Groups of the identity provider as they are uploaded and kept: JSON in gzip, with the workspace. */
export interface GroupSourceFile {
  readonly workspace: WorkspaceUuid;
  readonly source: GroupSource;
}

/** A file that is no such list; nothing of it was used. */
export class GroupSourceFileError extends Error {
  override readonly name = 'GroupSourceFileError';
}

const FORMAT = 'usher-group-source';
const VERSION = 1;
/** https://support.atlassian.com/provisioning-users/docs/understand-user-provisioning/ : 35,000 in a group. */
const MAX_MEMBERS = 50_000;
const MAX_GROUPS = 50_000;

const group = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  members: readingOf(v.pipe(v.array(accountId), v.maxLength(MAX_MEMBERS))),
  unmatched: v.pipe(
    v.array(
      v.strictObject({
        at: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
        reason: v.picklist(UNMATCHED_MEMBER_REASONS),
      }),
    ),
    v.maxLength(MAX_MEMBERS),
  ),
});

const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  workspace: v.pipe(v.string(), v.regex(/^\{[0-9a-f-]{36}\}$/), v.transform(workspaceUuid)),
  origin: v.picklist(SOURCE_ORIGINS),
  asOf: time,
  groups: readingOf(v.pipe(v.array(group), v.maxLength(MAX_GROUPS))),
});

export async function encodeGroupSource({
  workspace,
  source,
}: GroupSourceFile): Promise<Uint8Array> {
  const { origin, asOf, groups } = source;
  const file = { format: FORMAT, version: VERSION, workspace, origin, asOf, groups };
  return gzipText(JSON.stringify(file));
}

/** @throws GroupSourceFileError */
export async function decodeGroupSource(bytes: Uint8Array): Promise<GroupSourceFile> {
  const parsed = v.safeParse(fileSchema, await readJson(bytes));
  if (!parsed.success)
    throw new GroupSourceFileError(
      'These are no groups of an identity provider that Usher has written.',
    );
  const { workspace, origin, asOf, groups } = parsed.output;
  return { workspace, source: { origin, asOf, groups } };
}

async function readJson(bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse(await gunzipText(bytes));
  } catch {
    return undefined;
  }
}
