import { daysSince } from '../../evidence/days';
import {
  listReads,
  missingDetail,
  missingOf,
  repositorySubject,
} from '../../evidence/missing-reads';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Pushes move the date; pull requests and changes of access do not. */
export const VIS_06: Rule = {
  id: 'VIS-06',
  title: 'Stale repository',
  severity: 'low',
  category: 'visibility',
  why: 'CIS 1.2.7; permissions nobody looks at.',
  remedy: 'Archive/transfer, reduce grants.',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-details',
  needs: ['repositories'],
  find: ({ facts, now, thresholds }) => {
    const aged = facts.repositories.map((repository) => ({
      repository,
      days: daysSince(now, repository.updatedOn ?? ''),
    }));
    const matches = aged.flatMap(({ repository, days }) =>
      days === undefined || days <= thresholds.staleRepositoryDays
        ? []
        : [
            {
              subject: repositorySubject(repository),
              evidence: [
                `Last push ${days} days ago, on ${(repository.updatedOn ?? '').slice(0, 10)}.`,
              ],
            },
          ],
    );
    const undated = aged.filter(({ days }) => days === undefined);
    const subjects = undated.map(({ repository }) => repositorySubject(repository));
    return verdict(matches, [
      ...missingOf(listReads(facts, 'repositories')),
      ...missingDetail('repositories', 'its last push', subjects),
    ]);
  },
};
