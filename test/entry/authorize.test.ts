import { type FunctionName, FUNCTIONS, type Role } from '../../src/contract/functions';
import { anApp, type App, PEOPLE, PLACES, type Where, type Who } from '../builders/an-app';

/** Who holds which role, by the facts of the demo workspace: studio-assets lies in the project ART. */
const HOLDERS: Readonly<Record<Role, readonly Who[]>> = {
  'workspace-admin': ['workspace admin'],
  'project-admin': ['workspace admin', 'project admin'],
  'repository-admin': ['workspace admin', 'project admin', 'repository admin'],
  // On the page of a repository; see below for the other pages.
  'page-admin': ['workspace admin', 'project admin', 'repository admin'],
};
/** Pages whose context names what the role is about. */
const PAGES: Readonly<Record<Role, readonly Where[]>> = {
  'workspace-admin': ['workspace', 'project', 'repository'],
  'project-admin': ['project'],
  'repository-admin': ['repository'],
  'page-admin': ['repository'],
};

const TOLD_ONLY_TO_HOLDERS = ['outdated', 'not-in-facts', 'bad-request', 'busy'];

const names = Object.keys(FUNCTIONS) as FunctionName[];
const places = Object.keys(PLACES) as Where[];
const people = Object.keys(PEOPLE) as Who[];
const rows = names.flatMap((name) =>
  people.flatMap((who) =>
    places.map((where) => ({ name, who, where, ...expectationOf(name, who, where) })),
  ),
);

function expectationOf(name: FunctionName, who: Who, where: Where) {
  const { role } = FUNCTIONS[name];
  const isOpen =
    (HOLDERS[role].includes(who) && PAGES[role].includes(where)) ||
    (role === 'page-admin' && HOLDERS[`${where}-admin`].includes(who));
  return { outcome: isOpen ? 'answered' : 'refused' };
}

let app: App;
beforeAll(async () => {
  app = await anApp();
  await app.seed();
});

test('the table has a row for every function, person and page', () => {
  expect(rows).toHaveLength(names.length * 4 * 3);
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['answered', 'refused']));
});

test.each(rows)(
  '$name by a $who on a $where page is $outcome',
  async ({ name, who, where, outcome }) => {
    const response = await app.call(name, { as: who, on: where });
    const code = response.ok ? 'answered' : response.error.code;
    // What the table asks for is not there, or not enough: only somebody let in is told so.
    expect(TOLD_ONLY_TO_HOLDERS.includes(code) ? 'answered' : code).toBe(outcome);
  },
);

test('a refusal says nothing of the workspace', async () => {
  const response = await app.call('getWorkspace', { as: 'member' });
  expect(response).toEqual({
    ok: false,
    error: {
      code: 'refused',
      message:
        'Bitbucket says that you do not administer this workspace. Usher shows this page to its admins only.',
    },
  });
});

test('every call is authorized again: a role that was taken away closes the next one', async () => {
  const other = await anApp();
  await other.seed();
  const ask = () => other.call('getRepositoryAccess', { as: 'repository admin' });
  expect(await ask()).toMatchObject({ ok: true });
  other.bitbucket.update((data) => ({
    ...data,
    repositories: data.repositories.map((repository) => ({ ...repository, userGrants: [] })),
  }));
  expect(await ask()).toMatchObject({ ok: false, error: { code: 'refused' } });
});

test('a project admin of one project is refused on another', async () => {
  const on = { kind: 'project', key: 'PAY' } as const;
  expect(await app.call('getProjectAccess', { as: 'project admin', on })).toMatchObject({
    error: { code: 'refused' },
  });
});

test('a repository admin of one repository is refused on another', async () => {
  const on = { kind: 'repository', slug: 'pay-api' } as const;
  expect(await app.call('getRepositoryAccess', { as: 'repository admin', on })).toMatchObject({
    error: { code: 'refused' },
  });
});

describe('while Bitbucket does not tell who is asking', () => {
  const effects = [
    ['429', { kind: 'rate-limit' }],
    ['500', { kind: 'status', status: 500 }],
    ['502 with HTML', { kind: 'bad-gateway-html' }],
    ['503 without a body', { kind: 'unavailable-empty' }],
    ['half a JSON document', { kind: 'bad-json' }],
    ['a cut connection', { kind: 'cut-connection' }],
    ['401', { kind: 'status', status: 401 }],
    [
      '200 with something else',
      { kind: 'status', status: 200, body: { permission: { is: 'owner' } } },
    ],
  ] as const;
  const questions = [
    ['getWorkspace', 'workspace admin', /\/2\.0\/user\/workspaces\/acme\/permission$/],
    ['getWorkspace', 'workspace admin', /GET \/2\.0\/workspaces\/\{[^/]*$/],
    ['getProjectAccess', 'project admin', /permissions-config\/users/],
    ['getRepositoryAccess', 'repository admin', /\/2\.0\/user\/workspaces\/acme\/permission/],
    ['getRepositoryAccess', 'repository admin', /GET \/2\.0\/workspaces\/\{[^/]*$/],
  ] as const;
  const cases = effects.flatMap(([what, effect]) =>
    questions.map(([name, who, path]) => ({ what, effect, name, who, path })),
  );

  test.each(cases)('$what to $path keeps $name closed', async ({ effect, name, who, path }) => {
    const remove = app.bitbucket.faults.add({ path, effect });
    try {
      const response = await app.call(name, { as: who });
      expect(response).toMatchObject({ ok: false, error: { code: 'cannot-verify' } });
    } finally {
      remove();
    }
  });
});

test('a workspace admin passes for a repository that Bitbucket will not tell about', async () => {
  const remove = app.bitbucket.faults.add({
    path: '/permissions/repositories?q=',
    effect: { kind: 'unavailable-empty' },
  });
  expect(await app.call('getRepositoryAccess', { as: 'workspace admin' })).toMatchObject({
    ok: true,
  });
  remove();
});

test('who is asking is asked as that person, never as the app', async () => {
  const other = await anApp();
  await other.seed();
  await other.call('getRepositoryAccess', { as: 'repository admin' });
  expect(other.host.requests.length).toBeGreaterThan(0);
  expect(new Set(other.host.requests.map(({ as }) => as))).toEqual(new Set(['user']));
});
