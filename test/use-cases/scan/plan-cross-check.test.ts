import { type Repository } from '../../../src/domain/facts/facts';
import { planCrossCheck } from '../../../src/use-cases/scan/plan-cross-check';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const DAY_MS = 86_400_000;
const project = aProject();

function repositories(count: number, given: Partial<Repository> = {}): readonly Repository[] {
  return Array.from({ length: count }, (_, at) =>
    aRepository({ slug: `r${at}`, project: project.uuid, ...given }),
  );
}

function planned(
  given: readonly Repository[],
  startedAt = READ_AT,
  wanted: readonly string[] = [],
) {
  const facts = someFacts({ startedAt, projects: [project], repositories: given });
  const uuids = given.filter(({ slug }) => wanted.includes(slug)).map(({ uuid }) => uuid);
  return planCrossCheck(facts, new Set(uuids)).map(({ slug }) => slug);
}

test.each([
  ['nothing in an empty workspace', 0, 0],
  ['all of 20', 20, 20],
  ['a sample of 21', 21, 20],
  ['a sample of many', 300, 20],
])('listings to check: %s', (_, count, expected) => {
  expect(new Set(planned(repositories(count))).size).toBe(expected);
});

/** 800 lists of project grants: 5 % of such a scan are 44 requests and some. */
const manyProjects = [
  project,
  ...Array.from({ length: 399 }, (_, at) => aProject({ key: `P${at}` })),
];

test.each([
  ['of one page each, within the twentieth part of the scan', 30, 100, 30],
  ['of two pages each, which is more', 30, 101, 20],
  ['of one page each, just within it', 47, 100, 47],
  ['of one page each, just above it', 48, 100, 20],
])('the listings of a scan of many projects: %s', (_, count, readers, expected) => {
  const people = Array.from({ length: readers }, (_one, at) => aPerson({ displayName: `P${at}` }));
  const personGrants = complete(people.map((person) => aPersonGrant(person, 'read')));
  const given = repositories(count, { personGrants });
  const facts = someFacts({ accounts: people, projects: manyProjects, repositories: given });
  expect(planCrossCheck(facts, new Set())).toHaveLength(expected);
});

test('every repository has its turn before the first comes again, the same all day', () => {
  const given = repositories(95);
  const days = [0, 1, 2, 3, 4].map((day) => planned(given, READ_AT + day * DAY_MS));
  expect(new Set(days.flat()).size).toBe(95);
  expect(planned(given, READ_AT + 1)).toEqual(planned(given, READ_AT));
  expect(planned([...given].reverse()).sort()).toEqual(planned(given).sort());
});

test('those given are read beside the sample', () => {
  const given = repositories(95);
  const [other = ''] = given
    .map(({ slug }) => slug)
    .filter((slug) => !planned(given).includes(slug));
  expect(planned(given, READ_AT, [other]).sort()).toEqual([other, ...planned(given)].sort());
});

test.each([
  ['was read', complete([]), 0],
  ['was refused', unread<[]>('not-found'), 0],
  ['was read in part, and then refused', partial([], 'not-found'), 0],
  ['is still to come', unread<[]>('not-read-yet'), 3],
  ['nobody asked for', unread<[]>('not-asked'), 3],
  ['is begun', partial([], 'not-read-yet'), 3],
])('a listing that %s', (_, listing, expected) => {
  expect(planned(repositories(3, { listing }))).toHaveLength(expected);
});

test('a listing that is begun is read to its end, be it in the sample or not', () => {
  const begun = repositories(95, { listing: partial([], 'not-read-yet') });
  expect(planned(begun)).toHaveLength(95);
});
