import { type AccountUuid } from '../../../facts/ids';
import { createDirectoryLookup, isStatusTold, missingDirectory } from '../../evidence/directory';
import { type Match, type Rule } from '../../rule';
import { verdict } from '../../verdict';
import { OFF_07 } from './automation-runs-as-leaver';
import { OFF_05 } from './leaver-added-access-keys';
import { OFF_03 } from './leaver-is-only-admin';

export const OFF_10: Rule = {
  id: 'OFF-10',
  title: 'Account about to be deleted still holds something unique',
  severity: 'high',
  category: 'offboarding',
  why: '14 days after the request nothing can be restored.',
  remedy: 'Cancel the deletion, hand everything over, then delete again.',
  remedyAt: 'atlassian-administration',
  sources: [
    'https://support.atlassian.com/user-management/docs/delete-a-managed-account/',
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-workspace-disappeared-or-workspace-shared-access-revoked-after-deleting-a-bitbucket-user-account',
    'https://developer.atlassian.com/cloud/admin/user-management/rest/api-group-lifecycle/',
  ],
  needs: [
    'directory',
    'members',
    'groups',
    'projects',
    'project-grants',
    'repositories',
    'repository-grants',
    'access-keys',
    'register',
    'pipeline-variables',
  ],
  find: (evidence) => {
    const lookUp = createDirectoryLookup(evidence);
    const doomed = evidence.facts.accounts.filter(
      (account) => lookUp(account)?.status === 'deletion-scheduled',
    );
    const told = missingDirectory(evidence, isStatusTold);
    if (doomed.length === 0) return verdict([], told);
    const verdicts = [OFF_03, OFF_05, OFF_07].map((rule) => rule.find(evidence));
    const matches = doomed.flatMap(({ uuid }) => {
      const found = verdicts.flatMap((one) => one.matches.filter((match) => concerns(match, uuid)));
      if (found.length === 0) return [];
      const subject = { kind: 'person' as const, person: uuid };
      return [{ subject, evidence: found.flatMap((match) => match.evidence).sort() }];
    });
    return verdict(matches, [...told, ...verdicts.flatMap(({ missing }) => missing)]);
  },
};

function concerns({ subject, related = [] }: Match, person: AccountUuid): boolean {
  return [subject, ...related].some((one) => one.kind === 'person' && one.person === person);
}
