import { createHash } from 'node:crypto';
import { effectiveLevels } from '../../../../local/bitbucket/effective-levels';
import { generateWorkspace } from '../../../../local/bitbucket/generator/generate-workspace';

const SIZE = { people: 200, groups: 20, projects: 20, repositories: 500, seed: 7 };

test('the same seed gives the same workspace, another seed another one', () => {
  expect(generateWorkspace(SIZE)).toEqual(generateWorkspace(SIZE));
  expect(generateWorkspace({ ...SIZE, seed: 8 })).not.toEqual(generateWorkspace(SIZE));
});

test('it has the sizes that were asked for, and no id twice', () => {
  const { accounts, groups, projects, repositories } = generateWorkspace(SIZE);
  const sizes = [accounts, groups, projects, repositories].map(({ length }) => length);
  expect(sizes).toEqual([200, 20, 20, 500]);
  const ids = [...accounts, ...projects, ...repositories].map(({ uuid }) => uuid);
  expect(new Set(ids).size).toBe(720);
  expect(new Set(repositories.map(({ slug }) => slug)).size).toBe(500);
  expect(new Set(groups.map(({ slug }) => slug)).size).toBe(20);
});

test('everything that is named exists', () => {
  const { accounts, groups, projects, repositories } = generateWorkspace(SIZE);
  const people = new Set(accounts.map(({ uuid }) => uuid));
  const slugs = new Set(groups.map(({ slug }) => slug));
  for (const { userGrants, groupGrants } of [...projects, ...repositories]) {
    expect(userGrants.every(({ account }) => people.has(account))).toBe(true);
    expect(groupGrants.every(({ group }) => slugs.has(group))).toBe(true);
    expect(new Set(userGrants.map(({ account }) => account)).size).toBe(userGrants.length);
    expect(new Set(groupGrants.map(({ group }) => group)).size).toBe(groupGrants.length);
  }
});

test('the administrators are the owners, and get no grants as a group', () => {
  const { accounts, groups, projects, repositories } = generateWorkspace(SIZE);
  const owners = accounts.filter(({ membership }) => membership?.role === 'owner');
  expect(groups[0]?.members).toEqual(owners.map(({ uuid }) => uuid));
  const granted = [...projects, ...repositories].flatMap(({ groupGrants }) => groupGrants);
  expect(granted.some(({ group }) => group === groups[0]?.slug)).toBe(false);
});

test('it is spread as in real workspaces', () => {
  const { groups, projects, repositories } = generateWorkspace({ ...SIZE, repositories: 5000 });
  const share = (matches: (one: (typeof repositories)[number]) => boolean) =>
    repositories.filter(matches).length / repositories.length;
  expect(share(({ isPrivate }) => !isPrivate)).toBeCloseTo(0.01, 1);
  expect(share(({ groupGrants }) => groupGrants.length > 0)).toBeCloseTo(0.12, 1);
  expect(share(({ userGrants }) => userGrants.length > 0)).toBeCloseTo(0.1, 1);
  expect(share(({ branchRestrictions }) => branchRestrictions.length > 0)).toBeCloseTo(0.6, 1);
  expect(projects.every(({ groupGrants }) => groupGrants.length >= 1)).toBe(true);
  expect(groups[1]?.members.length).toBeGreaterThan(groups[10]?.members.length ?? 0);
});

test('one kind of rule stands on one pattern once; only two kinds name anybody', () => {
  const { repositories } = generateWorkspace(SIZE);
  for (const { branchRestrictions } of repositories) {
    const keys = branchRestrictions.map(({ kind, match }) => `${kind} ${JSON.stringify(match)}`);
    expect(new Set(keys).size).toBe(keys.length);
    const others = branchRestrictions.filter(
      ({ kind }) => kind !== 'push' && kind !== 'restrict_merges',
    );
    expect(others.every(({ users, groups }) => users.length + groups.length === 0)).toBe(true);
  }
});

test('people, groups, grants and levels of a seed are what they were before there were details', () => {
  const data = generateWorkspace(SIZE);
  const { accounts, groups, projects, repositories } = data;
  const grantsOf = ({ uuid, userGrants, groupGrants }: (typeof projects)[number]) => [
    uuid,
    userGrants,
    groupGrants,
  ];
  const levels = Array.from(
    effectiveLevels(data),
    ({ repository, account, level }) => `${repository.slug} ${account.uuid} ${level}`,
  );
  const drawn = [accounts, groups, projects.map(grantsOf), levels.sort()];
  expect(repositories).toHaveLength(500);
  expect(createHash('sha256').update(JSON.stringify(drawn)).digest('hex')).toBe(
    '97a06fd8439676ba1b4194b10c9fb2ea787aee4dfbbccd2a47836eb46af5d135',
  );
});

