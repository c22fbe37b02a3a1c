import { type AccessIndex } from '../../../access/access-index';
import { rankOf } from '../../../access/level';
import { rowsRead } from '../../../facts/reading';
import { type DirectGrant, listDirectGrants, type OtherPath } from '../../evidence/direct-grants';
import { missingGrants, repositorySubject } from '../../evidence/missing-reads';
import { createNames, type Names } from '../../evidence/names';
import { scopeKey, scopeName } from '../../evidence/scopes';
import { type Match, type Rule } from '../../rule';
import { verdict } from '../../verdict';

export const PRIV_05: Rule = {
  id: 'PRIV-05',
  title: 'Explicit grant below the inherited one (false restriction)',
  severity: 'high',
  category: 'privileges',
  why: 'Highest permission wins: someone believes access was reduced and it was not.',
  remedy: 'Lower the project grant and add higher rights per repository.',
  sources: [
    'https://community.atlassian.com/forums/Bitbucket-questions/Is-one-able-to-override-project-permissions-at-the-repo-level/qaq-p/2845838',
    'https://developer.atlassian.com/cloud/bitbucket/rest/',
  ],
  remedyAt: 'project-permissions',
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: ({ facts, index }) => {
    const names = createNames(facts);
    const people = listDirectGrants(index).flatMap((grant) => ofPerson(grant, names));
    const missing = missingGrants(index);
    return verdict([...people, ...ofGroups(index, names)], missing);
  },
};

function ofPerson({ person, level, scope, other }: DirectGrant, names: Names): Match[] {
  if (other === undefined || rankOf(other.level) <= rankOf(level)) return [];
  const evidence = [
    `${names.person(person)} was given ${level} on ${scopeName(scope, names)}.`,
    `${capital(from(other, names))} gives ${other.level}, and the highest counts.`,
  ];
  return [
    { subject: { kind: 'person', person }, about: scopeKey(scope), evidence, related: [scope] },
  ];
}

function from({ from: scope, group }: OtherPath, names: Names): string {
  return group === undefined ? `a grant on the ${scope}` : `${names.group(group)} on the ${scope}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The same group, lower on the repository than on its project. */
function ofGroups({ facts, projects }: AccessIndex, names: Names): Match[] {
  return facts.repositories.flatMap((repository) => {
    const grants = rowsRead(repository.groupGrants);
    const project = repository.project === undefined ? undefined : projects.get(repository.project);
    if (project === undefined || grants.length === 0) return [];
    const above = new Map(rowsRead(project.groupGrants).map(({ group, level }) => [group, level]));
    return grants.flatMap(({ group, level }): Match[] => {
      const inherited = above.get(group) ?? 'none';
      const acting = inherited === 'create-repo' ? 'write' : inherited;
      if (rankOf(acting) <= rankOf(level)) return [];
      const scope = repositorySubject(repository);
      const evidence = [
        `${capital(names.group(group))} was given ${level} on ${scopeName(scope, names)}.`,
        `On ${names.project(project.uuid)} it has ${inherited}, and the highest counts.`,
      ];
      return [
        { subject: { kind: 'group', group }, about: scopeKey(scope), evidence, related: [scope] },
      ];
    });
  });
}
