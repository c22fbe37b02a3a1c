import * as fc from 'fast-check';
import { type Gap, type Reading } from '../../../src/domain/facts/reading';
import { toCoarseFacts } from '../../../src/domain/history/coarse-facts';
import { arbitraryFacts } from '../../builders/arbitrary-facts';
import { aGroup, aPerson, aRepository, complete, someFacts } from '../../builders/facts-builders';

const DAY = Date.parse('2026-11-21');
const LAST_MS = DAY + 86_400_000 - 1;

const coarseMembers = (members: Reading<readonly never[]>) =>
  toCoarseFacts(someFacts({ groups: [aGroup({ members })] })).groups[0]?.members;

test.each([
  [DAY - 1, DAY - 86_400_000],
  [DAY, DAY],
  [LAST_MS, DAY],
  [LAST_MS + 1, LAST_MS + 1],
])('a reading at %d is kept as of %d', (readAt, expected) => {
  expect(coarseMembers(complete([], readAt))).toStrictEqual(complete([], expected));
});

test('what was not read stays not read, and when it was tried loses its hour too', () => {
  const gap = (given: Partial<Gap>): Gap => ({ reason: 'missing-scope', ...given });
  const tried = gap({ triedAt: LAST_MS, detail: 'scope' });
  const kept = gap({ triedAt: DAY, detail: 'scope' });
  expect(coarseMembers({ state: 'unread', gap: tried })).toStrictEqual({
    state: 'unread',
    gap: kept,
  });
  expect(coarseMembers({ state: 'unread', gap: gap({}) })).toStrictEqual({
    ...{ state: 'unread', gap: gap({}) },
  });
  const half = { state: 'partial', readAt: LAST_MS, value: [], gap: tried } as const;
  expect(coarseMembers(half)).toStrictEqual({
    state: 'partial',
    readAt: DAY,
    value: [],
    gap: kept,
  });
});

test.each([
  ['2026-11-21T00:00:00Z', '2026-11-21'],
  ['2026-11-21T23:59:59.999+00:00', '2026-11-21'],
  ['2026-11-21T23:30:00-05:00', '2026-11-22'],
  ['2026-11-21', '2026-11-21'],
  ['2026-99-99T00:00:00Z', '2026-99-99T00:00:00Z'],
  ['lately', 'lately'],
])('of a date told as %s the day is kept: %s', (told, kept) => {
  const facts = someFacts({
    accounts: [aPerson({ addedOn: told })],
    repositories: [aRepository({ updatedOn: told, createdOn: told })],
  });
  const { accounts, repositories } = toCoarseFacts(facts);
  expect(accounts[0]?.addedOn).toBe(kept);
  expect(repositories[0]).toMatchObject({ updatedOn: kept, createdOn: kept });
});

test('when the scan began and ended stays; who worked where is not kept', () => {
  const activity = { commits: complete([]), pullRequests: complete([]) };
  const times = { startedAt: DAY + 1, endedAt: LAST_MS };
  const coarse = toCoarseFacts(someFacts({ ...times, repositories: [aRepository({ activity })] }));
  expect(coarse).toMatchObject(times);
  expect(coarse.repositories[0]).not.toHaveProperty('activity');
});

test('what is coarse already stays as it is', () => {
  fc.assert(
    fc.property(arbitraryFacts, (facts) => {
      const coarse = toCoarseFacts(facts);
      expect(toCoarseFacts(coarse)).toStrictEqual(coarse);
    }),
    { numRuns: 50 },
  );
});
