import { collectGroups, type GroupSources } from '../../../src/domain/facts/collect-groups';
import { type PageRecord } from '../../../src/domain/facts/scan-record';
import {
  aGroup,
  aPerson,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const ben = aPerson({ displayName: 'Ben' });
const { slug } = aGroup();
const NOT_LISTED = { reason: 'not-found', detail: 'not in the list of groups' };

const naming = (name: string, at = READ_AT, of = slug): PageRecord => ({
  ...{ job: { kind: 'invitations' }, at, rows: [], groups: [{ slug: of, name }] },
});
const collect = (given: Partial<GroupSources>) =>
  collectGroups({ list: complete([]), members: complete([ann]), pages: [], ...given });

test.each<[string, told: PageRecord, left: PageRecord]>([
  ['the newer', naming('A', READ_AT + 1), naming('Z')],
  ['of one moment always the same', naming('Z'), naming('A')],
])('of two names that pages tell: %s', (_, told, left) => {
  const name = told.groups?.[0]?.name;
  for (const pages of [
    [told, left],
    [left, told],
  ]) {
    expect(collect({ pages })).toStrictEqual([
      { slug, name, members: { state: 'unread', gap: NOT_LISTED } },
    ]);
  }
});

test('a page of the very first moment names a group too', () => {
  expect(collect({ pages: [naming('A', 0)] }).map(({ name }) => name)).toStrictEqual(['A']);
});

test('groups that only grants name have the gap of a list that was not read whole', () => {
  const pages = [naming('A')];
  expect(collect({ pages, list: unread('missing-scope') })[0]?.members).toStrictEqual(
    unread('missing-scope'),
  );
  expect(collect({ pages, list: partial([], 'rate-limited') })[0]?.members).toStrictEqual(
    unread('rate-limited'),
  );
});

test('a list that was read in part is the truth about those it names', () => {
  const one = { slug, name: 'Now', defaultLevel: null, members: [ben.uuid] } as const;
  const previous = someFacts({
    groups: [
      aGroup({ name: 'Zebras', members: complete([ann.uuid, ben.uuid], 5) }),
      aGroup({ members: complete([ann.uuid], 5) }),
      aGroup({ name: 'Unknown', members: unread() }),
    ],
  });
  expect(collect({ list: partial([one]), previous })).toStrictEqual([
    { ...one, members: partial([ben.uuid]) },
    aGroup({ name: 'Zebras', members: complete([ann.uuid], 5) }),
  ]);
  expect(collect({ list: complete([one]), previous })).toStrictEqual([
    { ...one, members: complete([ben.uuid]) },
  ]);
});

test('a group that an earlier scan knew has the name that it has now', () => {
  const previous = someFacts({ groups: [aGroup({ name: 'Before', slug, members: complete([]) })] });
  const nameOf = (pages: readonly PageRecord[]) =>
    collect({ list: unread(), pages, previous }).map(({ name }) => name);
  expect(nameOf([])).toStrictEqual(['Before']);
  expect(nameOf([naming('Now')])).toStrictEqual(['Now']);
});

test('nobody has left a group while not all members of the workspace are read', () => {
  const group = aGroup({ members: complete([ann.uuid, ben.uuid], 5) });
  const previous = someFacts({ groups: [group] });
  expect(collect({ list: unread(), members: partial([ann]), previous })).toStrictEqual([group]);
  expect(collect({ list: unread(), members: unread(), previous })).toStrictEqual([group]);
});
