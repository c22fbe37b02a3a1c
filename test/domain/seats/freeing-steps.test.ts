import { listFreeingSteps } from '../../../src/domain/seats/freeing-steps';
import { type SeatHolding } from '../../../src/domain/seats/seat';
import { type Setup } from '../../../src/domain/setup/setup';

const stated = <Value>(value: Value) => ({ value, statedAt: 0 });
const holding = (isWorkspaceAdmin: boolean): SeatHolding => ({
  isWorkspaceAdmin,
  groups: [],
  projects: [],
  repositories: [],
  opens: 'nothing',
  isComplete: true,
});
const codes = (setup: Setup, isWorkspaceAdmin = false) =>
  listFreeingSteps({ comesWith: holding(isWorkspaceAdmin) }, setup).map(({ code }) => code);

const IN_BITBUCKET: Setup = { managedIn: stated('bitbucket') };
const IN_ATLASSIAN: Setup = { managedIn: stated('atlassian-administration') };
const given = (accessGivenBy: NonNullable<Setup['accessGivenBy']>['value']) => ({
  accessGivenBy: stated(accessGivenBy),
});

test.each<[string, Setup, readonly string[]]>([
  ['nobody told', {}, ['remove-in-user-directory', 'take-app-access']],
  ['Bitbucket', IN_BITBUCKET, ['remove-in-user-directory']],
  [
    'Bitbucket, whatever gives access elsewhere',
    { ...IN_BITBUCKET, ...given('identity-provider') },
    ['remove-in-user-directory'],
  ],
  ['Atlassian Administration', IN_ATLASSIAN, ['take-app-access']],
  ['an admin there', { ...IN_ATLASSIAN, ...given('admin') }, ['take-app-access']],
  ['a group there', { ...IN_ATLASSIAN, ...given('group') }, ['take-app-access']],
  [
    'an identity provider',
    { ...IN_ATLASSIAN, ...given('identity-provider') },
    ['change-in-identity-provider', 'take-app-access'],
  ],
  [
    'an approved domain',
    { ...IN_ATLASSIAN, ...given('approved-domain') },
    ['change-approved-domain', 'take-app-access'],
  ],
])('what frees a seat that is managed by: %s', (_, setup, steps) => {
  expect(codes(setup)).toStrictEqual(steps);
  expect(codes(setup, true)).toStrictEqual(['demote-first', ...steps]);
});

test('each step says what to do, who can, and where it is written', () => {
  for (const setup of [{}, { ...IN_ATLASSIAN, ...given('identity-provider') }])
    for (const { says, who, source } of listFreeingSteps({ comesWith: holding(true) }, setup)) {
      expect(says).toMatch(/\.$/);
      expect(who).toMatch(/-admin$/);
      expect(source).toMatch(/^https:/);
    }
});
