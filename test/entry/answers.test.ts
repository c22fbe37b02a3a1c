import { getExpectedListing } from '../builders/expected-listing';
import { anApp, type App } from '../builders/an-app';

let app: App;
beforeAll(async () => {
  app = await anApp();
  await app.seed();
});

/** Uuids of everybody whom Bitbucket lists on one of these repositories. */
async function listedOn(slugs: readonly string[]): Promise<Set<string>> {
  const uuids = new Set(
    app.bitbucket.data.repositories
      .filter(({ slug }) => slugs.includes(slug))
      .map(({ uuid }) => uuid),
  );
  const rows = (await getExpectedListing(app.bitbucket)).map((row) => row.split(' '));
  return new Set(rows.flatMap(([on = '', person = '']) => (uuids.has(on) ? [person] : [])));
}

describe('a repository admin', () => {
  test('sees everybody with access here, at Bitbucket’s own level, and nobody else', async () => {
    const { people, repository } = await app.get('getRepositoryAccess', { as: 'repository admin' });
    const found = people.map(({ person, level }) => `${repository.uuid} ${person.uuid} ${level}`);
    const listed = (await getExpectedListing(app.bitbucket)).filter((row) =>
      row.startsWith(repository.uuid),
    );
    expect(found.sort()).toEqual(listed);
  });

  test('reads no name of another repository, and of no group that grants nothing here', async () => {
    const answer = JSON.stringify(await app.get('getRepositoryAccess', { as: 'repository admin' }));
    const { repositories, groups, projects } = app.bitbucket.data;
    const here = repositories.find(({ slug }) => slug === 'studio-assets');
    const project = projects.find(({ uuid }) => uuid === here?.project);
    const granting = [...(here?.groupGrants ?? []), ...(project?.groupGrants ?? [])];
    const names = new Set(granting.map(({ group }) => group));
    for (const { slug, uuid } of repositories.filter((each) => each !== here)) {
      expect(answer).not.toContain(uuid);
      expect(answer).not.toContain(`"${slug}"`);
    }
    for (const { slug } of groups.filter((group) => !names.has(group.slug)))
      expect(answer).not.toContain(`"${slug}"`);
  });

  test('reads nobody’s account id, e-mail address, role or dates', async () => {
    const { people } = await app.get('getRepositoryAccess', { as: 'repository admin' });
    const fields = new Set(people.flatMap(({ person }) => Object.keys(person)));
    for (const field of fields)
      expect(['uuid', 'displayName', 'nickname', 'kind']).toContain(field);
  });

  test('is told the way of each level, with the names of project and group', async () => {
    const { people } = await app.get('getRepositoryAccess', { as: 'repository admin' });
    const owner = people.find(({ person }) => person.nickname === 'ohartley');
    expect(owner).toMatchObject({ level: 'admin', atMost: 'admin' });
    expect(owner?.paths).toContainEqual(
      expect.objectContaining({
        kind: 'repository-person',
        level: 'admin',
        certain: true,
        winning: true,
      }),
    );
    const paths = people.flatMap((person) => person.paths);
    for (const path of paths.filter(({ kind }) => kind === 'project-group')) {
      expect(path.project).toEqual({ key: 'ART', name: 'Studio art' });
      expect(path.group?.name).toBeTruthy();
    }
  });
});

describe('a project admin', () => {
  const slugsOfArt = () => {
    const { projects, repositories } = app.bitbucket.data;
    const art = projects.find(({ key }) => key === 'ART');
    return repositories.filter(({ project }) => project === art?.uuid).map(({ slug }) => slug);
  };

  test('sees the repositories of the project with their counts, and no others', async () => {
    const { repositories } = await app.get('getProjectAccess', { as: 'project admin' });
    expect(repositories.map(({ repository }) => repository.slug).sort()).toEqual(
      slugsOfArt().sort(),
    );
    const isPerson = new Set(
      app.bitbucket.data.accounts.filter(({ type }) => type === 'user').map(({ uuid }) => uuid),
    );
    const rows = (await getExpectedListing(app.bitbucket)).map((row) => row.split(' '));
    for (const { repository, people, possible } of repositories) {
      const listed = rows.filter(([on, who = '']) => on === repository.uuid && isPerson.has(who));
      expect(people.admin + people.write + people.read).toBe(listed.length);
      expect(possible).toBe(0);
    }
  });

  test('sees everybody who reaches something of the project, and nobody else', async () => {
    const { people } = await app.get('getProjectAccess', { as: 'project admin' });
    const found = new Set(people.map(({ person }) => person.uuid));
    expect(found).toEqual(await listedOn(slugsOfArt()));
  });

  test('sees of a person only what they reach in the project', async () => {
    const person = (await app.get('getProjectAccess', { as: 'project admin' })).people.find(
      ({ person: { nickname } }) => nickname === 'ohartley',
    );
    const answer = await app.get('getProjectPersonAccess', {
      as: 'project admin',
      payload: { person: person?.person.uuid ?? '' },
    });
    const slugs = answer.repositories.map(({ repository }) => repository.slug);
    expect(slugs).toContain('studio-assets');
    for (const slug of slugs) expect(slugsOfArt()).toContain(slug);
  });
});

test('where nothing is known of group members, levels are the listing’s and ways through groups possible', async () => {
  const fresh = await anApp();
  await fresh.get('startScan');
  await fresh.scanToEnd();
  const { people } = await fresh.get('getRepositoryAccess', { as: 'repository admin' });
  expect(people.every(({ level, atMost }) => level === atMost)).toBe(true);
  const throughGroups = people.flatMap(({ paths }) => paths.filter(({ group }) => group));
  expect(throughGroups.length).toBeGreaterThan(0);
});
