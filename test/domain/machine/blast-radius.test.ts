import { createAccessIndex, NotInFactsError } from '../../../src/domain/access/access-index';
import { projectUuid, repositoryUuid } from '../../../src/domain/facts/ids';
import { blastRadius } from '../../../src/domain/machine/blast-radius';
import { placesReached } from '../../../src/domain/machine/places-reached';
import {
  aProject,
  aRepository,
  partial,
  someFacts,
  someLists,
} from '../../builders/facts-builders';

const art = aProject({ key: 'ART' });
const music = aProject({ key: 'MUS' });
const inArt = aRepository({ slug: 'a', project: art.uuid });
const openInArt = aRepository({ slug: 'b', project: art.uuid, isPrivate: false });
const inMusic = aRepository({ slug: 'c', project: music.uuid });
const alone = aRepository({ slug: 'd', isPrivate: false });
const FACTS = someFacts({
  projects: [art, music],
  repositories: [inArt, openInArt, inMusic, alone],
});
const index = createAccessIndex(FACTS);
const inPart = createAccessIndex({
  ...FACTS,
  lists: someLists({ repositories: partial(null) }),
});

const ofArt = { project: art.uuid };
const ofMusic = { project: music.uuid };
const one = { repository: inMusic.uuid };

test.each([
  ['everywhere', 'everywhere', 4, 2, true],
  ['nowhere', [], 0, 0, false],
  ['one project', [ofArt], 2, 1, true],
  ['one repository', [one], 1, 0, false],
  ['a repository and its project', [one, ofMusic], 1, 0, true],
  ['two projects', [ofArt, ofMusic], 3, 1, true],
  ['a project and one more', [ofArt, one], 3, 1, true],
  ['a repository that is gone', [{ repository: repositoryUuid('{gone}') }], 0, 0, false],
] as const)('what opens %s', (_, places, repositories, open, grows) => {
  const radius = { repositories, open, grows };
  expect(blastRadius(index, places)).toStrictEqual({ ...radius, isComplete: true });
  expect(blastRadius(inPart, places)).toStrictEqual({ ...radius, isComplete: !grows });
});

test('a project that the facts do not hold is none', () => {
  expect(() => blastRadius(index, [{ project: projectUuid('{gone}') }])).toThrow(NotInFactsError);
});

test.each([
  ['workspace-access-token', 'everywhere'],
  ['workspace-ssh-key', 'everywhere'],
  ['oauth-consumer', 'everywhere'],
  ['user-api-token', 'everywhere'],
  ['pipelines-oidc', []],
  ['own-free-workspace', []],
  ['repository-access-key', [one]],
  ['service-user', [one]],
] as const)('%s reaches %j', (credential, places) => {
  expect(placesReached(credential, [one])).toStrictEqual(places);
});
