import { setRole } from '../../../local/bitbucket/by-hand';
import { effectiveLevels } from '../../../local/bitbucket/effective-levels';
import { personUuid } from '../../../local/bitbucket/demo/acme';
import { omit } from '../../builders/omit';
import { aSimulator, everyScope, messageOf, type Row, valuesOf } from './a-simulator';

const ON = {
  repository: '/2.0/repositories/acme/web-checkout/permissions-config',
  project: '/2.0/workspaces/acme/projects/PAY/permissions-config',
};
const user = (on: keyof typeof ON, nickname: string) =>
  `${ON[on]}/users/${encodeURIComponent(personUuid(nickname))}`;
const put = (path: string, body: unknown) => ({ method: 'PUT', path, body }) as const;
const PLACES = Object.keys(ON) as (keyof typeof ON)[];

test.each(PLACES)('a grant on a %s is made, changed and taken, one entry at a time', async (on) => {
  const { send, ask, get, bitbucket } = aSimulator();
  const start = bitbucket.data;
  const path = user(on, 'nlind');
  await ask('DELETE', path);
  for (const permission of ['read', 'write', 'admin']) {
    const made = await send(put(path, { permission }));
    expect([made.status, made.body]).toEqual([200, (await get(path)).body]);
    expect(made.body).toMatchObject({ type: `${on}_user_permission`, permission });
  }
  const list = valuesOf((await get(`${ON[on]}/users?pagelen=100`)).body);
  const theirs = list.filter((row) => (row['user'] as Row)['uuid'] === personUuid('nlind'));
  expect(theirs).toHaveLength(1);
  expect((await ask('DELETE', path)).status).toBe(204);
  expect((await get(path)).body).toHaveProperty('permission', 'none');
  expect(bitbucket.data).not.toBe(start);
});

test.each(PLACES)('a group on a %s gets a level and loses it', async (on) => {
  const { send, ask, get } = aSimulator();
  const path = `${ON[on]}/groups/reviewers`;
  expect((await send(put(path, { permission: 'write' }))).body).toMatchObject({
    ...{ type: `${on}_group_permission`, permission: 'write', group: { slug: 'reviewers' } },
  });
  expect((await ask('DELETE', path)).status).toBe(204);
  expect((await get(path)).body).toHaveProperty('permission', 'none');
  expect((await send(put(`${ON[on]}/groups/nobody`, { permission: 'read' }))).status).toBe(404);
});

test.each([
  ['none', { permission: 'none' }, 'none is not a valid permission'],
  [
    'create-repo on a repository',
    { permission: 'create-repo' },
    'create-repo is not a valid permission',
  ],
])('%s is 400 by its words', async (_, body, message) => {
  const { send } = aSimulator();
  const answer = await send(put(user('repository', 'nlind'), body));
  expect([answer.status, messageOf(answer.body)]).toEqual([400, message]);
});

test.each([
  ['no permission', {}, 'permission'],
  ['nothing', '', 'permission'],
  ['another key', { permission: 'read', force: true }, 'force'],
])('%s is 400 by the field', async (_, body, field) => {
  const { send } = aSimulator();
  const answer = await send(put(user('repository', 'nlind'), body));
  expect(answer.status).toBe(400);
  expect(Object.keys((answer.body as { error: { fields: Row } }).error.fields)).toEqual([field]);
});

test('create-repo is a level of projects', async () => {
  const { send } = aSimulator();
  const answer = await send(put(user('project', 'nlind'), { permission: 'create-repo' }));
  expect(answer.body).toHaveProperty('permission', 'create-repo');
});

test.each([400, 404] as const)(
  'for somebody who is not in the workspace it is %i',
  async (status) => {
    const { send, bitbucket } = aSimulator({ switches: { strangerGrant: status } });
    bitbucket.update((data) => ({
      ...data,
      accounts: data.accounts.map((account) =>
        account.nickname === 'nlind' ? omit(account, 'membership') : account,
      ),
    }));
    const body = { permission: 'read' };
    expect((await send(put(user('repository', 'nlind'), body))).status).toBe(status);
    expect((await send(put(`${ON.repository}/users/unheard-of`, body))).status).toBe(404);
  },
);

test('an owner can be given nothing and lose nothing, until they are none', async () => {
  const { send, ask, bitbucket } = aSimulator();
  const path = '/2.0/repositories/acme/ops-vault/permissions-config/users/';
  const one = path + encodeURIComponent(personUuid('aokonjo'));
  for (const answer of [await send(put(one, { permission: 'read' })), await ask('DELETE', one)]) {
    expect([answer.status, messageOf(answer.body)]).toEqual([
      400,
      expect.stringContaining('linked to this workspace'),
    ]);
  }
  setRole(bitbucket, personUuid('aokonjo'), 'member');
  const other = { account: personUuid('dbrandt') };
  expect((await ask('DELETE', one, other)).status).toBe(204);
});

