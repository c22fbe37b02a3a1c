import { crossCheck } from '../../../../../src/domain/access/cross-check';
import { causesText } from '../../../../../static/usher/src/features/cross-check/cause-words';
import {
  crossCheckSentence,
  toDifferencesCsv,
} from '../../../../../static/usher/src/features/cross-check/cross-check-words';
import {
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../../../builders/facts-builders';

const ada = aPerson({ displayName: 'Ada' });
const bea = aPerson({ displayName: 'Bea' });
const art = aProject();
const personGrants = complete([aPersonGrant(ada, 'write')]);

function told(...repositories: Parameters<typeof aRepository>[0][]): string {
  const facts = someFacts({
    accounts: [ada, bea],
    projects: [art],
    repositories: repositories.map((given, at) =>
      aRepository({ slug: `r${at}`, project: art.uuid, ...given }),
    ),
  });
  return crossCheckSentence(crossCheck(facts), facts);
}

const right = { personGrants, listing: complete([aListedLevel(ada, 'write')]) };
const more = { personGrants, listing: complete([aListedLevel(ada, 'admin')]) };
const less = { personGrants, listing: complete([]) };

test('the sentence says how many were compared and what came of it', () => {
  expect(told(right, { personGrants })).toBe('1 of 2 repositories compared: no difference.');
  expect(told(right, more)).toBe(
    '2 of 2 repositories compared: 1 difference, 1 with more than we can explain.',
  );
  expect(told(less, more)).toBe(
    '2 of 2 repositories compared: 2 differences, 1 with more than we can explain and 1 with less than we explain.',
  );
});

test.each([
  ['not-asked', 'Not compared yet: not asked. Scan again and ask for it.'],
  ['not-read-yet', 'Not compared yet: not read yet. Let the scan go on.'],
  [
    'not-an-admin',
    'Not compared yet: Bitbucket refused: not an admin there. Scan as an admin of the workspace.',
  ],
] as const)('nothing compared (%s) is never no difference', (reason, sentence) => {
  expect(told({ listing: unread(reason) })).toBe(sentence);
});

test('a refusal is told before what was only not asked for', () => {
  expect(
    told(
      { listing: unread('not-asked') },
      { listing: unread('not-an-admin') },
      { listing: unread('not-read-yet') },
    ),
  ).toContain('refused');
  expect(told()).toBe('Not compared yet: no repository is known.');
});

test('a difference in the file has both sides, and causes in words', () => {
  const facts = someFacts({
    accounts: [ada],
    projects: [art],
    repositories: [aRepository({ project: art.uuid, ...more })],
  });
  const { differences } = crossCheck(facts);
  const names = { ofPerson: () => 'Ada', ofRepository: () => 'paintings' };
  expect(toDifferencesCsv(differences, names).rows).toEqual([
    [
      'unexplained',
      'Ada',
      'paintings',
      'write',
      'write',
      'admin',
      causesText(['changed-during-scan']),
    ],
  ]);
});
