import { toActivityExport } from '../../static/usher/src/features/activity/activity-export';
import { toChangesCsv } from '../../static/usher/src/features/changes/changes-export';
import { toFindingsCsv } from '../../static/usher/src/features/findings/findings-export';
import { toGrantsExport } from '../../static/usher/src/features/group/group-export';
import { toLossesCsv } from '../../static/usher/src/features/group/group-rows';
import { toGroupsCsv } from '../../static/usher/src/features/groups/groups-csv';
import { toKeysExport } from '../../static/usher/src/features/keys/keys-export';
import { toMatrixCsv } from '../../static/usher/src/features/matrix/matrix-csv';
import { toGapsExport } from '../../static/usher/src/features/overview/gaps-export';
import { toPeopleCsv } from '../../static/usher/src/features/people/people-csv';
import { toAccessExport } from '../../static/usher/src/features/person/person-export';
import { toPlansExport } from '../../static/usher/src/features/plans/plans-export';
import { toRepositoriesCsv } from '../../static/usher/src/features/repositories/repositories-csv';
import { toPeopleExport } from '../../static/usher/src/features/repository/repository-export';
import { toBillCsv } from '../../static/usher/src/features/seats/bill-csv';
import { readPage, tableUnder } from './markdown-pages';

type Subject<Make extends (subject: never, ...rest: never[]) => unknown> = Parameters<Make>[0];

/** Only the columns are asked for: with no rows, nothing of the subject is read. */
function nothing<Make extends (subject: never, ...rest: never[]) => unknown>(
  parts: Partial<Subject<Make>> = {},
): Subject<Make> {
  return parts as Subject<Make>;
}

const group = { row: { slug: 'developers' }, grants: [], losses: [] } as unknown;
const EXPORTS = {
  people: toPeopleCsv([]),
  person: toAccessExport(nothing<typeof toAccessExport>(), []),
  repositories: toRepositoriesCsv([]),
  repository: toPeopleExport(nothing<typeof toPeopleExport>(), []),
  matrix: toMatrixCsv([]),
  groups: toGroupsCsv([]),
  'group: grants': toGrantsExport(group as Subject<typeof toGrantsExport>),
  'group: losses': toLossesCsv(group as Subject<typeof toLossesCsv>),
  keys: toKeysExport([]),
  bill: toBillCsv([]),
  activity: toActivityExport([]),
  findings: toFindingsCsv([]),
  changes: toChangesCsv([]),
  plans: toPlansExport([], new Map()),
  'what could not be read': toGapsExport([]),
};
const ROWS = new Map(
  tableUnder(readPage('docs/exports.md').text, '## Tables of the pages').map(
    ([name = '', columns = '']) => [name, columns],
  ),
);

test('the page has a row for each of these tables, and for no other', () => {
  expect([...ROWS.keys()]).toEqual(Object.keys(EXPORTS));
});

test.each(Object.entries(EXPORTS))(
  'the columns of %s are those of the page',
  (name, { header }) => {
    expect(ROWS.get(name)).toBe(header.join(', '));
  },
);
