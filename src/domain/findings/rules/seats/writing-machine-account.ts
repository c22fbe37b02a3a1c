import { judgeMachineAccounts, LOOKS_LIKE } from '../../evidence/machine-access';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const SEAT_13: Rule = {
  id: 'SEAT-13',
  title: 'Machine account takes a seat to write',
  severity: 'info',
  category: 'seats',
  why: 'An access token writes over HTTPS without a seat; tools that write over SSH, as SparkleShare does, need the seat or a workspace key.',
  remedy: 'Look at an access token of the repository first; keep the seat where only SSH will do.',
  remedyAt: 'user-directory',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/repository-access-tokens',
    'https://confluence.atlassian.com/bbkb/difference-between-repository-project-and-workspace-access-keys-1188785759.html',
    'https://github.com/hbons/SparkleShare',
  ],
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { machines, missing } = judgeMachineAccounts(evidence);
    const matches = machines
      .filter(({ mayWrite }) => mayWrite === 'yes')
      .map(({ account, repositories }) => ({
        subject: { kind: 'person' as const, person: account.uuid },
        evidence: [`Writes to ${count(repositories, 'repository', 'repositories')}.`, LOOKS_LIKE],
      }));
    return verdict(matches, missing);
  },
};
