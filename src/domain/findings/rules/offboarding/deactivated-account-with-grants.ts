import { createDirectoryLookup, isStatusTold, missingDirectory } from '../../evidence/directory';
import { listHoldings } from '../../evidence/holdings';
import { missingMembers } from '../../evidence/members';
import { unreadAccess } from '../../evidence/missing-access';
import { enumerate } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const OFF_02: Rule = {
  id: 'OFF-02',
  title: 'Deactivated account with grants',
  severity: 'medium',
  category: 'offboarding',
  why: 'Nothing is billed, but the day the account is reactivated everything is back; and it clutters every review.',
  remedy: 'Take away its grants and its groups.',
  remedyAt: 'repository-permissions',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/how-to-remove-inactive-users-from-a-bitbucket-cloud-workspace/',
    'https://support.atlassian.com/bitbucket-cloud/kb/unable-find-the-inactive-user-to-remove-their-membership-from-bitbucket-cloud/',
    'https://support.atlassian.com/bitbucket-cloud/kb/exporting-user-list-from-your-workspace/',
  ],
  needs: ['directory', 'members', 'groups', 'project-grants', 'repository-grants'],
  find: (evidence) => {
    const { facts } = evidence;
    const lookUp = createDirectoryLookup(evidence);
    const gone = facts.accounts.filter((account) => lookUp(account)?.status === 'deactivated');
    const held = listHoldings(facts, new Set(gone.map(({ uuid }) => uuid)));
    const matches = gone.flatMap((account) => {
      const holdings = held.get(account.uuid);
      if (holdings === undefined) return [];
      const found = `Deactivated in the directory, and still has ${enumerate(holdings)}.`;
      return [
        {
          subject: { kind: 'person' as const, person: account.uuid },
          evidence: [found],
        },
      ];
    });
    const undecided = gone.length - matches.length;
    const missing = [...missingMembers(facts), ...missingDirectory(evidence, isStatusTold)];
    return verdict(matches, undecided > 0 ? [...missing, ...unreadAccess(facts)] : missing);
  },
};
