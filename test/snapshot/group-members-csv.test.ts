import { parse } from 'csv-parse/sync';
import { readGroupMembersCsv } from '../../src/snapshot/group-members-csv';
import { aGroup, aPerson, someFacts } from '../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob, the “builder”' });
const FACTS = someFacts({ accounts: [ann, bob], groups: [aGroup({ name: 'Artists' })] });

const read = (text: string) => readGroupMembersCsv(text, FACTS, parse);
const both = { groups: [{ group: 'artists', members: [ann.uuid, bob.uuid] }] };

test.each([
  ['plain', `group,member\nartists,Ann\nartists,${bob.uuid}\n`],
  [
    'with a mark of byte order and Windows line ends',
    `\uFEFFgroup,member\r\nartists,Ann\r\nartists,${bob.uuid}\r\n`,
  ],
  ['with quotation marks', 'group,member\n"Artists","Ann"\nArtists,"Bob, the “builder”"\n'],
  [
    'with other columns, capitals, blanks and empty lines',
    `Member , Team,GROUP\n Ann,x,artists \n\n${bob.uuid},y,artists`,
  ],
])('a file %s', (_, text) => {
  expect(read(text)).toMatchObject({ state: 'read', ...both });
});

test.each([
  ['no column for groups', 'team,member\nartists,Ann\n', 1, 'no column “group”'],
  ['no column for members', 'group\nartists\n', 1, 'no column “member”'],
  ['no first line', '', 1, 'no column “group”'],
  ['no rows', 'group,member\n', 1, 'no rows'],
  ['too many fields', 'group,member\nartists,Ann\nartists,Ann,x\n', 3, 'as many fields'],
  ['too few fields', 'group,member\nartists\n', 2, 'as many fields'],
  ['a quotation mark that stays open', 'group,member\nartists,"Ann\n', 2, 'quotation marks'],
  ['somebody unknown', 'group,member\nartists,Ann\n\nartists,Zoe\n', 4, 'nobody whom Usher knows'],
])('a file with %s is not used, and the line is named', (_, text, line, words) => {
  const answer = read(text);
  expect(answer).toMatchObject({ state: 'refused', problems: [{ line }] });
  expect(JSON.stringify(answer)).toContain(words);
});

test('what stands in a wrong line is not repeated', () => {
  const answer = read('group,member\nartists,"jane.doe@example.com"x\n');
  expect(answer.state).toBe('refused');
  expect(JSON.stringify(answer)).not.toContain('jane');
});
