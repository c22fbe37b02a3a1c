import { type Bitbucket } from '../../local/bitbucket/bitbucket';
import { createBitbucket } from '../../local/bitbucket/create-bitbucket';
import { acme, personUuid } from '../../local/bitbucket/demo/acme';
import { type Endpoint, ENDPOINTS, nameOf } from '../../local/bitbucket/endpoints';
import { ALL_ROUTES } from '../../local/bitbucket/routes/all-routes';
import { type Switches } from '../../local/bitbucket/switches';
import { type ProjectRecord, type RepositoryRecord } from '../../local/bitbucket/workspace-data';

const ORIGIN = 'https://api.bitbucket.org';
const NOW = Date.UTC(2026, 10, 21);
const MOST_PAGES = 8;

/** One answer of the simulator, with the endpoint it came from. */
export interface Stop {
  readonly endpoint: Endpoint;
  readonly address: string;
  readonly status: number;
  readonly body: unknown;
}

export interface Traveller {
  readonly bitbucket: Bitbucket;
  /** Follows `next` to the last page, or to the eighth: a log of work has dozens, all alike. */
  readonly visit: (endpoint: Endpoint, address: string) => Promise<Stop[]>;
  /** Asks for a change; `body` is undefined where the answer has none. */
  readonly change: (endpoint: Endpoint, address: string, body?: object) => Promise<Stop>;
}

/** A workspace admin of acme with every scope, and no limit on the way. */
export function aTraveller(
  switches: Partial<Switches> = {},
  request: { readonly account?: string; readonly scopes?: readonly string[] } = {},
): Traveller {
  const bitbucket = createBitbucket({
    data: acme(NOW),
    now: () => NOW,
    switches: { limit: 1_000_000, ...switches },
  });
  const { account = personUuid('aokonjo'), scopes = everyScope() } = request;
  const { authorization } = bitbucket.issueCredential({ kind: 'api-token', account, scopes });
  return {
    bitbucket,
    visit: async (endpoint, address) => {
      const stops: Stop[] = [];
      let next: string | undefined = ORIGIN + address;
      while (next !== undefined && stops.length < MOST_PAGES) {
        const response = await bitbucket.fetch(new Request(next, { headers: { authorization } }));
        const body: unknown = await response.json();
        stops.push({ endpoint, address: next, status: response.status, body });
        next = nextOf(body);
      }
      return stops;
    },
    change: async (endpoint, address, sent) => {
      const response = await bitbucket.fetch(
        new Request(ORIGIN + address, {
          method: endpoint.method,
          headers: { authorization },
          ...(sent && { body: JSON.stringify(sent) }),
        }),
      );
      const text = await response.text();
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      return { endpoint, address, status: response.status, body };
    },
  };
}

const everyScope = (): string[] => [...new Set(ENDPOINTS.flatMap(({ scopes }) => scopes))];

/** One change of each kind that acme takes, in an order in which each finds what it needs. */
export function changes(): readonly Change[] {
  const ada = encodeURIComponent(personUuid('nlind'));
  const own = '/2.0/repositories/acme/web-checkout';
  const project = '/2.0/workspaces/acme/projects/PAY';
  const rule = data.repositories.find(({ slug }) => slug === 'web-checkout')?.branchRestrictions[0];
  return [own, project]
    .flatMap((base): Change[] => [
      {
        method: 'PUT',
        address: `${base}/permissions-config/users/${ada}`,
        body: { permission: 'write' },
        status: 200,
      },
      { method: 'DELETE', address: `${base}/permissions-config/users/${ada}`, status: 204 },
      {
        method: 'PUT',
        address: `${base}/permissions-config/groups/reviewers`,
        body: { permission: 'read' },
        status: 200,
      },
      { method: 'DELETE', address: `${base}/permissions-config/groups/reviewers`, status: 204 },
      { method: 'PUT', address: `${base}/permissions-config/users/${ada}`, body: {}, status: 400 },
      {
        method: 'PUT',
        address: `${base}/permissions-config/users/nobody`,
        body: { permission: 'read' },
        status: 404,
      },
    ])
    .concat([
      {
        ...{ method: 'POST', address: `${own}/branch-restrictions`, status: 201 },
        body: { kind: 'push', branch_match_kind: 'glob', pattern: 'docs', users: [], groups: [] },
      },
      {
        ...{ method: 'PUT', address: `${own}/branch-restrictions/${rule?.id}`, status: 200 },
        body: { users: [{ uuid: personUuid('nlind') }] },
      },
      { method: 'DELETE', address: `${own}/branch-restrictions/${rule?.id}`, status: 204 },
      { method: 'PUT', address: own, body: { fork_policy: 'no_forks' }, status: 200 },
      { method: 'PUT', address: '/2.0/repositories/acme/made-by-put', body: {}, status: 201 },
      { method: 'PUT', address: own, body: { fork_policy: 'all' }, status: 400 },
    ]);
}

