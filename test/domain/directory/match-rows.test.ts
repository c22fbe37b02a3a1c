import fc from 'fast-check';
import {
  type AddressAnswer,
  listAddressesToAsk,
  matchRows,
  type Matching,
} from '../../../src/domain/directory/match-rows';
import { type DirectoryRow } from '../../../src/domain/directory/directory-row';
import { readDirectory } from '../../../src/domain/directory/read-directory';
import { aDirectoryRow } from '../../builders/a-directory';

const match = (given: Partial<Matching>) =>
  matchRows({ rows: [], bad: [], asOf: 7, knownIds: new Set(), answers: new Map(), ...given });
const answers = (given: Readonly<Record<string, AddressAnswer>>) => new Map(Object.entries(given));

test('a row is matched by an account id that is known, and everything it says is kept but the address', () => {
  const row = aDirectoryRow({
    accountId: 'a',
    emailDomain: 'acme.example',
    isOnPlan: false,
    lastActiveOn: null,
    hasTwoStepVerification: true,
    status: 'suspended',
  });
  expect(match({ rows: [row], knownIds: new Set(['a']) })).toStrictEqual({
    asOf: 7,
    people: [
      {
        accountId: 'a',
        emailDomain: 'acme.example',
        isOnPlan: false,
        lastActiveOn: null,
        hasTwoStepVerification: true,
        status: 'suspended',
      },
    ],
    unmatched: [],
    bad: [],
  });
});

test('else by what Bitbucket said of its address; an id that nobody has does not stand in the way', () => {
  const row = aDirectoryRow({ accountId: 'unknown' });
  const found = answers({ 'ann@acme.example': { accountId: 'b' } });
  expect(match({ rows: [row], answers: found }).people).toStrictEqual([
    { accountId: 'b', status: 'active' },
  ]);
});

test.each<[string, Partial<DirectoryRow>, Readonly<Record<string, AddressAnswer>>, string]>([
  ['nobody was asked', {}, {}, 'not-asked'],
  ['no member has the address', {}, { 'ann@acme.example': null }, 'no-member-with-address'],
  ['the member has no account id', {}, { 'ann@acme.example': {} }, 'member-without-id'],
])('a row stays unmatched where %s', (_, given, said, reason) => {
  const rows = [aDirectoryRow({ ...given, line: 9, isOnPlan: true })];
  const { people, unmatched } = match({ rows, answers: answers(said) });
  expect(people).toStrictEqual([]);
  expect(unmatched).toStrictEqual([{ line: 9, reason, status: 'active', isOnPlan: true }]);
});

test('a row with an id that nobody here has, and without address, is listed as such', () => {
  const rows: DirectoryRow[] = [{ line: 3, status: 'deactivated', accountId: 'gone' }];
  expect(match({ rows }).unmatched).toStrictEqual([
    { line: 3, reason: 'nobody-with-id', status: 'deactivated' },
  ]);
});

test('two addresses of one account are two rows for one person: neither is taken', () => {
  const rows = [
    aDirectoryRow({ line: 2, address: 'a@acme.example' }),
    aDirectoryRow({ line: 3, address: 'b@acme.example' }),
    aDirectoryRow({ line: 4, address: 'c@acme.example' }),
  ];
  const same = { accountId: 'one' };
  const said = answers({
    'a@acme.example': same,
    'b@acme.example': same,
    'c@acme.example': { accountId: 'other' },
  });
  const earlier = { line: 1, problem: 'bad-time' as const };
  const { people, bad } = match({ rows, bad: [earlier], answers: said });
  expect(people.map(({ accountId }) => accountId)).toStrictEqual(['other']);
  expect(bad).toStrictEqual([
    earlier,
    { line: 2, problem: 'same-person-twice', sameAsLine: 3 },
    { line: 3, problem: 'same-person-twice', sameAsLine: 2 },
  ]);
});

test('whatever the order of the rows, all is told in the order of their lines', () => {
  const rows = [9, 3, 6].map((line) => aDirectoryRow({ line, accountId: `id ${line}` }));
  const strangers = [8, 2].map((line) => aDirectoryRow({ line, accountId: 'gone' }));
  const bad = [7, 1].map((line) => ({ line, problem: 'bad-time' as const }));
  const knownIds = new Set(rows.flatMap(({ accountId }) => accountId ?? []));
  const told = match({ rows: [...rows, ...strangers], bad, knownIds });
  expect(told.people.map(({ accountId }) => accountId)).toStrictEqual(['id 3', 'id 6', 'id 9']);
  expect(told.unmatched.map(({ line }) => line)).toStrictEqual([2, 8]);
  expect(told.bad.map(({ line }) => line)).toStrictEqual([1, 7]);
});

test('only rows without a known account id are asked about', () => {
  const rows = [
    aDirectoryRow({ accountId: 'known', address: 'a@acme.example' }),
    aDirectoryRow({ accountId: 'unknown', address: 'b@acme.example' }),
    aDirectoryRow({ address: 'c@acme.example' }),
    { line: 5, status: 'active' as const, accountId: 'unknown' },
  ];
  expect(listAddressesToAsk(rows, new Set(['known']))).toStrictEqual([
    'b@acme.example',
    'c@acme.example',
  ]);
});

const HEADING = ['id', 'address', 'plan'];
const PLACES = { accountId: 0, address: 1, isOnPlan: 2 };
const cells = fc.oneof(
  fc.tuple(
    fc.constantFrom('', 'a', 'b', 'c', 'not an id'),
    fc.constantFrom('', 'a@x.example', 'B@x.example', 'b@x.example', 'c@x.example', 'none'),
    fc.constantFrom('yes', 'no', '', 'perhaps'),
  ),
  fc.constant(['too', 'few'] as readonly string[]),
);
const records = fc
  .array(cells, { maxLength: 12 })
  .map((rows) => rows.map((row, at) => ({ cells: row, line: at + 2 })));
const said = fc.dictionary(
  fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example'),
  fc.constantFrom<AddressAnswer>(null, {}, { accountId: 'a' }, { accountId: 'd' }),
);

function whole(given: Parameters<typeof readDirectory>[1], found: Record<string, AddressAnswer>) {
  const read = readDirectory(HEADING, given, PLACES);
  return match({ ...read, knownIds: new Set(['a', 'b']), answers: answers(found) });
}

describe('whatever a file holds', () => {
  test('every row is a person, unmatched or bad: none is lost, none counts twice', () => {
    fc.assert(
      fc.property(records, said, (rows, found) => {
        const { people, unmatched, bad } = whole(rows, found);
        expect(people.length + unmatched.length + bad.length).toBe(rows.length);
        const lines = [...unmatched, ...bad].map(({ line }) => line);
        expect(new Set(lines).size).toBe(lines.length);
        expect(new Set(people.map(({ accountId }) => accountId)).size).toBe(people.length);
      }),
    );
  });

  test('the order of its rows does not matter', () => {
    fc.assert(
      fc.property(
        records.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        said,
        ([rows, shuffled], found) => {
          expect(whole(shuffled, found)).toEqual(whole(rows, found));
        },
      ),
    );
  });

  test('no address is left in what is kept', () => {
    fc.assert(
      fc.property(records, said, (rows, found) => {
        expect(JSON.stringify(whole(rows, found))).not.toContain('@');
      }),
    );
  });
});
