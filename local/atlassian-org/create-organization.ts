import { type Context, Hono, type MiddlewareHandler } from 'hono';
import {
  type GroupRecord,
  type OrganizationRecord,
  type PersonRecord,
} from './organization-record';

export interface OrganizationFault {
  /** Part of `/path?query`, percent-decoded. */
  readonly path: string;
  /** The first matching request it hits, counted from 1. */
  readonly from?: number;
  /** How many matching requests it hits. Missing = all from then on. */
  readonly times?: number;
  /** `cut`: the connection is gone in the middle of the body. */
  readonly answer: (() => Response) | 'cut';
}

/** Which calls a key may make: those of its scopes, or all where it was made without scopes. */
export interface OrganizationKey {
  readonly scopes?: readonly string[];
  /** The admin who made it is no organization admin any more. */
  readonly isDemoted?: boolean;
}

export interface Organization {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly faults: OrganizationFault[];
  /** `GET /path?query` of every request so far. */
  readonly requests: readonly string[];
}

export interface OrganizationOptions {
  readonly data: OrganizationRecord;
  readonly keys: Readonly<Record<string, OrganizationKey>>;
  /** Rows of a page where a request does not say, 50 unless told otherwise. */
  readonly pageLength?: number;
}

/**
 * The part of Atlassian's organizations API that tells of people and groups, in this process.
 * https://developer.atlassian.com/cloud/admin/organization/rest/
 */
export function createOrganization({
  data,
  keys,
  pageLength = 50,
}: OrganizationOptions): Organization {
  const faults: OrganizationFault[] = [];
  const requests: string[] = [];
  const app = new Hono();
  app.use(count(requests), inject(faults), authenticate(keys));
  const v1 = `/admin/v1/orgs/${data.id}`;
  const directory = `/admin/v2/orgs/${data.id}/directories/-`;
  app.get(`${v1}/users`, demand('read:accounts:admin', keys), (context) =>
    listManaged(context, data, pageLength),
  );
  app.get(
    `${v1}/directory/users/:accountId/last-active-dates`,
    demand('read:directories:admin', keys),
    (context) => tellLastActive(context, data),
  );
  app.get(`${directory}/users`, demand('read:directories:admin', keys), (context) =>
    listUsers(context, data, pageLength),
  );
  app.get(`${directory}/groups`, demand('read:groups:admin', keys), (context) =>
    pageOf(context, data.groups.map(toGroup), pageLength),
  );
  app.notFound((context) => refuse(context, 404, 'ADMIN-404-1', 'Not found'));
  return { fetch: async (request) => app.fetch(request), faults, requests };
}

/** Managed accounts only; `next` is a whole address here, and a bare cursor in version 2. */
function listManaged(context: Context, { people }: OrganizationRecord, length: number): Response {
  const managed = people.filter(({ claimStatus }) => claimStatus === 'managed');
  const page = cut(context, managed.map(toManaged), length);
  if (page === undefined) return badCursor(context);
  const next = new URL(context.req.url);
  next.searchParams.set('cursor', page.next ?? '');
  return context.json({
    data: page.rows,
    meta: { total: managed.length },
    links: { self: context.req.url, prev: null, next: page.next === null ? null : next.href },
  });
}

function listUsers(context: Context, data: OrganizationRecord, length: number): Response {
  const groupIds = context.req.queries('groupIds');
  const members = new Set(
    data.groups.filter(({ id }) => groupIds?.includes(id)).flatMap((group) => group.members),
  );
  const people = data.people.filter(
    ({ accountId }) => groupIds === undefined || members.has(accountId),
  );
  return pageOf(context, people.map(toUser), length);
}

/** https://developer.atlassian.com/cloud/admin/organization/user-last-active-dates/ */
function tellLastActive(context: Context, { people }: OrganizationRecord): Response {
  const person = people.find(({ accountId }) => accountId === context.req.param('accountId'));
  if (person === undefined) return refuse(context, 404, 'ADMIN-404-3', 'User not found');
  return context.json({
    data: {
      product_access: Object.entries(person.lastActive).map(([key, at]) => ({
        id: `ari:cloud:${key}::site/1`,
        key,
        last_active: toDay(at),
        last_active_timestamp: toTime(at),
      })),
      added_to_org: toDay(person.addedToOrg),
      added_to_org_timestamp: toTime(person.addedToOrg),
    },
    links: { next: null },
  });
}

