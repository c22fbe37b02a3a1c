import { OFF_03 } from '../../../../src/domain/findings/rules/offboarding/leaver-is-only-admin';
import {
  aPerson,
  aPersonGrant,
  aProject,
  aRepository,
  complete,
  someFacts,
} from '../../../builders/facts-builders';
import { someEvidence, typedIn } from '../../../builders/a-finding-evidence';
import { expectVerdict, titleOf } from '../rule-case';
import { OFFBOARDING_CASES } from './offboarding-cases';

test.each(OFFBOARDING_CASES.map((one) => [titleOf(one), one] as const))('%s', (_, one) => {
  expectVerdict(one);
});

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const isOwner = { role: 'owner' } as const;

test.each([
  ['one person who administers two places', [ann], 0, 'whether 1 person is still active'],
  [
    'a workspace admin whose project is their own too',
    [{ ...ann, ...isOwner }],
    0,
    'whether 1 person is still active',
  ],
  [
    'two people, one of whom is told to have left',
    [ann, bob],
    1,
    'whether 1 of 2 people is still active',
  ],
  ['two people', [ann, bob], 0, 'whether 2 of 2 people are still active'],
])('OFF-03 counts people, not places: %s', (_, people, left, detail) => {
  const personGrants = complete(people.map((person) => aPersonGrant(person, 'admin')));
  const project = aProject({ personGrants });
  const evidence = someEvidence({
    facts: someFacts({
      accounts: people,
      projects: [project],
      repositories: [aRepository({ project: project.uuid, personGrants })],
    }),
    leavers: typedIn(people.slice(0, left).flatMap(({ accountId = [] }) => accountId)),
  });
  expect(OFF_03.find(evidence).missing).toStrictEqual([{ need: 'directory', detail }]);
});