test.each([
  [{ plan: 'free' } as const, 402],
  [{ seats: 5 }, 402],
  [{ seats: 61 }, 200],
  [{}, 200],
])('with %j a grant is %i', async (switches, status) => {
  const { send } = aSimulator({ switches });
  expect((await send(put(user('repository', 'nlind'), { permission: 'read' }))).status).toBe(
    status,
  );
});

test.each([204, 404] as const)('taking what is not there is %i', async (status) => {
  const { ask } = aSimulator({ switches: { absentGrantDelete: status } });
  await ask('DELETE', user('repository', 'molsen'));
  expect((await ask('DELETE', user('repository', 'molsen'))).status).toBe(status);
  expect((await ask('DELETE', `${ON.repository}/groups/interns-2024`)).status).toBe(status);
});

test('only the explicit entry goes: what a project or a group gives stays', async () => {
  const { ask, bitbucket } = aSimulator();
  const level = () =>
    [...effectiveLevels(bitbucket.data)].find(
      ({ account, repository }) =>
        account.nickname === 'rmenon' && repository.slug === 'pay-ledger',
    )?.level;
  const path = `/2.0/repositories/acme/pay-ledger/permissions-config/users/${encodeURIComponent(personUuid('rmenon'))}`;
  expect(level()).toBe('admin');
  expect((await ask('DELETE', path)).status).toBe(204);
  expect(level()).toBe('admin');
});

describe('credentials', () => {
  const path = user('repository', 'nlind');
  const body = { permission: 'read' };

  test.each(['forge-asUser', 'forge-asApp', 'oauth', 'access-token'] as const)(
    '%s is refused with every scope, as an admin, and counted',
    async (kind) => {
      const { send, ask, bitbucket } = aSimulator({ switches: { asAppIsAdmin: true } });
      expect((await send(put(path, body), { kind })).status).toBe(403);
      expect((await ask('DELETE', path, { kind })).status).toBe(403);
      expect(bitbucket.stats().permissionWrites).toEqual({ [kind]: { sent: 2, refused: 2 } });
      bitbucket.reset();
      expect(bitbucket.stats().permissionWrites).toEqual({ [kind]: { sent: 2, refused: 2 } });
    },
  );

  test('an API token is counted apart, made or refused; reads are not counted', async () => {
    const { send, get, bitbucket } = aSimulator();
    await get(path);
    await send(put(path, body));
    await send(put(path, {}));
    expect(bitbucket.stats().permissionWrites).toEqual({ 'api-token': { sent: 2, refused: 1 } });
  });

  test.each([
    ['PUT', 'admin:repository:bitbucket'],
    ['PUT', 'write:permission:bitbucket'],
    ['DELETE', 'admin:repository:bitbucket'],
    ['DELETE', 'delete:permission:bitbucket'],
  ] as const)('a token cannot %s without %s', async (method, missing) => {
    const { send } = aSimulator();
    const scopes = everyScope('api-token').filter((scope) => scope !== missing);
    const answer = await send({ method, path, body }, { scopes });
    expect(answer.status).toBe(403);
    expect(answer.body).toHaveProperty('error.detail.required', expect.arrayContaining([missing]));
  });

  test('nobody but an admin of the place', async () => {
    const { send } = aSimulator();
    const as = { account: personUuid('nlind') };
    expect((await send(put(user('repository', 'akaya'), body), as)).status).toBe(403);
    expect((await send(put(path, body), { account: personUuid('hwpark') })).status).toBe(404);
  });
});

describe('a change that readers see late', () => {
  test('is there for the next change at once', async () => {
    const { send, get, advance } = aSimulator({ switches: { writeDelayMs: 3000 } });
    const before = (await get(`${ON.repository}/users?pagelen=100`)).body;
    await send(put(user('repository', 'nlind'), { permission: 'read' }));
    advance(1000);
    await send(put(user('repository', 'wchen'), { permission: 'read' }));
    expect((await get(`${ON.repository}/users?pagelen=100`)).body).toEqual(before);
    advance(2000);
    expect((await get(user('repository', 'nlind'))).body).toHaveProperty('permission', 'read');
    expect((await get(user('repository', 'wchen'))).body).toHaveProperty('permission', 'none');
    advance(1000);
    expect((await get(user('repository', 'wchen'))).body).toHaveProperty('permission', 'read');
    expect((await get(user('repository', 'nlind'))).body).toHaveProperty('permission', 'read');
  });

  test('is seen at once after hands did something', async () => {
    const { send, get, bitbucket } = aSimulator({ switches: { writeDelayMs: 3000 } });
    await send(put(user('repository', 'nlind'), { permission: 'read' }));
    bitbucket.update((data) => ({ ...data }));
    expect((await get(user('repository', 'nlind'))).body).toHaveProperty('permission', 'read');
  });
});
