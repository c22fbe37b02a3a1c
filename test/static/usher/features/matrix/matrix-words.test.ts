import {
  cellText,
  matrixSentence,
  type MatrixSummary,
  shareText,
  shareWord,
} from '../../../../../static/usher/src/features/matrix/matrix-words';
import { cutToFit } from '../../../../../static/usher/src/features/matrix/paint-heads';
import { omit } from '../../../../builders/omit';

const summary: MatrixSummary = {
  ...{ people: 61, repositories: 23, least: 2, reaching: 41, possiblePairs: 0 },
  known: 'some',
  most: { key: 'PAY', people: 38 },
};

test.each<[Partial<MatrixSummary>, string]>([
  [{}, '41 of 61 people can write to at least one of 23 repositories; PAY is written by most: 38.'],
  [
    { least: 1 },
    '41 of 61 people can read at least one of 23 repositories; PAY is read by most: 38.',
  ],
  [
    { least: 3 },
    '41 of 61 people can administer at least one of 23 repositories; PAY is administered by most: 38.',
  ],
  [{ people: 0 }, 'Nobody matches the filter.'],
  [{ repositories: 0 }, 'No repository matches the filter.'],
  [{ repositories: 0, known: 'none' }, 'There are no repositories.'],
  [{ repositories: 0, known: 'not-known' }, 'No repository is known, but not all could be read.'],
])('summary with %j', (given, sentence) => {
  expect(matrixSentence({ ...summary, ...given })).toBe(sentence);
});

test('what is not known is said, and is not nobody', () => {
  const none = { ...omit(summary, 'most'), reaching: 0 };
  expect(matrixSentence({ ...none, repositories: 1 })).toBe(
    'None of 61 people can write to any of 1 repository.',
  );
  expect(matrixSentence({ ...none, possiblePairs: 7 })).toBe(
    'None of 61 people is known to be able to write to any of 23 repositories. For 7 pairs of person and repository it is not known.',
  );
  expect(matrixSentence({ ...none, reaching: 1, repositories: 1, possiblePairs: 1 })).toBe(
    '1 of 61 people can write to the one repository. For 1 pair of person and repository it is not known.',
  );
});

test.each([
  [0b0000, 'Nora on pay: none'],
  [0b1010, 'Nora on pay: write'],
  [0b1101, 'Nora on pay: read, at most admin'],
  [0b1000, 'Nora on pay: not known, at most write'],
  [0b10101, 'Nora on pay: read, because it is public'],
])('cell %i reads %j', (code, text) => {
  expect(cellText('Nora', 'pay', code)).toBe(text);
});

test.each([
  [0, 10, '0%'],
  [0, 0, '0%'],
  [1, 1000, '1%'],
  [999, 1000, '99%'],
  [1000, 1000, '100%'],
  [38, 100, '38%'],
])('%i of %i is %s', (certain, pairs, word) => {
  expect(shareWord({ certain, pairs, possible: 0 })).toBe(word);
});

test('a cell from far says how many pairs, and what is not known', () => {
  const names = {
    ...{ people: 'Artists', size: 40, project: 'ART', repositories: 12, least: 2 },
    isOpen: false,
  };
  expect(shareText({ certain: 182, pairs: 480, possible: 0 }, names)).toBe(
    'Artists (40 people) in ART (12 repositories): write or more for 182 of 480 pairs (38%)',
  );
  expect(
    shareText({ certain: 1, pairs: 1, possible: 31 }, { ...names, isOpen: true, least: 3 }),
  ).toBe(
    'Artists (40 people) in ART (12 repositories): admin for 1 of 1 pair (100%); 31 not known; its members are not all known',
  );
});

test.each([
  ['abc', 3, 'abc'],
  ['abcdef', 4, 'abc…'],
  ['👩‍🎨x', 1, '…'],
])('%j in room for %i is %j', (name, room, text) => {
  expect(cutToFit(name, (part) => Array.from(part).length <= room)).toBe(text);
});
