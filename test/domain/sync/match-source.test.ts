import { type AddressAnswer } from '../../../src/domain/directory/match-rows';
import { type DraftMember, type SourceDraft } from '../../../src/domain/sync/source-draft';
import { listSourceAddresses, matchSource } from '../../../src/domain/sync/match-source';

const GAP = { reason: 'not-asked' } as const;

const aDraft = (...groups: readonly (readonly DraftMember[])[]): SourceDraft => ({
  origin: 'csv',
  groups: {
    state: 'complete',
    value: groups.map((value, at) => ({
      name: `Group ${at}`,
      members: { state: 'complete', value },
    })),
  },
});
const match = (draft: SourceDraft, answers: Readonly<Record<string, AddressAnswer>> = {}) =>
  matchSource(draft, { answers: new Map(Object.entries(answers)), asOf: 7 });

const ADA: DraftMember = { at: 1, address: 'ada@acme.example' };

describe('only Bitbucket can tell', () => {
  test('addresses without an account id, each once, over all groups', () => {
    const bo = { at: 2, address: 'bo@acme.example' };
    expect(listSourceAddresses(aDraft([ADA, bo], [{ ...ADA, at: 9 }]))).toStrictEqual([
      'ada@acme.example',
      'bo@acme.example',
    ]);
  });

  test.each<[string, DraftMember]>([
    ['who has an account id', { ...ADA, accountId: 'a' }],
    ['who is switched off', { ...ADA, isSwitchedOff: true }],
    ['who has no address', { at: 1 }],
  ])('not those of somebody %s', (_, member) => {
    expect(listSourceAddresses(aDraft([member]))).toStrictEqual([]);
  });

  test('somebody who is not switched off is asked about', () => {
    expect(listSourceAddresses(aDraft([{ ...ADA, isSwitchedOff: false }]))).toStrictEqual([
      'ada@acme.example',
    ]);
  });

  test('nothing where nothing was read', () => {
    const noMembers = [{ name: 'Dev', members: { state: 'unread', gap: GAP } }] as const;
    expect(
      listSourceAddresses({ origin: 'scim', groups: { state: 'complete', value: noMembers } }),
    ).toStrictEqual([]);
    expect(
      listSourceAddresses({ origin: 'scim', groups: { state: 'unread', gap: GAP } }),
    ).toStrictEqual([]);
  });
});

test.each<[string, DraftMember, Readonly<Record<string, AddressAnswer>>, readonly string[]]>([
  ['its account id', { at: 1, accountId: 'a' }, {}, ['a']],
  [
    'its account id before its address',
    { ...ADA, accountId: 'a' },
    { 'ada@acme.example': null },
    ['a'],
  ],
  ['the answer to its address', ADA, { 'ada@acme.example': { accountId: 'b' } }, ['b']],
])('a member is matched by %s', (_, member, answers, value) => {
  expect(match(aDraft([member]), answers)).toStrictEqual({
    origin: 'csv',
    asOf: 7,
    groups: {
      state: 'complete',
      readAt: 7,
      value: [{ name: 'Group 0', members: { state: 'complete', readAt: 7, value }, unmatched: [] }],
    },
  });
});

test.each<[string, DraftMember, Readonly<Record<string, AddressAnswer>>]>([
  ['switched-off', { ...ADA, accountId: 'a', isSwitchedOff: true }, {}],
  ['no-address', { at: 1 }, {}],
  ['not-asked', ADA, {}],
  ['no-member-with-address', ADA, { 'ada@acme.example': null }],
  ['member-without-id', ADA, { 'ada@acme.example': {} }],
])('whoever is not matched is kept without the address: %s', (reason, member, answers) => {
  const { groups } = match(aDraft([{ ...member, at: 4 }]), answers);
  expect(groups.state === 'complete' && groups.value).toStrictEqual([
    {
      name: 'Group 0',
      members: { state: 'complete', readAt: 7, value: [] },
      unmatched: [{ at: 4, reason }],
    },
  ]);
});

test('two addresses of one account are one member', () => {
  const bo = { at: 2, address: 'bo@acme.example' };
  const one = { accountId: 'one' };
  const { groups } = match(aDraft([ADA, bo]), { 'ada@acme.example': one, 'bo@acme.example': one });
  expect(groups.state === 'complete' && groups.value[0]?.members).toStrictEqual({
    state: 'complete',
    readAt: 7,
    value: ['one'],
  });
});

test('what is not known stays not known', () => {
  const unread = { state: 'unread', gap: GAP } as const;
  expect(match({ origin: 'scim', groups: unread })).toStrictEqual({
    origin: 'scim',
    asOf: 7,
    groups: unread,
  });
  const inPart = { state: 'partial', value: [{ at: 1, accountId: 'a' }], gap: GAP } as const;
  const value = [
    { name: 'Hidden', members: unread },
    { name: 'In part', members: inPart },
  ];
  expect(
    match({ origin: 'scim', groups: { state: 'partial', value, gap: GAP } }).groups,
  ).toStrictEqual({
    state: 'partial',
    readAt: 7,
    gap: GAP,
    value: [
      { name: 'Hidden', members: unread, unmatched: [] },
      { name: 'In part', members: { ...inPart, readAt: 7, value: ['a'] }, unmatched: [] },
    ],
  });
});
