import { collectAccounts, withoutRole } from '../../../src/domain/facts/collect-accounts';
import { type Account } from '../../../src/domain/facts/facts';
import { type PageRecord } from '../../../src/domain/facts/scan-record';
import { anOutsider, aPerson, READ_AT } from '../../builders/facts-builders';

const { uuid } = aPerson();
const bare: Account = { uuid, kind: 'unknown', displayName: 'Ann' };

const listed = (account: Account, at = READ_AT): PageRecord => ({
  ...{ job: { kind: 'members' }, at, rows: [account] },
});
const named = (account: Account, at = READ_AT): PageRecord => ({
  ...{ job: { kind: 'invitations' }, at, rows: [], accounts: [account] },
});

const zoe = { ...bare, displayName: 'Zoe' };

test.each<[string, told: PageRecord, left: PageRecord, wanted: Account]>([
  [
    'a bare member before an outsider who is known in full',
    listed(bare),
    named({ ...bare, kind: 'user', accountId: 'a' }),
    bare,
  ],
  [
    'a known kind before an account id',
    named({ ...bare, kind: 'user' }),
    named({ ...bare, accountId: 'a' }),
    { ...bare, kind: 'user' },
  ],
  [
    'an account id before none',
    named({ ...bare, accountId: 'a' }),
    named({ ...bare, displayName: 'Zoe' }),
    { ...bare, accountId: 'a' },
  ],
  [
    'more before newer',
    named({ ...bare, accountId: 'a' }),
    named(bare, READ_AT + 1),
    { ...bare, accountId: 'a' },
  ],
  ['the newer of two that tell as much', named(bare), named(zoe, READ_AT - 1), bare],
  ['of one moment always the same', named(zoe), named(bare), zoe],
])('%s', (_, told, left, wanted) => {
  expect(collectAccounts([told, left], [])).toStrictEqual([wanted]);
  expect(collectAccounts([left, told], [])).toStrictEqual([wanted]);
});

test('who is only remembered keeps what is known, but for the role', () => {
  const full = { ...bare, kind: 'user', accountId: 'a', nickname: 'annie' } as const;
  expect(collectAccounts([], [{ ...full, role: 'owner' }])).toStrictEqual([full]);
  expect(collectAccounts([named({ ...full, nickname: 'ann' })], [full])).toStrictEqual([
    { ...full, nickname: 'ann' },
  ]);
});

test('without a role there is nothing that was not there before', () => {
  expect(Object.keys(withoutRole({ ...bare, role: 'member' }))).toStrictEqual([
    'uuid',
    'kind',
    'displayName',
  ]);
});

test('everybody is told once, in the order of the uuids', () => {
  const people = ['Ann', 'Ben', 'Cleo', 'Dan'].map((displayName) => anOutsider({ displayName }));
  const sorted = [...people].sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
  for (const order of [people, [...people].reverse()]) {
    expect(
      collectAccounts(
        order.map((one) => named(one)),
        people,
      ),
    ).toStrictEqual(sorted);
  }
});
