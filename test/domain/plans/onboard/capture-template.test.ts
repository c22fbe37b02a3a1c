import * as fc from 'fast-check';
import { createAccessIndex, NotInFactsError } from '../../../../src/domain/access/access-index';
import { type Facts } from '../../../../src/domain/facts/facts';
import { captureTemplate } from '../../../../src/domain/plans/onboard/capture-template';
import { planOnboarding } from '../../../../src/domain/plans/onboard/plan-onboarding';
import { withActions } from '../../../../src/domain/plans/with-action';
import { aPlanContext } from '../../../builders/a-plan';
import { arbitraryTruth, PEOPLE } from '../../../builders/arbitrary-facts';
import { bruteForceLevel, bruteForceProjectLevel } from '../../../builders/brute-force';
import {
  aGroup,
  aGroupGrant,
  aListedLevel,
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  partial,
  someFacts,
  someLists,
  unread,
} from '../../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const artists = aGroup({ name: 'Artists', members: complete([ann.uuid]) });
const others = aGroup({ name: 'Others', members: complete([bob.uuid]) });
const art = aProject({ personGrants: complete([aPersonGrant(ann, 'create-repo')]) });
const paintings = aRepository({
  personGrants: complete([aPersonGrant(bob, 'admin'), aPersonGrant(ann, 'write')]),
});

function workspace(given: Partial<Facts> = {}) {
  return someFacts({
    accounts: [ann, bob],
    groups: [artists, others],
    projects: [art],
    repositories: [paintings, aRepository({ slug: 'sketches' })],
    ...given,
  });
}
const capture = (facts = workspace()) => captureTemplate(createAccessIndex(facts), ann.uuid);

test('groups and direct grants are captured, as far as they were told', () => {
  expect(capture()).toStrictEqual({
    template: {
      groups: ['artists'],
      projectGrants: [{ project: art.uuid, level: 'create-repo' }],
      repositoryGrants: [{ repository: paintings.uuid, level: 'write' }],
    },
    notCaptured: [],
  });
});

const untold = aGroup({ name: 'Untold', members: unread('wrong-credential') });
const plain = aProject({ key: 'OPS' });
const grantedToUntold = aRepository({
  project: plain.uuid,
  groupGrants: complete([aGroupGrant(untold, 'write')]),
});

test.each<[string, Partial<Facts>, object[]]>([
  ['the admin role', { accounts: [{ ...ann, role: 'owner' }, bob] }, [{ kind: 'workspace-admin' }]],
  [
    'a role nobody knows',
    { accounts: [{ ...ann, role: 'unknown' }, bob] },
    [{ kind: 'role-not-known' }],
  ],
  [
    'a group that only listings prove',
    {
      groups: [untold],
      projects: [plain],
      repositories: [{ ...grantedToUntold, listing: complete([aListedLevel(ann, 'write')]) }],
    },
    [{ kind: 'inferred-group', group: 'untold' }],
  ],
  ['a group they may be in', { groups: [untold] }, [{ kind: 'possible-group', group: 'untold' }]],
  [
    'a group that only a grant names',
    { groups: [], projects: [plain], repositories: [grantedToUntold] },
    [{ kind: 'possible-group', group: 'untold' }],
  ],
  [
    'lists that were not read',
    { lists: someLists({ groups: unread(), projects: unread(), repositories: partial(null) }) },
    ['groups', 'projects', 'repositories'].map((name) => ({
      kind: 'unread',
      says: `Not all ${name} of the workspace were read.`,
    })),
  ],
  [
    'grants that were not read',
    {
      projects: [{ ...art, personGrants: unread() }],
      repositories: [{ ...paintings, personGrants: partial([]) }],
    },
    [
      { kind: 'unread', says: 'Grants of people were not read in full on 1 of 1 project.' },
      { kind: 'unread', says: 'Grants of people were not read in full on 1 of 1 repository.' },
    ],
  ],
])('not captured, and said so: %s', (_, given, notCaptured) => {
  expect(capture(workspace(given)).notCaptured).toStrictEqual(notCaptured);
});

test('nobody can be captured whom the facts do not hold', () => {
  const index = createAccessIndex(workspace({ accounts: [bob] }));
  expect(() => captureTemplate(index, aPerson({ displayName: 'Zoe' }).uuid)).toThrow(
    NotInFactsError,
  );
});

test('a newcomer with nothing holds exactly what was captured of somebody, but for the admin role', () => {
  const newcomer = aPerson({ displayName: 'Newcomer' });
  fc.assert(
    fc.property(arbitraryTruth, fc.constantFrom(...PEOPLE), (truth, person) => {
      const facts = { ...truth, accounts: [...truth.accounts, newcomer] };
      const index = createAccessIndex(facts);
      const template = { name: 'Role', ...captureTemplate(index, person).template };
      const draft = planOnboarding(
        { newcomers: [{ label: 'Newcomer', person: newcomer.uuid }], template },
        aPlanContext({ facts }),
      );
      const after = withActions(
        facts,
        draft.steps.map(({ action }) => action),
      );
      const asMember = after.accounts.map((one) =>
        one.uuid === person && one.role === 'owner' ? { ...one, role: 'member' as const } : one,
      );
      const levelsOf = (uuid: typeof person) => [
        ...after.repositories.map((repository) =>
          bruteForceLevel({ ...after, accounts: asMember }, uuid, {
            repository,
            withPublic: false,
          }),
        ),
        ...after.projects.map((project) =>
          bruteForceProjectLevel({ ...after, accounts: asMember }, uuid, project),
        ),
      ];
      expect(levelsOf(newcomer.uuid)).toEqual(levelsOf(person));
    }),
  );
});
