import { createAccessIndex } from '../../../src/domain/access/access-index';
import { countAccess } from '../../../src/domain/access/count-access';
import { explainRepositoryAccess } from '../../../src/domain/access/explain-access';
import { listRepositoriesOf } from '../../../src/domain/access/list-access';
import { type Repository } from '../../../src/domain/facts/facts';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  unread,
} from '../../builders/facts-builders';

test('what a project must give by one listing is counted on its other repositories, too', () => {
  const artists = aGroup({ name: 'Artists', members: unread('wrong-credential') });
  const critics = aGroup({ name: 'Critics', members: unread('wrong-credential') });
  const [ann, bob] = [aPerson(), aPerson({ displayName: 'Bob' })];
  const project = aProject({
    groupGrants: complete([aGroupGrant(artists, 'admin'), aGroupGrant(critics, 'admin')]),
  });
  const listing = complete([aListedLevel(ann, 'admin')]);
  const index = createAccessIndex(
    someFacts({
      accounts: [ann, bob],
      groups: [artists, critics],
      projects: [project],
      repositories: [
        aRepository({
          slug: 'listed',
          project: project.uuid,
          groupGrants: complete([aGroupGrant(artists, 'read')]),
          listing,
        }),
        aRepository({ slug: 'other', project: project.uuid }),
      ],
    }),
  );
  const { pairs, perRepository, perAccount } = countAccess(index);
  expect(pairs).toMatchObject({ admin: 2, write: 0, read: 0 });
  expect([...perRepository.admin]).toStrictEqual([1, 1]);
  expect([...perAccount.admin]).toStrictEqual([2, 0]);
});

test('what a project must give by one listing stands on its other repositories, but where their own listing is whole', () => {
  const artists = aGroup({ name: 'Artists', members: unread('wrong-credential') });
  const critics = aGroup({ name: 'Critics', members: unread('wrong-credential') });
  const ann = aPerson();
  const project = aProject({
    groupGrants: complete([aGroupGrant(artists, 'admin'), aGroupGrant(critics, 'admin')]),
  });
  const grants = { groupGrants: complete([aGroupGrant(artists, 'read')]) };
  const listed = aRepository({
    slug: 'listed',
    project: project.uuid,
    ...grants,
    listing: complete([aListedLevel(ann, 'admin')]),
  });
  const levelOn = (given: Partial<Repository>) => {
    const other = aRepository({ slug: 'other', project: project.uuid, ...given });
    const facts = someFacts({
      accounts: [ann],
      groups: [artists, critics],
      projects: [project],
      repositories: [listed, other],
    });
    const index = createAccessIndex(facts);
    const { level, atMost } = explainRepositoryAccess(index, ann.uuid, other.uuid);
    const [row] = listRepositoriesOf(index, ann.uuid).filter((of) => of.repository === other.uuid);
    expect({ level: row?.level, atMost: row?.atMost }).toStrictEqual({ level, atMost });
    return level;
  };
  expect(levelOn({})).toBe('admin');
  // A part of a listing proves nothing of those whom it does not name, and hides nothing of what others prove.
  expect(levelOn({ listing: partial([]) })).toBe('admin');
  expect(levelOn({ listing: complete([aListedLevel(ann, 'write')]) })).toBe('write');
});

describe('where the grants of a repository were not read', () => {
  const ann = aPerson();
  const project = aProject();
  const listed = aRepository({
    slug: 'listed',
    project: project.uuid,
    listing: complete([aListedLevel(ann, 'admin')]),
  });
  const levelOn = (given: Partial<Repository>) => {
    const other = aRepository({
      ...{ slug: 'other', project: project.uuid, groupGrants: unread<never>() },
      ...given,
    });
    const facts = someFacts({
      accounts: [ann],
      projects: [project],
      repositories: [listed, other],
    });
    const { level, atMost } = explainRepositoryAccess(
      createAccessIndex(facts),
      ann.uuid,
      other.uuid,
    );
    return { level, atMost };
  };

  test('what the project must give by another listing is the least of it', () => {
    expect(levelOn({})).toStrictEqual({ level: 'admin', atMost: 'admin' });
  });

  test('its own whole listing says more than that of another', () => {
    const listing = complete([aListedLevel(ann, 'write')]);
    expect(levelOn({ listing })).toStrictEqual({ level: 'write', atMost: 'write' });
  });
});

test('a listing tells nothing of a repository of another group', () => {
  const [artists, critics] = ['Artists', 'Critics'].map((name) =>
    aGroup({ name, members: unread('wrong-credential') }),
  );
  if (!artists || !critics) throw new Error('There are two.');
  const [ann, bob] = [aPerson(), aPerson({ displayName: 'Bob' })];
  const project = aProject();
  const repository = (slug: string, given: Partial<Repository>) =>
    aRepository({ slug, project: project.uuid, ...given });
  const through = (group: typeof artists) => complete([aGroupGrant(group, 'write')]);
  const index = createAccessIndex(
    someFacts({
      accounts: [ann, bob],
      groups: [artists, critics],
      projects: [project],
      repositories: [
        repository('listed', {
          groupGrants: through(artists),
          listing: complete([aListedLevel(ann, 'write')]),
        }),
        repository('same', { groupGrants: through(artists) }),
        repository('other', { groupGrants: through(critics) }),
        repository('own', { personGrants: complete([aPersonGrant(bob, 'write')]) }),
      ],
    }),
  );
  const levelsOf = (slug: string) =>
    [ann, bob].map(({ uuid }) => {
      const { uuid: on } = aRepository({ slug });
      const { level, atMost } = explainRepositoryAccess(index, uuid, on);
      return `${level} to ${atMost}`;
    });
  expect(levelsOf('same')).toStrictEqual(['write to write', 'none to none']);
  expect(levelsOf('other')).toStrictEqual(['none to write', 'none to write']);
  expect(levelsOf('own')).toStrictEqual(['none to none', 'write to write']);
});