test('there are some of each detail, and nothing they name is missing', () => {
  const data = generateWorkspace({ ...SIZE, repositories: 5000 });
  const { accounts, projects, repositories, formerMembers = [], forksElsewhere = [] } = data;
  const places = [...projects, ...repositories];
  const keys = places.flatMap(({ accessKeys = [] }) => accessKeys);
  expect(keys.length / places.length).toBeCloseTo(0.04, 2);
  expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
  expect(new Set(keys.map(({ key }) => key)).size).toBeLessThan(keys.length);
  const known = new Set([...accounts, ...formerMembers].map(({ uuid }) => uuid));
  const named = [
    ...keys.map(({ addedBy }) => addedBy),
    ...places.flatMap(({ defaultReviewers = [] }) => defaultReviewers),
    ...(data.invitations ?? []).map(({ invitedBy }) => invitedBy),
  ];
  expect(named.length).toBeGreaterThan(keys.length);
  expect(named.filter((uuid) => !known.has(uuid))).toEqual([]);
  expect(formerMembers).toHaveLength(2);
  const members = new Set(accounts.map(({ uuid }) => uuid));
  expect(named.some((uuid) => !members.has(uuid))).toBe(true);
  const ids = new Map(repositories.map(({ uuid }, position) => [uuid, position]));
  const forks = repositories.flatMap(({ uuid, parent }) => (parent ? [[uuid, parent]] : []));
  expect(forks.length).toBeGreaterThan(20);
  for (const [fork = '', parent = ''] of forks) {
    expect(ids.get(parent)).toBeLessThan(ids.get(fork) ?? -1);
  }
  expect(forksElsewhere.length).toBeGreaterThan(10);
  expect(forksElsewhere.every(({ parent }) => ids.has(parent))).toBe(true);
  const byModel = repositories.filter(({ branchRestrictions }) =>
    branchRestrictions.some(({ match }) => match.by === 'branching_model'),
  );
  expect(byModel.length / repositories.length).toBeCloseTo(0.036, 2);
  expect(projects.some(({ branchRestrictions = [] }) => branchRestrictions.length > 0)).toBe(true);
  expect(repositories.some(({ webhooks = [] }) => webhooks.length > 0)).toBe(true);
  expect(repositories.some(({ overridesMergeStrategy }) => overridesMergeStrategy)).toBe(true);
});

test('public repositories lie in public projects', () => {
  const { projects, repositories } = generateWorkspace({ ...SIZE, repositories: 2000 });
  const open = repositories.filter(({ isPrivate }) => !isPrivate);
  expect(open.length).toBeGreaterThan(0);
  for (const { project } of open) {
    expect(projects.find(({ uuid }) => uuid === project)?.isPrivate).toBe(false);
  }
});

test('a workspace of one of everything works', () => {
  const one = generateWorkspace({ people: 1, groups: 1, projects: 1, repositories: 1, seed: 1 });
  expect(one.accounts[0]?.membership?.role).toBe('owner');
});

test('a workspace with nothing in it has somebody who administers it', () => {
  const bare = { people: 2, groups: 0, projects: 0, repositories: 0, seed: 1 };
  const { accounts, groups, projects, repositories, invitations } = generateWorkspace(bare);
  expect(accounts.map(({ membership }) => membership?.role)).toEqual(['owner', 'member']);
  expect([groups, projects, repositories]).toEqual([[], [], []]);
  expect(invitations?.flatMap((invitation) => invitation.groups)).toEqual([]);
});

test('without groups projects and repositories have people and rules alone', () => {
  const { projects, repositories } = generateWorkspace({ ...SIZE, groups: 0 });
  const scopes = [...projects, ...repositories];
  expect(scopes.some(({ userGrants }) => userGrants.length > 0)).toBe(true);
  expect(scopes.flatMap(({ groupGrants }) => groupGrants)).toEqual([]);
  const rules = scopes.flatMap(({ branchRestrictions = [] }) => branchRestrictions);
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.flatMap((rule) => rule.groups)).toEqual([]);
});

test('repositories need a project to lie in', () => {
  expect(() => generateWorkspace({ ...SIZE, projects: 0 })).toThrow('at least 1 of projects');
});

test.each([
  { people: 0 },
  { groups: 1.5 },
  { groups: -1 },
  { projects: -1 },
  { repositories: NaN },
])('%j is refused', (wrong) => {
  expect(() => generateWorkspace({ ...SIZE, ...wrong })).toThrow(RangeError);
});