function pageOf(context: Context, rows: readonly object[], length: number): Response {
  const page = cut(context, rows, length);
  if (page === undefined) return badCursor(context);
  return context.json({
    data: page.rows,
    links: { self: context.req.query('cursor') ?? null, prev: null, next: page.next },
  });
}

interface Page {
  readonly rows: readonly object[];
  readonly next: string | null;
}

function cut(context: Context, rows: readonly object[], byDefault: number): Page | undefined {
  const cursor = context.req.query('cursor');
  const from = cursor === undefined ? 0 : Number(/^row-(\d+)$/u.exec(atob(cursor))?.[1] ?? NaN);
  if (Number.isNaN(from)) return undefined;
  const to = from + Math.min(Number(context.req.query('limit') ?? byDefault), byDefault);
  return { rows: rows.slice(from, to), next: to < rows.length ? btoa(`row-${to}`) : null };
}

function toManaged(person: PersonRecord): object {
  const times = Object.values(person.lastActive);
  return {
    account_id: person.accountId,
    account_type: 'atlassian',
    account_status: person.accountStatus,
    name: person.name,
    email: person.email,
    access_billable: true,
    ...(times.length > 0 && { last_active: toTime(Math.max(...times)) }),
    product_access: Object.entries(person.lastActive).map(([key, at]) => ({
      ...{ key, name: key, url: 'https://acme.example', last_active: toTime(at) },
    })),
  };
}

function toUser({ accountId, ...person }: PersonRecord): object {
  const { accountStatus, claimStatus, name, email, addedToOrg } = person;
  return {
    ...{ accountId, accountType: 'atlassian', accountStatus, claimStatus, name, email },
    membershipStatus: accountStatus === 'active' ? 'active' : 'suspended',
    addedToOrg: toTime(addedToOrg),
    emailVerified: true,
  };
}

function toGroup({ id, name }: GroupRecord): object {
  return { id, name, description: '', directoryId: 'directory-1', externalSynced: false };
}

function toTime(at: number): string {
  return new Date(at).toISOString();
}

function toDay(at: number): string {
  return toTime(at).slice(0, 10);
}

function count(requests: string[]): MiddlewareHandler {
  return async ({ req }, next) => {
    requests.push(`${req.method} ${addressOf(req.url)}`);
    await next();
  };
}

function addressOf(address: string): string {
  const { pathname, search } = new URL(address);
  return decodeURIComponent(pathname + search);
}

function inject(faults: readonly OrganizationFault[]): MiddlewareHandler {
  const seen = new Map<OrganizationFault, number>();
  return async ({ req }, next) => {
    for (const fault of faults.filter(({ path }) => addressOf(req.url).includes(path))) {
      const nth = (seen.get(fault) ?? 0) + 1;
      seen.set(fault, nth);
      const { from = 1, times = Infinity, answer } = fault;
      if (nth < from || nth >= from + times) continue;
      return answer === 'cut' ? new Response(brokenBody()) : answer();
    }
    return next();
  };
}

function brokenBody(): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('The connection was cut.'));
      else controller.enqueue(new TextEncoder().encode('{"data": ['));
      sent = true;
    },
  });
}

function keyOf(context: Context): string {
  return /^Bearer (.+)$/u.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
}

function authenticate(keys: OrganizationOptions['keys']): MiddlewareHandler {
  return async (context, next) => {
    if (keys[keyOf(context)] !== undefined) return next();
    return refuse(context, 401, 'ADMIN-401-1', 'Unauthorized');
  };
}

/** https://developer.atlassian.com/cloud/admin/scopes/ */
function demand(scope: string, keys: OrganizationOptions['keys']): MiddlewareHandler {
  return async (context, next) => {
    const { scopes, isDemoted } = keys[keyOf(context)] ?? {};
    if (isDemoted !== true && scopes?.includes(scope) !== false) return next();
    return refuse(context, 403, 'ADMIN-403-1', 'User has no permission to access resource.');
  };
}

function badCursor(context: Context): Response {
  return refuse(context, 400, 'ADMIN-400-1', 'Invalid cursor');
}

type Refusal = 400 | 401 | 403 | 404;

function refuse(context: Context, status: Refusal, code: string, title: string): Response {
  return context.json({ errors: [{ id: '1', status: String(status), code, title }] }, status);
}
