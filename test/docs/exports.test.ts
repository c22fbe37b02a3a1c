import { type ActivityRow } from '../../companion/activity/activity-row';
import { type ChangeRow } from '../../companion/answers/change-row';
import { type GroupRow } from '../../companion/answers/group-row';
import { type BillRow } from '../../companion/seats/bill-row';
import { type SeatRow } from '../../companion/seats/seat-row';
import { type AccessRow } from '../../src/domain/access/access-row';
import { type EvidencePack } from '../../src/domain/plans/evidence/evidence-pack';
import { type PlanResult } from '../../src/snapshot/plan-result-file';
import { sealedPlanSchema } from '../../src/snapshot/plan-schema';
import {
  aStudio,
  aStudioWithGaps,
  openFolder,
  type SnapshotFolder,
} from '../companion/answers/a-studio';
import { runHere } from '../companion/fake-terminal';
import { codeOf, readPage, tableUnder } from './markdown-pages';

const PAGE = readPage('docs/exports.md').text;
const ROWS = new Map(
  tableUnder(PAGE, '## Rows of the command').map(([verb, csv = '', json = '']) => [
    codeOf(verb),
    { csv: csv.split(csv.includes(';') ? '; ' : ', '), json: json.split(', ').sort() },
  ]),
);

let folder: SnapshotFolder;
let studio: string;
let later: string;
beforeAll(async () => {
  folder = openFolder();
  studio = await folder.write('studio.usher', aStudio());
  later = await folder.write('later.usher', aStudioWithGaps());
});
afterAll(() => {
  folder.remove();
});

const ANA = ['--person', 'Ana Lund'];
const PAINTINGS = ['--repository', 'paintings'];
const MONTHLY = ['--plan', 'standard', '--billing-period', 'monthly'];
/** A question for each row of the page. */
const QUESTIONS: readonly (readonly [verb: string, more: readonly string[]])[] = [
  ['access', []],
  ['why', [...ANA, ...PAINTINGS]],
  ['why-not', [...ANA, ...PAINTINGS, '--can', 'push', '--branch', 'main']],
  ['branches', [...PAINTINGS, '--branch', 'main']],
  ['groups', []],
  ['group', ['--group', 'artists']],
  ['cross-check', []],
  ['gaps', []],
  ['findings', []],
  ['changes', ['--to', 'later']],
  ['timeline', ANA],
  ['activity', []],
  ['seats', []],
  ['seats --group-by kind', []],
  ['bill', MONTHLY],
];

test('the page has a row for each of these verbs, and for no other', () => {
  expect([...ROWS.keys()]).toEqual(QUESTIONS.map(([verb]) => verb));
});

test.each(QUESTIONS.filter(([verb]) => !verb.startsWith('why')))(
  'the columns of usher %s are those of the page',
  async (verb, more) => {
    const { stdout } = await answer(verb, more, 'csv');
    expect(headOf(stdout)).toEqual(ROWS.get(verb)?.csv);
  },
);

test.each(QUESTIONS)('usher %s has no field that the page does not name', async (verb, more) => {
  const { stdout } = await answer(verb, more, 'json');
  const told = JSON.parse(stdout) as object | readonly object[];
  const fields = new Set(
    (Array.isArray(told) ? told : [told]).flatMap((row) => Object.keys(row as object)),
  );
  expect(fields.size).toBeGreaterThan(0);
  expect(ROWS.get(verb)?.json).toEqual(expect.arrayContaining([...fields]));
});

/** Every field, also those that this small workspace has no reason to write. */
const FIELDS = {
  access: keysOf<AccessRow>({
    person: 1,
    repository: 1,
    level: 1,
    atMost: 1,
    paths: 1,
    complete: 1,
  }),
  groups: keysOf<GroupRow>({
    ...{ slug: 1, name: 1, source: 1, readAt: 1, complete: 1 },
    ...{ gap: 1, members: 1, grants: 1, reach: 1 },
  }),
  changes: keysOf<ChangeRow>({
    ...{ code: 1, person: 1, group: 1, project: 1, repository: 1 },
    ...{ before: 1, after: 1, causes: 1, readBefore: 1, readAfter: 1 },
  }),
  activity: keysOf<ActivityRow>({
    ...{ person: 1, uuid: 1, class: 1, lastSeen: 1, source: 1 },
    ...{ why: 1, admin: 1, serviceUser: 1, closed: 1, signals: 1 },
  }),
  seats: keysOf<SeatRow>({
    ...{ workspace: 1, person: 1, uuid: 1, billable: 1, because: 1, kind: 1, groups: 1 },
    ...{
      projects: 1,
      repositories: 1,
      complete: 1,
      leaving: 1,
      freedBy: 1,
      onPlan: 1,
      lastLogin: 1,
    },
  }),
  bill: keysOf<BillRow>({
    ...{ bill: 1, list: 1, pricedOn: 1, item: 1, people: 1, quantity: 1 },
    ...{ price: 1, amount: 1, period: 1, assumptions: 1, sources: 1 },
  }),
} as const;

test.each(Object.entries(FIELDS))('fields of %s are all of its row', (verb, fields) => {
  expect(ROWS.get(verb)?.json).toEqual(fields);
});

test('fields of a plan are those of its schema', () => {
  expect(fieldsUnder('## Plan')).toEqual(
    ['format', 'version', ...Object.keys(sealedPlanSchema.entries)].sort(),
  );
});

test('fields of a result and of an evidence pack are all of theirs', () => {
  expect(fieldsUnder('## Result')).toEqual(
    keysOf<PlanResult>({
      ...{ format: 1, version: 1, plan: 1, appliedBy: 1, startedAt: 1, entries: 1 },
      ...{ releases: 1, undoneAt: 1, privacy: 1, outcome: 1, hash: 1 },
    }),
  );
  expect(fieldsUnder('## Evidence pack')).toEqual(
    keysOf<EvidencePack>({
      ...{ format: 1, version: 1, notice: 1, deleteAfter: 1, title: 1, kind: 1, workspace: 1 },
      ...{ hash: 1, writtenAt: 1, asked: 1, approved: 1, applied: 1, verified: 1, steps: 1 },
      ...{ access: 1, seats: 1, bill: 1, releases: 1, hazards: 1, facts: 1, notVerified: 1 },
    }),
  );
});

async function answer(verb: string, more: readonly string[], format: string) {
  const [name = '', ...options] = verb.split(' ');
  const files = more.map((word) => (word === 'later' ? later : word));
  const { code, ...said } = await runHere([
    ...[name, '--from', studio, ...options, ...files],
    ...['--format', format],
  ]);
  expect([0, 3]).toContain(code);
  return said;
}

/** A heading may hold a comma, in quotation marks. */
function headOf(csv: string): readonly string[] {
  const [head = ''] = csv.replace(/^\uFEFF/, '').split('\n');
  return [...head.matchAll(/"([^"]*)"|([^,]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

function fieldsUnder(heading: string): readonly string[] {
  return tableUnder(PAGE, heading)
    .map(([field]) => codeOf(field))
    .sort();
}

/** The names of all fields of a row: the compiler wants every one, and no other. */
function keysOf<Row>(fields: Readonly<Record<keyof Required<Row>, 1>>): readonly string[] {
  return Object.keys(fields).sort();
}
