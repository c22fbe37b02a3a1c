import { type Repository } from '../../../src/domain/facts/facts';
import { type ScanRecord } from '../../../src/domain/facts/scan-record';
import { withReadAgain } from '../../../src/domain/facts/with-read-again';
import { newestOfEach, type WorkTrace } from '../../../src/domain/facts/work-trace';
import {
  aGroup,
  aGroupGrant,
  anOutsider,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  READ_AT,
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const LATER = READ_AT + 60_000;
const ann = aPerson();
const dev = aGroup({ name: 'Dev' });
const art = aProject({ personGrants: complete([aPersonGrant(ann, 'read')]) });
const paintings = aRepository({
  project: art.uuid,
  personGrants: complete([aPersonGrant(ann, 'read')]),
  groupGrants: unread('rate-limited'),
});
const sketches = aRepository({ slug: 'sketches', project: art.uuid });
const facts = someFacts({
  accounts: [ann],
  groups: [dev],
  projects: [art],
  repositories: [paintings, sketches],
});

const ofArt = { project: art.uuid, key: art.key };
const ofPaintings = { repository: paintings.uuid, slug: paintings.slug };
const again = (...records: readonly ScanRecord[]) => withReadAgain(facts, records);
/** A page of any job: which rows belong to which is the business of the types in src. */
const page = (record: {
  readonly job: object;
  readonly rows: readonly unknown[];
  readonly [key: string]: unknown;
}) => ({ at: LATER, ...record }) as unknown as ScanRecord;

test('nothing was read again: nothing changes', () => {
  expect(again()).toStrictEqual(facts);
});

const rule = { id: 1, kind: 'push', branch: { glob: 'main' }, people: [], groups: [] };

test.each<[keyof Repository, string, readonly unknown[], unknown]>([
  [
    'groupGrants',
    'repository-group-grants',
    [aGroupGrant(dev, 'admin')],
    [aGroupGrant(dev, 'admin')],
  ],
  ['personGrants', 'repository-person-grants', [], []],
  ['branchRules', 'branch-rules', [rule], [rule]],
  ['branchingModel', 'branching-model', [{ prefixes: [] }], { prefixes: [] }],
])('%s of a repository are those that were read again, of it alone', (field, kind, rows, value) => {
  const job = { kind, ...ofPaintings };
  expect(again(page({ job, rows })).repositories).toStrictEqual([
    { ...paintings, [field]: complete(value, LATER) },
    sketches,
  ]);
});

test.each([
  ['groupGrants', 'project-group-grants', [aGroupGrant(dev, 'admin')]],
  ['personGrants', 'project-person-grants', []],
] as const)('%s of a project are those that were read again', (field, kind, rows) => {
  expect(again(page({ job: { kind, ...ofArt }, rows })).projects).toStrictEqual([
    { ...art, [field]: complete(rows, LATER) },
  ]);
});

test('what was asked for in vain is a gap now; what did not come to its end stays as it was', () => {
  const job = { kind: 'repository-person-grants', ...ofPaintings } as const;
  const gap = { reason: 'not-an-admin' } as const;
  expect(again({ job, at: LATER, gap }).repositories[0]?.personGrants).toStrictEqual({
    state: 'unread',
    gap,
  });
  expect(again(page({ job, rows: [], next: 'page 2' }))).toStrictEqual(facts);
  const doubt = { reason: 'unreadable-answer' } as const;
  expect(again(page({ job, rows: [], doubt })).repositories[0]?.personGrants).toStrictEqual({
    ...partial([], 'unreadable-answer'),
    readAt: LATER,
  });
});

test('whom new rows name is there, without a role; whoever was there stays', () => {
  const olga = anOutsider({ displayName: 'Olga' });
  const record = page({
    job: { kind: 'project-person-grants', ...ofArt },
    rows: [aPersonGrant(olga, 'read')],
    accounts: [
      { ...olga, role: 'member' },
      { ...ann, displayName: 'Another name' },
    ],
  });
  const { accounts } = again(record);
  expect(accounts).toHaveLength(2);
  expect(accounts).toContainEqual(ann);
  expect(accounts.find(({ uuid }) => uuid === olga.uuid)).toStrictEqual(olga);
  expect(accounts.map(({ uuid }) => uuid)).toStrictEqual([ann.uuid, olga.uuid].sort());
});

describe('a group that new rows name', () => {
  const arts = { slug: aGroup({ name: 'Arts' }).slug, name: 'Arts' };
  const record = page({
    job: { kind: 'project-group-grants', ...ofArt },
    rows: [],
    groups: [arts, { slug: dev.slug, name: 'Another name' }],
  });

  test('has members nobody read: it was not in the list', () => {
    expect(again(record).groups).toStrictEqual([
      { ...arts, members: unread('not-found', 'not in the list of groups') },
      dev,
    ]);
  });

  test('has members nobody read for the reason that the list was not', () => {
    const lists = someLists({ groups: unread('wrong-credential') });
    expect(withReadAgain({ ...facts, lists }, [record]).groups[0]).toStrictEqual({
      ...arts,
      members: unread('wrong-credential'),
    });
  });
});

describe('the newest work of everybody', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((displayName) => aPerson({ displayName }).uuid).sort();
  if (!a || !b || !c) throw new Error('There are three.');
  const did = (person: typeof a, on: string): WorkTrace => ({ person, on });

  test('is one row a person, the newest first, of one day by id', () => {
    const rows = [
      did(b, '2026-11-03'),
      did(c, '2026-11-01'),
      did(a, '2026-11-02'),
      did(c, '2026-11-04'),
      did(a, '2026-11-03'),
      did(b, '2026-11-01'),
    ];
    const newest = [did(c, '2026-11-04'), did(a, '2026-11-03'), did(b, '2026-11-03')];
    for (const given of [rows, [...rows].reverse()])
      expect(newestOfEach(complete(given))).toStrictEqual(complete(newest));
    expect(newestOfEach(partial(rows))).toStrictEqual(partial(newest));
  });

  test('is not known where nothing was read', () => {
    expect(newestOfEach(unread())).toStrictEqual(unread());
  });
});
