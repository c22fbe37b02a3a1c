import { GroupSourceError } from '../../../src/domain/sync/group-source-error';
import { readSourceRows } from '../../../src/domain/sync/read-source-rows';

const HEADING = ['group', 'member'];
const read = (rows: readonly (readonly string[])[], heading: readonly string[] = HEADING) =>
  readSourceRows(
    heading,
    rows.map((cells, at) => ({ cells, line: at + 2 })),
  );

const whole = (...groups: readonly (readonly [name: string, ...members: readonly object[]])[]) => ({
  origin: 'csv',
  groups: {
    state: 'complete',
    value: groups.map(([name, ...value]) => ({ name, members: { state: 'complete', value } })),
  },
});

test('rows become groups in their order, with the line of each member', () => {
  const rows = [
    ['Dev', 'Ann@acme.example'],
    ['Ops', '557058:bob'],
    ['Dev', '557058:cy'],
  ];
  expect(read(rows)).toStrictEqual(
    whole(
      ['Dev', { at: 2, address: 'ann@acme.example' }, { at: 4, accountId: '557058:cy' }],
      ['Ops', { at: 3, accountId: '557058:bob' }],
    ),
  );
});

test('no rows are no groups', () => {
  expect(read([])).toStrictEqual(whole());
});

test('a group is called as it was first; whoever stands in it twice is in it once', () => {
  const rows = [
    [' Dev ', ' ann@acme.example '],
    ['DEV', 'ANN@acme.example'],
    ['dev', '557058:bob'],
    ['dev', '557058:bob'],
  ];
  expect(read(rows)).toStrictEqual(
    whole(['Dev', { at: 2, address: 'ann@acme.example' }, { at: 4, accountId: '557058:bob' }]),
  );
});

test.each([
  ['the other way round', ['member', 'group']],
  ['as identity providers call them', ['UserPrincipalName', 'DisplayName']],
  ['with blanks and among others', [' E-Mail ', ' Group Name ', 'Department']],
])('columns are found %s', (_, heading) => {
  const row = ['ann@acme.example', 'Dev', 'Paint'].slice(0, heading.length);
  expect(read([row], heading)).toStrictEqual(
    whole(['Dev', { at: 2, address: 'ann@acme.example' }]),
  );
});

/** What is to be mended, line by line. */
function problemsOf(rows: readonly (readonly string[])[], heading?: readonly string[]) {
  try {
    read(rows, heading);
    return [];
  } catch (error) {
    if (!(error instanceof GroupSourceError)) throw error;
    return error.problems;
  }
}

test.each([
  [['member'], 'Line 1 has no column “group”. Write “group,member” in the first line.'],
  [['group'], 'Line 1 has no column “member”. Write “group,member” in the first line.'],
  [
    ['group', 'displayname', 'mail'],
    'Line 1 has more than one column that could be “group”. Keep one of them.',
  ],
  [
    ['group', 'mail', 'account id'],
    'Line 1 has more than one column that could be “member”. Keep one of them.',
  ],
])('a first line of %j is refused', (heading, problem) => {
  expect(problemsOf([], heading)).toStrictEqual([problem]);
});

const LONG = 'g'.repeat(255);

test.each([
  [['', 'ann@acme.example'], 'names no group. Write its name in the column “group”.'],
  [['  ', 'ann@acme.example'], 'names no group. Write its name in the column “group”.'],
  [[`${LONG}g`, '557058:ann'], 'names a group with more than 255 characters. Shorten it.'],
  [['Dev', ' '], 'names no member. Write an e-mail address or an Atlassian account id.'],
  [['Dev', 'ann@acme'], 'holds no e-mail address that is right.'],
  [['Dev', 'ann smith'], 'holds neither an e-mail address nor an Atlassian account id.'],
  [
    ['Dev'],
    'has not as many cells as the first line. Put cells with commas between quotation marks.',
  ],
  [
    ['Dev', 'Ann', 'Smith'],
    'has not as many cells as the first line. Put cells with commas between quotation marks.',
  ],
])('a row of %j is refused', (cells, problem) => {
  expect(problemsOf([cells])).toStrictEqual([`Line 2 ${problem}`]);
});

test('a name may have 255 characters', () => {
  expect(problemsOf([[` ${LONG} `, '557058:ann']])).toStrictEqual([]);
});

test('every line to mend is told, and nothing of the others is used', () => {
  const rows = [['Dev', '557058:ann'], ['Dev'], ['Dev', '557058:bob'], ['', '557058:cy']];
  expect(problemsOf(rows)).toStrictEqual([
    'Line 3 has not as many cells as the first line. Put cells with commas between quotation marks.',
    'Line 5 names no group. Write its name in the column “group”.',
  ]);
});
