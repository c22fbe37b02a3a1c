import { acme, personUuid } from '../../../../local/bitbucket/demo/acme';
import { effectiveLevels } from '../../../../local/bitbucket/effective-levels';
import { type RepositoryRecord } from '../../../../local/bitbucket/workspace-data';
import { NOON } from '../a-simulator';

const data = acme(NOON);
const levels = new Map<string, Map<string, string>>();
for (const { account, repository, level } of effectiveLevels(data)) {
  const own = levels.get(account.uuid) ?? new Map<string, string>();
  levels.set(account.uuid, own.set(repository.slug, level));
}
const levelsOf = (id: string) => levels.get(personUuid(id)) ?? new Map<string, string>();
const groupsOf = (id: string) =>
  data.groups.filter(({ members }) => members.includes(personUuid(id))).map(({ slug }) => slug);
const accountOf = (id: string) => data.accounts.find(({ uuid }) => uuid === personUuid(id));

function repository(slug: string): RepositoryRecord {
  const found = data.repositories.find((one) => one.slug === slug);
  if (!found) throw new Error(`acme has no ${slug}`);
  return found;
}
const grantedTo = (slug: string, id: string) =>
  repository(slug).userGrants.find(({ account }) => account === personUuid(id))?.level;

test('it has 61 people and a team, 12 groups, 8 projects and 120 repositories', () => {
  expect(data.accounts.filter(({ type }) => type === 'user')).toHaveLength(61);
  expect(data.accounts.filter(({ type }) => type === 'team')).toHaveLength(1);
  expect([data.groups, data.projects, data.repositories].map(({ length }) => length)).toEqual([
    12, 8, 120,
  ]);
});

