import { readScim, type ScimGroup, type ScimUser } from '../../../src/domain/sync/read-scim';

const aUser = (id: string, given: Partial<ScimUser> = {}): ScimUser => ({
  id,
  emails: [`${id}@acme.example`],
  isActive: true,
  ...given,
});
const person = (value: string) => ({ value, isGroup: false });
const group = (value: string) => ({ value, isGroup: true });

const USERS = [aUser('ann'), aUser('bob')];
const ANN = { address: 'ann@acme.example' };
const BOB = { address: 'bob@acme.example' };

const read = (groups: readonly ScimGroup[], users: readonly ScimUser[] = USERS) =>
  readScim({ groups, users, isWhole: true });
/** What is told of the members of the first group. */
function membersOf(groups: readonly ScimGroup[], users?: readonly ScimUser[]) {
  const { groups: told } = read(groups, users);
  return told.state === 'unread' ? undefined : told.value[0]?.members;
}
const complete = (...value: readonly object[]) => ({ state: 'complete', value });
const innerMissing = (...value: readonly object[]) => ({
  state: 'partial',
  value,
  gap: {
    reason: 'not-found',
    detail: 'a group inside it is not in the export, or has no list of its members',
  },
});

test('whole answers are complete; of answers that count more groups the rest is not asked', () => {
  const groups = [{ id: 'g', name: 'Dev', members: [] }];
  const value = [{ name: 'Dev', members: complete() }];
  expect(read(groups)).toStrictEqual({ origin: 'scim', groups: { state: 'complete', value } });
  expect(readScim({ groups, users: [], isWhole: false })).toStrictEqual({
    origin: 'scim',
    groups: {
      state: 'partial',
      value,
      gap: {
        reason: 'not-asked',
        detail: 'the export says that there are more groups than it holds',
      },
    },
  });
});

test('members are numbered from 1, each once', () => {
  const members = [person('bob'), person('ann'), person('bob')];
  expect(membersOf([{ id: 'g', name: 'Dev', members }])).toStrictEqual(
    complete({ at: 1, ...BOB }, { at: 2, ...ANN }),
  );
});

test('a group without a list of members says nothing of who is in it', () => {
  expect(membersOf([{ id: 'g', name: 'Dev' }])).toStrictEqual({
    state: 'unread',
    gap: { reason: 'not-asked', detail: 'the export has no list of its members' },
  });
});

test('a member whom the export does not describe is one without an address', () => {
  expect(membersOf([{ id: 'g', name: 'Dev', members: [person('zoe')] }])).toStrictEqual(
    complete({ at: 1 }),
  );
});

describe('groups inside', () => {
  const outer: ScimGroup = { id: 'g', name: 'Dev', members: [person('ann'), group('i')] };
  const inner: ScimGroup = { id: 'i', name: 'Inner', members: [person('bob'), person('ann')] };

  test('bring their members, each person once', () => {
    expect(membersOf([outer, inner])).toStrictEqual(complete({ at: 1, ...ANN }, { at: 2, ...BOB }));
  });

  test('are known by their id where the type is left out', () => {
    const untyped = { ...outer, members: [person('i')] };
    expect(membersOf([untyped, inner])).toStrictEqual(
      complete({ at: 1, ...BOB }, { at: 2, ...ANN }),
    );
  });

  test.each([
    ['not in the export', []],
    ['without a list of members', [{ id: 'i', name: 'Inner' }]],
  ])('%s leave the group in part', (_, others) => {
    expect(membersOf([outer, ...others])).toStrictEqual(innerMissing({ at: 1, ...ANN }));
  });

  test('two levels down count as well, also when something is missing there', () => {
    const middle: ScimGroup = { id: 'm', name: 'Middle', members: [group('i')] };
    const top: ScimGroup = { id: 't', name: 'Top', members: [group('m')] };
    expect(membersOf([top, middle, inner])).toStrictEqual(
      complete({ at: 1, ...BOB }, { at: 2, ...ANN }),
    );
    expect(membersOf([top, middle])).toStrictEqual(innerMissing());
  });

  test('in a circle end where they began', () => {
    const back: ScimGroup = { id: 'i', name: 'Inner', members: [person('bob'), group('g')] };
    const told = read([outer, back]).groups;
    expect(told.state === 'complete' && told.value).toStrictEqual([
      { name: 'Dev', members: complete({ at: 1, ...ANN }, { at: 2, ...BOB }) },
      { name: 'Inner', members: complete({ at: 1, ...BOB }, { at: 2, ...ANN }) },
    ]);
  });

  test('that stand twice are looked into once', () => {
    const twice = { ...outer, members: [group('i'), group('i')] };
    expect(membersOf([twice, inner])).toStrictEqual(complete({ at: 1, ...BOB }, { at: 2, ...ANN }));
  });
});

test.each<[string, Partial<ScimUser>, object]>([
  [
    'the first address',
    { emails: ['A@acme.example', 'b@acme.example'] },
    { address: 'a@acme.example' },
  ],
  [
    'the first that is one',
    { emails: ['none', '', 'b@acme.example'] },
    { address: 'b@acme.example' },
  ],
  [
    'an address before the user name',
    { userName: 'u@acme.example', emails: ['b@acme.example'] },
    { address: 'b@acme.example' },
  ],
  [
    'a user name that is one',
    { userName: 'U@acme.example', emails: [] },
    { address: 'u@acme.example' },
  ],
  ['no address', { userName: 'ann', emails: [] }, {}],
  ['the account id', { accountId: '557058:ann', emails: [] }, { accountId: '557058:ann' }],
  ['no account id that is none', { accountId: 'two words', emails: [] }, {}],
  ['that somebody is switched off', { emails: [], isActive: false }, { isSwitchedOff: true }],
])('of a user is kept: %s', (_, given, who) => {
  const groups = [{ id: 'g', name: 'Dev', members: [person('ann')] }];
  expect(membersOf(groups, [aUser('ann', given)])).toStrictEqual(complete({ at: 1, ...who }));
});
