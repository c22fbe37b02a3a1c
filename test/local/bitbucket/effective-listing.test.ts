import { effectiveLevels } from '../../../local/bitbucket/effective-levels';
import { personUuid } from '../../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { aSimulator, type Row } from './a-simulator';

const LISTING = '/2.0/workspaces/acme/permissions/repositories?pagelen=100';
const SMALL = generateWorkspace({ people: 30, groups: 6, projects: 4, repositories: 40, seed: 3 });
const owner = SMALL.accounts.find(({ membership }) => membership?.role === 'owner')?.uuid ?? '';

const part = (row: Row, name: string) => row[name] as Record<string, string>;
const tripleOf = (row: Row) =>
  `${part(row, 'repository')['uuid'] ?? ''} ${part(row, 'user')['uuid'] ?? ''} ${String(row['permission'])}`;

const truth = Array.from(
  effectiveLevels(SMALL),
  ({ repository, account, level }) => `${repository.uuid} ${account.uuid} ${level}`,
).sort();

test.each([
  '',
  '&sort=repository.name',
  '&sort=-repository.uuid',
  '&sort=user.display_name',
  '&sort=-permission',
  '&q=permission%3E%3D%22read%22',
  '&q=permission%3E%3D%22read%22&sort=repository.name',
])('all pages with "%s" are every level once', async (query) => {
  const { all } = aSimulator({ data: SMALL, switches: { limit: 1_000_000 } });
  const rows = await all(LISTING + query, { account: owner });
  expect(rows.map(tripleOf).sort()).toEqual(truth);
});

test('pages of any length are cut at the same rows', async () => {
  const { all } = aSimulator({ data: SMALL, switches: { limit: 1_000_000 } });
  const whole = await all(LISTING, { account: owner });
  for (const pagelen of [7, 33]) {
    const rows = await all(LISTING.replace('100', String(pagelen)), { account: owner });
    expect(rows).toEqual(whole);
  }
});

test.each([
  [`user.uuid="${owner}"`, 40],
  [`repository.uuid="${SMALL.repositories[5]?.uuid ?? ''}" AND user.uuid="${owner}"`, 1],
  [`user.uuid="${owner}" AND permission<"admin"`, 0],
  [`repository.uuid="{nowhere}" OR user.uuid="${owner}"`, 40],
  ['repository.name="nowhere"', 0],
])('q %s selects %i rows', async (q, count) => {
  const { all } = aSimulator({ data: SMALL });
  expect(await all(`${LISTING}&q=${encodeURIComponent(q)}`, { account: owner })).toHaveLength(
    count,
  );
});

test('q selects what a filter over all rows selects', async () => {
  const { all } = aSimulator({ data: SMALL, switches: { limit: 1_000_000 } });
  const rows = await all(LISTING, { account: owner });
  const q = encodeURIComponent(
    'permission > "read" AND (repository.name ~ "api" OR user.display_name ~ "an")',
  );
  const selected = await all(`${LISTING}&q=${q}`, { account: owner });
  const expected = rows.filter((row) => {
    const inName = part(row, 'repository')['name']?.includes('api');
    const inPerson = part(row, 'user')['display_name']?.toLowerCase().includes('an');
    return row['permission'] !== 'read' && (inName === true || inPerson === true);
  });
  expect(selected).toEqual(expected);
  expect(selected.length).toBeGreaterThan(0);
});

test('rows follow the facts and the switches', async () => {
  const { all, bitbucket } = aSimulator();
  const path = '/2.0/workspaces/acme/permissions/repositories/studio-assets?pagelen=100';
  const before = await all(path);
  expect(before).toHaveLength(23);
  bitbucket.update((data) => ({
    ...data,
    groups: data.groups.map((group) =>
      group.slug === 'artists'
        ? { ...group, members: [...group.members, personUuid('kvogt')] }
        : group,
    ),
  }));
  expect(await all(path)).toHaveLength(24);
  bitbucket.switches.implicitAdminsListed = false;
  expect(await all(path)).toHaveLength(19);
});

test('5,000 people on 10,000 repositories: millions of rows, and every page is full', async () => {
  const data = generateWorkspace({
    people: 5000,
    groups: 500,
    projects: 300,
    repositories: 10_000,
    seed: 7,
  });
  const admin = data.accounts.find(({ membership }) => membership?.role === 'owner')?.uuid ?? '';
  const { get } = aSimulator({ data });
  const paths = [
    LISTING,
    '/2.0/repositories/acme?pagelen=100&sort=created_on',
    '/2.0/workspaces/acme/permissions?pagelen=100',
  ];
  for (const path of paths) {
    const { status, body } = await get(`${path}&page=40`, { account: admin });
    expect(status).toBe(200);
    expect((body as { values: unknown[] }).values).toHaveLength(100);
  }
});
