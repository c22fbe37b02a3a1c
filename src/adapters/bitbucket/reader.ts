import { type InferOutput } from 'valibot';
import {
  type JobKind,
  type PageRecord,
  type RowOf,
  type ScanJob,
} from '../../domain/facts/scan-record';
import { askJson, type AskOptions } from './ask';
import { BitbucketError } from './bitbucket-error';
import { type BitbucketRequest } from './bitbucket-request';
import { type Budget } from './budget';
import { cutActivity } from './cut-activity';
import { toFirstPath, toSecondPath } from './endpoints';
import { toNextPath } from './next-path';
import { confirmAdminEyes, confirmOwner } from './own-access';
import { parseAnswer } from './parse-answer';
import { pageSchema, plainListSchema, workspaceSchema } from './schemas';
import { checkScopes } from './scopes';
import { toRow } from './to-facts';
import { type Understood } from './understood';

export interface ReaderOptions {
  readonly request: BitbucketRequest;
  /** The workspace's slug. */
  readonly workspace: string;
  /** What `next` links must start with: `https://api.bitbucket.org`, or the origin of `--api`. */
  readonly origin: string;
  readonly budget: Budget;
  readonly now: () => number;
  /**
   * `token`: a person's API token, which may read groups. `user`: Forge as the person who has the
   * page open. `app`: Forge as the app, which has no role of its own; what it is shown tells whether it
   * passes for an admin.
   */
  readonly readsAs: 'token' | 'user' | 'app';
  readonly timeoutMs?: number;
  /** A list longer than this is taken for endless. */
  readonly maxPages?: number;
}

export interface Reader {
  readonly canReadGroups: boolean;
  /** @throws BitbucketError */
  readonly confirmWorkspaceAdmin: (asked: { readonly signal?: AbortSignal }) => Promise<void>;
  /** @throws BitbucketError */
  readonly readPage: (
    job: ScanJob,
    asked: { readonly trail: readonly string[]; readonly signal?: AbortSignal },
  ) => Promise<PageRecord>;
}

/** 200,000 rows: four times the largest workspace we have heard of. */
const MAX_PAGES = 2000;

/** Reads what a scan asks for, one request and one page a call. Writes nothing, ever. */
export function createBitbucketReader(options: ReaderOptions): Reader {
  const { workspace, origin, now, readsAs, maxPages = MAX_PAGES } = options;
  const ask = (signal?: AbortSignal): AskOptions => ({ ...options, ...(signal && { signal }) });
  return {
    canReadGroups: readsAs === 'token',
    confirmWorkspaceAdmin: ({ signal }) =>
      (readsAs === 'app' ? confirmAdminEyes : confirmOwner)(workspace, ask(signal)),
    readPage: async (job, { trail, signal }) => {
      const path = trail.at(-1) ?? toFirstPath(job, workspace);
      const { body, headers } = await askJson(path, ask(signal)).catch((error: unknown) => {
        throw toErrorOf(job, error);
      });
      if (job.kind === 'workspace') checkScopes(headers);
      const page = toPage(job, body);
      const next = page.next
        ? toNextPath({ next: page.next, origin, trail, maxPages })
        : trail.length === 0 && toSecondPath(job, workspace);
      const record = toPageRecord({ job, page, workspace, at: now(), ...(next && { next }) });
      return cutActivity(record, trail.length);
    },
  };
}

interface Page {
  readonly values: readonly unknown[];
  readonly next?: string | null | undefined;
  readonly size?: number | null | undefined;
}

function toPage(job: ScanJob, body: unknown): Page {
  switch (job.kind) {
    case 'workspace':
      return { values: [notPersonal(parseAnswer(workspaceSchema, body))] };
    case 'groups':
    case 'invitations':
      return { values: parseAnswer(plainListSchema, body) };
    case 'branching-model':
    case 'overrides':
      return { values: [body] };
    default:
      return parseAnswer(pageSchema, body);
  }
}

function notPersonal(workspace: InferOutput<typeof workspaceSchema>) {
  if (workspace.is_personal !== true) return workspace;
  throw new BitbucketError({
    reason: 'personal-workspace',
    message:
      'This is a legacy personal workspace. Bitbucket gives it neither groups nor permission lists: move its repositories to a shared workspace.',
  });
}

function toErrorOf({ kind }: ScanJob, error: unknown): unknown {
  if (kind === 'workspace') return toWorkspaceError(error);
  return kind === 'invitations' ? toInvitationsError(error) : error;
}

/** Where people are managed centrally the list is switched off, as 404, 403 or 405. */
function toInvitationsError(error: unknown): unknown {
  if (!(error instanceof BitbucketError)) return error;
  if (error.reason !== 'not-found' && error.reason !== 'wrong-credential') return error;
  return new BitbucketError({
    reason: 'wrong-credential',
    message: 'Bitbucket shows no invitations where people are managed in admin.atlassian.com.',
    ...(error.status !== undefined && { status: error.status }),
    cause: error,
  });
}

/** 404 and 403 on the workspace itself mean that there is nothing to scan. */
function toWorkspaceError(error: unknown): unknown {
  if (!(error instanceof BitbucketError)) return error;
  if (error.reason !== 'not-found' && error.reason !== 'not-an-admin') return error;
  return new BitbucketError({
    reason: 'no-such-workspace',
    message:
      'Bitbucket knows no such workspace, or hides it from this credential: check the spelling of its slug and whose credential it is.',
    ...(error.status !== undefined && { status: error.status }),
    cause: error,
  });
}

interface ReadPage {
  readonly job: ScanJob;
  readonly page: Page;
  readonly workspace: string;
  readonly at: number;
  readonly next?: string;
}

function toPageRecord({ job, page, workspace, at, next }: ReadPage): PageRecord {
  const understood: (raw: unknown, workspace: string) => Understood<RowOf[JobKind]> =
    toRow[job.kind];
  const entries = page.values.map((raw) => understood(raw, workspace));
  const doubts = entries.flatMap(({ doubt }) => doubt ?? []);
  const accounts = entries.flatMap((entry) => entry.accounts ?? []);
  const groups = entries.flatMap((entry) => entry.groups ?? []);
  const rows = entries.flatMap(({ row }) => row ?? []);
  const skipped = entries.length - rows.length;
  // The table `toRow` ties rows to the job's kind; TypeScript cannot follow that through a union.
  return {
    ...{ job, at, rows },
    ...(next !== undefined && { next }),
    ...(doubts[0] !== undefined && { doubt: toGap(doubts, at) }),
    ...(accounts.length > 0 && { accounts }),
    ...(groups.length > 0 && { groups }),
    ...(page.size != null && { size: page.size }),
    ...(skipped > 0 && { skipped }),
  } as PageRecord;
}

function toGap(doubts: readonly string[], triedAt: number) {
  const detail = [...new Set(doubts)].join(', ');
  return { reason: 'unreadable-answer', detail: `Bitbucket sent ${detail}`, triedAt } as const;
}
