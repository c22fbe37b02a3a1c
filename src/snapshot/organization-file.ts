import * as v from 'valibot';
import { type WorkspaceUuid, workspaceUuid } from '../domain/facts/ids';
import {
  ORGANIZATION_STATUSES,
  type OrganizationData,
} from '../domain/organization/organization-data';
import { toExpiryNotice } from '../domain/privacy/delete-after';
import { accountId, readingOf, time, words } from './address-free-values';
import { gunzipText, gzipText } from './gzip';

/** Organization data as `usher collect` writes them and as they are kept: JSON in gzip. */
export interface OrganizationFile {
  readonly data: OrganizationData;
  /** Whose people and groups it was cut to; missing while it holds all of the organization's. */
  readonly workspace?: WorkspaceUuid;
}

export type OrganizationFileCode = 'not-organization-data' | 'newer-version' | 'damaged';

/** A file that cannot be used; nothing of it was. The message names the field and repeats nothing of it. */
export class OrganizationFileError extends Error {
  override readonly name = 'OrganizationFileError';
  constructor(
    readonly code: OrganizationFileCode,
    message: string,
    /** What to do about it. */
    readonly remedy: string,
  ) {
    super(message);
  }
}

const FORMAT = 'usher-organization';
const VERSION = 1;
/** Ten times the largest organization we have heard of. */
const MAX_ROWS = 500_000;
const MAX_GROUPS = 50_000;

const person = v.strictObject({
  accountId,
  status: v.picklist(ORGANIZATION_STATUSES),
  isManaged: v.exactOptional(v.boolean()),
  lastActive: readingOf(
    v.pipe(
      v.array(
        v.strictObject({
          product: v.pipe(v.string(), v.regex(/^[^\s@]{1,100}$/, 'which is no key of a product')),
          at: time,
        }),
      ),
      v.maxLength(1000),
    ),
  ),
});

const group = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
  members: readingOf(v.pipe(v.array(accountId), v.maxLength(MAX_ROWS))),
});

const headSchema = v.object({ format: v.literal(FORMAT), version: v.number() });

const fileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  organization: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'which is no id of an organization')),
  asOf: time,
  notice: v.exactOptional(words),
  deleteAfter: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  workspace: v.exactOptional(
    v.pipe(v.string(), v.regex(/^\{[0-9a-f-]{36}\}$/, 'which is no uuid')),
  ),
  people: readingOf(v.pipe(v.array(person), v.maxLength(MAX_ROWS))),
  groups: readingOf(v.pipe(v.array(group), v.maxLength(MAX_GROUPS))),
});

/** @throws OrganizationFileError for data that no reader would take */
export async function encodeOrganization({
  data,
  workspace,
}: OrganizationFile): Promise<Uint8Array> {
  const { organization, asOf, people, groups } = data;
  const file = {
    ...{ format: FORMAT, version: VERSION, ...toExpiryNotice(asOf), organization, asOf },
    ...(workspace !== undefined && { workspace }),
    ...{ people, groups },
  };
  check(file);
  return gzipText(JSON.stringify(file));
}

/** @throws OrganizationFileError */
export async function decodeOrganization(bytes: Uint8Array): Promise<OrganizationFile> {
  const { workspace, organization, asOf, people, groups } = check(await readJson(bytes));
  return {
    data: { organization, asOf, people, groups },
    ...(workspace !== undefined && { workspace: workspaceUuid(workspace) }),
  };
}

function check(json: unknown): v.InferOutput<typeof fileSchema> {
  const head = v.safeParse(headSchema, json);
  if (!head.success) throw notOrganizationData();
  if (head.output.version > VERSION) throw newerVersion(head.output.version);
  const parsed = v.safeParse(fileSchema, json);
  if (!parsed.success) throw damaged(parsed.issues[0]);
  const { people } = parsed.output;
  if (people.state !== 'unread' && hasTwice(people.value.map((one) => one.accountId)))
    throw twice();
  return parsed.output;
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

function notOrganizationData(): OrganizationFileError {
  return new OrganizationFileError(
    'not-organization-data',
    'This is no file of organization data.',
    'Give a file that “usher collect” has written.',
  );
}

function newerVersion(version: number): OrganizationFileError {
  return new OrganizationFileError(
    'newer-version',
    `The organization data are of version ${version}; this Usher reads version ${VERSION}.`,
    'Update Usher, or collect the data again with this one.',
  );
}

const AGAIN = 'Copy it again from where it was written, or let “usher collect” write it anew.';

/** Names the place, and what should stand there; what does stand there may be anything. */
function damaged(issue: v.BaseIssue<unknown>): OrganizationFileError {
  const field = v.getDotPath(issue) ?? 'the file';
  const why =
    issue.type === 'regex' ? ` ${issue.message}` : `: expected ${issue.expected ?? 'otherwise'}`;
  return new OrganizationFileError(
    'damaged',
    `The organization data are damaged at ${field}${why}.`,
    AGAIN,
  );
}

function twice(): OrganizationFileError {
  return new OrganizationFileError(
    'damaged',
    'The organization data are damaged at people: one account stands there twice.',
    AGAIN,
  );
}

async function readJson(bytes: Uint8Array): Promise<unknown> {
  try {
    return JSON.parse(await gunzipText(bytes));
  } catch {
    return undefined;
  }
}
