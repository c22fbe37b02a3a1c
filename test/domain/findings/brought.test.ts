import { toOrganizationActivity } from '../../../src/domain/activity/organization-activity';
import { toGroupSyncEvidence } from '../../../src/domain/findings/brought-groups';
import { toBroughtPeople } from '../../../src/domain/findings/brought-people';
import { toOrganizationSource } from '../../../src/domain/sync/organization-source';
import { aMatchedDirectory } from '../../builders/a-directory';
import { aDirectoryPerson } from '../../builders/a-finding-evidence';
import { aGroupSource, aMapping } from '../../builders/a-group-sync';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import { aGroup, aPerson, complete, unread } from '../../builders/facts-builders';

describe('people that were brought along', () => {
  const row = aDirectoryPerson(aPerson());
  const directory = aMatchedDirectory({ people: [row], asOf: 5 });
  const organization = anOrganization({ people: complete([anOrganizationPerson()]), asOf: 7 });

  test('of nothing there is nothing', () => {
    expect(toBroughtPeople(undefined, undefined)).toStrictEqual({});
  });

  test('of an export alone: its rows, as old as it is', () => {
    expect(toBroughtPeople(directory, undefined)).toStrictEqual({
      directory: { value: [row], source: 'directory-csv', asOf: 5 },
    });
  });

  test('of the organization alone: its people, and when they were last active', () => {
    expect(toBroughtPeople(undefined, organization)).toStrictEqual({
      directory: {
        value: [{ accountId: '557058:ann', status: 'active', isManaged: true }],
        source: 'organization-api',
        asOf: 7,
      },
      organization: toOrganizationActivity(organization),
    });
  });

  test('of both: the age of the export', () => {
    expect(toBroughtPeople(directory, organization)).toStrictEqual({
      directory: { value: [{ ...row, isManaged: true }], source: 'directory-csv', asOf: 5 },
      organization: toOrganizationActivity(organization),
    });
  });

  test('an organization whose people were not read says nothing of them', () => {
    const closed = anOrganization({ people: unread() });
    expect(toBroughtPeople(undefined, closed)).toStrictEqual({});
    expect(toBroughtPeople(directory, closed)).toStrictEqual(toBroughtPeople(directory, undefined));
  });
});

describe('groups that were brought along', () => {
  const mappings = [aMapping(aGroup())];
  const organization = anOrganization();
  const loaded = aGroupSource();

  test('say nothing while nobody has mapped any', () => {
    expect(toGroupSyncEvidence([], { loaded, organization })).toStrictEqual({});
  });

  test.each([
    ['nothing', undefined, undefined, undefined],
    ['an export', loaded, undefined, loaded],
    ['the organization', undefined, organization, toOrganizationSource(organization)],
    ['the export before the organization', loaded, organization, loaded],
  ])('are compared with %s', (_, file, data, source) => {
    expect(toGroupSyncEvidence(mappings, { loaded: file, organization: data })).toStrictEqual({
      groupSync: { mappings, ...(source && { source }) },
    });
  });
});
