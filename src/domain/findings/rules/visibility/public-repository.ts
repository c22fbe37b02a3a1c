import { listReads, missingOf, repositorySubject } from '../../evidence/missing-reads';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** A repository that is meant to be public is exempted like any other finding. */
export const VIS_01: Rule = {
  id: 'VIS-01',
  title: 'Public repository',
  severity: 'high',
  category: 'visibility',
  why: 'Anyone can read and fork; 2SV and IP rules do not apply.',
  remedy: 'Make private or confirm as intended.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/set-repository-privacy-and-forking-options',
    'https://support.atlassian.com/bitbucket-cloud/docs/control-access-to-private-content-in-a-workspace/',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
  ],
  remedyAt: 'repository-details',
  needs: ['repositories'],
  find: ({ facts }) => {
    const open = facts.repositories.filter(({ isPrivate }) => !isPrivate);
    const matches = open.map((repository) => ({
      subject: repositorySubject(repository),
      evidence: ['It is public: anybody reads, clones and forks it.'],
    }));
    return verdict(matches, missingOf(listReads(facts, 'repositories')));
  },
};
