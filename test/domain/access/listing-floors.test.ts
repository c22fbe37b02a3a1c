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
  aProject,
  aRepository,
  complete,
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
  expect(levelOn({ listing: complete([aListedLevel(ann, 'write')]) })).toBe('write');
});
