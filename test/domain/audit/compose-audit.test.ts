import * as fc from 'fast-check';
import { type AccessIndex, createAccessIndex } from '../../../src/domain/access/access-index';
import { countAccess } from '../../../src/domain/access/count-access';
import { toPathsText } from '../../../src/domain/access/access-text';
import { listRepositoriesOf } from '../../../src/domain/access/list-access';
import { listAccessRows } from '../../../src/domain/access/list-access-rows';
import { chooseAccessCut } from '../../../src/domain/audit/access-cut';
import { toAccessTable } from '../../../src/domain/audit/access-table';
import { type AuditInput } from '../../../src/domain/audit/audit-input';
import { rowsWithNotKnown } from '../../../src/domain/audit/audit-table';
import { composeAudit } from '../../../src/domain/audit/compose-audit';
import { plansOfDay } from '../../../src/domain/audit/plans-table';
import { type Facts } from '../../../src/domain/facts/facts';
import { accountUuid } from '../../../src/domain/facts/ids';
import { listSeats } from '../../../src/domain/seats/list-seats';
import { aPlan } from '../../builders/a-plan';
import { anyFacts } from '../../builders/seen-facts';
import {
  aGroup,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const NO_FINDINGS = { findings: [], notChecked: [], clean: [] };

function audit(facts: Facts, given: Partial<AuditInput> = {}) {
  const index = createAccessIndex(facts);
  return composeAudit({
    ...{ index, day: '2026-11-21', madeAt: READ_AT, reader: 'a test', snapshotSha256: 'ab' },
    ...{ seats: listSeats(index), findings: NO_FINDINGS },
    exemptions: { state: 'known', value: [] },
    plans: { state: 'known', value: [] },
    ...given,
  });
}

function tableOf(facts: Facts, name: string, given: Partial<AuditInput> = {}) {
  const found = audit(facts, given).tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob', role: 'owner' });
const art = aProject();
const paintings = aRepository({
  project: art.uuid,
  personGrants: complete([aPersonGrant(ann, 'write')]),
});
const facts = someFacts({ accounts: [ann, bob], projects: [art], repositories: [paintings] });

test('people have their level, counts and seat', () => {
  expect(tableOf(facts, 'people').rows).toEqual([
    [
      ...['Ann', 'user', ann.uuid, '557058:ann', 'member', 'write', 'write', '0', '1', '0', '0'],
      ...['not-known', 'activity-not-known', 'grants', '', 'yes'],
    ],
    [
      ...['Bob', 'user', bob.uuid, '557058:bob', 'owner', 'admin', 'admin', '1', '0', '0', '0'],
      ...['not-known', 'activity-not-known', 'workspace-admin', '', 'yes'],
    ],
  ]);
});

test('a group of which nobody told the members says so; one without members has nobody', () => {
  const groups = [
    aGroup({ name: 'Empty' }),
    aGroup({ name: 'Hidden', members: unread('wrong-credential') }),
  ];
  const table = tableOf(someFacts({ groups }), 'group-members');
  expect(table.rows.map((row) => row.slice(0, 3))).toEqual([
    ['Empty', 'empty', 'nobody'],
    ['Hidden', 'hidden', 'NOT KNOWN'],
  ]);
  expect(table.notKnown).toEqual([
    'groups of group Hidden: not read in full (wrong-credential). Any member may be in the group: what it grants is possible for everybody.',
  ]);
});

test.each([
  ['exemptions', { exemptions: { state: 'not-known', why: 'no file' } as const }],
  ['plans', { plans: { state: 'not-known', why: 'no file' } as const }],
])('%s that nobody brought are a row that says so', (name, given) => {
  expect(rowsWithNotKnown(tableOf(facts, name, given))).toEqual([['NOT KNOWN: no file']]);
  expect(rowsWithNotKnown(tableOf(facts, name))).toEqual([]);
});

test('members that were not read make a row, not an empty table', () => {
  const nobody = someFacts({ lists: someLists({ members: unread('rate-limited') }) });
  const rows = rowsWithNotKnown(tableOf(nobody, 'people'));
  expect(rows).toHaveLength(1);
  expect(rows[0]?.[0]).toMatch(/^NOT KNOWN: members of acme: not read in full \(rate-limited\)/);
});

test('above the limit only the higher levels are listed, and it is said how many are not', () => {
  const index = createAccessIndex(facts);
  expect(chooseAccessCut(index, 2)).toEqual({ least: 'read', pairs: 2, listed: 2 });
  expect(chooseAccessCut(index, 1)).toEqual({ least: 'admin', pairs: 2, listed: 1 });
  expect(chooseAccessCut(index, 0)).toEqual({ pairs: 2, listed: 0 });
  const { table, leftOut } = toAccessTable(index, 1);
  expect(table.rows.map(([person]) => person)).toEqual(['Bob']);
  expect(leftOut).toEqual([
    'access: 1 of 2 rows, levels below admin, are not listed because of their number; usher access --from <snapshot> --format csv lists all',
  ]);
  expect(table.notKnown).toEqual(leftOut);
  expect(audit(facts, { maxAccessRows: 1 }).statement.leftOut).toEqual(leftOut);
  expect(toAccessTable(index, 0).table.rows).toEqual([]);
});

test.each([
  ['made on the day', Date.parse('2026-11-21T23:59:59.999Z'), 1],
  ['made the day after', Date.parse('2026-11-22T00:00:00Z'), 0],
])('a plan %s', (_, madeAt, expected) => {
  const plan = { ...aPlan(), madeAt, hash: 'ab' };
  const plans = plansOfDay(
    {
      state: 'known',
      value: [{ plan, result: { state: 'known', value: 'not-carried-out' } }],
    },
    '2026-11-21',
  );
  expect(plans.state === 'known' && plans.value.length).toBe(expected);
});

function isOnlyPublic(index: AccessIndex, person: string, repository: string): boolean {
  const held = listRepositoriesOf(index, accountUuid(person));
  return held.some((row) => row.repository === repository && row.publicOnly);
}

test('the table of access says what usher access says, public reading aside', () => {
  fc.assert(
    fc.property(anyFacts, (some) => {
      const index = createAccessIndex(some);
      const expected = [...listAccessRows({ index })]
        .filter(({ person, repository }) => !isOnlyPublic(index, person.uuid, repository.uuid))
        .map((row) => [
          ...[row.person.uuid, row.repository.uuid, row.level, row.atMost],
          toPathsText(row),
        ]);
      const { table } = toAccessTable(index);
      const rows = table.rows.map((cells) => [2, 4, 5, 6, 7].map((at) => cells[at]));
      expect([...rows].sort()).toEqual([...expected].sort());
      const { read, write, admin, publicOnly, possible } = countAccess(index).pairs;
      expect(rows).toHaveLength(read + write + admin + possible - publicOnly);
    }),
    { numRuns: 40 },
  );
});
