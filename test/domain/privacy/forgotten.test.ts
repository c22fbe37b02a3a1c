import { type Account } from '../../../src/domain/facts/facts';
import { accountUuid } from '../../../src/domain/facts/ids';
import { type ScanRecord } from '../../../src/domain/facts/scan-record';
import { forgetInDirectory, forgetInOrganization } from '../../../src/domain/privacy/forget-loaded';
import {
  type Forgotten,
  forgetInFacts,
  forgetInRecord,
  isToForget,
} from '../../../src/domain/privacy/forgotten';
import { aMatchedDirectory } from '../../builders/a-directory';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import {
  aPerson,
  complete,
  partial,
  READ_AT,
  someFacts,
  unread,
} from '../../builders/facts-builders';

const ann = aPerson({ nickname: 'annie', addedOn: '2026-01-01', lastAccessedOn: '2026-11-01' });
const bob = aPerson({ displayName: 'Bob' });
const formerAnn: Account = {
  ...{ uuid: ann.uuid, kind: 'user', role: 'member', displayName: 'Former user' },
  ...{ addedOn: '2026-01-01', lastAccessedOn: '2026-11-01' },
};

const forgetting = (...people: readonly Account[]): Forgotten => ({
  accountIds: new Set(people.flatMap(({ accountId }) => accountId ?? [])),
  accounts: new Set(people.map(({ uuid }) => uuid)),
});
const byId: Forgotten = { accountIds: new Set([ann.accountId ?? '']), accounts: new Set() };
const byUuid: Forgotten = { accountIds: new Set(), accounts: new Set([ann.uuid]) };

test.each<[string, Account, Forgotten, boolean]>([
  ['known by account id', ann, byId, true],
  ['known by uuid', ann, byUuid, true],
  ['somebody else', bob, forgetting(ann), false],
  ['without an account id, somebody else', { ...formerAnn, uuid: bob.uuid }, byId, false],
  ['forgotten already', formerAnn, byUuid, false],
  [
    'called so by Bitbucket, the id still there',
    { ...ann, displayName: 'Former user' },
    byId,
    true,
  ],
  ['only a nickname is left', { ...formerAnn, nickname: 'annie' }, byUuid, true],
  ['only a name is left', { ...formerAnn, displayName: 'Ann' }, byUuid, true],
  ['only an account id is left', { ...formerAnn, accountId: 'x' }, byUuid, true],
])('%s', (_name, account, forgotten, expected) => {
  expect(isToForget(account, forgotten)).toBe(expected);
});

test('facts keep everything but what tells who it is', () => {
  const facts = someFacts({ accounts: [ann, bob] });
  expect(forgetInFacts(facts, byId)).toStrictEqual({ ...facts, accounts: [formerAnn, bob] });
});

test('what is not known of an account does not come to be known', () => {
  const outsider: Account = { uuid: accountUuid('{o}'), kind: 'team', displayName: 'Olga' };
  expect(
    forgetInFacts(someFacts({ accounts: [outsider] }), forgetting(outsider)).accounts,
  ).toStrictEqual([{ uuid: '{o}', kind: 'team', displayName: 'Former user' }]);
});

test('facts that name nobody of them are the same', () => {
  const facts = someFacts({ accounts: [bob] });
  expect(forgetInFacts(facts, forgetting(ann))).toBe(facts);
});

const members: ScanRecord = { job: { kind: 'members' }, at: READ_AT, rows: [ann, bob] };
const groups: ScanRecord = {
  ...{ job: { kind: 'groups' }, at: READ_AT, accounts: [bob, ann] },
  rows: [],
};
const gap: ScanRecord = { job: { kind: 'members' }, at: READ_AT, gap: { reason: 'not-found' } };

test.each<[string, ScanRecord, ScanRecord]>([
  ['rows of members', members, { ...members, rows: [formerAnn, bob] }],
  ['accounts that rows name', groups, { ...groups, accounts: [bob, formerAnn] }],
])('records forget %s', (_name, record, expected) => {
  expect(forgetInRecord(record, byId)).toStrictEqual(expected);
});

test.each([
  ['members', members],
  ['named accounts', groups],
  ['a gap', gap],
])('a record of %s that names nobody of them is the same', (_name, record) => {
  expect(forgetInRecord(record, { accountIds: new Set(['x']), accounts: new Set() })).toBe(record);
});

test('a gap names nobody', () => {
  expect(forgetInRecord(gap, byId)).toBe(gap);
});

test('the User directory loses their rows alone', () => {
  const [row, other] = ['a', 'b'].map((accountId) => ({ accountId, status: 'active' as const }));
  if (!row || !other) throw new Error('Two rows.');
  const directory = aMatchedDirectory({ people: [row, other] });
  expect(forgetInDirectory(directory, new Set(['a']))).toStrictEqual({
    ...directory,
    people: [other],
  });
});

test('organization data lose them among people and in groups, and what was not read stays unread', () => {
  const [one, other] = ['a', 'b'].map((accountId) => anOrganizationPerson({ accountId }));
  if (!one || !other) throw new Error('Two people.');
  const data = anOrganization({
    people: partial([one, other]),
    groups: complete([
      { name: 'All', members: complete(['a', 'b']) },
      { name: 'Hidden', members: unread() },
    ]),
  });
  expect(forgetInOrganization(data, new Set(['a']))).toStrictEqual({
    ...data,
    people: partial([other]),
    groups: complete([
      { name: 'All', members: complete(['b']) },
      { name: 'Hidden', members: unread() },
    ]),
  });
  const nothing = anOrganization({ people: unread(), groups: unread() });
  expect(forgetInOrganization(nothing, new Set(['a']))).toStrictEqual(nothing);
});
