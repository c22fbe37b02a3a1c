import { toOrganizationActivity } from '../../../src/domain/activity/organization-activity';
import { type OrganizationPerson } from '../../../src/domain/organization/organization-data';
import { anOrganization, anOrganizationPerson } from '../../builders/an-organization';
import { complete, partial, READ_AT, unread } from '../../builders/facts-builders';

const seen = (product: string, at: number) => ({ product, at });

const told: readonly [string, OrganizationPerson['lastActive'], number | null | undefined][] = [
  ['the latest of all apps', complete([seen('jira', 3), seen('bitbucket', 7), seen('x', 5)]), 7],
  ['never, where the whole answer names no app', complete([]), null],
  ['nothing, where the answer broke off before any app', partial([]), undefined],
  ['what was read, where the answer broke off later', partial([seen('jira', 3)]), 3],
  ['nothing, where nobody was asked', unread('rate-limited'), undefined],
];

test.each(told)('last active is %s', (_, lastActive, expected) => {
  const people = complete([anOrganizationPerson({ lastActive })]);
  const activity = toOrganizationActivity(anOrganization({ people }));
  expect(activity.lastActive.get('557058:ann')).toBe(expected);
  expect(activity.lastActive.has('557058:ann')).toBe(expected !== undefined);
});

test.each([
  ['deactivated', true],
  ['closed', true],
  ['active', false],
  ['unknown', false],
] as const)('an account that is %s is deactivated: %s', (status, expected) => {
  const people = complete([anOrganizationPerson({ status })]);
  expect(toOrganizationActivity(anOrganization({ people })).deactivated.has('557058:ann')).toBe(
    expected,
  );
});

test('where people were not read nobody is told of', () => {
  const { asOf, lastActive, deactivated } = toOrganizationActivity(
    anOrganization({ people: unread('not-an-admin') }),
  );
  expect(asOf).toBe(READ_AT);
  expect([lastActive.size, deactivated.size]).toStrictEqual([0, 0]);
});
