import { judgeMachineAccounts, LOOKS_LIKE } from '../../evidence/machine-access';
import { count } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const SEAT_12: Rule = {
  id: 'SEAT-12',
  title: 'Machine account takes a seat to read',
  severity: 'low',
  category: 'seats',
  why: 'A machine that only reads needs no seat: access keys read for free.',
  remedy: 'Replace it by an access key of the repository or project, then remove the account.',
  remedyAt: 'user-directory',
  sources: [
    'https://confluence.atlassian.com/bitbucket/use-access-keys-294486051.html',
    'https://confluence.atlassian.com/bbkb/difference-between-repository-project-and-workspace-access-keys-1188785759.html',
  ],
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { machines, missing } = judgeMachineAccounts(evidence);
    const matches = machines
      .filter(({ mayWrite, repositories }) => mayWrite === 'no' && repositories > 0)
      .map(({ account, repositories }) => ({
        subject: { kind: 'person' as const, person: account.uuid },
        evidence: [
          `Reads ${count(repositories, 'repository', 'repositories')} and writes to none.`,
          LOOKS_LIKE,
        ],
      }));
    return verdict(matches, missing);
  },
};
