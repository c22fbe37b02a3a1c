import { type Digest, type DigestLine } from '../../../src/domain/digest/digest';
import { bounded } from '../../../src/domain/digest/digest-part';
import { type DigestPlace, toAppAddress } from '../../../src/domain/digest/digest-place';
import { moreText, timesText } from '../../../src/domain/digest/digest-text';
import {
  countText,
  dayText,
  firstUpper,
  listText,
  momentText,
  peoplePhrase,
  rangeText,
  tallyText,
} from '../../../src/domain/digest/digest-words';
import { phraseText, withoutNames } from '../../../src/domain/digest/phrase-text';
import { missingText } from '../../../src/domain/digest/cost-of-people';
import { accountUuid } from '../../../src/domain/facts/ids';

const PEOPLE = ['{a}', '{b}', '{c}', '{d}', '{e}'].map((uuid) => accountUuid(uuid));

test.each([
  [0, '0 lines', '0 people'],
  [1, '1 line', '1 person'],
  [2, '2 lines', '2 people'],
  [1204, '1,204 lines', '1,204 people'],
])('%i is counted as %s', (count, lines, people) => {
  expect(countText(count, 'line')).toBe(lines);
  expect(countText(count, 'person', 'people')).toBe(people);
});

test.each([
  [{ atLeast: 0 }, 'not known'],
  [{ atLeast: 1 }, 'at least 1'],
  [{ atLeast: 1204 }, 'at least 1,204'],
  [{ atLeast: 0, atMost: 0 }, '0'],
  [{ atLeast: 61, atMost: 61 }, '61'],
  [{ atLeast: 0, atMost: 1204 }, 'at most 1,204'],
  [{ atLeast: 41, atMost: 43 }, '41 to 43'],
])('%j reads %s', (range, text) => {
  expect(rangeText(range)).toBe(text);
});

test.each([
  ['2026-11-15', '15 Nov 2026'],
  ['2026-01-01', '1 Jan 2026'],
  ['2026-12-31T23:59:59Z', '31 Dec 2026'],
  ['2026-13-01', '2026-13-01'],
  ['2026-00-01', '2026-00-01'],
  ['soon', 'soon'],
])('the day %s reads %s', (day, text) => {
  expect(dayText(day)).toBe(text);
});

test('a moment is a day of UTC', () => {
  expect(momentText(Date.parse('2026-11-21T23:59:59.999Z'))).toBe('21 Nov 2026');
  expect(momentText(Date.parse('2026-11-22T00:00:00Z'))).toBe('22 Nov 2026');
});

test.each([
  [0, [], ''],
  [1, [': ', { person: '{a}' }], ': a'],
  [3, [': ', { person: '{a}' }, ', ', { person: '{b}' }, ', ', { person: '{c}' }], ': a, b, c'],
  [
    5,
    [': ', { person: '{a}' }, ', ', { person: '{b}' }, ', ', { person: '{c}' }, ' and 2 more'],
    ': a, b, c and 2 more',
  ],
])('%i people and as many things', (count, phrase, text) => {
  expect(peoplePhrase(PEOPLE.slice(0, count))).toStrictEqual(phrase);
  expect(listText(['a', 'b', 'c', 'd', 'e'].slice(0, count))).toBe(text);
});

test.each([
  [[], ''],
  [[[0, 'created']], ''],
  [[[1204, 'created']], '1,204 created'],
  [
    [
      [3, 'created'],
      [0, 'moved'],
      [1, 'deleted'],
    ],
    '3 created, 1 deleted',
  ],
] as const)('a tally of %j reads %j', (parts, text) => {
  expect(tallyText(parts)).toBe(text);
});

test('the first letter alone becomes large', () => {
  expect(firstUpper('new finding: A')).toBe('New finding: A');
  expect(firstUpper('')).toBe('');
});

test.each([
  [['plan'], 'the plan is not told'],
  [['billing-period'], 'the billing period is not told'],
  [['plan', 'billing-period'], 'the plan and the billing period are not told'],
] as const)('%j missing: %s', (missing, text) => {
  expect(missingText(missing)).toBe(text);
});

const PAGE = 'https://bitbucket.org/acme/workspace/settings/forge/app?x=1#top';

test.each<[DigestPlace, string]>([
  [{ view: 'overview' }, 'overview'],
  [{ view: 'person', id: '{a b}' }, 'person/%7Ba%20b%7D'],
  [{ view: 'people', filter: '' }, 'people'],
  [
    { view: 'people', filter: 'seat:no-access', sort: 'name' },
    'people?filter=seat%3Ano-access&sort=name',
  ],
  [{ view: 'person', id: 'a', tab: 'x', since: '2026-11-14' }, 'person/a?tab=x&since=2026-11-14'],
])('%j is a parameter of the page: %s', (place, text) => {
  const address = new URL(toAppAddress(PAGE, place));
  expect(address.searchParams.get('usher')).toBe(text);
  address.searchParams.delete('usher');
  expect(address.href).toBe(PAGE);
});

const DIGEST: Digest = {
  version: 1,
  workspace: { slug: 'acme', name: 'Acme' },
  madeOn: '2026-11-22',
  readAt: Date.parse('2026-11-21T12:00Z'),
  subject: 'x',
  figures: [],
  sections: [],
  names: { '{a}': 'Ann', '{b}': 'Bob' },
};

test('the times of a digest; the first is compared with nothing', () => {
  expect(timesText(DIGEST)).toBe('Digest of 22 Nov 2026, read from Bitbucket on 21 Nov 2026');
  expect(timesText({ ...DIGEST, since: Date.parse('2026-11-15T12:00Z') })).toBe(
    'Digest of 22 Nov 2026, read from Bitbucket on 21 Nov 2026, compared with 15 Nov 2026',
  );
  expect([moreText(1), moreText(2)]).toStrictEqual(['and 1 more line', 'and 2 more lines']);
});

test('names stand for ids; whoever has none is a closed account', () => {
  const mention = (uuid: string) => ['by ', { person: accountUuid(uuid) }, '!'];
  expect(phraseText(mention('{a}'), DIGEST)).toBe('by Ann!');
  expect(phraseText(mention('{z}'), DIGEST)).toBe('by somebody whose account is closed!');
  expect(phraseText(mention('toString'), DIGEST)).toBe('by somebody whose account is closed!');
  expect(withoutNames(DIGEST, new Set(['{a}']))).toStrictEqual({
    ...DIGEST,
    names: { '{b}': 'Bob' },
  });
});

describe('few enough lines to be read', () => {
  const lines = (count: number): readonly DigestLine[] =>
    Array.from({ length: count }, (_, at) => ({
      text: [`line ${at}`],
      tone: 'plain',
      place: { view: 'overview' },
    }));

  test.each([
    [0, 0, 0],
    [5, 5, 0],
    [6, 6, 0],
    [7, 5, 2],
    [20, 5, 15],
  ])('of %i lines %i are shown, and %i left out', (told, shown, more) => {
    expect(bounded(lines(told))).toStrictEqual({ lines: lines(told).slice(0, shown), more });
  });

  test('what is not known is never left out', () => {
    const unknown = lines(2);
    expect(bounded(lines(7), unknown)).toStrictEqual({
      lines: [...lines(5), ...unknown],
      more: 2,
    });
  });
});
