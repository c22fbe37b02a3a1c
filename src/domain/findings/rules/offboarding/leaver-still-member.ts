import { type DirectoryPerson } from '../../../directory/directory-person';
import { createDirectoryLookup } from '../../evidence/directory';
import { createDepartures, missingDepartures } from '../../evidence/leavers';
import { listMembers, missingMembers } from '../../evidence/members';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const OFF_01: Rule = {
  id: 'OFF-01',
  title: 'Somebody who left is still a member',
  severity: 'critical',
  category: 'offboarding',
  why: 'Access and cost go on after the last day.',
  remedy: 'Plan the offboarding: successors and keys first, then grants, then the membership.',
  remedyAt: 'usher',
  sources: [
    'https://graphgrc.engseclabs.com/custom/acc-03.html',
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: ['members', 'leavers', 'directory'],
  find: (evidence) => {
    const { facts, leavers } = evidence;
    const lookUp = createDirectoryLookup(evidence);
    const departureOf = createDepartures(evidence);
    const members = listMembers(facts).map((account) => ({
      account,
      departure: departureOf(account.uuid),
    }));
    const matches = members.flatMap(({ account, departure }) =>
      departure.state === 'left' && !isShutOut(lookUp(account))
        ? [
            {
              subject: { kind: 'person' as const, person: account.uuid },
              evidence: [`A member of the workspace who ${departure.why}.`],
            },
          ]
        : [],
    );
    const missing = [
      ...missingMembers(facts),
      ...missingDepartures(
        evidence,
        members.map(({ departure }) => departure),
      ),
      ...(leavers === undefined ? [{ need: 'leavers' as const, isPart: true as const }] : []),
    ];
    return verdict(matches, missing);
  },
};

/** A deactivated account neither enters nor costs anything; what is left of it is another rule's. */
function isShutOut(person: DirectoryPerson | undefined): boolean {
  return person?.status === 'deactivated' && person.isOnPlan !== true;
}
