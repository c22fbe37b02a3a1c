import { listGaps } from '../../../companion/atlassian-org/read-organization';
import { type Organization } from '../../../local/atlassian-org/create-organization';
import { rowsRead } from '../../../src/domain/facts/reading';
import { complete, READ_AT } from '../../builders/facts-builders';
import { aSmallOrganization, KEY, readFrom, SEEN_AT } from './a-small-organization';

let organization: Organization;
beforeEach(() => {
  organization = aSmallOrganization();
});

const limited = (headers: Record<string, string>) => () =>
  new Response('', { status: 429, headers });
const status = (code: number) => () => new Response('<html>no JSON</html>', { status: code });
const inBitbucket = complete([{ product: 'bitbucket', at: SEEN_AT }]);

test('everybody is read from all pages, with status, management and last activity', async () => {
  const { data } = await readFrom(organization);
  expect(data.asOf).toBe(READ_AT);
  expect(data.people).toEqual(
    complete([
      { accountId: '557058:ann', status: 'active', isManaged: true, lastActive: inBitbucket },
      { accountId: '557058:bob', status: 'deactivated', isManaged: true, lastActive: inBitbucket },
      { accountId: '557058:cid', status: 'active', isManaged: true, lastActive: complete([]) },
      {
        ...{ accountId: '557058:dot', status: 'active', isManaged: false },
        lastActive: complete([
          { product: 'bitbucket', at: SEEN_AT },
          { product: 'jira', at: 7 },
        ]),
      },
      { accountId: '557058:eve', status: 'closed', isManaged: false, lastActive: complete([]) },
    ]),
  );
  expect(listGaps(data)).toEqual([]);
});

test('groups come with their members from all pages', async () => {
  const { data } = await readFrom(organization);
  expect(data.groups).toEqual(
    complete([
      { name: 'Developers', members: complete(['557058:ann', '557058:bob', '557058:dot']) },
      { name: 'Nobody', members: complete([]) },
    ]),
  );
});

test('nothing is sent but GET, and only whom no list tells of is asked about by name', async () => {
  await readFrom(organization);
  expect(organization.requests.every((request) => request.startsWith('GET '))).toBe(true);
  const asked = organization.requests.filter((request) => request.includes('last-active-dates'));
  expect(asked.map((request) => /557058:\w+/.exec(request)?.[0])).toEqual([
    '557058:cid',
    '557058:dot',
    '557058:eve',
  ]);
});

test('only people and groups that are of use are read further, and kept', async () => {
  const { data } = await readFrom(organization, {
    isWanted: (accountId) => accountId === '557058:cid',
    isGroupWanted: (name) => name === 'Nobody',
  });
  expect(rowsRead(data.people).map(({ accountId }) => accountId)).toEqual(['557058:cid']);
  expect(rowsRead(data.groups).map(({ name }) => name)).toEqual(['Nobody']);
  expect(organization.requests.join()).not.toMatch(/557058:dot|groupIds=g1/);
});

