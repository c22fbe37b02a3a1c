import { type AnswerFlip } from '../../../../../src/contract/questions';
import {
  flipText,
  questionSentence,
  touchedText,
} from '../../../../../static/usher/src/features/gates/question-words';
import { aPersonName } from '../../../../builders/page-rows';

const ENDS = { person: 'Desta Moyo', repository: 'pay-invoices', project: 'PAY' };

test.each([
  [{ can: 'read', answer: 'yes' }, 'Desta Moyo can read pay-invoices.'],
  [{ can: 'clone', answer: 'no' }, 'Desta Moyo cannot clone pay-invoices.'],
  [{ can: 'push', branch: 'main', answer: 'yes' }, 'Desta Moyo can push to main of pay-invoices.'],
  [
    { can: 'merge', branch: 'main', answer: 'no' },
    'Desta Moyo cannot merge pull requests into main of pay-invoices.',
  ],
  [
    { can: 'administer', answer: 'cannot-be-told' },
    'It cannot be told whether Desta Moyo can administer pay-invoices.',
  ],
  [
    { can: 'create-repository', answer: 'no' },
    'Desta Moyo cannot create a repository in project PAY.',
  ],
] as const)('the answer comes first: %j', (answer, sentence) => {
  expect(questionSentence(answer, ENDS)).toBe(sentence);
});

const flip = (given: Partial<AnswerFlip>): AnswerFlip => ({
  ...{ steps: ['add them to group artists'], people: [], peopleCount: 0 },
  ...{ perhapsMore: false, repositories: 0 },
  ...given,
});

test('steps that have to be made together stand in one sentence', () => {
  expect(flipText(flip({}))).toBe('Add them to group artists.');
  expect(flipText(flip({ steps: ['grant them write on acme/web', 'put them on the list'] }))).toBe(
    'Grant them write on acme/web, and put them on the list.',
  );
});

const people = ['Ada', 'Bea', 'Cid', 'Dee', 'Eve'].map((displayName) =>
  aPersonName({ displayName }),
);

test.each([
  [{}, 'Touches nobody else.'],
  [{ perhapsMore: true }, 'Also touches people nobody told us of.'],
  [{ repositories: 1 }, 'Also touches what they reach on 1 repository more.'],
  [{ people: people.slice(0, 2), peopleCount: 2 }, 'Also touches Ada and Bea.'],
  [
    { people, peopleCount: 5, repositories: 13 },
    'Also touches Ada, Bea, Cid, 2 other people and what they reach on 13 repositories more.',
  ],
  // Names that the reader may not be told are counted all the same.
  [{ people: [], peopleCount: 1 }, 'Also touches 1 other person.'],
  [{ people: people.slice(0, 1), peopleCount: 3 }, 'Also touches Ada and 2 other people.'],
])('who else is touched: %#', (given, text) => {
  expect(touchedText(flip(given))).toBe(text);
});
