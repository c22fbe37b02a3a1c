import * as fc from 'fast-check';
import { GAP_REASONS, type Reading } from '../../src/domain/facts/reading';
import {
  ORGANIZATION_STATUSES,
  type OrganizationData,
  type OrganizationGroup,
  type OrganizationPerson,
} from '../../src/domain/organization/organization-data';
import { complete, READ_AT } from './facts-builders';

export const ORGANIZATION = '2f1a8c55-0d7e-4c33-9b1e-6a1d5e0f7b42';

/** Read in full; nobody and no group in it but those given. */
export function anOrganization(given: Partial<OrganizationData> = {}): OrganizationData {
  return {
    organization: ORGANIZATION,
    asOf: READ_AT,
    people: complete([]),
    groups: complete([]),
    ...given,
  };
}

/** Of the demo's Ann: active, managed, seen in Bitbucket when everything was read. */
export function anOrganizationPerson(given: Partial<OrganizationPerson> = {}): OrganizationPerson {
  return {
    accountId: '557058:ann',
    status: 'active',
    isManaged: true,
    lastActive: complete([{ product: 'bitbucket', at: READ_AT }]),
    ...given,
  };
}

const time = fc.integer({ min: 0, max: READ_AT });

function readingOf<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Reading<Value>> {
  const gap = fc
    .tuple(
      fc.constantFrom(...GAP_REASONS),
      fc.option(fc.constantFrom('', 'no role'), { nil: undefined }),
      fc.option(time, { nil: undefined }),
    )
    .map(([reason, detail, triedAt]) => ({
      reason,
      ...(detail !== undefined && { detail }),
      ...(triedAt !== undefined && { triedAt }),
    }));
  return fc.oneof(
    fc.record({ state: fc.constant('complete' as const), readAt: time, value }),
    fc.record({ state: fc.constant('partial' as const), readAt: time, value, gap }),
    fc.record({ state: fc.constant('unread' as const), gap }),
  );
}

const accountIds = fc.integer({ min: 0, max: 9 }).map((at) => `557058:${at}`);

const people: fc.Arbitrary<OrganizationPerson> = fc
  .record({
    accountId: accountIds,
    status: fc.constantFrom(...ORGANIZATION_STATUSES),
    isManaged: fc.option(fc.boolean(), { nil: undefined }),
    lastActive: readingOf(
      fc.array(fc.record({ product: fc.constantFrom('bitbucket', 'jira'), at: time })),
    ),
  })
  .map(({ isManaged, ...rest }) => ({ ...rest, ...(isManaged !== undefined && { isManaged }) }));

const groups: fc.Arbitrary<OrganizationGroup> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
  members: readingOf(fc.array(accountIds)),
});

/** Anything an organization could tell, with all that may be missing of it. */
export const arbitraryOrganization: fc.Arbitrary<OrganizationData> = fc.record({
  organization: fc.constant(ORGANIZATION),
  asOf: time,
  people: readingOf(fc.uniqueArray(people, { selector: ({ accountId }) => accountId })),
  groups: readingOf(fc.array(groups, { maxLength: 8 })),
});
