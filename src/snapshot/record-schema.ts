import * as v from 'valibot';
import { LEVELS, REPOSITORY_LEVELS } from '../domain/access/level';
import {
  accountUuid,
  groupSlug,
  projectUuid,
  repositoryUuid,
  workspaceUuid,
} from '../domain/facts/ids';
import { GAP_REASONS } from '../domain/facts/reading';
import {
  type GapRecord,
  type JobKind,
  type PageRecord,
  type ScanRecord,
} from '../domain/facts/scan-record';
import { DETAIL_ROWS } from './detail-row-schemas';

const account = v.pipe(v.string(), v.transform(accountUuid));
const group = v.pipe(v.string(), v.transform(groupSlug));
const project = v.pipe(v.string(), v.transform(projectUuid));
const repository = v.pipe(v.string(), v.transform(repositoryUuid));
const text = v.string();
const optionalText = v.exactOptional(v.string());
const time = v.pipe(v.number(), v.safeInteger());
const grantLevel = v.picklist(LEVELS.slice(1) as ['read', 'write', 'create-repo', 'admin']);

const gapSchema = v.object({
  reason: v.picklist(GAP_REASONS),
  detail: optionalText,
  triedAt: v.exactOptional(time),
});

const accountSchema = v.object({
  uuid: account,
  kind: v.picklist(['user', 'team', 'app_user', 'unknown']),
  displayName: text,
  accountId: optionalText,
  nickname: optionalText,
  role: v.exactOptional(v.picklist(['owner', 'member', 'collaborator', 'unknown'])),
  addedOn: optionalText,
  lastAccessedOn: optionalText,
});

const groupGrantSchema = v.object({ group, level: grantLevel });
const personGrantSchema = v.object({ person: account, level: grantLevel });

export const BRANCH_RULE = v.object({
  id: v.number(),
  kind: text,
  match: v.variant('by', [
    v.object({ by: v.literal('pattern'), pattern: text }),
    v.object({ by: v.literal('branching-model'), branchType: text }),
    v.object({ by: v.literal('unknown') }),
  ]),
  people: v.array(account),
  groups: v.array(group),
  value: v.exactOptional(v.number()),
});

const ROWS = {
  workspace: v.object({
    uuid: v.pipe(v.string(), v.transform(workspaceUuid)),
    slug: text,
    name: text,
    isPrivate: v.exactOptional(v.boolean()),
    forkingMode: optionalText,
  }),
  members: accountSchema,
  groups: v.object({
    slug: group,
    name: text,
    defaultLevel: v.exactOptional(v.nullable(v.picklist(REPOSITORY_LEVELS))),
    members: v.array(account),
  }),
  projects: v.object({ uuid: project, key: text, name: text, isPrivate: v.boolean() }),
  repositories: v.object({
    uuid: repository,
    slug: text,
    name: text,
    project: v.exactOptional(project),
    isPrivate: v.boolean(),
    mainBranch: optionalText,
    updatedOn: optionalText,
    createdOn: optionalText,
    forkPolicy: optionalText,
    forkOf: optionalText,
  }),
  'project-group-grants': groupGrantSchema,
  'project-person-grants': personGrantSchema,
  'repository-group-grants': groupGrantSchema,
  'repository-person-grants': personGrantSchema,
  'branch-rules': BRANCH_RULE,
  listing: v.object({ person: account, level: v.picklist(['read', 'write', 'admin']) }),
  ...DETAIL_ROWS,
} as const satisfies Readonly<Record<JobKind, v.GenericSchema>>;

const jobSchema = v.variant('kind', [
  v.object({
    kind: v.picklist([
      'workspace',
      'members',
      'groups',
      'projects',
      'repositories',
      'workspace-webhooks',
      'invitations',
    ]),
  }),
  v.object({
    kind: v.picklist(['project-group-grants', 'project-person-grants', 'project-access-keys']),
    project,
    key: text,
  }),
  v.object({
    kind: v.picklist([
      'repository-group-grants',
      'repository-person-grants',
      'branch-rules',
      'listing',
      'branching-model',
      'default-reviewers',
      'overrides',
      'forks',
      'repository-access-keys',
      'repository-webhooks',
    ]),
    repository,
    slug: text,
  }),
  v.object({ kind: v.picklist(['commits', 'pull-requests']), repository, slug: text, since: text }),
]);

const optionalCount = v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

const gapRecordSchema = v.object({
  job: jobSchema,
  at: time,
  gap: gapSchema,
  requests: optionalCount,
});

function pageSchemaOf(kind: JobKind) {
  return v.object({
    job: jobSchema,
    at: time,
    rows: v.array(ROWS[kind]),
    next: optionalText,
    size: optionalCount,
    skipped: optionalCount,
    requests: optionalCount,
    doubt: v.exactOptional(gapSchema),
    accounts: v.exactOptional(v.array(accountSchema)),
    groups: v.exactOptional(v.array(v.object({ slug: group, name: text }))),
  });
}

const kindSchema = v.object({
  job: v.object({ kind: v.picklist(Object.keys(ROWS) as JobKind[]) }),
});
const PAGES = new Map(
  (Object.keys(ROWS) as JobKind[]).map((kind) => [kind, pageSchemaOf(kind)] as const),
);

export type ParsedRecord =
  | { readonly success: true; readonly record: ScanRecord }
  | { readonly success: false; readonly issue: string };

/** Keys we do not know are left out. */
export function parseRecord(json: unknown): ParsedRecord {
  const head = v.safeParse(kindSchema, json);
  if (!head.success) return { success: false, issue: issueOf(head.issues[0]) };
  const isGap = typeof json === 'object' && json !== null && 'gap' in json;
  const schema = isGap ? gapRecordSchema : PAGES.get(head.output.job.kind);
  if (schema === undefined) return { success: false, issue: 'an unknown job' };
  const record = v.safeParse(schema, json);
  if (!record.success) return { success: false, issue: issueOf(record.issues[0]) };
  // The rows were checked by the schema of the job's own kind, which TypeScript cannot follow.
  return { success: true, record: record.output as GapRecord | PageRecord };
}

/** Where it is and what was expected; never the value, which may be a name. */
function issueOf(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the line'} should be ${issue.expected ?? 'something else'}`;
}
