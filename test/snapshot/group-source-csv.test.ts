import { parse } from 'csv-parse/sync';
import { GroupSourceError } from '../../src/domain/sync/group-source-error';
import { listSourceAddresses, matchSource } from '../../src/domain/sync/match-source';
import { readGroupSourceCsv } from '../../src/snapshot/group-source-csv';
import { READ_AT } from '../builders/facts-builders';

const read = (text: string) => readGroupSourceCsv(text, parse);

function problemsOf(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof GroupSourceError) return error.problems;
  }
  throw new Error('The file was read.');
}

const ANN = { at: 2, address: 'ann@example.com' };
const BOB = { at: 3, accountId: '557058:bob' };
const whole = (members: readonly object[]) => ({
  origin: 'csv',
  groups: {
    state: 'complete',
    value: [{ name: 'Engineering', members: { state: 'complete', value: members } }],
  },
});

test.each([
  ['plain', 'group,member\nEngineering,Ann@example.com\nEngineering,557058:bob\n'],
  ['with semicolons', 'Group;Email\nEngineering;ann@example.com\nengineering ;557058:bob\n'],
  [
    'with a mark of byte order, quotation marks and other columns',
    '\uFEFFteam,"Account ID",Group Name\r\nx,"ann@example.com",Engineering\r\ny,557058:bob,ENGINEERING\r\n',
  ],
])('a file %s', (_, text) => {
  expect(read(text)).toEqual(whole([ANN, BOB]));
});

test('somebody who stands in a group twice is in it once', () => {
  const text = 'group,member\nEngineering,ann@example.com\nEngineering,ANN@example.com\n';
  expect(read(text)).toEqual(whole([ANN]));
});

test.each([
  ['no column for groups', 'team,member\nx,ann@example.com\n', 'Line 1 has no column “group”'],
  ['no column for members', 'group\nEngineering\n', 'Line 1 has no column “member”'],
  ['two columns for members', 'group,member,mail\nE,a@b.example,c@d.example\n', 'more than one'],
  ['no group', 'group,member\n,ann@example.com\n', 'Line 2 names no group'],
  ['no member', 'group,member\nEngineering,\n', 'Line 2 names no member'],
  ['half an address', 'group,member\nEngineering,ann@nowhere\n', 'Line 2 holds no e-mail address'],
  ['a name', 'group,member\nEngineering,Ann Example\n', 'Line 2 holds neither'],
  ['too many cells', 'group,member\nEngineering,a@b.example,x\n', 'Line 2 has not as many cells'],
  ['a stray mark', 'group,member\nEngin"eering,a@b.example\n', 'Line 2 has a quotation mark'],
  ['a mark that stays open', 'group,member\nEngineering,"a@b.example\n', 'quotation mark is open'],
  ['no rows', 'group,member\n', 'no row follows the heading'],
  ['nothing', '', 'no heading'],
  ['a long name', `group,member\n${'x'.repeat(256)},a@b.example\n`, 'more than 255 characters'],
])('a file with %s is refused whole', (_, text, words) => {
  expect(problemsOf(text).join(' ')).toContain(words);
});

test('every line to mend is named, and nothing that stands there is repeated', () => {
  const problems = problemsOf(
    'group,member\nEngineering,secret person\nEngineering,ann@example.com\n,secret@example.com\n',
  );
  expect(problems.map((problem) => problem.slice(0, 6))).toEqual(['Line 2', 'Line 4']);
  expect(problems.join(' ')).not.toMatch(/secret|example|Engineering/);
});

describe('matching', () => {
  const draft = read(
    'group,member\nA,ann@example.com\nA,bob@example.com\nA,cy@example.com\nB,ann@example.com\nB,557058:di\nB,eve@example.com\n',
  );
  const answers = new Map([
    ['ann@example.com', { accountId: '557058:ann' }],
    ['bob@example.com', null],
    ['cy@example.com', {}],
  ]);

  test('asks about each address once, and never where an account id stands', () => {
    expect(listSourceAddresses(draft)).toEqual([
      ...['ann@example.com', 'bob@example.com', 'cy@example.com', 'eve@example.com'],
    ]);
  });

  test('keeps everybody: an account, or a line and why there is none; no address is left', () => {
    const source = matchSource(draft, { answers, asOf: READ_AT });
    const members = (value: readonly string[]) => ({ state: 'complete', readAt: READ_AT, value });
    expect(source).toEqual({
      origin: 'csv',
      asOf: READ_AT,
      groups: {
        state: 'complete',
        readAt: READ_AT,
        value: [
          {
            name: 'A',
            members: members(['557058:ann']),
            unmatched: [
              { at: 3, reason: 'no-member-with-address' },
              { at: 4, reason: 'member-without-id' },
            ],
          },
          {
            name: 'B',
            members: members(['557058:ann', '557058:di']),
            unmatched: [{ at: 7, reason: 'not-asked' }],
          },
        ],
      },
    });
    expect(JSON.stringify(source)).not.toContain('@');
  });
});
