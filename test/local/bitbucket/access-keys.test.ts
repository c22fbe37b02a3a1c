import { personUuid } from '../../../local/bitbucket/demo/acme';
import { publicKey } from '../../../local/bitbucket/public-key';
import { aSimulator, valuesOf } from './a-simulator';

const KEYS = '/2.0/repositories/acme/pay-api/deploy-keys';
const PROJECT_KEYS = '/2.0/workspaces/acme/projects/ART/deploy-keys';
const ED25519 = publicKey({ algorithm: 'ssh-ed25519', seed: 'a test' });

test('a key of a repository has a number, a label, its dates, who added it and no comment inside', async () => {
  const { get } = aSimulator();
  const [key] = valuesOf((await get(KEYS)).body);
  expect(key).toEqual({
    type: 'deploy_key',
    id: 4100,
    label: 'ci-runner',
    key: expect.stringMatching(/^ssh-ed25519 AAAAC3NzaC1lZDI1NTE5\S+$/u) as string,
    comment: 'ci-runner@acme.example',
    created_on: '2025-03-21T12:00:00.000000+00:00',
    last_used: '2026-11-21T12:00:00.000000+00:00',
    repository: expect.objectContaining({ type: 'repository', name: 'pay-api' }) as object,
    owner: expect.objectContaining({ uuid: personUuid('isolheim') }) as object,
    links: { self: { href: `https://api.bitbucket.org${KEYS}/4100` } },
  });
  expect((await get(`${KEYS}/4100`)).body).toEqual(key);
});

test('a key of a project names the project and who created it', async () => {
  const { get } = aSimulator();
  expect(valuesOf((await get(PROJECT_KEYS)).body)).toEqual([
    expect.objectContaining({
      type: 'project_deploy_key',
      id: 4150,
      project: expect.objectContaining({ type: 'project', key: 'ART' }) as object,
      created_by: expect.objectContaining({ uuid: personUuid('lferrante') }) as object,
    }),
  ]);
});

test('a key that was never used says null; one whose adder left still names the adder', async () => {
  const { get } = aSimulator();
  const [lab] = valuesOf((await get('/2.0/repositories/acme/mob-e2e/deploy-keys')).body);
  expect(lab).toHaveProperty('last_used', null);
  const [backup] = valuesOf((await get('/2.0/repositories/acme/ops-backup/deploy-keys')).body);
  expect(backup).toHaveProperty('owner.display_name', 'Henrik Sand');
});

test.each([
  [KEYS, 'write:ssh-key', 'admin:repository'],
  [PROJECT_KEYS, 'write:ssh-key', 'admin:project'],
])('at %s a key is added with 200, listed, and deleted with 204', async (path, ...needed) => {
  const { send, get, ask, bitbucket } = aSimulator();
  const scopes = needed.map((scope) => `${scope}:bitbucket`);
  const body = { key: `${ED25519} nas in the cellar`, label: 'nas' };
  const before = valuesOf((await get(path)).body).length;
  const added = await send({ method: 'POST', path, body }, { scopes });
  expect(added.status).toBe(200);
  expect(added.body).toMatchObject({
    id: 4151,
    label: 'nas',
    key: ED25519,
    comment: 'nas in the cellar',
    last_used: null,
    created_on: '2026-11-21T12:00:00.000000+00:00',
  });
  expect(valuesOf((await get(path)).body)).toHaveLength(before + 1);
  const gone = await ask('DELETE', `${path}/4151`);
  expect([gone.status, gone.body]).toEqual([204, '']);
  expect(valuesOf((await get(path)).body)).toHaveLength(before);
  expect((await ask('DELETE', `${path}/4151`)).status).toBe(404);
  bitbucket.reset();
  expect((await get(`${path}/4151`)).status).toBe(404);
});

test.each([
  ['no body', ''],
  ['something that is not JSON', '{'],
  ['no key', { label: 'x' }],
  ['a private key', { key: '-----BEGIN OPENSSH PRIVATE KEY-----' }],
  ['a key without its algorithm', { key: 'AAAAC3NzaC1lZDI1NTE5' }],
])('%s is 400, and nothing is added', async (_, body) => {
  const { send, get } = aSimulator();
  expect((await send({ method: 'POST', path: KEYS, body })).status).toBe(400);
  expect(valuesOf((await get(KEYS)).body)).toHaveLength(1);
});

test('the same key on the same repository is 400; on another one it is not', async () => {
  const { send } = aSimulator();
  const add = async (path: string) => {
    const { status } = await send({ method: 'POST', path, body: { key: ED25519 } });
    return status;
  };
  expect(await add(KEYS)).toBe(200);
  expect(await add(KEYS)).toBe(400);
  expect(await add('/2.0/repositories/acme/web-shop/deploy-keys')).toBe(200);
});

test('a key cannot be changed: always 400 on a repository, 405 on a project', async () => {
  const { send } = aSimulator();
  const body = { label: 'better' };
  expect((await send({ method: 'PUT', path: `${KEYS}/4100`, body })).status).toBe(400);
  expect((await send({ method: 'PUT', path: `${KEYS}/1`, body })).status).toBe(404);
  expect((await send({ method: 'PUT', path: `${PROJECT_KEYS}/4150`, body })).status).toBe(405);
});

test('only administrators read keys, whoever may see the repository', async () => {
  const { get } = aSimulator();
  const as = (id: string) => ({ account: personUuid(id) });
  expect((await get(KEYS, as('rmenon'))).status).toBe(200);
  expect((await get(KEYS, as('nlind'))).status).toBe(403);
  expect((await get(KEYS, as('ohartley'))).status).toBe(404);
  expect((await get(PROJECT_KEYS, as('lferrante'))).status).toBe(200);
  expect((await get(PROJECT_KEYS, as('ytanabe'))).status).toBe(403);
});
