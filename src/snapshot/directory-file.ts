import * as v from 'valibot';
import { type Directory, ROW_PROBLEMS, UNMATCHED_REASONS } from '../domain/directory/directory';
import { ACCOUNT_STATUSES } from '../domain/directory/directory-person';
import { type WorkspaceUuid, workspaceUuid } from '../domain/facts/ids';
import { gunzipText, gzipText } from './gzip';

/** A matched User Directory as it is uploaded and kept: JSON in gzip, with the workspace it belongs to. */
export interface DirectoryFile {
  readonly workspace: WorkspaceUuid;
  readonly directory: Directory;
}

/** A file that is no such directory; nothing of it was used. */
export class DirectoryFileError extends Error {
  override readonly name = 'DirectoryFileError';
}

const FORMAT = 'usher-directory';
const VERSION = 1;
/** Ten times the largest workspace we have heard of. */
const MAX_ROWS = 500_000;

const status = v.picklist(ACCOUNT_STATUSES);
const line = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** No field takes free text, so that no name and no address can be kept by mistake. */
const time = v.pipe(v.string(), v.isoTimestamp());
const domain = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s@]+\.[^\s@]+$/));
const flag = v.exactOptional(v.boolean());

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  workspace: v.pipe(v.string(), v.regex(/^\{[0-9a-f-]{36}\}$/), v.transform(workspaceUuid)),
  asOf: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  people: v.pipe(
    v.array(
      v.strictObject({
        accountId: v.pipe(v.string(), v.regex(/^[\w:-]{1,128}$/)),
        status,
        isOnPlan: flag,
        lastActiveOn: v.exactOptional(v.nullable(time)),
        hasTwoStepVerification: flag,
        isManaged: flag,
        emailDomain: v.exactOptional(domain),
      }),
    ),
    v.maxLength(MAX_ROWS),
  ),
  unmatched: v.pipe(
    v.array(
      v.strictObject({ line, reason: v.picklist(UNMATCHED_REASONS), status, isOnPlan: flag }),
    ),
    v.maxLength(MAX_ROWS),
  ),
  bad: v.pipe(
    v.array(
      v.strictObject({
        line,
        problem: v.picklist(ROW_PROBLEMS),
        sameAsLine: v.exactOptional(line),
      }),
    ),
    v.maxLength(MAX_ROWS),
  ),
});

export async function encodeDirectory({
  workspace,
  directory,
}: DirectoryFile): Promise<Uint8Array> {
  const { asOf, people, unmatched, bad } = directory;
  const file = { format: FORMAT, version: VERSION, workspace, asOf, people, unmatched, bad };
  return gzipText(JSON.stringify(file));
}

/** @throws DirectoryFileError */
export async function decodeDirectory(bytes: Uint8Array): Promise<DirectoryFile> {
  const parsed = v.safeParse(fileSchema, await readJson(bytes));
  if (!parsed.success)
    throw new DirectoryFileError('This is no User directory that Usher has written.');
  const { workspace, asOf, people, unmatched, bad } = parsed.output;
  if (new Set(people.map(({ accountId }) => accountId)).size < people.length)
    throw new DirectoryFileError('A person stands in the User directory twice.');
  return { workspace, directory: { asOf, people, unmatched, bad } };
}

async function readJson(bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse(await gunzipText(bytes));
  } catch {
    return undefined;
  }
}
