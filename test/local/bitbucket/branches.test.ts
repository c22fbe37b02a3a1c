import { personUuid } from '../../../local/bitbucket/demo/acme';
import { generateWorkspace } from '../../../local/bitbucket/generator/generate-workspace';
import { aSimulator, type Row } from './a-simulator';

const branchesOf = (slug: string) => `/2.0/repositories/acme/${slug}/refs/branches`;
const names = (rows: readonly Row[]) => rows.map(({ name }) => name);

test('a branch has a name, its last commit and its links', async () => {
  const { all } = aSimulator();
  const [main, ...others] = await all(branchesOf('studio-assets'));
  expect(names(others)).toEqual(['release/spring-2026', 'wip/hero-scene']);
  expect(main).toMatchObject({
    type: 'branch',
    name: 'main',
    target: { type: 'commit', date: '2026-11-21T12:00:00.000000+00:00' },
    links: { html: { href: 'https://bitbucket.org/acme/studio-assets/branch/main' } },
  });
  expect((main?.['target'] as Row)['hash']).toMatch(/^[0-9a-f]{40}$/u);
});

test('they can be asked for, ordered and paged', async () => {
  const { all, get } = aSimulator();
  const at = branchesOf('pay-ledger');
  const q = encodeURIComponent('name ~ "feature/"');
  expect(names(await all(`${at}?q=${q}&sort=-name`))).toEqual([
    'feature/fx/rounding',
    'feature/double-entry',
  ]);
  const first = (await get(`${at}?pagelen=2&sort=name`)).body as Row;
  expect(names(first['values'] as Row[])).toEqual(['develop', 'feature/double-entry']);
  expect(names(await all(`${at}?pagelen=2&sort=name`))).toHaveLength(5);
  const dates = (await all(`${at}?sort=-target.date`)).map((row) => (row['target'] as Row)['date']);
  expect(dates).toEqual([...dates].sort().reverse());
  expect((await get(`${at}?sort=colour`)).status).toBe(400);
});

test('an empty repository has none; one that cannot be seen is 404', async () => {
  const { all, get } = aSimulator();
  expect(await all(branchesOf('ops-sandbox'))).toEqual([]);
  const { status } = await get(branchesOf('pay-ledger'), { account: personUuid('hwpark') });
  expect(status).toBe(404);
});

test('generated repositories have branches one would find: the main one, prefixes, nested names', async () => {
  const size = { people: 5, groups: 2, projects: 2, repositories: 60, seed: 3 };
  const data = generateWorkspace(size);
  const { all, bitbucket } = aSimulator({ data, switches: { limit: 100_000 } });
  const account = data.accounts.find(({ membership }) => membership?.role === 'owner')?.uuid ?? '';
  const found = new Set<unknown>();
  for (const { slug } of bitbucket.data.repositories) {
    const listed = names(await all(branchesOf(slug), { account }));
    expect(listed[0]).toBe('main');
    expect(new Set(listed).size).toBe(listed.length);
    expect(names(await all(branchesOf(slug), { account }))).toEqual(listed);
    listed.forEach((name) => found.add(name));
  }
  expect([...found].filter((name) => String(name).split('/').length > 2)).not.toEqual([]);
  expect(found).toContain('release/2026.1');
  expect(found).toContain('develop');
});

test('a model names a branch that is not there without saying that it is', async () => {
  const { get } = aSimulator();
  const modelOf = async (slug: string) => {
    const { body } = await get(`/2.0/repositories/acme/${slug}/effective-branching-model`);
    return body as { development: Row };
  };
  expect((await modelOf('pay-ledger')).development).toEqual({
    name: 'develop',
    use_mainbranch: false,
    branch: { type: 'branch', name: 'develop' },
  });
  expect((await modelOf('pay-invoices')).development).toEqual({
    name: 'develop',
    use_mainbranch: false,
  });
});
