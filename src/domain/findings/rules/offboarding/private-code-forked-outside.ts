import { rowsRead } from '../../../facts/reading';
import { type Missing, type Rule } from '../../rule';
import { missingAmong, missingFrom, verdict } from '../../verdict';

const HIDDEN_FORKS: Missing = {
  need: 'forks',
  detail: 'private forks in workspaces that this credential cannot see',
  isPart: true,
};

export const OFF_11: Rule = {
  id: 'OFF-11',
  title: 'Fork of private code outside the workspace',
  severity: 'high',
  category: 'offboarding',
  why: 'The copy stays under the control of whoever made it.',
  remedy:
    'Ask for its deletion; keep private forks inside the workspace (forking setting of the workspace or the repository).',
  remedyAt: 'repository-details',
  sources: [
    'https://github.com/aquasecurity/chain-bench/blob/main/docs/CIS-Software-Supply-Chain-Security-Guide-v1.0.pdf',
    'https://support.atlassian.com/bitbucket-cloud/docs/set-repository-privacy-and-forking-options',
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
  ],
  needs: ['repositories', 'forks'],
  find: ({ facts }) => {
    const matches = facts.repositories
      .filter(({ isPrivate }) => isPrivate)
      .flatMap(({ uuid, forks }) =>
        rowsRead(forks)
          .filter(({ isHere }) => !isHere)
          .map(({ fullName, isPrivate }) => ({
            subject: { kind: 'repository' as const, repository: uuid },
            about: fullName,
            evidence: [`Forked to ${fullName}, which is ${isPrivate ? 'private' : 'public'}.`],
          })),
      );
    const missing = [
      ...missingFrom('repositories', facts.lists.repositories),
      ...missingAmong(
        'forks',
        'repositories',
        facts.repositories.map(({ forks }) => forks),
      ),
      ...(facts.repositories.some(({ isPrivate }) => isPrivate) ? [HIDDEN_FORKS] : []),
    ];
    return verdict(matches, missing);
  },
};
