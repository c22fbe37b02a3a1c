import { createAccessIndex } from '../../../access/access-index';
import { type Facts } from '../../../facts/facts';
import { isComplete } from '../../../facts/reading';
import { createAccessReach, type Reach } from '../../evidence/access-reach';
import { count } from '../../evidence/names';
import { findWithoutAccess } from '../../evidence/without-access';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const OFF_12: Rule = {
  id: 'OFF-12',
  title: 'Access was removed, the seat was not',
  severity: 'medium',
  category: 'offboarding',
  why: 'Taking somebody out of a project or repository does not end the membership that is billed.',
  remedy: 'Remove the person from the workspace.',
  remedyAt: 'user-directory',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan',
    'https://www.stitchflow.com/user-management/atlassian-bitbucket/manual',
  ],
  needs: [
    'previous-scan',
    'members',
    'groups',
    'projects',
    'project-grants',
    'repositories',
    'repository-grants',
  ],
  find: (evidence) => {
    const { previous } = evidence;
    if (previous === undefined) return cannotTell('previous-scan');
    const before = createAccessReach(createAccessIndex(previous));
    const { people, missing } = findWithoutAccess(evidence);
    const matches = people
      .filter(({ uuid }) => before.everywhere(uuid).certain > 0)
      .map(({ uuid }) => ({
        subject: { kind: 'person' as const, person: uuid },
        evidence: [
          `Reached ${count(before.everywhere(uuid).certain, 'repository', 'repositories')} in the scan before; none now, and still a member.`,
        ],
      }));
    const undecided = people.filter(
      ({ uuid }) =>
        before.everywhere(uuid).certain === 0 && mayHaveHad(previous, before.everywhere(uuid)),
    );
    const detail = `what ${count(undecided.length, 'member')} reached then`;
    const open =
      undecided.length === 0
        ? []
        : [{ need: 'previous-scan' as const, detail, isPart: true as const }];
    return verdict(matches, [...missing, ...open]);
  },
};

function mayHaveHad({ lists }: Facts, { possible }: Reach): boolean {
  return possible > 0 || !isComplete(lists.repositories) || !isComplete(lists.projects);
}
