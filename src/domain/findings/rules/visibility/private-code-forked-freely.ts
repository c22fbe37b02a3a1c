import {
  listReads,
  missingDetail,
  missingOf,
  repositorySubject,
} from '../../evidence/missing-reads';
import { type Missing, type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** A workspace that keeps private forks inside settles it for all its repositories. */
export const VIS_04: Rule = {
  id: 'VIS-04',
  title: 'Private repository can be forked freely',
  severity: 'medium',
  category: 'visibility',
  why: 'Forks can leave the workspace and be made public.',
  remedy: 'Keep private forks inside the workspace, or forbid public forks on the repository.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/set-repository-privacy-and-forking-options',
    'https://best.openssf.org/SCM-BestPractices/',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
  ],
  remedyAt: 'repository-details',
  needs: ['repositories', 'workspace-settings'],
  find: ({ facts }) => {
    const { forkingMode } = facts.workspace;
    if (forkingMode === 'internal_only') return verdict([]);
    const closed = facts.repositories.filter(({ isPrivate }) => isPrivate);
    const free = closed
      .filter(({ forkPolicy }) => forkPolicy === 'allow_forks')
      .map(repositorySubject);
    const untold = closed.filter(({ forkPolicy }) => forkPolicy === undefined);
    const missing: readonly Missing[] = [
      ...missingOf(listReads(facts, 'repositories')),
      ...missingDetail('repositories', 'its fork policy', untold.map(repositorySubject)),
    ];
    if (forkingMode !== 'allow_forks') {
      const isAsked = free.length + missing.length > 0;
      return verdict([], isAsked ? [{ need: 'workspace-settings' }, ...missing] : []);
    }
    const evidence = ['Private, and forks are allowed: by the repository and by the workspace.'];
    return verdict(
      free.map((subject) => ({ subject, evidence })),
      missing,
    );
  },
};
