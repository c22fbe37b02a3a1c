import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, type Row } from './a-simulator';

const AT = '/2.0/repositories/acme';
const put = (slug: string, body: unknown) =>
  ({ method: 'PUT', path: `${AT}/${slug}`, body }) as const;

test.each(['api-token', 'forge-asUser'] as const)('%s changes privacy and forks', async (kind) => {
  const { send, get } = aSimulator();
  const uuid = String(((await get(`${AT}/docs-public-api`)).body as Row)['uuid']);
  const answer = await send(
    put(encodeURIComponent(uuid), { is_private: true, fork_policy: 'no_forks' }),
    { kind },
  );
  expect([answer.status, answer.body]).toEqual([200, (await get(`${AT}/docs-public-api`)).body]);
  expect(answer.body).toMatchObject({ is_private: true, fork_policy: 'no_forks' });
});

test('a slug of none makes a repository; a uuid of none does not', async () => {
  const { send, get, bitbucket } = aSimulator();
  const count = bitbucket.data.repositories.length;
  const made = await send(put('made-by-mistake', { fork_policy: 'no_forks' }));
  expect([made.status, made.body]).toEqual([201, (await get(`${AT}/made-by-mistake`)).body]);
  const nowhere = encodeURIComponent('{00000000-0000-4000-8000-000000000000}');
  expect((await send(put(nowhere, { is_private: true }))).status).toBe(404);
  expect(bitbucket.data.repositories).toHaveLength(count + 1);
});

test('groups with a level for new repositories get it, and whoever makes it administers it', async () => {
  const { send, bitbucket } = aSimulator();
  const as = { account: personUuid('lferrante') };
  expect((await send(put('new-art', { project: { key: 'ART' } }), as)).status).toBe(201);
  const made = bitbucket.data.repositories.find(({ slug }) => slug === 'new-art');
  expect(made?.userGrants).toEqual([{ account: personUuid('lferrante'), level: 'admin' }]);
  const wanted = bitbucket.data.groups.filter(({ permission }) => permission !== null);
  expect(made?.groupGrants).toEqual(
    wanted.map(({ slug, permission }) => ({ group: slug, level: permission })),
  );
});

test('a new name is a new address: the old one is 404, the uuid goes on working', async () => {
  const { send, get } = aSimulator();
  const uuid = String(((await get(`${AT}/tls-cli`)).body as Row)['uuid']);
  const answer = await send(put('tls-cli', { name: 'TLS Command Line' }));
  expect(answer.headers.get('location')).toBe(
    'https://api.bitbucket.org/2.0/repositories/acme/tls-command-line',
  );
  expect((await get(`${AT}/tls-cli`)).status).toBe(404);
  expect((await get(`${AT}/${encodeURIComponent(uuid)}`)).body).toHaveProperty(
    'slug',
    'tls-command-line',
  );
  expect((await send(put('tls-command-line', { name: 'pay-api' }))).status).toBe(400);
});

test.each([
  [{ fork_policy: 'all' }],
  [{ is_private: 'yes' }],
  [{ name: '' }],
  [{ is_private: false }],
])('%j is 400', async (body) => {
  const { send, bitbucket } = aSimulator();
  bitbucket.update((data) => ({
    ...data,
    projects: data.projects.map((project) => ({ ...project, isPrivate: true })),
  }));
  const before = bitbucket.data;
  expect((await send(put('pay-api', body))).status).toBe(400);
  expect(bitbucket.data).toBe(before);
});

test.each([
  ['a reader', 'pay-api', 'nlind', [403, 404]],
  ['somebody who may not create', 'new-one', 'nlind', [403]],
])('%s changes nothing', async (_, slug, nickname, statuses) => {
  const { send, bitbucket } = aSimulator();
  const before = bitbucket.data;
  const { status } = await send(put(slug, { is_private: true }), { account: personUuid(nickname) });
  expect(statuses).toContain(status);
  expect(bitbucket.data).toBe(before);
});
