import { decideByManualCheck } from '../../evidence/manual-check';
import { repositorySubject } from '../../evidence/missing-reads';
import { count, createNames, enumerate } from '../../evidence/names';
import { type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** Anything public proves that it is allowed. Without any, only a look at the setting tells. */
export const VIS_03: Rule = {
  id: 'VIS-03',
  title: 'Workspace allows public content',
  severity: 'medium',
  category: 'visibility',
  why: 'Any repository admin can publish.',
  remedy: 'Keep all content of the workspace private in its settings.',
  sources: [
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
    'https://github.com/Legit-Labs/legitify/tree/main/policies',
    'https://confluence.atlassian.com/bbkb/bitbucket-cloud-audit-log-events-1178872155.html',
  ],
  remedyAt: 'workspace-settings',
  needs: ['repositories', 'projects', 'manual-check'],
  find: (evidence) => {
    const { facts } = evidence;
    const repositories = facts.repositories.filter(({ isPrivate }) => !isPrivate);
    const projects = facts.projects.filter(({ isPrivate }) => !isPrivate);
    if (repositories.length + projects.length === 0) return decideByManualCheck(evidence, 'VIS-03');
    const names = createNames(facts);
    const named = [
      ...repositories.map(({ uuid }) => names.repository(uuid)),
      ...projects.map(({ uuid }) => names.project(uuid)),
    ];
    const told = `${count(named.length, 'repository or project is', 'repositories and projects are')} public: ${enumerate(named)}.`;
    const related = repositories.map(repositorySubject);
    return verdict([{ subject: { kind: 'workspace' }, evidence: [told], related }]);
  },
};
