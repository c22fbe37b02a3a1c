import { aSimulator, messageOf } from './a-simulator';

test.each([
  'workspaces',
  'repositories',
  'snippets',
  'user/permissions/workspaces',
  'user/permissions/repositories',
])('/2.0/%s was removed: 410 with the announcement', async (path) => {
  const { get } = aSimulator();
  const { status, body } = await get(`/2.0/${path}`);
  expect(status).toBe(410);
  expect(body).toEqual({
    type: 'error',
    error: {
      message: 'CHANGE-2770 - Functionality has been deprecated',
      detail: 'Please read the changelog entry for more details.',
      data: {
        announcement_url: 'https://developer.atlassian.com/cloud/bitbucket/changelog#CHANGE-2770',
      },
    },
  });
});

test.each([
  '/2.0/nowhere',
  '/2.0/teams/acme',
  '/',
  '/3.0/user',
  '/2.0/repositories/acme/pay-api/nowhere',
])('%s is no address of the API', async (path) => {
  const { get } = aSimulator();
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(messageOf(body)).toBe('There is no API hosted at this URL.');
});

test.each([
  ['/2.0/workspaces/nobody', "No workspace with identifier 'nobody'."],
  ['/2.0/repositories/nobody', "No workspace with identifier 'nobody'."],
  ['/2.0/user/workspaces/nobody/permission', "No workspace with identifier 'nobody'."],
  ['/2.0/workspaces/acme/projects/NOPE', "No project with key 'NOPE'."],
  ['/2.0/workspaces/acme/projects/PAY/permissions-config/users/%7Bnobody%7D', 'User not found.'],
  ['/2.0/workspaces/acme/projects/PAY/permissions-config/groups/Reviewers', 'Group not found.'],
  [
    '/2.0/repositories/acme/pay-api/branch-restrictions/999999',
    'No branch restriction with id 999999.',
  ],
  ['/2.0/workspaces/acme/members/nlind', 'nlind is not a member of this workspace.'],
  ['/1.0/groups/nobody', "No workspace with identifier 'nobody'."],
  ['/1.0/groups/acme/nobody/members', "No group with slug 'nobody'."],
])('%s: %s', async (path, message) => {
  const { get } = aSimulator();
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(messageOf(body)).toBe(message);
});

test('ids work with and without percent-encoding, with a slash at the end, and not without braces', async () => {
  const { get, bitbucket } = aSimulator();
  const { uuid } = bitbucket.data.repositories[0] ?? { uuid: '' };
  const { workspace } = bitbucket.data;
  expect((await get(`/2.0/repositories/acme/${encodeURIComponent(uuid)}`)).status).toBe(200);
  expect((await get(`/2.0/repositories/acme/${uuid}/`)).status).toBe(200);
  expect(
    (await get(`/2.0/repositories/${encodeURIComponent(workspace.uuid)}/pay-api`)).status,
  ).toBe(200);
  expect((await get(`/2.0/repositories/acme/${uuid.slice(1, -1)}`)).status).toBe(404);
});

test('an account id goes into a path with its colon, raw or encoded', async () => {
  const { get, bitbucket } = aSimulator();
  const { accountId = '' } =
    bitbucket.data.accounts.find(({ nickname }) => nickname === 'nlind') ?? {};
  expect(accountId).toContain(':');
  for (const id of [accountId, encodeURIComponent(accountId)]) {
    expect((await get(`/2.0/workspaces/acme/members/${id}`)).body).toMatchObject({
      user: { account_id: accountId },
    });
  }
});

test.each([
  ['PUT', '/1.0/groups/acme/artists/members'],
  ['POST', '/1.0/groups/acme/artists'],
  ['DELETE', '/2.0/workspaces/acme/permissions'],
])('%s %s is not allowed', async (method, path) => {
  const { ask } = aSimulator();
  const { status, body } = await ask(method, path);
  expect(status).toBe(405);
  expect(messageOf(body)).toBe('Method not allowed');
});

test('explicit lists ignore q and sort, or refuse them', async () => {
  const { bitbucket, get } = aSimulator();
  const path =
    '/2.0/repositories/acme/dat-notebooks/permissions-config/users?q=user.uuid%3D%22x%22';
  expect((await get(path)).body).toMatchObject({ size: 14 });
  bitbucket.switches.explicitListQuery = 'refused';
  const refused = await get(path);
  expect(refused.status).toBe(400);
  expect(messageOf(refused.body)).toBe('This endpoint does not support BBQL features.');
});
