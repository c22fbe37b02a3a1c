import {
  type Activity,
  type SeenSignal,
} from '../../../../../src/domain/activity/classify-activity';
import { toPeopleCsv } from '../../../../../static/usher/src/features/people/people-csv';
import { filterPeople } from '../../../../../static/usher/src/features/people/people-filter';
import { ACTIVITY_MENU } from '../../../../../static/usher/src/features/people/people-menus';
import { orderPeople } from '../../../../../static/usher/src/features/people/people-order';
import {
  findShortSource,
  type PersonActivity,
} from '../../../../../static/usher/src/features/people/person-activity';
import { aPersonRow } from '../../../../builders/page-rows';

const LONG_AGO: SeenSignal = { source: 'membership', at: Date.parse('2026-03-02T10:00:00Z') };
const LATELY: SeenSignal = { source: 'pull-requests', at: Date.parse('2026-11-20') };
const NEVER = { source: 'directory', readAt: Date.parse('2026-11-01') } as const;

const ACTIVE: Activity = { kind: 'active', last: LATELY, signals: [LATELY] };
const INACTIVE: Activity = {
  kind: 'inactive',
  last: LONG_AGO,
  watchedBy: LONG_AGO,
  signals: [LONG_AGO],
};
const NEVER_ACTIVE: Activity = { kind: 'never-active', watchedBy: NEVER, signals: [NEVER] };
const UNTOLD: Activity = { kind: 'unknown', why: 'no-signal', signals: [] };
const SEEN_ONCE: Activity = {
  kind: 'unknown',
  why: 'not-watched',
  last: LONG_AGO,
  signals: [LONG_AGO],
};

function row(name: string, activity: Activity, isGone = false) {
  const seen: PersonActivity = { activity, isGone };
  return aPersonRow({ name, seen });
}

const rows = [
  row('Ada', ACTIVE),
  row('Ina', INACTIVE),
  row('Ned', NEVER_ACTIVE),
  row('Una', UNTOLD),
  row('Uwe', SEEN_ONCE),
  row('Gus', INACTIVE, true),
  row('Gil', UNTOLD, true),
  aPersonRow({ name: 'Olga', role: 'none' }),
];
const found = (filter: string) => filterPeople(rows, filter).map(({ name }) => name);

test.each([
  ['activity:active', ['Ada']],
  ['activity:inactive', ['Ina', 'Ned']],
  ['activity:never-active', ['Ned']],
  ['activity:unknown', ['Una', 'Uwe']],
  ['activity:closed', ['Gus', 'Gil']],
  ['-activity:active', ['Ina', 'Ned', 'Una', 'Uwe', 'Gus', 'Gil', 'Olga']],
  ['activity:nonsense', []],
])('%s finds %j', (filter, names) => {
  expect(found(filter)).toEqual(names);
});

test('every option of the menu finds somebody, and together all who are members', () => {
  const lists = ACTIVITY_MENU.options.map(({ value }) => found(`activity:${value}`));
  expect(lists.filter((names) => names.length === 0)).toEqual([]);
  expect(new Set(lists.flat()).size).toBe(rows.length - 1);
});

test('the last seen come first, then who never came, who is not known and who is no member', () => {
  const shown = orderPeople(
    rows.filter(({ seen }) => seen?.isGone !== true),
    { column: 'seen', isDescending: true },
  );
  expect(shown.map(({ name }) => name)).toEqual(['Ada', 'Ina', 'Uwe', 'Ned', 'Una', 'Olga']);
});

test('a file says class, day and source; what is not known stays in words', () => {
  const { header, rows: lines } = toPeopleCsv(rows);
  const from = header.indexOf('activity');
  expect(header.slice(from, from + 3)).toEqual(['activity', 'last seen', 'last seen by']);
  expect(lines.map((line) => line.slice(from, from + 3))).toEqual([
    ['active', '2026-11-20', 'Pull request'],
    ['inactive', '2026-03-02', 'Membership last access'],
    ['never active', 'never', 'User directory last login'],
    ['unknown', 'not known', ''],
    ['unknown', '2026-03-02', 'Membership last access'],
    ['account closed', '2026-03-02', 'Membership last access'],
    ['account closed', 'not known', ''],
    ['', '', ''],
  ]);
});

test.each([
  ['pull request', ACTIVE],
  ['workspace', INACTIVE],
  ['last login', NEVER_ACTIVE],
  [undefined, UNTOLD],
])('the cell names %j as what told', (short, activity) => {
  expect(findShortSource(activity)).toBe(short);
});
