import { type AccountStatus } from '../../../src/domain/directory/directory-person';
import { type OrganizationStatus } from '../../../src/domain/organization/organization-data';
import { withOrganization } from '../../../src/domain/organization/with-organization';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import { complete, partial, READ_AT, unread } from '../../builders/facts-builders';

const ANN = '557058:ann';

const told = (status: OrganizationStatus, given = {}) =>
  anOrganization({ people: complete([anOrganizationPerson({ status })]), ...given });

const exported = (status: AccountStatus, asOf: number) => ({
  people: [{ accountId: ANN, status, isOnPlan: true, isManaged: false, lastActiveOn: null }],
  asOf,
});

test.each([
  ['active', 'active'],
  ['deactivated', 'deactivated'],
  ['closed', 'deactivated'],
  ['unknown', 'unknown'],
] as const)('alone, the organization calls an account %s that is %s', (status, expected) => {
  expect(withOrganization(undefined, told(status))).toStrictEqual([
    { accountId: ANN, status: expected, isManaged: true },
  ]);
});

const both: readonly [AccountStatus, number, OrganizationStatus, AccountStatus][] = [
  ['active', READ_AT - 1, 'deactivated', 'deactivated'],
  ['active', READ_AT, 'deactivated', 'deactivated'],
  ['active', READ_AT + 1, 'deactivated', 'active'],
  ['deactivated', READ_AT + 1, 'active', 'deactivated'],
  ['deactivated', READ_AT - 1, 'active', 'active'],
  ['unknown', READ_AT + 1, 'deactivated', 'deactivated'],
  ['active', READ_AT - 1, 'unknown', 'active'],
  ['suspended', READ_AT - 1, 'active', 'suspended'],
  ['suspended', READ_AT - 1, 'deactivated', 'deactivated'],
  ['deletion-scheduled', READ_AT - 1, 'closed', 'deletion-scheduled'],
  ['deletion-scheduled', READ_AT - 1, 'active', 'active'],
];

test.each(both)(
  'exported as %s at %d and told as %s it is %s',
  (status, asOf, organization, is) => {
    expect(withOrganization(exported(status, asOf), told(organization))).toStrictEqual([
      { accountId: ANN, status: is, isOnPlan: true, isManaged: true, lastActiveOn: null },
    ]);
  },
);

test('an organization that does not tell who is managed leaves what was exported', () => {
  const person = { accountId: ANN, status: 'active' as const, lastActive: unread<never[]>() };
  const data = anOrganization({ people: complete([person]) });
  expect(withOrganization(exported('active', READ_AT), data)?.[0]?.isManaged).toBe(false);
});

test('everybody of both is there, also where people were read in part', () => {
  const zoe = anOrganizationPerson({ accountId: '557058:zoe' });
  const people = withOrganization(
    exported('active', READ_AT),
    anOrganization({ people: partial([zoe]) }),
  );
  expect(people?.map(({ accountId }) => accountId)).toStrictEqual([ANN, '557058:zoe']);
});

test('people that were not read say nothing of anybody', () => {
  const nothing = anOrganization({ people: unread('not-an-admin') });
  expect(withOrganization(undefined, nothing)).toBeUndefined();
  expect(withOrganization(undefined, undefined)).toBeUndefined();
  const directory = exported('active', READ_AT);
  expect(withOrganization(directory, nothing)).toBe(directory.people);
  expect(withOrganization(directory, undefined)).toBe(directory.people);
});
