import fc from 'fast-check';
import {
  chooseMembers,
  type MemberClaim,
  MEMBERS_STALE_MS,
} from '../../../src/domain/facts/choose-members';
import { type MemberSource } from '../../../src/domain/facts/facts';
import { complete, partial, READ_AT, unread } from '../../builders/facts-builders';

function aClaim(source: MemberSource, readAt = READ_AT): MemberClaim {
  return { source, members: complete([], readAt) };
}

const DAY_MS = 86_400_000;

test('nobody tells anything: there is nothing to believe', () => {
  expect(chooseMembers([])).toBeUndefined();
  expect(chooseMembers([{ source: 'groups-api', members: unread() }])).toBeUndefined();
});

test.each([
  ['the groups API before organization data', ['organization', 'groups-api'], 'groups-api'],
  ['organization data before a file', ['imported-file', 'organization'], 'organization'],
  ['the groups API before a file', ['imported-file', 'groups-api'], 'groups-api'],
] as const)('of one moment: %s', (_, sources, wanted) => {
  expect(chooseMembers(sources.map((source) => aClaim(source)))?.source).toBe(wanted);
});

test('of one source the newest is believed', () => {
  const newer = aClaim('groups-api', READ_AT + 1);
  expect(chooseMembers([aClaim('groups-api'), newer])).toBe(newer);
  expect(chooseMembers([newer, aClaim('groups-api')])).toBe(newer);
});

test.each([
  [MEMBERS_STALE_MS, 'groups-api'],
  [MEMBERS_STALE_MS + 1, 'imported-file'],
] as const)('a strong source %p ms older than a weak one: %s', (olderMs, wanted) => {
  const strong = aClaim('groups-api', READ_AT);
  const weak = aClaim('imported-file', READ_AT + olderMs);
  expect(chooseMembers([strong, weak])?.source).toBe(wanted);
});

test('thirty days is how long strength is believed', () => {
  expect(MEMBERS_STALE_MS).toBe(30 * DAY_MS);
});

test('a whole list of a weak source before part of one of a strong source', () => {
  const part: MemberClaim = { source: 'groups-api', members: partial([]) };
  const whole = aClaim('imported-file', READ_AT - 365 * DAY_MS);
  expect(chooseMembers([part, whole])).toBe(whole);
  expect(chooseMembers([part])).toBe(part);
});

test('the order of the sources does not matter', () => {
  const claims = fc.uniqueArray(
    fc.record({
      source: fc.constantFrom<MemberSource>('groups-api', 'organization', 'imported-file'),
      days: fc.integer({ min: 0, max: 90 }),
    }),
    { selector: ({ source, days }) => `${source} ${days}`, minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(claims, (drawn) => {
      const all = drawn.map(({ source, days }) => aClaim(source, READ_AT - days * DAY_MS));
      expect(chooseMembers([...all].reverse())).toBe(chooseMembers(all));
    }),
  );
});
