import fc from 'fast-check';
import { aSimulator, messageOf, type Row, valuesOf } from './a-simulator';

const REPOSITORIES = '/2.0/repositories/acme';

test('a page has 10 rows unless asked otherwise, and names the next one', async () => {
  const { get } = aSimulator();
  const { body } = await get('/2.0/workspaces/acme/members');
  expect(valuesOf(body)).toHaveLength(10);
  expect(body).toMatchObject({
    pagelen: 10,
    page: 1,
    size: 62,
    next: 'https://api.bitbucket.org/2.0/workspaces/acme/members?page=2',
  });
  expect(body).not.toHaveProperty('previous');
});

test("the list of one's own workspaces has 25 rows a page", async () => {
  const { get } = aSimulator();
  expect((await get('/2.0/user/workspaces')).body).toMatchObject({ pagelen: 25 });
});

test('next is absolute on the origin that was asked, and repeats q, sort and fields', async () => {
  const { get } = aSimulator();
  const query = 'q=is_private%3Dtrue&sort=-slug&fields=%2Bvalues.x&pagelen=100';
  const { body } = await get(`http://localhost:8090${REPOSITORIES}?${query}`);
  const next = new URL((body as { next: string }).next);
  expect(next.origin).toBe('http://localhost:8090');
  expect(Object.fromEntries(next.searchParams)).toEqual({
    q: 'is_private=true',
    sort: '-slug',
    fields: '+values.x',
    pagelen: '100',
    page: '2',
  });
});

test('the last page has no next; a page beyond it is empty', async () => {
  const { get } = aSimulator();
  const last = await get(`${REPOSITORIES}?sort=slug&pagelen=100&page=2`);
  expect(valuesOf(last.body)).toHaveLength(20);
  expect(last.body).not.toHaveProperty('next');
  expect(last.body).toHaveProperty('previous');
  const beyond = await get(`${REPOSITORIES}?sort=slug&pagelen=100&page=3`);
  expect(valuesOf(beyond.body)).toEqual([]);
  expect(beyond.body).not.toHaveProperty('next');
});

test('an empty list is a page like any other', async () => {
  const { get } = aSimulator();
  const { status, body } = await get('/2.0/repositories/acme/mob-ios/permissions-config/users');
  expect(status).toBe(200);
  expect(body).toEqual({ values: [], pagelen: 10, size: 0, page: 1 });
});

test.each([
  ['pagelen=101', 'Invalid pagelen'],
  ['pagelen=0', 'Invalid pagelen'],
  ['pagelen=-5', 'Invalid pagelen'],
  ['pagelen=ten', 'Invalid pagelen'],
  ['page=0', 'Invalid page'],
  ['page=x', 'Invalid page'],
])('%s is refused', async (query, message) => {
  const { get } = aSimulator();
  const { status, body } = await get(`/2.0/workspaces/acme/members?${query}`);
  expect(status).toBe(400);
  expect(messageOf(body)).toBe(message);
});

test('a restricted list of fields without next ends silently after one page', async () => {
  const { get } = aSimulator();
  const { body } = await get(`${REPOSITORIES}?sort=slug&fields=values.slug,size`);
  expect(Object.keys(body as object).sort()).toEqual(['size', 'values']);
});

test('size, page and previous can be switched off, next stays', async () => {
  const { get } = aSimulator({ switches: { pageCounters: false } });
  const { body } = await get(`${REPOSITORIES}?sort=slug&page=2`);
  expect(Object.keys(body as object).sort()).toEqual(['next', 'pagelen', 'values']);
});

const slugs = (rows: readonly Row[]) => rows.map(({ slug }) => slug as string);

test('law: with sort, the pages of any length hold every repository once', async () => {
  const { all } = aSimulator({ switches: { limit: 1_000_000 } });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (pagelen) => {
      const rows = await all(`${REPOSITORIES}?sort=slug&pagelen=${pagelen}`);
      expect(new Set(slugs(rows)).size).toBe(120);
      expect(rows).toHaveLength(120);
    }),
    { numRuns: 20 },
  );
});

test('without sort one repository comes twice for each that is missed', async () => {
  const { all } = aSimulator();
  const rows = await all(`${REPOSITORIES}?pagelen=50`);
  expect(rows).toHaveLength(120);
  expect(new Set(slugs(rows)).size).toBe(118);
});

test('without sort pages can be told to hold still', async () => {
  const { all } = aSimulator({ switches: { unsortedPagesShift: false } });
  expect(new Set(slugs(await all(`${REPOSITORIES}?pagelen=50`))).size).toBe(120);
});

test('a repository inserted between two pages shifts the rows', async () => {
  const { bitbucket, get } = aSimulator();
  const first = await get(`${REPOSITORIES}?sort=slug&pagelen=10`);
  bitbucket.update((data) => {
    const [model, ...others] = data.repositories;
    if (!model) throw new Error('acme has repositories');
    return { ...data, repositories: [{ ...model, uuid: '{new}', slug: 'aaa' }, model, ...others] };
  });
  const second = await get((first.body as { next: string }).next);
  expect(slugs(valuesOf(second.body))[0]).toBe(slugs(valuesOf(first.body))[9]);
});
