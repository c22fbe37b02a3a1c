import { type OrganizationPerson } from '../../../../../src/domain/organization/organization-data';
import { toBroughtPeople } from '../../../../../src/domain/findings/brought-people';
import { sourceWords } from '../../../../../static/usher/src/features/organization/source-words';
import { organizationFacts } from '../../../../../static/usher/src/features/person/organization-facts';
import { formatDay } from '../../../../../static/usher/src/lib/dates';
import { anOrganization, anOrganizationPerson } from '../../../../builders/an-organization';
import { complete, READ_AT, unread } from '../../../../builders/facts-builders';

const ANN = '557058:ann';
const EXPORTED_AT = READ_AT - 5 * 86_400_000;
const directory = {
  asOf: EXPORTED_AT,
  people: [{ accountId: ANN, status: 'active' as const, lastActiveOn: null }],
  unmatched: [],
  bad: [],
};

const withPerson = (given: Partial<OrganizationPerson> = {}) =>
  anOrganization({ people: complete([anOrganizationPerson(given)]) });

describe('what rules are given', () => {
  test('is the newer word on an account, as old as the export that tells the last login', () => {
    const brought = toBroughtPeople(directory, withPerson({ status: 'deactivated' }));
    expect(brought.directory).toEqual({
      value: [{ accountId: ANN, status: 'deactivated', isManaged: true, lastActiveOn: null }],
      source: 'directory-csv',
      asOf: EXPORTED_AT,
    });
    expect(brought.organization?.deactivated).toEqual(new Set([ANN]));
    expect(sourceWords(brought)).toBe(
      `User directory of ${formatDay(EXPORTED_AT)} and organization data of ${formatDay(READ_AT)}`,
    );
  });

  test('is the organization alone where no export was loaded', () => {
    const brought = toBroughtPeople(undefined, withPerson());
    expect(brought.directory).toMatchObject({ source: 'organization-api', asOf: READ_AT });
    expect(sourceWords(brought)).toBe(`organization data of ${formatDay(READ_AT)}`);
  });

  test('is nothing where nothing was loaded, or no people could be read', () => {
    expect(toBroughtPeople(undefined, undefined)).toEqual({});
    expect(sourceWords({})).toBeUndefined();
    const refused = anOrganization({ people: unread('missing-scope') });
    expect(toBroughtPeople(undefined, refused)).toEqual({});
    expect(toBroughtPeople(directory, refused)).not.toHaveProperty('organization');
  });
});

describe('what a person’s page says', () => {
  const wordsOf = (given: Partial<OrganizationPerson>) =>
    organizationFacts(withPerson(given), ANN).map(({ value }) => value);

  test.each([
    ['active', 'active'],
    ['deactivated', 'deactivated in the organization'],
    ['closed', 'closed'],
    ['unknown', undefined],
  ] as const)('an account that is %s', (status, words) => {
    expect(wordsOf({ status })).toEqual([words, 'yes', formatDay(READ_AT)]);
  });

  test('never, where the whole answer names no app, and nothing where it was not read', () => {
    expect(wordsOf({ lastActive: complete([]), isManaged: false })).toEqual([
      ...['active', 'no', 'never'],
    ]);
    expect(wordsOf({ lastActive: unread('rate-limited') })[2]).toBeUndefined();
  });

  test.each([
    ['somebody it does not name', withPerson(), '557058:zoe'],
    ['an account without an id', withPerson(), undefined],
    ['anybody, where nothing was loaded', undefined, ANN],
  ])('nothing of %s', (_, data, accountId) => {
    const facts = organizationFacts(data, accountId);
    expect(facts.map(({ name }) => name)).toEqual(['Account', 'Managed', 'Last active in any app']);
    expect(facts.every(({ value }) => value === undefined)).toBe(true);
  });
});
