import { createFactsCollector } from '../../../src/domain/facts/collect-facts';
import { type Account } from '../../../src/domain/facts/facts';
import { accountUuid, repositoryUuid, workspaceUuid } from '../../../src/domain/facts/ids';
import { type PageRecord, type ScanRecord } from '../../../src/domain/facts/scan-record';
import { createMemberNames } from '../../../src/use-cases/scan/member-names';

const person = (name: string): Account => ({
  uuid: accountUuid(`{${name}}`),
  kind: 'user',
  displayName: name,
});
const [ANN, BEN] = [person('ann'), person('ben')];
const LISTING = { kind: 'listing', repository: repositoryUuid('{r}'), slug: 'r' } as const;

const members = (...rows: Account[]): PageRecord => ({ job: { kind: 'members' }, at: 1, rows });
const listing = (...accounts: Account[]): PageRecord => ({
  job: LISTING,
  at: 2,
  rows: accounts.map(({ uuid }) => ({ person: uuid, level: 'read' as const })),
  accounts,
});

function namesAfter(...records: ScanRecord[]) {
  const names = createMemberNames();
  records.forEach(names.add);
  return names;
}

test('whom the list of members has told need not be named again', () => {
  const names = namesAfter(members(ANN, BEN));
  const told = names.withoutTold(listing(ANN, BEN));
  expect(told).not.toHaveProperty('accounts');
  expect(told).toMatchObject({ rows: [{ person: ANN.uuid }, { person: BEN.uuid }] });
});

test.each<[string, ScanRecord[]]>([
  ['nobody was told yet', []],
  [
    'the list of members failed',
    [{ job: { kind: 'members' }, at: 1, gap: { reason: 'not-found' } }],
  ],
  ['another list told them', [listing(ANN)]],
])('a page stays as it is where %s', (_why, before) => {
  const page = listing(ANN);
  expect(namesAfter(...before).withoutTold(page)).toBe(page);
});

test('only those who are no members keep their names', () => {
  const page = namesAfter(members(ANN)).withoutTold(listing(ANN, BEN));
  expect(page).toMatchObject({
    accounts: [BEN],
    rows: [{ person: ANN.uuid }, { person: BEN.uuid }],
  });
});

test('a page that names nobody, and a failed read, pass', () => {
  const names = namesAfter(members(ANN));
  const gap: ScanRecord = { job: LISTING, at: 2, gap: { reason: 'not-an-admin' } };
  expect(names.withoutTold(gap)).toBe(gap);
  expect(names.withoutTold(members(BEN))).toEqual(members(BEN));
});

test('the facts are the same', () => {
  const workspace: PageRecord = {
    job: { kind: 'workspace' },
    at: 0,
    rows: [{ uuid: workspaceUuid('{w}'), slug: 'w', name: 'W' }],
  };
  const told = { ...ANN, role: 'member', accountId: '1' } as const;
  const records = [workspace, members(told), listing({ ...ANN, nickname: 'a' }, BEN)];
  const names = namesAfter(...records.slice(0, 2));
  expect(toFacts(records.map(names.withoutTold))).toStrictEqual(toFacts(records));
});

function toFacts(records: readonly ScanRecord[]) {
  const collector = createFactsCollector();
  records.forEach(collector.add);
  return collector.facts();
}
