import { Bitbucket } from 'bitbucket';
import { createBitbucket } from '../../../local/bitbucket/create-bitbucket';
import { effectiveLevels } from '../../../local/bitbucket/effective-levels';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { type Listening, listen } from '../../../local/bitbucket/listen';
import { everyScope } from './a-simulator';

/** A client written by others, for the real Bitbucket: https://www.npmjs.com/package/bitbucket */
type Client = InstanceType<typeof Bitbucket>;

const data = generateWorkspace({
  people: 40,
  groups: 8,
  projects: 12,
  repositories: 130,
  seed: 11,
});
const workspace = data.workspace.slug;
let server: Listening;
let client: Client;

beforeAll(async () => {
  const bitbucket = createBitbucket({ data, switches: { limit: 1_000_000 } });
  const account = data.accounts.find(({ membership }) => membership?.role === 'owner')?.uuid ?? '';
  const scopes = everyScope('api-token');
  const { email = '', token } = bitbucket.issueCredential({ kind: 'api-token', account, scopes });
  server = await listen(bitbucket, { port: 0 });
  client = new Bitbucket({
    baseUrl: `${server.url}/2.0`,
    auth: { username: email, password: token },
    notice: false,
  });
});
afterAll(async () => server.close());

interface Page<Row> {
  readonly values?: Row[];
}

/** Follows the client's own paging to the end. */
async function all<Row>(first: Promise<{ data: Page<Row> }>): Promise<Row[]> {
  const rows: Row[] = [];
  let { data: page } = await first;
  rows.push(...(page.values ?? []));
  while (client.hasNextPage(page)) {
    // Its types forget that this is a promise.
    ({ data: page } = await Promise.resolve(client.getNextPage(page)));
    rows.push(...(page.values ?? []));
  }
  return rows;
}

const sorted = (values: Iterable<unknown>): string[] => Array.from(values, String).sort();

test('lists all members', async () => {
  const rows = await all(client.workspaces.getMembersForWorkspace({ workspace }));
  expect(sorted(rows.map(({ user }) => user?.uuid))).toEqual(
    sorted(data.accounts.map(({ uuid }) => uuid)),
  );
});

test('lists all roles', async () => {
  const rows = await all(client.workspaces.listPermissions({ workspace }));
  const found = rows.map((row) => `${row.user?.uuid ?? ''} ${String(row['permission'])}`);
  const expected = data.accounts.map(({ uuid, membership }) => `${uuid} ${membership?.role ?? ''}`);
  expect(sorted(found)).toEqual(sorted(expected));
});

test('lists all projects and all repositories', async () => {
  const projects = await all(client.workspaces.getProjects({ workspace }));
  expect(sorted(projects.map(({ key }) => key))).toEqual(
    sorted(data.projects.map(({ key }) => key)),
  );
  const repositories = await all(client.repositories.list({ workspace, sort: 'created_on' }));
  expect(sorted(repositories.map(({ uuid }) => uuid))).toEqual(
    sorted(data.repositories.map(({ uuid }) => uuid)),
  );
});

test('lists all grants on projects', async () => {
  for (const { key, groupGrants, userGrants } of data.projects) {
    const where = { workspace, project_key: key };
    const groups = await all(client.workspaces.listProjectGroupPermissions(where));
    expect(
      sorted(groups.map(({ group, permission }) => `${group?.slug ?? ''} ${permission ?? ''}`)),
    ).toEqual(sorted(groupGrants.map(({ group, level }) => `${group} ${level}`)));
    const people = await all(client.workspaces.listProjectUserPermissions(where));
    expect(
      sorted(people.map(({ user, permission }) => `${user?.uuid ?? ''} ${permission ?? ''}`)),
    ).toEqual(sorted(userGrants.map(({ account, level }) => `${account} ${level}`)));
  }
});

test('lists all grants on repositories', async () => {
  for (const { slug, groupGrants, userGrants } of data.repositories) {
    const where = { workspace, repo_slug: slug };
    const groups = await all(client.repositories.listGroupPermissions(where));
    expect(
      sorted(groups.map(({ group, permission }) => `${group?.slug ?? ''} ${permission ?? ''}`)),
    ).toEqual(sorted(groupGrants.map(({ group, level }) => `${group} ${level}`)));
    const people = await all(client.repositories.listUserPermissions(where));
    expect(
      sorted(people.map(({ user, permission }) => `${user?.uuid ?? ''} ${permission ?? ''}`)),
    ).toEqual(sorted(userGrants.map(({ account, level }) => `${account} ${level}`)));
  }
});

test('lists every effective permission', async () => {
  const rows = await all(
    client.workspaces.listPermissionsForRepositories({ workspace, pagelen: 100 }),
  );
  const found = rows.map(
    ({ repository, user, permission }) =>
      `${repository?.uuid ?? ''} ${user?.uuid ?? ''} ${permission ?? ''}`,
  );
  const expected = Array.from(
    effectiveLevels(data),
    ({ repository, account, level }) => `${repository.uuid} ${account.uuid} ${level}`,
  );
  expect(sorted(found)).toEqual(sorted(expected));
});

test('lists branch rules', async () => {
  const protectedOne = data.repositories.find(
    ({ branchRestrictions }) => branchRestrictions.length > 3,
  );
  const rows = await all(
    client.repositories.listBranchRestrictions({
      workspace,
      repo_slug: protectedOne?.slug ?? '',
      pagelen: 2,
    }),
  );
  expect(rows.map(({ id, kind }) => [id, kind])).toEqual(
    protectedOne?.branchRestrictions.map(({ id, kind }) => [id, kind]),
  );
});

test('an error arrives with its status and message', async () => {
  await expect(client.workspaces.getWorkspace({ workspace: 'nobody' })).rejects.toMatchObject({
    status: 404,
    error: { error: { message: "No workspace with identifier 'nobody'." } },
  });
});