test('every id is there once, and everything that is named exists', () => {
  const uuids = [...data.accounts, ...data.projects, ...data.repositories].map(({ uuid }) => uuid);
  expect(new Set(uuids).size).toBe(uuids.length);
  const slugs = data.repositories.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(120);
  const projects = new Set(data.projects.map(({ uuid }) => uuid));
  expect(data.repositories.every(({ project }) => projects.has(project))).toBe(true);
  const ids = [...data.projects, ...data.repositories].flatMap(({ branchRestrictions = [] }) =>
    branchRestrictions.map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(ids.length);
});

test('the same moment gives the same workspace; another moment moves the dates only', () => {
  expect(acme(NOON)).toEqual(data);
  const withoutDates = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[^"]*/gu, '');
  expect(withoutDates(JSON.stringify(acme(NOON + 86_400_000)))).toBe(
    withoutDates(JSON.stringify(data)),
  );
});

test('a public repository never lies in a private project', () => {
  for (const { isPrivate, project } of data.repositories) {
    if (!isPrivate)
      expect(data.projects.find(({ uuid }) => uuid === project)?.isPrivate).toBe(false);
  }
});

test('a leaver: Marta Olsen is in no group and still writes to 6 repositories, by name', () => {
  expect(groupsOf('molsen')).toEqual([]);
  const slugs = [...levelsOf('molsen')].map(([slug]) => slug);
  expect(slugs).toHaveLength(6);
  for (const slug of slugs) expect(grantedTo(slug, 'molsen')).toBe('write');
});

test.each(['hwpark', 'kvogt', 'liam-a', 'sofiapl'])('a seat without access: %s', (id) => {
  expect(levelsOf(id).size).toBe(0);
  expect(accountOf(id)?.membership?.role).toBe('member');
});

test('an empty-handed group: interns-2024 has members and no grant', () => {
  const grants = [...data.projects, ...data.repositories].flatMap(({ groupGrants }) => [
    ...groupGrants.map(({ group }) => group),
  ]);
  const empty = data.groups.filter(({ slug }) => !grants.includes(slug)).map(({ slug }) => slug);
  expect(empty).toEqual(['administrators', 'interns-2024']);
});

test('a lower grant without effect: Ravi Menon was to read pay-ledger, and administers it', () => {
  expect(grantedTo('pay-ledger', 'rmenon')).toBe('read');
  expect(levelsOf('rmenon').get('pay-ledger')).toBe('admin');
});

test.each([
  ['weic-art', 'concept-art', 'write'],
  ['ugarcia', 'dat-etl', 'write'],
  ['aokonjo', 'ops-runbooks', 'write'],
])('a redundant grant: %s on %s', (id, slug, level) => {
  expect(grantedTo(slug, id)).toBe(level);
  const without = {
    ...data,
    repositories: [{ ...repository(slug), userGrants: [] }],
  };
  const remaining = [...effectiveLevels(without)].find(
    ({ account }) => account.uuid === personUuid(id),
  );
  expect(remaining?.level).toBe(levelsOf(id).get(slug));
});

test('an account shared by artists and one used by a pipeline have grants by name only', () => {
  expect(groupsOf('ci-artist')).toEqual([]);
  expect([...levelsOf('ci-artist').values()]).toEqual(['write', 'write', 'write']);
  expect(groupsOf('svc-deploy')).toEqual([]);
  expect(levelsOf('svc-deploy').get('ops-terraform')).toBe('write');
});

test('an admin has been inactive for 214 days and keeps a grant that would wake up', () => {
  expect(accountOf('dbrandt')?.membership).toMatchObject({
    role: 'owner',
    lastAccessedOn: '2026-04-21T12:00:00.000000+00:00',
  });
  expect(grantedTo('ops-cron', 'dbrandt')).toBe('admin');
});

test('Administrators has permission null, and exactly the workspace admins', () => {
  const group = data.groups.find(({ slug }) => slug === 'administrators');
  expect(group).toMatchObject({
    name: 'Administrators',
    permission: null,
    accountPrivilege: 'admin',
  });
  const owners = data.accounts.filter(({ membership }) => membership?.role === 'owner');
  expect(new Set(group?.members)).toEqual(new Set(owners.map(({ uuid }) => uuid)));
});

test('two people have one name; others have none of what clients count on', () => {
  expect(data.accounts.filter(({ displayName }) => displayName === 'Wei Chen')).toHaveLength(2);
  expect(accountOf('blie')).not.toHaveProperty('accountId');
  expect(
    data.accounts
      .filter(({ nickname }) => nickname === undefined)
      .map(({ displayName }) => displayName),
  ).toEqual(['Ana Sofía Ruiz']);
  const names = data.accounts.map(({ displayName }) => displayName);
  expect(names.filter((name) => /\p{Script=Arabic}/u.test(name))).toHaveLength(1);
  expect(names.filter((name) => name.includes('<b onclick'))).toHaveLength(1);
  expect(Math.max(...names.map((name) => name.length))).toBe(300);
});

test('a project admin and a repository admin are nothing more than that', () => {
  const lucia = levelsOf('lferrante');
  expect(accountOf('lferrante')?.membership?.role).toBe('member');
  expect(new Set(lucia.values())).toEqual(new Set(['admin']));
  expect(lucia.size).toBe(14);
  expect([...levelsOf('ohartley')]).toEqual([['studio-assets', 'admin']]);
});

test('create-repo acts as write on the repositories of the project', () => {
  expect(new Set(levelsOf('mcov-freelance').values())).toEqual(new Set(['write']));
});

test('23 people reach studio-assets, 7 of them as admins', () => {
  const rows = [...effectiveLevels({ ...data, repositories: [repository('studio-assets')] })];
  expect(rows).toHaveLength(23);
  expect(rows.filter(({ level }) => level === 'admin')).toHaveLength(7);
});

test('lists that need a second page of 10: people on dat-notebooks, rules on tls-monorepo', () => {
  expect(repository('dat-notebooks').userGrants).toHaveLength(14);
  expect(repository('tls-monorepo').branchRestrictions).toHaveLength(17);
});

test('branches: unprotected, closed for everybody, overlapping, by the branching model', () => {
  expect(
    data.repositories.filter(({ branchRestrictions }) => branchRestrictions.length === 0).length,
  ).toBeGreaterThan(100);
  const closed = repository('studio-assets').branchRestrictions.filter(
    ({ kind, users, groups }) => kind === 'push' && users.length + groups.length === 0,
  );
  expect(closed).toHaveLength(1);
  const pushes = repository('web-checkout').branchRestrictions.filter(
    ({ kind }) => kind === 'push',
  );
  expect(pushes.map(({ match }) => match)).toEqual([
    { by: 'glob', pattern: 'main' },
    { by: 'glob', pattern: '*' },
  ]);
  expect(
    repository('pay-ledger').branchRestrictions.every(
      ({ match }) => match.by === 'branching_model',
    ),
  ).toBe(true);
});

test('access keys: on five repositories, unused for two years, 1024 bits, of somebody who left, never used', () => {
  const keys = [...data.projects, ...data.repositories].flatMap(
    ({ accessKeys = [] }) => accessKeys,
  );
  const [ci] = repository('pay-api').accessKeys ?? [];
  expect(keys.filter(({ key }) => key === ci?.key)).toHaveLength(5);
  expect(new Set(keys.map(({ key }) => key)).size).toBe(6);
  expect(new Set(keys.map(({ id }) => id)).size).toBe(10);
  const [old] = repository('pay-reconcile').accessKeys ?? [];
  expect(old?.lastUsedOn).toBe('2024-11-10T12:00:00.000000+00:00');
  const [weak] = repository('render-scripts').accessKeys ?? [];
  // 4 + 7 for the algorithm, 4 + 3 for the exponent, 4 + 1 + 128 for the modulus.
  expect(Buffer.from(weak?.key.split(' ')[1] ?? '', 'base64')).toHaveLength(151);
  const members = new Set(data.accounts.map(({ uuid }) => uuid));
  const orphaned = keys.filter(({ addedBy }) => !members.has(addedBy));
  expect(orphaned.map(({ label }) => label)).toEqual(['backup-nas']);
  expect(orphaned.map(({ addedBy }) => addedBy)).toEqual(
    data.formerMembers?.map(({ uuid }) => uuid),
  );
  expect(keys.filter(({ lastUsedOn }) => lastUsedOn === null)).toHaveLength(1);
});

test('no access key is older than what it opens', () => {
  for (const { createdOn, accessKeys = [] } of [...data.projects, ...data.repositories]) {
    for (const key of accessKeys) expect(key.createdOn > createdOn).toBe(true);
  }
});

test('one webhook goes over http without a secret, one does not check certificates', () => {
  const hooks = data.repositories.flatMap(({ webhooks = [] }) => webhooks);
  expect(hooks.filter(({ url }) => url.startsWith('http:'))).toEqual([
    expect.objectContaining({ description: 'old-ci', hasSecret: false }),
  ]);
  expect(hooks.filter(({ skipsCertificate }) => skipsCertificate)).toHaveLength(1);
  expect(hooks.filter(({ isActive }) => !isActive)).toHaveLength(1);
  expect(data.webhooks).toHaveLength(1);
});

test('private code allows forks, and has one that everybody reads', () => {
  const open = data.repositories.filter(
    ({ isPrivate, forkPolicy }) => isPrivate && forkPolicy === 'allow_forks',
  );
  expect(open.map(({ slug }) => slug)).toEqual(['tls-cli']);
  const forks = data.forksElsewhere?.filter(({ isPrivate }) => !isPrivate);
  expect(forks?.map(({ parent }) => parent)).toEqual([repository('tls-cli').uuid]);
});

test('a default reviewer has left; one is asked twice', () => {
  const left = data.formerMembers?.map(({ uuid }) => uuid) ?? [];
  expect(repository('pay-api').defaultReviewers).toEqual([personUuid('tjohansson'), ...left]);
  const art = data.projects.find(({ key }) => key === 'ART');
  const twice = repository('studio-assets').defaultReviewers?.filter((uuid) =>
    art?.defaultReviewers?.includes(uuid),
  );
  expect(twice).toEqual([personUuid('lferrante')]);
});

test('invitations: a fresh one, one to a foreign domain, one that is stale, one to a repository', () => {
  const invited = data.invitations ?? [];
  const foreign = invited.filter(({ email }) => !email.endsWith('@acme.example'));
  expect(foreign.map(({ email }) => email)).toEqual([
    'nico@pixelforge.example',
    'proof@lektorat.example',
  ]);
  const stale = invited.filter(({ sentOn }) => sentOn < '2026-06');
  expect(stale.map(({ groups }) => groups)).toEqual([['developers']]);
  expect(invited.filter((one) => one.repository)).toHaveLength(1);
});

test('two projects have rules that no endpoint lists', () => {
  const hidden = data.projects.filter(({ branchRestrictions = [] }) => branchRestrictions.length);
  expect(hidden.map(({ key }) => key)).toEqual(['OPS', 'MOB']);
});

test('one repository is public, one empty, one a fork', () => {
  expect(data.repositories.filter(({ isPrivate }) => !isPrivate).map(({ slug }) => slug)).toEqual([
    'docs-public-api',
  ]);
  expect(repository('ops-sandbox')).not.toHaveProperty('mainBranch');
  expect(repository('mob-sdk-fork').parent).toBe(repository('mob-sdk').uuid);
});
