import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, messageOf } from './a-simulator';

const PEOPLE = {
  'workspace admin': 'aokonjo',
  'project admin of ART': 'lferrante',
  'repository admin of studio-assets': 'ohartley',
  'member who can read PAY': 'akaya',
  'member with nothing': 'kvogt',
} as const;
type Role = keyof typeof PEOPLE;

/** What each of them gets, in the order of PEOPLE. */
const EXPECTED: readonly (readonly [string, readonly number[]])[] = [
  ['/2.0/workspaces/acme', [200, 200, 200, 200, 200]],
  ['/2.0/workspaces/acme/permissions', [200, 200, 200, 200, 200]],
  ['/2.0/workspaces/acme/permissions/repositories', [200, 403, 403, 403, 403]],
  ['/2.0/workspaces/acme/permissions/repositories/studio-assets', [200, 200, 200, 404, 404]],
  ['/2.0/workspaces/acme/permissions/repositories/pay-api', [200, 404, 404, 403, 404]],
  ['/2.0/workspaces/acme/projects/ART', [200, 200, 200, 404, 404]],
  ['/2.0/workspaces/acme/projects/ART/permissions-config/users', [200, 200, 403, 404, 404]],
  [
    '/2.0/workspaces/acme/projects/ART/permissions-config/groups/artists',
    [200, 200, 403, 404, 404],
  ],
  ['/2.0/workspaces/acme/projects/PAY/permissions-config/groups', [200, 404, 404, 403, 404]],
  ['/2.0/workspaces/acme/projects/ART/branching-model/settings', [200, 200, 403, 404, 404]],
  ['/2.0/repositories/acme/studio-assets', [200, 200, 200, 404, 404]],
  ['/2.0/repositories/acme/studio-assets/permissions-config/users', [200, 200, 200, 404, 404]],
  ['/2.0/repositories/acme/studio-assets/branch-restrictions', [200, 200, 200, 404, 404]],
  ['/2.0/repositories/acme/pay-api/permissions-config/users', [200, 404, 404, 403, 404]],
  ['/2.0/repositories/acme/pay-api/branch-restrictions', [200, 404, 404, 403, 404]],
  ['/2.0/repositories/acme/docs-public-api', [200, 200, 200, 200, 200]],
  ['/2.0/repositories/acme/docs-public-api/permissions-config/users', [200, 403, 403, 403, 403]],
  ['/1.0/groups/acme', [200, 403, 403, 403, 403]],
  ['/2.0/user/workspaces/acme/permission', [200, 200, 200, 200, 200]],
];

const CASES = EXPECTED.flatMap(([path, statuses]) =>
  Object.keys(PEOPLE).map((role, place) => [role as Role, path, statuses[place]] as const),
);

test.each(CASES)('%s on %s: %i', async (role, path, status) => {
  const { get } = aSimulator();
  expect((await get(path, { account: personUuid(PEOPLE[role]) })).status).toBe(status);
});

test('a repository one may not see and one that is not there look the same', async () => {
  const { get } = aSimulator();
  const as = { account: personUuid('kvogt') };
  const hidden = await get('/2.0/repositories/acme/pay-api', as);
  const missing = await get('/2.0/repositories/acme/nowhere', as);
  expect(hidden.status).toBe(404);
  expect(hidden.body).toEqual(missing.body);
});

test('lists of repositories and projects hold only what the caller can see', async () => {
  const { all } = aSimulator();
  const as = { account: personUuid('ohartley') };
  const repositories = await all('/2.0/repositories/acme?sort=slug', as);
  expect(repositories.map(({ slug }) => slug)).toEqual(['docs-public-api', 'studio-assets']);
  const projects = await all('/2.0/workspaces/acme/projects', as);
  expect(projects.map(({ key }) => key)).toEqual(['ART', 'DOC']);
});

test.each([
  ['admin', 1],
  ['contributor', 1],
  ['member', 1],
])('role=%s lists what the caller was given, not what is public', async (role, count) => {
  const { all } = aSimulator();
  const rows = await all(`/2.0/repositories/acme?sort=slug&role=${role}`, {
    account: personUuid('ohartley'),
  });
  expect(rows).toHaveLength(count);
});

test.each([
  ['owner', 'owner', 200],
  ['member', 'member', 403],
  ['project-admin', 'member', 403],
  ['outsider', undefined, 403],
] as const)('every caller can be played as %s', async (callerRole, permission, listing) => {
  const { get } = aSimulator({ switches: { callerRole } });
  const as = { account: personUuid('kvogt') };
  const own = await get('/2.0/user/workspaces/acme/permission', as);
  expect(own.status).toBe(permission === undefined ? 403 : 200);
  if (permission !== undefined) expect(own.body).toMatchObject({ permission });
  expect((await get('/2.0/workspaces/acme/permissions/repositories', as)).status).toBe(listing);
});

test.each([
  ['project-admin', '/2.0/workspaces/acme/projects/PAY/permissions-config/users', 200],
  ['repository-admin', '/2.0/workspaces/acme/projects/PAY/permissions-config/users', 403],
  ['repository-admin', '/2.0/repositories/acme/pay-api/permissions-config/users', 200],
  ['outsider', '/2.0/workspaces/acme', 403],
] as const)('played as %s, %s answers %i', async (callerRole, path, status) => {
  const { get } = aSimulator({ switches: { callerRole } });
  expect((await get(path, { account: personUuid('kvogt') })).status).toBe(status);
});

test('an app as itself is refused where an administrator is asked for, until a switch says it is one', async () => {
  const { bitbucket, get } = aSimulator();
  const path = '/2.0/repositories/acme/pay-api/permissions-config/groups';
  const refused = await get(path, { kind: 'forge-asApp' });
  expect(refused.status).toBe(403);
  expect(messageOf(refused.body)).toContain('administrator access to this repository');
  bitbucket.switches.asAppIsAdmin = true;
  expect((await get(path, { kind: 'forge-asApp' })).status).toBe(200);
});

test('whether an app as itself sees private repositories is a switch', async () => {
  const { bitbucket, all } = aSimulator();
  const path = '/2.0/repositories/acme?sort=slug&pagelen=100';
  expect(await all(path, { kind: 'forge-asApp' })).toHaveLength(120);
  bitbucket.switches.asAppSeesPrivate = false;
  const rows = await all(path, { kind: 'forge-asApp' });
  expect(rows.map(({ slug }) => slug)).toEqual(['docs-public-api']);
});
