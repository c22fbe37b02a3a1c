import { type Bitbucket } from '../../../local/bitbucket/bitbucket';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { type BitbucketRequest } from '../../../src/adapters/bitbucket/bitbucket-request';
import { createBudget } from '../../../src/adapters/bitbucket/budget';
import { createBitbucketReader, type ReaderOptions } from '../../../src/adapters/bitbucket/reader';
import { projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { type PageRecord, type ScanJob } from '../../../src/domain/facts/scan-record';
import { type ScanSource } from '../../../src/use-cases/scan/scan-ports';
import {
  aBitbucket,
  aClock,
  API,
  aResponse,
  NOON,
  requestAs,
} from '../../builders/simulated-bitbucket';

function aReader(request: BitbucketRequest, options: Partial<ReaderOptions> = {}): ScanSource {
  const { now } = aClock();
  const budget = createBudget({ share: 1, now });
  return createBitbucketReader({
    ...{ request, budget, now, workspace: 'acme', origin: API, readsAs: 'token' },
    ...options,
  });
}

async function readList(source: ScanSource, job: ScanJob): Promise<PageRecord[]> {
  const pages: PageRecord[] = [];
  for (;;) {
    const trail = pages.flatMap(({ next }) => next ?? []);
    const page = await source.readPage(job, { trail });
    pages.push(page);
    if (page.next === undefined) return pages;
  }
}

const answering =
  (body: unknown): BitbucketRequest =>
  () =>
    Promise.resolve(aResponse(200, body));

const members: ScanJob = { kind: 'members' };

describe('paging', () => {
  const bigger = () =>
    generateWorkspace({ people: 250, groups: 4, projects: 3, repositories: 230, seed: 1 });

  test('follows next to the end, in pages of 100', async () => {
    const bitbucket = aBitbucket({ data: bigger() });
    const pages = await readList(aReader(requestAs(bitbucket)), members);
    const uuids = pages.flatMap(({ rows }) => rows.map((row) => 'uuid' in row && row.uuid));
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, uuids.length - 200]);
    expect(new Set(uuids)).toEqual(new Set(listMembers(bitbucket)));
  });

  test('of repositories neither repeats nor misses one, though Bitbucket shuffles what is not sorted', async () => {
    const bitbucket = aBitbucket({ data: bigger() });
    const pages = await readList(aReader(requestAs(bitbucket)), { kind: 'repositories' });
    const slugs = pages.flatMap(({ rows }) => rows.map((row) => 'slug' in row && row.slug));
    expect(slugs).toHaveLength(230);
    expect(new Set(slugs).size).toBe(230);
  });

  test('remembers next as a path, so that another address of the same Bitbucket can go on', async () => {
    const bitbucket = aBitbucket({ data: bigger() });
    const first = await aReader(requestAs(bitbucket)).readPage(members, { trail: [] });
    expect(first.next).toMatch(/^\/2\.0\/workspaces\/acme\/permissions\?.*page=2/);
    expect(first.size).toBe(listMembers(bitbucket).length);
  });

  test.each([
    [
      'on another host',
      'https://evil.example.com/2.0/workspaces/acme/permissions?page=2',
      /another host/,
    ],
    ['on another port', 'https://api.bitbucket.org:8443/2.0/workspaces?page=2', /another host/],
    ['over plain http', 'http://api.bitbucket.org/2.0/workspaces?page=2', /another host/],
    ['outside the API', 'https://api.bitbucket.org/site/oauth2/authorize', /not in the API/],
    ['that is no URL', '/2.0/workspaces/acme/permissions?page=2', /not a URL/],
  ])('does not follow a next %s', async (_, next, message) => {
    const source = aReader(answering({ values: [], next }));
    const reading = source.readPage(members, { trail: [] });
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ reason: 'unreadable-answer', retryable: false });
  });

  test('ends when a page comes round again, be it after several', async () => {
    const link = (page: number) => `${API}/2.0/workspaces/acme/permissions?page=${page}`;
    const source = aReader((path) => {
      const page = Number(/page=(\d+)/.exec(path)?.[1] ?? 1);
      return Promise.resolve(aResponse(200, { values: [], next: link((page % 4) + 1) }));
    });
    await expect(readList(source, members)).rejects.toThrow(/page that was read already/);
  });

  test('ends when there is no end', async () => {
    const bitbucket = aBitbucket();
    bitbucket.faults.add({ path: '/permissions', effect: { kind: 'endless-next' } });
    const source = aReader(requestAs(bitbucket), { maxPages: 20 });
    await expect(readList(source, members)).rejects.toThrow(/does not end after 20 pages/);
    expect(bitbucket.stats().total).toBe(20);
  });

  test('that the simulator repeats is noticed at once', async () => {
    const bitbucket = aBitbucket({ data: bigger() });
    bitbucket.faults.add({ path: '/permissions', effect: { kind: 'repeated-page' } });
    await expect(readList(aReader(requestAs(bitbucket)), members)).rejects.toThrow(/already/);
  });
});

