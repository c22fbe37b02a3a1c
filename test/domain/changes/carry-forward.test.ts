import { carryForward } from '../../../src/domain/changes/carry-forward';
import { type Account, type Facts, type ListName } from '../../../src/domain/facts/facts';
import { type Reading } from '../../../src/domain/facts/reading';
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
  someFacts,
  someLists,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const [first, second] = [aGroup({ name: 'First' }), aGroup({ name: 'Second' })];
const old = aProject();
const [paintings, sketches] = [aRepository(), aRepository({ slug: 'sketches' })];

test.each<readonly [string, Reading<null>, Reading<null>, 'known' | 'next']>([
  ['read again', complete(null, 1), complete(null, 2), 'next'],
  ['read in part', complete(null, 1), partial(null), 'known'],
  ['not read again', complete(null, 1), unread(), 'known'],
  ['only parts of it both times', partial(null), partial(null, 'rate-limited'), 'known'],
  ['never read', unread(), unread('not-an-admin'), 'next'],
  ['read in part the first time', unread(), partial(null), 'next'],
])('of every list the reading that tells more is kept: %s', (_what, known, next, which) => {
  for (const list of ['members', 'groups', 'projects', 'repositories'] as const) {
    const carried = carryForward(
      someFacts({ lists: someLists({ [list]: known }) }),
      someFacts({ lists: someLists({ [list]: next }) }),
    );
    expect(carried.lists).toStrictEqual(someLists({ [list]: which === 'known' ? known : next }));
  }
});

const LISTS = {
  members: 'accounts',
  groups: 'groups',
  projects: 'projects',
  repositories: 'repositories',
} as const satisfies Readonly<Record<ListName, keyof Facts>>;

test.each<readonly [ListName, readonly object[], readonly object[]]>([
  ['members', [ann, bob], [{ ...bob, displayName: 'Bobby' }]],
  ['groups', [first, second], [{ ...second, name: 'Other' }]],
  ['projects', [old, aProject({ key: 'LAB' })], [{ ...aProject({ key: 'LAB' }), name: 'Lab' }]],
  ['repositories', [paintings, sketches], [{ ...sketches, name: 'Sketchbook' }]],
])('of %s, one that is missing is gone only where its list was read in full', (list, was, is) => {
  const key = LISTS[list];
  const after = (reading: Reading<null>) =>
    carryForward(
      someFacts({ [key]: was }),
      someFacts({ [key]: is, lists: someLists({ [list]: reading }) }),
    )[key];
  expect(after(complete(null))).toStrictEqual(is);
  expect(after(partial(null))).toStrictEqual([...is, was[0]]);
  expect(after(unread())).toStrictEqual([...is, was[0]]);
});

test('what is new comes with the newer facts, and all else of them', () => {
  const next = someFacts({ startedAt: 7, endedAt: 8, groups: [first, second] });
  expect(carryForward(someFacts({ groups: [second] }), next)).toStrictEqual(next);
});

test.each<readonly [string, Account, Account, boolean, Account['role']]>([
  ['told again', ann, { ...ann, role: 'owner' }, true, 'owner'],
  ['an unknown word', ann, { ...ann, role: 'unknown' }, true, 'member'],
  ['an unknown word, the list not read', ann, { ...ann, role: 'unknown' }, false, 'member'],
  ['no member any more', bob, anOutsider({ displayName: 'Bob' }), true, undefined],
  ['no role, the list not read', bob, anOutsider({ displayName: 'Bob' }), false, 'member'],
  [
    'an unknown word and none before',
    anOutsider(),
    anOutsider({ role: 'unknown' }),
    true,
    'unknown',
  ],
  ['never a role', anOutsider(), anOutsider(), false, undefined],
])('the role of somebody: %s', (_what, was, is, isRead, role) => {
  const lists = someLists(isRead ? {} : { members: unread() });
  const known = someFacts({ accounts: [was] });
  const { accounts } = carryForward(known, someFacts({ accounts: [is], lists }));
  expect(accounts.map((account) => account.role)).toStrictEqual([role]);
  expect(accounts).toStrictEqual([role === undefined ? is : { ...is, role }]);
});

/** Every list of rows an object has, with two rows that share a key, and one that is only known. */
const readRule = {
  ...{ id: 1, kind: 'push', match: { by: 'pattern', pattern: 'main' } as const },
  ...{ people: [], groups: [] },
};
const key = { id: 1, label: 'old', lastUsedOn: null };
const grants = {
  groupGrants: [
    [aGroupGrant(first, 'read'), aGroupGrant(second, 'read')],
    [aGroupGrant(second, 'write')],
  ],
  personGrants: [
    [aPersonGrant(ann, 'read'), aPersonGrant(bob, 'read')],
    [aPersonGrant(bob, 'write')],
  ],
  accessKeys: [[key, { ...key, id: 2 }], [{ ...key, id: 2, label: 'new' }]],
} as const;
const rows = {
  groups: { members: [[ann.uuid, bob.uuid], [bob.uuid]] },
  projects: grants,
  repositories: {
    ...grants,
    branchRules: [[readRule, { ...readRule, id: 2 }], [{ ...readRule, id: 2, kind: 'delete' }]],
    defaultReviewers: [
      [
        { person: ann.uuid, origin: 'project' },
        { person: bob.uuid, origin: 'project' },
      ],
      [{ person: bob.uuid, origin: 'repository' }],
    ],
  },
} as const;
const builders = { groups: aGroup, projects: aProject, repositories: aRepository };
type Kind = keyof typeof rows;

const families = (Object.keys(rows) as Kind[]).flatMap((kind) =>
  Object.entries<readonly (readonly unknown[])[]>(rows[kind]).map(
    ([list, [was = [], is = []]]) => ({ kind, list, was, is }),
  ),
);

test.each(families)('$list of $kind: rows seen later count, and others as known', (of) => {
  const { kind, list, was, is } = of;
  const build = (reading: Reading<unknown>) =>
    someFacts({ [kind]: [builders[kind]({ [list]: reading })] });
  const carried = (before: Reading<unknown>, after: Reading<unknown>) =>
    carryForward(build(before), build(after));
  const known = complete(was, 5);
  expect(carried(known, complete(is, 9))).toStrictEqual(build(complete(is, 9)));
  expect(carried(known, unread('not-found'))).toStrictEqual(build(known));
  expect(carried(unread('not-found'), partial(is))).toStrictEqual(build(partial(is)));
  expect(carried(unread(), unread('not-found'))).toStrictEqual(build(unread('not-found')));
  expect(carried(known, partial(is))).toStrictEqual(build(complete([was[0], is[0]], 5)));
  expect(carried(partial(was), partial(is, 'rate-limited'))).toStrictEqual(
    build(partial([was[0], is[0]])),
  );
});
