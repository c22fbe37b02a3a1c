import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, type Row, valuesOf } from './a-simulator';

const AT = '/2.0/repositories/acme/web-checkout/branch-restrictions';
const post = (body: unknown) => ({ method: 'POST', path: AT, body }) as const;
const RULE = {
  kind: 'push',
  branch_match_kind: 'glob',
  pattern: 'docs/*',
  users: [{ uuid: personUuid('nlind') }],
  groups: [{ slug: 'web-leads' }],
};
const usersOf = (body: unknown) => (body as { users: Row[] }).users.map((user) => user['nickname']);

test.each(['api-token', 'forge-asUser'] as const)(
  'a rule is made, changed in part and deleted with %s',
  async (kind) => {
    const { send, ask, get } = aSimulator();
    const as = { kind };
    const made = await send(post(RULE), as);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      kind: 'push',
      pattern: 'docs/*',
      groups: [{ slug: 'web-leads' }],
    });
    const path = `${AT}/${String((made.body as Row)['id'])}`;
    const users = [{ account_id: personUuid('wchen') }, { uuid: personUuid('molsen') }];
    const changed = await send({ method: 'PUT', path, body: { users } }, as);
    expect(changed.status).toBe(200);
    expect(usersOf(changed.body)).toEqual(['wchen', 'molsen']);
    expect(changed.body).toMatchObject({ pattern: 'docs/*', groups: [{ slug: 'web-leads' }] });
    expect((await get(path)).body).toEqual(changed.body);
    expect((await ask('DELETE', path, as)).status).toBe(204);
    expect((await get(path)).status).toBe(404);
    expect((await ask('DELETE', path, as)).status).toBe(404);
  },
);

test('an empty list means nobody; other kinds keep no list', async () => {
  const { send } = aSimulator();
  const closed = await send(post({ ...RULE, users: [], groups: [] }));
  expect([closed.status, usersOf(closed.body)]).toEqual([201, []]);
  const force = await send(post({ ...RULE, kind: 'force' }));
  expect([force.status, usersOf(force.body)]).toEqual([201, []]);
});

test('the same kind on the same branches twice is 400, new or changed into it', async () => {
  const { send, get } = aSimulator();
  expect((await send(post({ ...RULE, pattern: 'main' }))).status).toBe(400);
  const { body } = await send(post(RULE));
  const path = `${AT}/${String((body as Row)['id'])}`;
  const before = (await get(AT)).body;
  expect((await send({ method: 'PUT', path, body: { pattern: 'main' } })).status).toBe(400);
  expect((await get(AT)).body).toEqual(before);
  const byType = { ...RULE, branch_match_kind: 'branching_model', branch_type: 'release' };
  expect((await send(post(byType))).status).toBe(201);
  expect((await send(post(byType))).status).toBe(400);
});

test.each([
  ['no kind', { ...RULE, kind: undefined }, 'kind'],
  ['a kind nobody knows', { ...RULE, kind: 'pull' }, 'kind'],
  ['no users', { ...RULE, users: undefined }, 'users'],
  ['no groups', { ...RULE, groups: undefined }, 'groups'],
  ['no pattern', { ...RULE, pattern: undefined }, 'pattern'],
  ['no branch type', { ...RULE, branch_match_kind: 'branching_model' }, 'branch_type'],
  ['somebody unheard of', { ...RULE, users: [{ uuid: '{nobody}' }] }, 'users'],
  ['a group unheard of', { ...RULE, groups: [{ slug: 'nobody' }] }, 'groups'],
])('%s is 400 by the field', async (_, body, field) => {
  const { send, get } = aSimulator();
  const before = valuesOf((await get(AT)).body).length;
  const answer = await send(post(body));
  expect(answer.status).toBe(400);
  expect(Object.keys((answer.body as { error: { fields: Row } }).error.fields)).toEqual([field]);
  expect(valuesOf((await get(AT)).body)).toHaveLength(before);
});

test.each([
  ['standard', 403],
  ['premium', 201],
] as const)('on the %s plan a rule that only Premium has is %i', async (plan, status) => {
  const { send } = aSimulator({ switches: { plan } });
  const rule = { kind: 'enforce_merge_checks', branch_match_kind: 'glob', pattern: 'docs/*' };
  expect((await send(post(rule))).status).toBe(status);
});

test('only admins of the repository, with the scope', async () => {
  const { send } = aSimulator();
  expect((await send(post(RULE), { account: personUuid('nlind') })).status).toBe(403);
  expect((await send(post(RULE), { scopes: ['read:repository:bitbucket'] })).status).toBe(403);
});