test('a key that is not known ends it, without repeating the key', async () => {
  const error: unknown = await readFrom(organization, { key: 'wrong-key' }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({
    reason: 'bad-credential',
    message: 'Atlassian refused the organization API key (401): it is wrong, expired or revoked.',
  });
  expect(organization.requests).toHaveLength(1);
});

test('what the key may not read is a gap with the scope it needs, never an empty list', async () => {
  const { data } = await readFrom(
    aSmallOrganization({ scopes: ['read:directories:admin', 'read:accounts:admin'] }),
  );
  expect(data.people.state).toBe('complete');
  expect(data.groups).toEqual({
    state: 'unread',
    gap: {
      reason: 'missing-scope',
      detail:
        'the key may not read it (403): it needs the scope read:groups:admin, and an organization admin who made it',
      triedAt: READ_AT,
    },
  });
  expect(listGaps(data)).toEqual([expect.stringMatching(/^groups: the key may not/)]);
});

test('without the list of managed accounts everybody is asked about by name', async () => {
  const some = aSmallOrganization({ scopes: ['read:directories:admin', 'read:groups:admin'] });
  const { data } = await readFrom(some);
  expect(listGaps(data)).toEqual([]);
  expect(some.requests.filter((one) => one.includes('last-active-dates'))).toHaveLength(5);
});

test.each([
  ['as many seconds as are asked for', { 'retry-after': '90' }, 90_000],
  ['a minute where nobody says', {}, 60_000],
])('the rate limit is waited for: %s', async (_, headers, waitMs) => {
  organization.faults.push({ path: '/groups', times: 1, answer: limited(headers) });
  const { data, slept } = await readFrom(organization);
  expect(slept).toEqual([waitMs]);
  expect(listGaps(data)).toEqual([]);
});

test('a wait beyond the patience of the caller leaves a gap', async () => {
  organization.faults.push({ path: '/groups', answer: limited({ 'retry-after': '90' }) });
  const { data, slept } = await readFrom(organization, { maxWaitMs: 89_999 });
  expect(slept).toEqual([]);
  expect(data.groups).toMatchObject({ state: 'unread', gap: { reason: 'rate-limited' } });
});

test.each([
  ['an error of the server', status(502)],
  ['a cut connection', 'cut'],
] as const)('%s is tried again, each time after a longer pause', async (_, answer) => {
  organization.faults.push({ path: '/groups', times: 3, answer });
  const { data, slept } = await readFrom(organization);
  expect(slept).toEqual([1000, 2000, 4000]);
  expect(listGaps(data)).toEqual([]);
});

test.each([
  ['errors without end', status(500), 'bitbucket-failed', 'Atlassian answered with an error (500)'],
  ['a line that stays cut', 'cut', 'bitbucket-failed', 'the connection to Atlassian failed'],
  ['an endpoint that is gone', status(410), 'endpoint-removed', 'Atlassian has removed this (410)'],
  ['another organization', status(404), 'not-found', 'Atlassian knows no such thing (404)'],
  ['an odd status', status(302), 'unreadable-answer', 'an answer with status 302'],
  [
    'no JSON',
    status(200),
    'unreadable-answer',
    'Atlassian’s answer is not what its documents promise, at the whole of it',
  ],
  [
    'rows of another shape',
    () => Response.json({ data: [{ name: 'no id' }] }),
    'unreadable-answer',
    'Atlassian’s answer is not what its documents promise, at data.0.id',
  ],
] as const)('%s leave a gap', async (_, answer, reason, detail) => {
  organization.faults.push({ path: '/groups', answer });
  const { data } = await readFrom(organization);
  expect(data.groups).toMatchObject({ state: 'unread', gap: { reason, detail } });
  expect(data.people.state).toBe('complete');
});

test('a list that breaks off keeps what came before, and says that more is missing', async () => {
  organization.faults.push({ path: 'directories/-/users?limit=100&cursor', answer: status(403) });
  const { data } = await readFrom(organization);
  expect(data.people).toMatchObject({ state: 'partial', gap: { reason: 'missing-scope' } });
  expect(rowsRead(data.people)).toHaveLength(2);
  expect(listGaps(data)).toContainEqual(expect.stringMatching(/^people \(in part\)/));
});

test('members that break off keep what came before', async () => {
  organization.faults.push({ path: 'groupIds=g1&cursor', answer: status(404) });
  const { data } = await readFrom(organization);
  expect(rowsRead(data.groups)[0]).toMatchObject({
    name: 'Developers',
    members: { state: 'partial', value: ['557058:ann', '557058:bob'] },
  });
  expect(listGaps(data)).toEqual([
    'members of 1 groups (in part): Atlassian knows no such thing (404)',
  ]);
});

test('pages that lead back to one another end', async () => {
  const page = { data: [{ id: 'g1', name: 'Developers' }], links: { next: 'again' } };
  organization.faults.push({ path: '/groups', answer: () => Response.json(page) });
  const { data } = await readFrom(organization);
  expect(data.groups).toMatchObject({ state: 'partial', gap: { reason: 'unreadable-answer' } });
});

test('an address of a next page cannot send the key elsewhere', async () => {
  const next = 'https://evil.example/admin/v1/orgs/x/users?cursor=cm93LTI=';
  organization.faults.push({
    path: '/groups?limit=100',
    times: 1,
    answer: () => Response.json({ data: [{ id: 'g1', name: 'Developers' }], links: { next } }),
  });
  await readFrom(organization);
  const at = organization.requests.findIndex((one) => one.includes('/groups?limit'));
  expect(organization.requests[at + 1]).toMatch(
    /directories\/-\/groups\?limit=100&cursor=cm93LTI=/,
  );
});

test('a person whose last activity was refused is known, their activity is not', async () => {
  organization.faults.push({ path: '557058:cid/last-active', answer: status(403) });
  const { data } = await readFrom(organization);
  expect(rowsRead(data.people)[2]).toMatchObject({
    status: 'active',
    lastActive: { state: 'unread', gap: { reason: 'missing-scope' } },
  });
  expect(listGaps(data)).toEqual([expect.stringMatching(/^last active of 1 people: the key/)]);
});

test.each([
  ['a product without a time', { product_access: [{ key: 'jira' }] }, null],
  ['products on a second page', { product_access: [] }, 'more'],
])('%s is no “never”', async (_, data, next) => {
  const answer = () => Response.json({ data, links: { next } });
  organization.faults.push({ path: '557058:cid/last-active', answer });
  const read = await readFrom(organization);
  expect(rowsRead(read.data.people)[2]?.lastActive).toMatchObject({ state: 'partial', value: [] });
});

test('words never heard of tell nothing', async () => {
  const row = { accountId: '557058:cid', accountStatus: 'dormant', claimStatus: 'half' };
  const app = { accountId: '557058:bot', accountType: 'app', accountStatus: 'active' };
  organization.faults.push({
    path: 'users?limit=100',
    times: 1,
    answer: () => Response.json({ data: [row, app, row] }),
  });
  const { data } = await readFrom(organization);
  expect(rowsRead(data.people)).toEqual([
    { accountId: '557058:cid', status: 'unknown', lastActive: complete([]) },
  ]);
});

test('nothing of a name, an address or the key is in what was read', async () => {
  organization.faults.push({ path: 'groupIds=g2', answer: status(403) });
  const text = JSON.stringify((await readFrom(organization)).data);
  expect(text).not.toMatch(/@|Name of/);
  expect(text).not.toContain(KEY);
});
