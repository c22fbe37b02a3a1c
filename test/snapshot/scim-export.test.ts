import { GroupSourceError } from '../../src/domain/sync/group-source-error';
import { listSourceAddresses, matchSource } from '../../src/domain/sync/match-source';
import { type SourceDraft } from '../../src/domain/sync/source-draft';
import { readScimExport } from '../../src/snapshot/scim-export';

const LIST = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
const GROUP = ['urn:ietf:params:scim:schemas:core:2.0:Group'];
const USER = ['urn:ietf:params:scim:schemas:core:2.0:User'];

const page = (resources: readonly object[], totalResults = resources.length) => ({
  schemas: LIST,
  totalResults,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
});
const group = (id: string, given: object = {}) => ({
  schemas: GROUP,
  id,
  displayName: `Group ${id}`,
  members: [],
  ...given,
});
const user = (id: string, given: object = {}) => ({
  schemas: USER,
  id,
  userName: `${id}@example.com`,
  active: true,
  ...given,
});
const of = (...ids: readonly string[]) => ({ members: ids.map((value) => ({ value })) });
const read = (...pages: readonly object[]): SourceDraft =>
  readScimExport(JSON.stringify(pages.length === 1 ? pages[0] : pages));
const groupsOf = ({ groups }: SourceDraft) => (groups.state === 'unread' ? [] : groups.value);
const membersOf = (draft: SourceDraft, at = 0) => groupsOf(draft)[at]?.members;

test('one answer of groups: who is in them has neither address nor account', () => {
  const draft = read(page([group('g', of('u1', 'u2')), group('h')]));
  expect(draft).toEqual({
    origin: 'scim',
    groups: {
      state: 'complete',
      value: [
        { name: 'Group g', members: { state: 'complete', value: [{ at: 1 }, { at: 2 }] } },
        { name: 'Group h', members: { state: 'complete', value: [] } },
      ],
    },
  });
  const { groups } = matchSource(draft, { answers: new Map(), asOf: 0 });
  expect(groups).toMatchObject({
    value: [
      {
        unmatched: [
          { at: 1, reason: 'no-address' },
          { at: 2, reason: 'no-address' },
        ],
      },
      { unmatched: [] },
    ],
  });
});

test('users give account ids and addresses; the primary address comes first, the user name last', () => {
  const draft = read(
    page([group('g', of('u1', 'u2', 'u3', 'u4', 'u5'))]),
    page([
      user('u1', {
        'urn:scim:schemas:extension:atlassian-external:1.0': { atlassianAccountId: '557058:u1' },
      }),
      user('u2', {
        emails: [{ value: 'old@example.com' }, { value: 'New@example.com', primary: true }],
      }),
      user('u3'),
      user('u4', { active: false }),
      user('u5', { userName: 'jdoe', active: null, emails: null }),
    ]),
  );
  expect(membersOf(draft)).toEqual({
    state: 'complete',
    value: [
      { at: 1, accountId: '557058:u1', address: 'u1@example.com' },
      { at: 2, address: 'new@example.com' },
      { at: 3, address: 'u3@example.com' },
      { at: 4, address: 'u4@example.com', isSwitchedOff: true },
      { at: 5 },
    ],
  });
  expect(listSourceAddresses(draft)).toEqual(['new@example.com', 'u3@example.com']);
});

test('a group without the attribute of members is not an empty group', () => {
  const draft = read(page([group('g', { members: undefined })]));
  expect(membersOf(draft)).toMatchObject({ state: 'unread', gap: { reason: 'not-asked' } });
});

test('groups inside are looked into, each once, also in a circle', () => {
  const inner = (value: string) => ({ value, type: 'Group' });
  const draft = read(
    page([
      group('g', { members: [inner('h'), { value: 'u1' }] }),
      group('h', { members: [inner('g'), { value: 'u2', type: 'User' }, { value: 'u1' }] }),
    ]),
  );
  expect(membersOf(draft, 0)).toMatchObject({ state: 'complete', value: [{ at: 1 }, { at: 2 }] });
  expect(membersOf(draft, 1)).toMatchObject({ state: 'complete', value: [{ at: 1 }, { at: 2 }] });
});

test.each([
  ['is not in the export', [group('g', { members: [{ value: 'x', type: 'group' }] })]],
  ['has no list of members', [group('g', of('h', 'u1')), group('h', { members: undefined })]],
])('a group inside that %s leaves the outer one in part', (_, groups) => {
  expect(membersOf(read(page(groups)))).toMatchObject({
    state: 'partial',
    gap: { reason: 'not-found' },
  });
});

describe('pages', () => {
  const stateOf = (...pages: readonly object[]) => read(...pages).groups.state;

  test.each([
    ['all of one answer', 'complete', [page([group('g')])]],
    ['two pages of two groups', 'complete', [page([group('g')], 2), page([group('h')], 2)]],
    ['one page of two groups', 'partial', [page([group('g')], 2)]],
    ['the same page twice', 'partial', [page([group('g')], 2), page([group('g')], 2)]],
    ['one page of users is no matter', 'complete', [page([group('g')]), page([user('u')], 9)]],
    ['users and groups in one answer', 'complete', [page([group('g'), user('u')])]],
    ['and more of both', 'partial', [page([group('g'), user('u')], 9)]],
  ])('%s: %s', (_, state, pages) => {
    expect(stateOf(...pages)).toBe(state);
  });
});

test('resources without schemas are told apart by their user name', () => {
  const draft = read(
    page([
      { id: 'g', displayName: 'Engineering', ...of('u') },
      { id: 'u', userName: 'u@example.com', displayName: 'U' },
    ]),
  );
  expect(groupsOf(draft)).toMatchObject([
    { name: 'Engineering', members: { value: [{ at: 1, address: 'u@example.com' }] } },
  ]);
});

test.each([
  ['no JSON', 'group,member', 'no answer of SCIM'],
  ['another JSON', '{"groups":[]}', 'no answer of SCIM'],
  ['no group', JSON.stringify(page([user('u')])), 'holds no group'],
  ['no resource', JSON.stringify({ schemas: LIST, totalResults: 0 }), 'holds no group'],
  [
    'a group without a name',
    JSON.stringify(page([group('g'), group('h', { displayName: ' ' })])),
    'page 1, resource 2, displayName',
  ],
  [
    'a member without a value',
    JSON.stringify(page([group('g', { members: [{ display: 'secret@example.com' }] })])),
    'page 1, resource 1, members.0.value',
  ],
])('%s is refused, and nothing of it repeated', (_, json, words) => {
  const attempt = () => readScimExport(json);
  expect(attempt).toThrow(GroupSourceError);
  expect(attempt).toThrow(words);
  expect(attempt).not.toThrow('example.com');
});
