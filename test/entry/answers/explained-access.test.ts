import { createAccessIndex } from '../../../src/domain/access/access-index';
import { answerProjectPersonAccess } from '../../../src/entry/answers/project-person-access';
import { answerRepositoryAccess } from '../../../src/entry/answers/repository-access';
import {
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../builders/facts-builders';

const ann = aPerson();
const art = aProject();
const granted = { project: art.uuid, personGrants: complete([aPersonGrant(ann, 'write')]) };
const listed = aRepository({
  ...granted,
  slug: 'listed',
  listing: complete([aListedLevel(ann, 'write')]),
});
const unlisted = aRepository({ ...granted, slug: 'unlisted' });
const INDEX = createAccessIndex(
  someFacts({ accounts: [ann], projects: [art], repositories: [listed, unlisted] }),
);

test('a repository admin is told what Bitbucket’s own listing says, where it was read', () => {
  const [withListing] = answerRepositoryAccess(INDEX, listed.uuid).people;
  expect(withListing).toMatchObject({ level: 'write', listed: 'write' });
  const [without] = answerRepositoryAccess(INDEX, unlisted.uuid).people;
  expect(without).toMatchObject({ level: 'write' });
  expect(without).not.toHaveProperty('listed');
});

test('a project admin is told so of every repository of a person', () => {
  const { repositories } = answerProjectPersonAccess(INDEX, art.uuid, ann.uuid);
  const said = repositories.map((row) => [row.repository.slug, row.listed]);
  expect(said.sort()).toEqual([
    ['listed', 'write'],
    ['unlisted', undefined],
  ]);
});
