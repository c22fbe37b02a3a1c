import { withEarlierDetails } from '../../../src/domain/facts/earlier-details';
import { type Reading } from '../../../src/domain/facts/reading';
import {
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const FORK = { fullName: 'else/paintings', isPrivate: false, isHere: false };
const earlier = complete([FORK], READ_AT - 1000);

test.each<[string, Reading<readonly (typeof FORK)[]>, Reading<readonly (typeof FORK)[]>]>([
  ['not read yet', unread('not-read-yet'), earlier],
  ['waiting for the limit', unread('rate-limited'), earlier],
  ['refused now', unread('not-an-admin'), unread('not-an-admin')],
  ['left out on purpose', unread('not-asked'), unread('not-asked')],
  ['read in part', partial([]), partial([])],
  ['read, and empty', complete([]), complete([])],
])('a detail that is %s', (_, now, expected) => {
  const merged = withEarlierDetails(
    someFacts({ repositories: [aRepository({ forks: now })] }),
    someFacts({ repositories: [aRepository({ forks: earlier })] }),
  );
  expect(merged.repositories[0]?.forks).toStrictEqual(expected);
});

const OPEN = unread<never>('not-read-yet');

test('every detail keeps its earlier reading, but the model that today’s rules are read by', () => {
  const open = {
    accessKeys: OPEN,
    defaultReviewers: OPEN,
    forks: OPEN,
    overrides: OPEN,
    webhooks: OPEN,
    branchingModel: OPEN,
  };
  const facts = someFacts({
    ...{ webhooks: OPEN, invitations: OPEN },
    projects: [aProject({ accessKeys: OPEN })],
    repositories: [aRepository(open), aRepository({ slug: 'new', ...open })],
  });
  const known = someFacts({ projects: [aProject()], repositories: [aRepository()] });
  const merged = withEarlierDetails(facts, known);
  expect(merged).toStrictEqual({
    ...facts,
    webhooks: known.webhooks,
    invitations: known.invitations,
    projects: known.projects,
    repositories: [{ ...aRepository(), branchingModel: OPEN }, facts.repositories[1]],
  });
});

test('an earlier scan that knows no more leaves everything as it is', () => {
  const facts = someFacts({ repositories: [aRepository({ forks: OPEN })] });
  expect(withEarlierDetails(facts, facts)).toStrictEqual(facts);
});