export interface Change {
  readonly method: 'PUT' | 'POST' | 'DELETE';
  readonly address: string;
  readonly body?: object;
  readonly status: number;
}

/** Every endpoint that is read, and every address it has in acme. */
export function addresses(): { readonly endpoint: Endpoint; readonly address: string }[] {
  const answered = ENDPOINTS.filter(
    (endpoint) => endpoint.method === 'GET' && nameOf(endpoint) in ALL_ROUTES,
  );
  return answered.flatMap((endpoint) =>
    fillIn(endpoint.path).map((address) => ({ endpoint, address })),
  );
}

const data = acme(NOW);
const uuids = (records: readonly { readonly uuid: string }[]): string[] =>
  records.map(({ uuid }) => encodeURIComponent(uuid));

/** Few people and groups stand for all, every project and repository for itself. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  workspace: ['acme'],
  project_key: data.projects.map(({ key }) => key),
  repo_slug: data.repositories.map(({ slug }) => slug),
  member: uuids(data.accounts),
  selected_user_id: uuids(data.accounts.slice(0, 12)),
  group_slug: ['administrators', 'reviewers'],
};

/** Parts whose values depend on the object in front of them. */
const PER_OBJECT: Readonly<Record<string, (one: DetailedRecord) => readonly string[]>> = {
  '/branch-restrictions/{id}': ({ branchRestrictions = [] }) =>
    branchRestrictions.map(({ id }) => String(id)),
  '/deploy-keys/{key_id}': ({ accessKeys = [] }) => accessKeys.map(({ id }) => String(id)),
  '/default-reviewers/{target_username}': reviewersOf,
  '/default-reviewers/{selected_user}': reviewersOf,
};

type DetailedRecord = Pick<
  ProjectRecord | RepositoryRecord,
  'accessKeys' | 'branchRestrictions' | 'defaultReviewers'
>;

function reviewersOf({ defaultReviewers = [] }: DetailedRecord): string[] {
  return defaultReviewers.map(encodeURIComponent);
}

function fillIn(path: string): string[] {
  const end = Object.keys(PER_OBJECT).find((one) => path.endsWith(one));
  if (end !== undefined) return fillInOfObjects(path, end);
  const name = /\{(\w+)\}/u.exec(path)?.[1];
  if (name === undefined) return [path];
  return (VALUES[name] ?? []).flatMap((value) => fillIn(path.replace(`{${name}}`, value)));
}

function fillInOfObjects(path: string, end: string): string[] {
  const valuesOf = PER_OBJECT[end] ?? (() => []);
  const objects: readonly (readonly [string, DetailedRecord])[] = path.includes('{project_key}')
    ? data.projects.map((one) => [`/2.0/workspaces/acme/projects/${one.key}`, one])
    : data.repositories.map((one) => [`/2.0/repositories/acme/${one.slug}`, one]);
  const list = end.slice(0, end.lastIndexOf('/'));
  return objects.flatMap(([address, one]) =>
    valuesOf(one).map((value) => `${address}${list}/${value}`),
  );
}

function nextOf(body: unknown): string | undefined {
  const hasNext = typeof body === 'object' && body !== null && 'next' in body;
  return hasNext && typeof body.next === 'string' ? body.next : undefined;
}
