import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, messageOf, type Row } from './a-simulator';

const MEMBERS = '/2.0/workspaces/acme/members?pagelen=100';
const ROLES = '/2.0/workspaces/acme/permissions?pagelen=100';
const DAY_MS = 24 * 3600 * 1000;

const userOf = (row: Row) => row['user'] as Record<string, unknown>;
const find = (rows: readonly Row[], id: string) => {
  const found = rows.find((row) => userOf(row)['uuid'] === personUuid(id));
  if (!found) throw new Error(`${id} is not listed`);
  return found;
};

test('the list of members has no role; the list of permissions has', async () => {
  const { all } = aSimulator();
  expect(find(await all(MEMBERS), 'aokonjo')).not.toHaveProperty('permission');
  const rows = await all(ROLES);
  expect(find(rows, 'aokonjo')).toHaveProperty('permission', 'owner');
  expect(rows.filter(({ permission }) => permission === 'owner')).toHaveLength(5);
});

test('roles can be filtered', async () => {
  const { all } = aSimulator();
  expect(await all(`${ROLES}&q=permission%3D%22owner%22`)).toHaveLength(5);
});

test.each([
  ['central', 'aokonjo', false],
  ['bitbucket', 'aokonjo', true],
  ['bitbucket', 'nlind', false],
] as const)(
  'people managed in %s, asked by %s: dates are there: %s',
  async (centrallyManaged, asker, there) => {
    const { all } = aSimulator({ switches: { centrallyManaged } });
    const daniel = find(await all(ROLES, { account: personUuid(asker) }), 'dbrandt');
    expect('last_accessed' in daniel).toBe(there);
    expect('added_on' in daniel).toBe(there);
    if (there) expect(daniel).toHaveProperty('last_accessed', '2026-04-21T12:00:00.000000+00:00');
  },
);

test('accounts come without account id, without nickname, as a team, under one name', async () => {
  const { all } = aSimulator();
  const rows = await all(MEMBERS);
  expect(userOf(find(rows, 'blie'))).not.toHaveProperty('account_id');
  expect(userOf(find(rows, 'asruiz'))).not.toHaveProperty('nickname');
  const team = userOf(find(rows, 'acme-legacy'));
  expect(team).toMatchObject({ type: 'team', username: 'acme-legacy' });
  expect(team).not.toHaveProperty('account_id');
  expect(rows.filter((row) => userOf(row)['display_name'] === 'Wei Chen')).toHaveLength(2);
});

test('a closed account is a former user for 14 days, in members, grants and groups, and then gone', async () => {
  const { all, get, advance } = aSimulator();
  const grants = '/2.0/repositories/acme/ops-cron/permissions-config/users';
  const nameOf = async () => {
    const rows = await all(grants);
    return rows.map((row) => userOf(row)['display_name']);
  };
  expect(userOf(find(await all(MEMBERS), 'pvos'))).toMatchObject({ display_name: 'Former user' });
  expect(await nameOf()).toEqual(['Daniel Brandt', 'Former user']);
  advance(8 * DAY_MS);
  expect(await nameOf()).toEqual(['Daniel Brandt', 'Former user']);
  advance(DAY_MS);
  expect(await nameOf()).toEqual(['Daniel Brandt']);
  expect(
    (await get(`/2.0/workspaces/acme/members/${encodeURIComponent(personUuid('pvos'))}`)).status,
  ).toBe(404);
  const groups = JSON.stringify((await get('/1.0/groups/acme')).body);
  expect(groups).not.toContain('Former user');
});

test('nobody has an address, unless an administrator asks for known ones', async () => {
  const { all } = aSimulator();
  expect(JSON.stringify(await all(MEMBERS))).not.toContain('@acme.example');
  const q = encodeURIComponent('user.email IN ("nlind@acme.example", "stranger@acme.example")');
  const found = await all(`${MEMBERS}&q=${q}&fields=%2Bvalues.user.email`);
  expect(found.map((row) => userOf(row)['email'])).toEqual(['nlind@acme.example']);
  const without = await all(`${MEMBERS}&q=${q}`);
  expect(without.map((row) => userOf(row)['display_name'])).toEqual(['Nora Lind']);
  expect(JSON.stringify(without)).not.toContain('@acme.example');
});

test.each([
  [90, 200],
  [91, 400],
])('%i addresses at once: %i', async (count, status) => {
  const { get } = aSimulator();
  const addresses = Array.from({ length: count }, (_, index) => `"a${index}@acme.example"`);
  const q = encodeURIComponent(`user.email IN (${addresses.join(',')})`);
  expect((await get(`${MEMBERS}&q=${q}`)).status).toBe(status);
});

test('a plain member may not look for addresses, and one address is no list', async () => {
  const { get } = aSimulator();
  const q = encodeURIComponent('user.email IN ("nlind@acme.example")');
  expect((await get(`${MEMBERS}&q=${q}`, { account: personUuid('akaya') })).status).toBe(403);
  const guess = await get(`${MEMBERS}&q=${encodeURIComponent('user.email ~ "nlind"')}`);
  expect(guess.status).toBe(400);
  expect(messageOf(guess.body)).toBe('Invalid field name: user.email');
});

test('groups: slug and name differ, extra fields, no uuid and no members in 2.0', async () => {
  const { get } = aSimulator();
  const { body } = await get('/2.0/repositories/acme/pay-api/permissions-config/groups/reviewers');
  const { group, ...grant } = body as { group: object };
  expect(grant).toMatchObject({ type: 'repository_group_permission', permission: 'read' });
  expect(group).toMatchObject({
    type: 'group',
    slug: 'reviewers',
    full_slug: 'acme:reviewers',
    name: 'Reviewers & Auditors',
    default_permission: null,
    account_privilege: null,
  });
  expect(group).not.toHaveProperty('uuid');
  expect(group).not.toHaveProperty('members');
});

