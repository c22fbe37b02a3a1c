import { personUuid } from '../../../local/bitbucket/demo/acme';
import { aSimulator } from './a-simulator';

const forksOf = (slug: string) => `/2.0/repositories/acme/${slug}/forks`;
const as = (id: string) => ({ account: personUuid(id) });

async function namesOf(slug: string, id: string, query = ''): Promise<unknown[]> {
  const rows = await aSimulator().all(forksOf(slug) + query, as(id));
  return rows.map((row) => row['full_name']);
}

test('a fork is listed to those who may see it, here and elsewhere', async () => {
  expect(await namesOf('mob-sdk', 'aokonjo')).toEqual([
    'acme/mob-sdk-fork',
    'costa-consulting/mob-sdk',
  ]);
  expect(await namesOf('mob-sdk', 'isolheim')).toEqual(['acme/mob-sdk-fork']);
  expect(await namesOf('mob-sdk', 'ccosta')).toEqual([
    'acme/mob-sdk-fork',
    'costa-consulting/mob-sdk',
  ]);
});

test('a public fork of private code is there for everybody who sees the code', async () => {
  expect(await namesOf('tls-cli', 'tzielinski')).toEqual(['zoekim-labs/tls-cli']);
});

test('a private fork that nobody here was shown is not there, and looks like no fork', async () => {
  const { bitbucket } = aSimulator();
  const hidden = bitbucket.data.forksElsewhere?.filter(({ readers }) => readers.length === 0) ?? [];
  expect(hidden.map(({ slug }) => slug)).toEqual(['tls-cli', 'pay-fraud-rules']);
  expect(await namesOf('pay-fraud-rules', 'aokonjo')).toEqual([]);
});

test('an app as itself sees no private fork elsewhere', async () => {
  const rows = await aSimulator().all(forksOf('mob-sdk'), { kind: 'forge-asApp' });
  expect(rows.map((row) => row['full_name'])).toEqual(['acme/mob-sdk-fork']);
});

test('a fork is a whole repository, with its parent and its workspace', async () => {
  const { all } = aSimulator();
  const [here, elsewhere] = await all(forksOf('mob-sdk'));
  for (const fork of [here, elsewhere]) {
    expect(fork).toMatchObject({ type: 'repository', parent: { full_name: 'acme/mob-sdk' } });
  }
  expect(here).toMatchObject({ slug: 'mob-sdk-fork', workspace: { slug: 'acme' } });
  expect(elsewhere).toMatchObject({
    is_private: true,
    fork_policy: 'no_public_forks',
    created_on: '2026-07-14T12:00:00.000000+00:00',
    workspace: { slug: 'costa-consulting' },
    links: {
      self: { href: 'https://api.bitbucket.org/2.0/repositories/costa-consulting/mob-sdk' },
    },
  });
});

test('forks can be asked for and ordered', async () => {
  const q = `?q=${encodeURIComponent('full_name ~ "costa"')}`;
  expect(await namesOf('mob-sdk', 'aokonjo', q)).toEqual(['costa-consulting/mob-sdk']);
  expect(await namesOf('mob-sdk', 'aokonjo', '?sort=-full_name')).toEqual([
    'costa-consulting/mob-sdk',
    'acme/mob-sdk-fork',
  ]);
});

test('whoever does not see the repository does not see its forks', async () => {
  const { get } = aSimulator();
  expect((await get(forksOf('mob-sdk'), as('hwpark'))).status).toBe(404);
});
