import { acme } from '../../../local/bitbucket/demo/acme';
import {
  ACME_ORGANIZATION,
  acmeOrganization,
  DEMO_KEY,
} from '../../../local/atlassian-org/acme-organization';
import { createOrganization } from '../../../local/atlassian-org/create-organization';

const data = acmeOrganization(acme());
const V1 = `https://api.atlassian.com/admin/v1/orgs/${ACME_ORGANIZATION}`;
const V2 = `https://api.atlassian.com/admin/v2/orgs/${ACME_ORGANIZATION}/directories/-`;

async function get(address: string, key = DEMO_KEY, scopes?: readonly string[]) {
  const keys = { [DEMO_KEY]: scopes === undefined ? {} : { scopes } };
  const { fetch } = createOrganization({ data, keys });
  const headers = { authorization: `Bearer ${key}` };
  const answer = await fetch(new Request(address, { headers }));
  return { status: answer.status, body: (await answer.json()) as Body };
}

interface Body {
  readonly data: readonly Record<string, unknown>[];
  readonly links: { readonly next: string | null };
}

test('managed accounts come as version 1 tells them, with the next page as an address', async () => {
  const { body } = await get(`${V1}/users`);
  expect(body.data).toHaveLength(50);
  expect(body.data[0]).toMatchObject({
    account_id: expect.any(String) as string,
    account_type: 'atlassian',
    account_status: 'active',
    last_active: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    product_access: [{ key: 'bitbucket' }, { key: 'jira-software' }],
  });
  expect(body.links.next).toMatch(/^https:\/\/api\.atlassian\.com\/admin\/v1\/.*cursor=/);
});

test('people come as version 2 tells them, with the next page as a cursor', async () => {
  const { body } = await get(`${V2}/users?limit=3`);
  expect(body.data).toHaveLength(3);
  expect(body.data[0]).toMatchObject({
    accountId: expect.any(String) as string,
    accountStatus: 'active',
    claimStatus: 'managed',
    membershipStatus: 'active',
  });
  const { next } = body.links;
  expect(next).not.toContain('/');
  const second = await get(`${V2}/users?limit=3&cursor=${next ?? ''}`);
  expect(second.body.data[0]).not.toEqual(body.data[0]);
});

test('the members of a group are the people that are filtered by it', async () => {
  const groups = await get(`${V2}/groups?limit=100`);
  const developers = groups.body.data.find(({ name }) => name === 'jira-users');
  const members = await get(`${V2}/users?groupIds=${String(developers?.['id'])}`);
  expect(members.body.data.map(({ accountId }) => accountId)).toEqual([
    '712020:0e1f-finance',
    '712020:0e1f-legal',
  ]);
});

test('somebody never seen has no product, and one who is not there is not found', async () => {
  const kerstin = data.people.find(({ lastActive }) => Object.keys(lastActive).length === 0);
  const path = `${V1}/directory/users/${kerstin?.accountId ?? ''}/last-active-dates`;
  expect((await get(path)).body).toMatchObject({ data: { product_access: [] } });
  expect((await get(`${V1}/directory/users/nobody/last-active-dates`)).status).toBe(404);
});

test.each([
  ['an unknown key', 'other', undefined, 401],
  ['a key without the scope', DEMO_KEY, ['read:accounts:admin'], 403],
  ['a key with the scope', DEMO_KEY, ['read:groups:admin'], 200],
  ['a key made without scopes', DEMO_KEY, undefined, 200],
])('%s gets its answer', async (_, key, scopes, status) => {
  expect((await get(`${V2}/groups`, key, scopes)).status).toBe(status);
});

test('a cursor that nobody gave is refused', async () => {
  expect((await get(`${V2}/groups?cursor=${btoa('elsewhere')}`)).status).toBe(400);
});

test('the demo has somebody deactivated, never seen, and last seen long ago', () => {
  const stories = data.people.filter(
    ({ accountStatus, lastActive, claimStatus }) =>
      accountStatus !== 'active' ||
      claimStatus !== 'managed' ||
      lastActive['bitbucket'] === undefined,
  );
  expect(stories.map(({ email }) => email.split('@')[0]).sort()).toEqual([
    'kvogt',
    'liam-a',
    'mcov-freelance',
    'sofiapl',
  ]);
});
