import { judgeActivity } from '../../../../src/domain/findings/evidence/member-activity';
import { countSeats } from '../../../../src/domain/findings/evidence/seat-count';
import { aDirectory, aDirectoryPerson, someEvidence } from '../../../builders/a-finding-evidence';
import { aPerson, someFacts } from '../../../builders/facts-builders';

const ann = aPerson();
const bob = aPerson({ displayName: 'Bob' });
const told = aDirectory(aDirectoryPerson(bob, { lastActiveOn: '2026-11-20' }));

test.each([
  {
    says: 'the only member',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann] }) }),
    activity: [{ need: 'last-active', detail: 'of 1 member' }],
    seats: [{ need: 'directory', detail: 'whether 1 member is active' }],
  },
  {
    says: 'one of two members',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann, bob] }), directory: told }),
    activity: [{ need: 'last-active', detail: 'of 1 of 2 members', isPart: true }],
    seats: [{ need: 'directory', detail: 'whether 1 of 2 members is active', isPart: true }],
  },
  {
    says: 'both of two members',
    evidence: someEvidence({ facts: someFacts({ accounts: [ann, bob] }) }),
    activity: [{ need: 'last-active', detail: 'of 2 of 2 members' }],
    seats: [{ need: 'directory', detail: 'whether 2 of 2 members are active' }],
  },
])('what is not known of $says is told in a sentence', ({ evidence, activity, seats }) => {
  expect(judgeActivity(evidence).missing).toStrictEqual(activity);
  expect(countSeats(evidence).missing).toStrictEqual(seats);
});
