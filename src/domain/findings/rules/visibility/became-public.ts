import { listReads, missingOf, repositorySubject } from '../../evidence/missing-reads';
import { toDay } from '../../evidence/days';
import { type Rule } from '../../rule';
import { cannotTell, verdict } from '../../verdict';

export const VIS_02: Rule = {
  id: 'VIS-02',
  title: 'Repository became public',
  severity: 'critical',
  category: 'visibility',
  why: 'CIS 1.2.6: visibility changes must be tracked.',
  remedy: 'Make it private again, and replace every secret that it holds.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://confluence.atlassian.com/bbkb/bitbucket-cloud-audit-log-events-1178872155.html',
  ],
  remedyAt: 'repository-details',
  needs: ['repositories', 'previous-scan'],
  find: ({ facts, previous }) => {
    if (previous === undefined) return cannotTell('previous-scan');
    const before = new Map(previous.repositories.map(({ uuid, isPrivate }) => [uuid, isPrivate]));
    const open = facts.repositories.filter(({ isPrivate }) => !isPrivate);
    const matches = open
      .filter(({ uuid }) => before.get(uuid) === true)
      .map((repository) => ({
        subject: repositorySubject(repository),
        evidence: [
          `It was private in the scan of ${toDay(previous.startedAt)}, and is public now.`,
        ],
      }));
    const list = missingOf(listReads(facts, 'repositories'));
    if (previous.lists.repositories.state === 'complete') return verdict(matches, list);
    const unseen = open
      .filter(({ uuid }) => !before.has(uuid))
      .map((repository) => ({
        need: 'previous-scan' as const,
        subject: repositorySubject(repository),
      }));
    return verdict(matches, [...list, ...unseen]);
  },
};
