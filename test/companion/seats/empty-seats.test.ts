import { toEmptyText } from '../../../companion/seats/empty-seats';
import { createAccessIndex } from '../../../src/domain/access/access-index';
import { type Account } from '../../../src/domain/facts/facts';
import { type BillInput } from '../../../src/domain/seats/bill';
import { DEFAULT_PRICE_BOOK } from '../../../src/domain/seats/default-price-book';
import { listSeats } from '../../../src/domain/seats/list-seats';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
  unread,
} from '../../builders/facts-builders';
import { exactly } from '../../builders/seats-builders';

const project = aProject();

/** `people` members, of whom the first `empty` have no grant; everybody is active. */
function emptyText(
  { people, empty }: { readonly people: number; readonly empty: number },
  given: Partial<BillInput> = {},
  isRead = true,
): string {
  const accounts = Array.from({ length: people }, (_, at) =>
    aPerson({ displayName: `Person ${String(at)}`, accountId: `id-${String(at)}` }),
  );
  const grant = (account: Account) => aPersonGrant(account, 'read');
  const repository = aRepository({
    project: project.uuid,
    personGrants: isRead ? complete(accounts.slice(empty).map(grant)) : unread('wrong-credential'),
  });
  const facts = someFacts({ accounts, projects: [project], repositories: [repository] });
  const directory = accounts.map(({ accountId = '' }) => ({
    accountId,
    status: 'active' as const,
  }));
  const seats = listSeats(createAccessIndex(facts), directory);
  const input: BillInput = {
    ...{ plan: 'standard', billingPeriod: 'monthly', seats: exactly(people), usage: {} },
    guard: { kind: 'none' },
    ...given,
  };
  return toEmptyText(seats, input, DEFAULT_PRICE_BOOK);
}

test.each([
  [61, 4, '4 of them open nothing and cost 13.20 to 14.60 USD'],
  [61, 1, '1 of them opens nothing and costs 3.30 to 3.65 USD'],
  [61, 0, 'none of them opens nothing'],
  [5, 2, '2 of them open nothing and cost 0.00 USD'],
])('of %i people %i open nothing', (people, empty, says) => {
  expect(emptyText({ people, empty })).toBe(says);
});

test('a bought year costs the same without them', () => {
  expect(emptyText({ people: 61, empty: 4 }, { billingPeriod: 'annual', paidSeats: 75 })).toBe(
    '4 of them open nothing and cost nothing less before the renewal',
  );
});

test('without a price the amount is not known', () => {
  expect(emptyText({ people: 300, empty: 4 })).toBe(
    '4 of them open nothing and cost an amount that is not known',
  );
});

test('grants that were not read make nobody empty', () => {
  expect(emptyText({ people: 7, empty: 4 }, {}, false)).toBe(
    'none of them is known to open nothing; of 7 nobody can tell whether they do',
  );
});
