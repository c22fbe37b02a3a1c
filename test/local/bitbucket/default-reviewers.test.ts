import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator, type Row, valuesOf } from './a-simulator';

const AT = '/2.0/repositories/acme/pay-api/default-reviewers';
const EFFECTIVE = '/2.0/repositories/acme/pay-api/effective-default-reviewers';
const PROJECT = '/2.0/workspaces/acme/projects/PAY/default-reviewers';
const path = (base: string, id: string) => `${base}/${encodeURIComponent(personUuid(id))}`;
const as = (id: string) => ({ account: personUuid(id) });
const nameOf = (row: Row) => (row['user'] as Row)['display_name'];

test('those of a repository are plain users, also one who left', async () => {
  const { get } = aSimulator();
  const rows = valuesOf((await get(AT)).body);
  expect(rows.map(({ type, display_name }) => [type, display_name])).toEqual([
    ['user', 'Tove Johansson'],
    ['user', 'Henrik Sand'],
  ]);
});

test('what applies says where each comes from, 20 on a page', async () => {
  const { get } = aSimulator();
  const { body } = await get(EFFECTIVE);
  expect(body).toHaveProperty('pagelen', 20);
  expect(valuesOf(body).map((row) => [row['type'], row['reviewer_type'], nameOf(row)])).toEqual([
    ['default_reviewer', 'project', 'Ravi Menon'],
    ['default_reviewer', 'project', 'Julia Kowalski'],
    ['default_reviewer', 'repository', 'Tove Johansson'],
    ['default_reviewer', 'repository', 'Henrik Sand'],
  ]);
  const ofProject = await get(PROJECT);
  expect(valuesOf(ofProject.body)).toEqual(valuesOf(body).slice(0, 2));
  expect(ofProject.body).toHaveProperty('pagelen', 20);
});

test('the users in these lists may lack their type', async () => {
  const { all } = aSimulator({ switches: { reviewersLackType: true } });
  const users = (await all(EFFECTIVE)).map((row) => row['user']);
  expect(users).toHaveLength(4);
  for (const user of users) {
    expect(user).not.toHaveProperty('type');
    expect(user).toHaveProperty('uuid');
  }
});

test('one that is listed is found, one that is not is 404', async () => {
  const { get } = aSimulator();
  expect((await get(path(AT, 'tjohansson'))).body).toHaveProperty('nickname', 'tjohansson');
  expect((await get(path(AT, 'rmenon'))).status).toBe(404);
  expect((await get(path(PROJECT, 'rmenon'))).status).toBe(200);
  expect((await get(`${AT}/nobody`)).status).toBe(404);
});

test.each([
  ['forge-asUser', AT, 'admin:repository'],
  ['api-token', AT, 'admin:repository'],
  ['forge-asUser', PROJECT, 'admin:project'],
  ['api-token', PROJECT, 'admin:project'],
] as const)('%s adds one at %s, twice without harm, and takes it away', async (kind, at, scope) => {
  const { ask, get } = aSimulator();
  const admin = { kind, account: personUuid('jkowalski'), scopes: [`${scope}:bitbucket`] };
  const one = path(at, 'wchen');
  const before = valuesOf((await get(at)).body).length;
  const first = await ask('PUT', one, admin);
  expect([first.status, (first.body as Row)['nickname']]).toEqual([200, 'wchen']);
  expect((await ask('PUT', one, admin)).body).toEqual(first.body);
  expect(valuesOf((await get(at)).body)).toHaveLength(before + 1);
  expect((await ask('DELETE', one, admin)).status).toBe(204);
  expect(valuesOf((await get(at)).body)).toHaveLength(before);
  expect((await ask('DELETE', one, admin)).status).toBe(404);
});

test.each([
  ['a team', 'acme-legacy'],
  ['somebody without access', 'hwpark'],
  ['a closed account', 'pvos'],
])('%s cannot review: 400', async (_, id) => {
  const { ask } = aSimulator();
  expect((await ask('PUT', path(AT, id))).status).toBe(400);
  expect((await ask('PUT', path(PROJECT, id))).status).toBe(400);
});

test('whoever may read the repository reads them; the lists of a project and changes are for admins', async () => {
  const { get, ask } = aSimulator();
  expect((await get(AT, as('nlind'))).status).toBe(200);
  expect((await get(EFFECTIVE, as('nlind'))).status).toBe(200);
  expect((await get(EFFECTIVE, as('hwpark'))).status).toBe(404);
  expect((await get(PROJECT, as('nlind'))).status).toBe(403);
  expect((await ask('PUT', path(AT, 'wchen'), as('nlind'))).status).toBe(403);
  expect((await ask('DELETE', path(PROJECT, 'rmenon'), as('nlind'))).status).toBe(403);
});