test.each([
  [
    '/2.0/repositories/acme/pay-api/permissions-config/users',
    'molsen',
    'repository_user_permission',
  ],
  [
    '/2.0/workspaces/acme/projects/PAY/permissions-config/users',
    'molsen',
    'project_user_permission',
  ],
])('no explicit grant on %s is 200 with none', async (path, id, type) => {
  const { get } = aSimulator();
  const { status, body } = await get(`${path}/${encodeURIComponent(personUuid(id))}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ type, permission: 'none' });
});

test('explicit lists leave out workspace admins without a grant; the effective listing has them', async () => {
  const { all, bitbucket } = aSimulator();
  const explicit = await all('/2.0/repositories/acme/studio-assets/permissions-config/users');
  expect(explicit.map((row) => userOf(row)['nickname'])).toEqual([
    'ohartley',
    'ci-artist',
    'molsen',
  ]);
  const listing = '/2.0/workspaces/acme/permissions/repositories/studio-assets';
  expect(find(await all(listing), 'isolheim')).toHaveProperty('permission', 'admin');
  bitbucket.switches.implicitAdminsListed = false;
  const rows = await all(listing);
  expect(rows.some((row) => userOf(row)['nickname'] === 'isolheim')).toBe(false);
  expect(rows).toHaveLength(18);
});

test('links are absolute, and now and then have a slash too many', async () => {
  const { get } = aSimulator();
  const { body } = await get('/2.0/repositories/acme/pay-api/permissions-config/groups/reviewers');
  expect(body).toHaveProperty(
    'links.self.href',
    'https://api.bitbucket.org/2.0//repositories/acme/pay-api/permissions-config/groups/reviewers',
  );
});

test('API 1.0 lists groups with members as a plain array, by slug only, never to Forge', async () => {
  const { get, bitbucket } = aSimulator();
  const { body } = await get('/1.0/groups/acme');
  const groups = body as Row[];
  expect(groups).toHaveLength(12);
  expect(groups[0]).toMatchObject({ slug: 'administrators', permission: null });
  expect(groups[0]?.['members']).toHaveLength(5);
  const uuid = encodeURIComponent(bitbucket.data.workspace.uuid);
  expect((await get(`/1.0/groups/${uuid}`)).status).toBe(405);
  expect((await get('/1.0/groups/acme', { kind: 'forge-asUser' })).status).toBe(403);
  expect((await get('/1.0/groups/acme/artists/members')).body).toHaveLength(4);
});

test("the caller's own repository permission is found by its uuid", async () => {
  const { get, bitbucket } = aSimulator();
  const { uuid } = bitbucket.data.repositories.find(({ slug }) => slug === 'studio-assets') ?? {
    uuid: '',
  };
  const q = encodeURIComponent(`repository.uuid="${uuid}"`);
  const own = `/2.0/user/workspaces/acme/permissions/repositories?q=${q}`;
  const permissionsOf = async (id: string) => {
    const { body } = await get(own, { account: personUuid(id) });
    return (body as { values: Row[] }).values.map(({ permission }) => permission);
  };
  expect(await permissionsOf('ohartley')).toEqual(['admin']);
  expect(await permissionsOf('ci-artist')).toEqual(['write']);
  expect(await permissionsOf('kvogt')).toEqual([]);
});

test.each([
  ['aokonjo', true, 1],
  ['nlind', true, 0],
  ['nlind', false, 1],
])('workspaces of %s with administrator=%s: %i', async (id, administrator, count) => {
  const { all } = aSimulator();
  const path = `/2.0/user/workspaces?administrator=${administrator}`;
  expect(await all(path, { account: personUuid(id) })).toHaveLength(count);
});

test('branch rules: nobody on both lists, names only where the kind has them, filters', async () => {
  const { all } = aSimulator();
  const path = '/2.0/repositories/acme/studio-assets/branch-restrictions';
  const rules = await all(path);
  expect(rules).toHaveLength(6);
  expect(rules[2]).toMatchObject({ kind: 'push', pattern: 'release/*', users: [], groups: [] });
  expect(await all(`${path}?kind=push`)).toHaveLength(2);
  expect(await all(`${path}?kind=push&pattern=main`)).toHaveLength(1);
  expect(await all('/2.0/repositories/acme/tls-monorepo/branch-restrictions')).toHaveLength(17);
  const byModel = await all('/2.0/repositories/acme/pay-ledger/branch-restrictions');
  expect(byModel[0]).toMatchObject({
    branch_match_kind: 'branching_model',
    branch_type: 'production',
    pattern: '',
  });
});

test.each([
  ['pay-api', 'develop', 'main', 3],
  ['tls-monorepo', 'main', undefined, 1],
  ['mob-ios', 'main', undefined, 4],
  ['ops-sandbox', null, undefined, 4],
])('the model that applies to %s', async (slug, development, production, types) => {
  const { get } = aSimulator();
  const { body } = await get(`/2.0/repositories/acme/${slug}/effective-branching-model`);
  const model = body as { development: Row; production?: Row; branch_types: Row[] };
  expect(model.development['name']).toBe(development);
  expect(model.production?.['name']).toBe(production);
  expect(model.branch_types).toHaveLength(types);
});

test('unknown fields turn up in every object when they are switched on', async () => {
  const { get } = aSimulator({ switches: { unknownFields: true } });
  const { body } = await get('/2.0/repositories/acme/pay-api');
  expect(body).toHaveProperty('not_in_any_document');
  expect(body).toHaveProperty('project.not_in_any_document');
});