function listMembers({ data }: Bitbucket): readonly string[] {
  return data.accounts.filter(({ membership }) => membership).map(({ uuid }) => uuid);
}

describe('what is asked', () => {
  test('is what the documents say, cut down to what is used', async () => {
    const asked: string[] = [];
    const request: BitbucketRequest = (path) => {
      asked.push(path);
      const isGroups = path.startsWith('/1.0/');
      const isWorkspace = path.startsWith('/2.0/workspaces/acme?');
      const workspace = { uuid: '{w}', slug: 'acme' };
      return Promise.resolve(
        aResponse(200, isGroups ? [] : isWorkspace ? workspace : { values: [] }),
      );
    };
    const source = aReader(request);
    const project = { project: projectUuid('{p}'), key: '~A B' } as const;
    const repository = { repository: repositoryUuid('{r}'), slug: 'a/b?c' } as const;
    const jobs: readonly ScanJob[] = [
      { kind: 'workspace' },
      { kind: 'members' },
      { kind: 'groups' },
      { kind: 'projects' },
      { kind: 'repositories' },
      { kind: 'project-group-grants', ...project },
      { kind: 'project-person-grants', ...project },
      { kind: 'repository-group-grants', ...repository },
      { kind: 'repository-person-grants', ...repository },
      { kind: 'branch-rules', ...repository },
      { kind: 'listing', ...repository },
    ];
    for (const job of jobs) await source.readPage(job, { trail: [] });
    expect(asked.map((path) => path.split('?')[0])).toEqual([
      '/2.0/workspaces/acme',
      '/2.0/workspaces/acme/permissions',
      '/1.0/groups/acme',
      '/2.0/workspaces/acme/projects',
      '/2.0/repositories/acme',
      '/2.0/workspaces/acme/projects/~A%20B/permissions-config/groups',
      '/2.0/workspaces/acme/projects/~A%20B/permissions-config/users',
      '/2.0/repositories/acme/a%2Fb%3Fc/permissions-config/groups',
      '/2.0/repositories/acme/a%2Fb%3Fc/permissions-config/users',
      '/2.0/repositories/acme/a%2Fb%3Fc/branch-restrictions',
      '/2.0/workspaces/acme/permissions/repositories/a%2Fb%3Fc',
    ]);
    for (const path of asked) {
      const query = new URL(path, API).searchParams;
      if (path.startsWith('/1.0/') || path.startsWith('/2.0/workspaces/acme?')) continue;
      expect(query.get('pagelen')).toBe('100');
      expect(query.get('fields')?.split(',')).toEqual(expect.arrayContaining(['next', 'size']));
      expect(query.has('q')).toBe(false);
      expect(query.has('sort')).toBe(
        !/permissions-config|branch-restr|acme\/permissions\?/.test(path),
      );
    }
  });

  test('is nothing that a strict explicit list would refuse', async () => {
    const bitbucket = aBitbucket({ switches: { explicitListQuery: 'refused' } });
    const [repository] = bitbucket.data.repositories;
    if (!repository) throw new Error('no repository');
    const job: ScanJob = {
      kind: 'repository-person-grants',
      repository: repositoryUuid(repository.uuid),
      slug: repository.slug,
    };
    await expect(aReader(requestAs(bitbucket)).readPage(job, { trail: [] })).resolves.toBeDefined();
  });

  test('tells by when it was answered', async () => {
    const page = await aReader(answering({ values: [] })).readPage(members, { trail: [] });
    expect(page).toEqual({ job: members, at: NOON, rows: [] });
  });
});

