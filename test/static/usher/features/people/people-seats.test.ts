import { type Billable, type Seat, type SeatKind } from '../../../../../src/domain/seats/seat';
import { toPeopleCsv } from '../../../../../static/usher/src/features/people/people-csv';
import { filterPeople } from '../../../../../static/usher/src/features/people/people-filter';
import { SEAT_MENU } from '../../../../../static/usher/src/features/people/people-menus';
import { orderPeople } from '../../../../../static/usher/src/features/people/people-order';
import { peopleSentence } from '../../../../../static/usher/src/features/people/people-sentence';
import {
  notBilledWord,
  opensNothing,
  type PersonSeat,
  toPersonSeat,
} from '../../../../../static/usher/src/features/people/person-seat';
import {
  accountUuid,
  groupSlug,
  projectUuid,
  repositoryUuid,
} from '../../../../../src/domain/facts/ids';
import { uuidOf } from '../../../../builders/facts-builders';
import { aPersonRow } from '../../../../builders/page-rows';

const ON_PLAN: Billable = { state: 'yes', because: 'on-plan' };
const GONE: Billable = { state: 'no', because: 'deactivated' };
const OFF_PLAN: Billable = { state: 'no', because: 'not-on-plan' };
const UNTOLD: Billable = { state: 'not-known', because: 'activity-not-known' };

function aSeat(kind: SeatKind, billable = ON_PLAN): PersonSeat {
  return { billable, kind, groups: 0, directGrants: 0, isComplete: kind !== 'not-known' };
}
const row = (name: string, seat?: PersonSeat) => aPersonRow({ name, ...(seat && { seat }) });

const rows = [
  row('Ada', aSeat('workspace-admin')),
  row('Bea', aSeat('groups')),
  row('Cid', aSeat('groups-and-grants')),
  row('Dan', aSeat('grants')),
  row('Eve', aSeat('no-access')),
  row('Fay', aSeat('no-access', UNTOLD)),
  row('Gus', aSeat('no-access', GONE)),
  row('Hal', aSeat('not-known')),
  row('Ida', aSeat('groups', OFF_PLAN)),
  row('Key'),
];
const names = (filter: string) =>
  filterPeople(rows, filter)
    .map(({ name }) => name)
    .join(' ');

test.each([
  ['seat:workspace-admin', 'Ada'],
  ['seat:groups', 'Bea'],
  ['seat:groups-and-grants', 'Cid'],
  ['seat:grants', 'Dan'],
  ['seat:no-access', 'Eve Fay'],
  ['seat:not-known', 'Hal'],
  ['seat:not-billed', 'Gus Ida'],
  ['-seat:not-billed', 'Ada Bea Cid Dan Eve Fay Hal Key'],
  ['seat:nonsense', ''],
])('%s finds %s', (filter, found) => {
  expect(names(filter)).toBe(found);
});

test('the menu offers every seat the filter knows, and between them they find everybody with one', () => {
  const found = SEAT_MENU.options.map(({ value }) => names(`seat:${value}`)).join(' ');
  expect(found.split(' ').sort()).toEqual(
    rows.flatMap(({ name, seat }) => (seat ? [name] : [])).sort(),
  );
});

test('seats that open nothing come first, who has no seat comes last', () => {
  const order = orderPeople(rows, { column: 'seat', isDescending: true }).map(({ name }) => name);
  expect(order).toEqual(['Eve', 'Fay', 'Dan', 'Cid', 'Bea', 'Ada', 'Hal', 'Gus', 'Ida', 'Key']);
});

test('a seat that may be billed and opens nothing counts; one that is not billed does not', () => {
  expect(rows.filter(({ seat }) => opensNothing(seat)).map(({ name }) => name)).toEqual([
    'Eve',
    'Fay',
  ]);
});

test.each([
  [GONE, 'deactivated'],
  [OFF_PLAN, 'not on plan'],
  [ON_PLAN, undefined],
  [UNTOLD, undefined],
])('of %j the cell says %s', (billable, word) => {
  expect(notBilledWord(aSeat('groups', billable))).toBe(word);
});

test('the sentence counts seats that open nothing, and never the same people twice', () => {
  const sentence = (...shown: typeof rows) =>
    peopleSentence({ shown, total: shown.length, isFiltered: false });
  expect(sentence(row('Eve', aSeat('no-access')), row('Olga'))).toBe(
    '2 people: 1 holds a seat and can open nothing, 1 has no access.',
  );
  expect(sentence(row('Eve', aSeat('no-access')), row('Fay', aSeat('no-access', UNTOLD)))).toBe(
    '2 people: 2 hold a seat and can open nothing.',
  );
});

test('the file says seat, whether it is billed, and why; nothing for who has none', () => {
  const { header, rows: lines } = toPeopleCsv([
    row('Ada', aSeat('workspace-admin')),
    row('Fay', aSeat('no-access', UNTOLD)),
    row('Gus', aSeat('groups-and-grants', GONE)),
    row('Key'),
  ]);
  expect(header.slice(-3)).toEqual(['seat', 'billed', 'billed because']);
  expect(lines.map((line) => line.slice(-3))).toEqual([
    ['workspace admin', 'yes', 'on plan'],
    ['no access at all', 'not known', 'nobody told whether the account is active'],
    ['groups and grants', 'no', 'deactivated'],
    ['', '', ''],
  ]);
});

test('a row counts groups, and grants on projects and repositories together', () => {
  const seat: Seat = {
    person: accountUuid(uuidOf('Ann')),
    billable: UNTOLD,
    comesWith: {
      isWorkspaceAdmin: false,
      groups: [groupSlug('artists'), groupSlug('leads')],
      projects: [projectUuid(uuidOf('ART'))],
      repositories: [repositoryUuid(uuidOf('a')), repositoryUuid(uuidOf('b'))],
      opens: 'something',
      isComplete: false,
    },
  };
  expect(toPersonSeat(seat, 'groups-and-grants')).toEqual({
    billable: UNTOLD,
    kind: 'groups-and-grants',
    groups: 2,
    directGrants: 3,
    isComplete: false,
  });
});
