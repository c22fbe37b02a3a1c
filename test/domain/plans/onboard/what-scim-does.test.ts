import { scimHazard, whatScimDoes } from '../../../../src/domain/plans/onboard/what-scim-does';
import { type Setup } from '../../../../src/domain/setup/setup';

const managedIn = (value: 'bitbucket' | 'atlassian-administration'): Setup => ({
  managedIn: { value, statedAt: 0 },
});

test.each<[string, Setup, number, RegExp, 'medium' | 'not-known']>([
  [
    'in Bitbucket: no group of it is filled',
    managedIn('bitbucket'),
    0,
    /does not fill any group of this workspace.*, nor grant a project/,
    'medium',
  ],
  [
    'in Atlassian Administration: groups very probably, grants never',
    managedIn('atlassian-administration'),
    1,
    /give them Bitbucket through a group.*does not grant a project.*Not certain: groups of the identity provider very probably/,
    'not-known',
  ],
  ['nobody knows where', {}, 1, /Not certain: where people are managed was not told/, 'not-known'],
])('people are managed %s', (_, setup, open, says, severity) => {
  expect(whatScimDoes(setup).isOpen).toHaveLength(open);
  expect(scimHazard(setup)).toMatchObject({ code: 'what-scim-does', severity });
  expect(scimHazard(setup).says).toMatch(says);
  expect(scimHazard(setup).source).toMatch(/^https:/);
});

test('grants, exemptions, reviewers and credentials are nobody’s but a person’s work', () => {
  for (const setup of [managedIn('bitbucket'), managedIn('atlassian-administration'), {}])
    expect(whatScimDoes(setup).doesNot.at(-1)).toMatch(/^grant a project or a repository/);
});