describe('an answer in another shape', () => {
  test.each([
    ['a list without values', members, { next: 'x' }, /no usable values/],
    ['a list that is an array', members, [], /no usable/],
    ['a next that is a number', members, { values: [], next: 2 }, /no usable next/],
    ['groups in an envelope', { kind: 'groups' } as const, { values: [] }, /no usable/],
    [
      'a workspace without uuid',
      { kind: 'workspace' } as const,
      { slug: 'acme' },
      /no usable uuid/,
    ],
    ['null', members, null, /no usable/],
  ])('%s is an error, never an empty list', async (_, job, body, message) => {
    const reading = aReader(answering(body)).readPage(job, { trail: [] });
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ reason: 'unreadable-answer' });
  });

  test('an entry that makes no sense leaves the page in doubt and the others in place', async () => {
    const body = { values: [{ user: { uuid: '{a}' }, permission: 'owner' }, { user: {} }, null] };
    const page = await aReader(answering(body)).readPage(members, { trail: [] });
    expect(page).toMatchObject({
      rows: [{ uuid: '{a}', role: 'owner' }],
      skipped: 2,
      doubt: {
        reason: 'unreadable-answer',
        detail: expect.stringContaining('user.uuid') as string,
      },
    });
  });
});

test('only a token reads groups', () => {
  const request = answering({});
  expect(aReader(request, { readsAs: 'token' }).canReadGroups).toBe(true);
  expect(aReader(request, { readsAs: 'user' }).canReadGroups).toBe(false);
  expect(aReader(request, { readsAs: 'app' }).canReadGroups).toBe(false);
});

describe('whether the reader passes for a workspace admin', () => {
  test.each([
    ['token', 'api-token', { callerRole: 'member' }, 'not-a-workspace-admin'],
    ['user', 'forge-asUser', { callerRole: 'project-admin' }, 'not-a-workspace-admin'],
    ['user', 'forge-asUser', { callerRole: 'outsider' }, 'not-a-workspace-admin'],
    ['app', 'forge-asApp', { asAppIsAdmin: false }, 'not-an-admin'],
  ] as const)('as %s with %s under %j: %s', async (readsAs, kind, switches, reason) => {
    const bitbucket = aBitbucket({ switches });
    const reader = aReader(requestAs(bitbucket, { kind }), { readsAs });
    await expect(reader.confirmWorkspaceAdmin({})).rejects.toMatchObject({ reason });
  });

  test.each([
    ['token', 'api-token', {}],
    ['user', 'forge-asUser', {}],
    ['app', 'forge-asApp', { asAppIsAdmin: true }],
  ] as const)('as %s with %s under %j: yes', async (readsAs, kind, switches) => {
    const bitbucket = aBitbucket({ switches });
    const reader = aReader(requestAs(bitbucket, { kind }), { readsAs });
    await expect(reader.confirmWorkspaceAdmin({})).resolves.toBeUndefined();
    expect(bitbucket.stats().total).toBe(1);
  });
});

test('scopes of another vocabulary are not held against the caller', async () => {
  const headers = { 'x-oauth-scopes': 'account, repository:admin' };
  const request = () => Promise.resolve(aResponse(200, { uuid: '{w}', slug: 'acme' }, headers));
  const page = await aReader(request).readPage({ kind: 'workspace' }, { trail: [] });
  expect(page.rows).toEqual([{ uuid: '{w}', slug: 'acme', name: 'acme' }]);
});
