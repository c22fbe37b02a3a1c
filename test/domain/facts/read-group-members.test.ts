import { readGroupMembers } from '../../../src/domain/facts/read-group-members';
import { groupSlug } from '../../../src/domain/facts/ids';
import { aGroup, aPerson, someFacts } from '../../builders/facts-builders';

const ann = aPerson({ accountId: '557058:aaaaaaaa-0000-4000-8000-000000000001' });
const bob = aPerson({ displayName: 'Bob' });
const twin = aPerson({ displayName: 'Tess', uuid: aPerson({ displayName: 'Tess 1' }).uuid });
const otherTwin = aPerson({ displayName: 'Tess', uuid: aPerson({ displayName: 'Tess 2' }).uuid });
const FACTS = someFacts({
  accounts: [ann, bob, twin, otherTwin],
  groups: [
    aGroup({ name: 'Studio artists', slug: groupSlug('artists') }),
    aGroup({ name: 'Same', slug: groupSlug('same-1') }),
    aGroup({ name: 'Same', slug: groupSlug('same-2') }),
    aGroup({ name: 'artists', slug: groupSlug('painters') }),
  ],
});

const read = (...rows: readonly (readonly [group: string, member: string])[]) =>
  readGroupMembers(
    rows.map(([group, member], at) => ({ line: at + 2, group, member })),
    FACTS,
  );

const artists = groupSlug('artists');

test.each([
  ['an account id', ann.accountId ?? '', ann],
  ['a uuid', ann.uuid, ann],
  ['a uuid without braces, in capitals', ann.uuid.slice(1, -1).toUpperCase(), ann],
  ['a display name', 'Bob', bob],
  ['a display name between blanks', ' Bob ', bob],
])('a person is found by %s', (_, member, person) => {
  expect(read(['artists', member])).toStrictEqual({
    ...{ state: 'read', leftOut: [] },
    groups: [{ group: artists, members: [person.uuid] }],
  });
});

test.each([
  ['its slug', 'artists', 'artists'],
  ['its slug, whatever other group is called so', 'artists', 'artists'],
  ['its name', 'Studio artists', 'artists'],
  ['its name between blanks', ' Studio artists ', 'artists'],
  ['a slug of one letter', 'x', 'x'],
  ['a slug of one digit', '7', '7'],
  ['a slug that no fact names', 'new-group_1.x', 'new-group_1.x'],
])('a group is found by %s', (_, group, slug) => {
  expect(read([group, 'Bob'])).toMatchObject({ groups: [{ group: slug, members: [bob.uuid] }] });
});

test('rows of one group become one group, and nobody is in it twice', () => {
  expect(
    read(
      ['artists', 'Bob'],
      ['same-1', 'Bob'],
      ['Studio artists', bob.uuid],
      ['artists', ann.uuid],
    ),
  ).toStrictEqual({
    ...{ state: 'read', leftOut: [] },
    groups: [
      { group: artists, members: [bob.uuid, ann.uuid] },
      { group: 'same-1', members: [bob.uuid] },
    ],
  });
});

test('an account id that nobody here has is left out and said; its group stays', () => {
  const stranger = '712020:bbbbbbbb-0000-4000-8000-000000000009';
  expect(read(['artists', 'Bob'], ['testers', stranger])).toStrictEqual({
    ...{ state: 'read', leftOut: [3] },
    groups: [
      { group: artists, members: [bob.uuid] },
      { group: 'testers', members: [] },
    ],
  });
});

const HEX_20 = '0123456789abcdef-012';

test.each([HEX_20, HEX_20.toUpperCase(), `1:${HEX_20}`, `557058:${HEX_20}`])(
  '%p is an account id that nobody here has',
  (accountId) => {
    expect(read(['artists', accountId])).toStrictEqual({
      ...{ state: 'read', leftOut: [2], groups: [{ group: artists, members: [] }] },
    });
  },
);

test.each([
  HEX_20.slice(1),
  `x${HEX_20}`,
  `${HEX_20}x`,
  `x:${HEX_20}`,
  `:${HEX_20}`,
  `x${ann.uuid}`,
  `${ann.uuid}x`,
])('%p is no account id and no uuid', (text) => {
  expect(read(['artists', text])).toMatchObject({
    ...{ state: 'refused', problems: [{ line: 2, column: 'member' }] },
  });
});

test.each(['_x', 'X', 'x y', 'x!', '-x'])('%p cannot be a slug', (group) => {
  expect(read([group, 'Bob'])).toMatchObject({
    ...{ state: 'refused', problems: [{ line: 2, column: 'group' }] },
  });
});

test.each([
  ['', 'Bob', 'group', 'is empty'],
  ['  ', 'Bob', 'group', 'is empty'],
  ['artists', '  ', 'member', 'is empty'],
  ['Same', 'Bob', 'group', 'more than one group'],
  ['No such group', 'Bob', 'group', 'Write its slug'],
  ['artists', '', 'member', 'is empty'],
  ['artists', 'Tess', 'member', 'more than one person'],
  ['artists', 'Nobody', 'member', 'nobody whom Usher knows'],
  ['artists', 'jane.doe@example.com', 'member', 'e-mail address'],
])('%p, %p: nothing is used, and the line says why', (group, member, column, words) => {
  const answer = read(['artists', 'Bob'], [group, member]);
  expect(answer).toMatchObject({ state: 'refused', problems: [{ line: 3, column }] });
  expect(JSON.stringify(answer)).toContain(words);
  expect(JSON.stringify(answer)).not.toContain('jane.doe');
});

test('every wrong field is named at once', () => {
  expect(read(['', ''], ['artists', 'Nobody'])).toMatchObject({
    problems: [
      { line: 2, column: 'group' },
      { line: 2, column: 'member' },
      { line: 3, column: 'member' },
    ],
  });
});
