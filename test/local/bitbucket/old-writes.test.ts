import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, type Row } from './a-simulator';

const LIN = encodeURIComponent(personUuid('nlind'));
const MEMBER = `/1.0/groups/acme/artists/members/${LIN}`;
const OAUTH = { kind: 'oauth' } as const;
const WRITES = [
  ['PUT', MEMBER, undefined],
  ['DELETE', MEMBER, undefined],
  ['POST', '/1.0/groups/acme', { name: 'New group' }],
  ['DELETE', '/1.0/groups/acme/artists', undefined],
] as const;

test.each(WRITES)('%s %s is 405 where people are managed centrally', async (method, path, body) => {
  const { send } = aSimulator({ switches: { centrallyManaged: 'central' } });
  expect((await send({ method, path, body: body ?? '' }, OAUTH)).status).toBe(405);
});

test.each(WRITES)(
  '%s %s is 403 for an API token, whose scope is none',
  async (method, path, body) => {
    const { send } = aSimulator({ switches: { centrallyManaged: 'bitbucket' } });
    const scopes = ['account:write', 'read:workspace:bitbucket'];
    const answer = await send({ method, path, body: body ?? '' }, { scopes });
    expect(answer.status).toBe(403);
    expect(answer.body).toHaveProperty('error.detail.required', ['account:write']);
  },
);

test('elsewhere an OAuth consumer changes groups and their members', async () => {
  const { send, ask, bitbucket } = aSimulator({ switches: { centrallyManaged: 'bitbucket' } });
  const members = () => bitbucket.data.groups.find(({ slug }) => slug === 'artists')?.members;
  expect((await ask('PUT', MEMBER, OAUTH)).body).toHaveProperty('nickname', 'nlind');
  expect(members()).toContain(personUuid('nlind'));
  expect((await ask('DELETE', MEMBER, OAUTH)).status).toBe(204);
  expect(members()).not.toContain(personUuid('nlind'));
  expect((await ask('DELETE', MEMBER, OAUTH)).status).toBe(404);
  const made = await send(
    { method: 'POST', path: '/1.0/groups/acme', body: { name: 'New group' } },
    OAUTH,
  );
  expect(made.body).toHaveProperty('slug', 'new-group');
  expect((await ask('DELETE', '/1.0/groups/acme/new-group', OAUTH)).status).toBe(204);
  expect((await ask('DELETE', '/1.0/groups/acme/new-group', OAUTH)).status).toBe(404);
  const byUuid = `/1.0/groups/${encodeURIComponent(bitbucket.data.workspace.uuid)}/artists`;
  expect((await ask('DELETE', byUuid, OAUTH)).status).toBe(405);
});

test('a member of the group of admins is an admin, and no longer when out of it', async () => {
  const { ask, bitbucket } = aSimulator({ switches: { centrallyManaged: 'bitbucket' } });
  const path = `/1.0/groups/acme/administrators/members/${LIN}`;
  const role = () =>
    bitbucket.data.accounts.find(({ nickname }) => nickname === 'nlind')?.membership?.role;
  await ask('PUT', path, OAUTH);
  expect(role()).toBe('owner');
  await ask('DELETE', path, OAUTH);
  expect(role()).toBe('member');
});

const TO_GROUPS = '/1.0/users/acme/invitations';
const TO_REPOSITORY = '/1.0/invitations/acme/docs-handbook';

test('invitations to groups add up, and are taken back', async () => {
  const { send, get, bitbucket } = aSimulator({ switches: { centrallyManaged: 'bitbucket' } });
  const email = 'ida@elsewhere.example';
  const invite = (group_slug: string) =>
    send({ method: 'PUT', path: TO_GROUPS, body: { email, group_slug } }, OAUTH);
  expect((await invite('artists')).status).toBe(200);
  expect((await invite('reviewers')).body).toMatchObject({
    ...{ email, groups: [{ slug: 'artists' }, { slug: 'reviewers' }] },
  });
  expect((await invite('nobody')).status).toBe(404);
  const rows = (await get(TO_GROUPS)).body as Row[];
  expect(rows.filter((row) => row['email'] === email)).toHaveLength(1);
  const takeBack = { method: 'DELETE', path: TO_GROUPS, body: { email } } as const;
  expect((await send(takeBack, OAUTH)).status).toBe(204);
  expect((await send(takeBack, OAUTH)).status).toBe(404);
  expect(JSON.stringify(bitbucket.data.invitations)).not.toContain(email);
});

test('an invitation to a repository is made and taken back', async () => {
  const { send, ask, get } = aSimulator({ switches: { centrallyManaged: 'bitbucket' } });
  const body = { email: 'ida@elsewhere.example', permission: 'write' };
  expect((await send({ method: 'POST', path: TO_REPOSITORY, body }, OAUTH)).body).toMatchObject(
    body,
  );
  expect((await get(TO_REPOSITORY)).body).toContainEqual(expect.objectContaining(body));
  const one = `${TO_REPOSITORY}/${encodeURIComponent(body.email)}`;
  expect((await ask('DELETE', one, OAUTH)).status).toBe(204);
  expect((await ask('DELETE', one, OAUTH)).status).toBe(404);
  const wrong = { ...body, permission: 'owner' };
  expect((await send({ method: 'POST', path: TO_REPOSITORY, body: wrong }, OAUTH)).status).toBe(
    400,
  );
});

test.each([404, 403] as const)(
  'invitations are off, %i, where people are managed centrally',
  async (status) => {
    const { send } = aSimulator({ switches: { managedInvitations: status } });
    const body = { email: 'ida@elsewhere.example', group_slug: 'artists' };
    expect((await send({ method: 'PUT', path: TO_GROUPS, body }, OAUTH)).status).toBe(status);
  },
);
