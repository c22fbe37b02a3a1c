import { type GrantScope } from '../../../access/grants';
import { type Facts } from '../../../facts/facts';
import { type AccountUuid } from '../../../facts/ids';
import { rowsRead } from '../../../facts/reading';
import {
  listReads,
  missingOf,
  projectSubject,
  type Read,
  repositorySubject,
  toProjectRead,
  toRepositoryRead,
} from '../../evidence/missing-reads';
import { count, createNames, enumerate } from '../../evidence/names';
import { scopeName } from '../../evidence/scopes';
import { listWorkspaceAdmins } from '../../evidence/workspace-admins';
import { type Rule, type Subject } from '../../rule';
import { verdict } from '../../verdict';

export const PRIV_20: Rule = {
  id: 'PRIV-20',
  title: 'Explicit grants to workspace admins',
  severity: 'info',
  category: 'privileges',
  why: 'Ineffective now, but takes effect again after demotion.',
  remedy: 'Remove for a clean demotion.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/',
    'https://community.atlassian.com/forums/Bitbucket-questions/Is-one-able-to-override-project-permissions-at-the-repo-level/qaq-p/2845838',
  ],
  remedyAt: 'repository-permissions',
  needs: ['members', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: ({ facts }) => {
    const names = createNames(facts);
    const admins = listWorkspaceAdmins(facts).map(({ uuid }) => uuid);
    const scopes = scopesByPerson(facts, new Set(admins));
    const matches = admins.flatMap((person) => {
      const related = scopes.get(person) ?? [];
      if (related.length === 0) return [];
      const where = enumerate(related.map((scope) => scopeName(scope, names)));
      const evidence = [`Workspace admin, with ${count(related.length, 'grant')} on ${where}.`];
      return [{ subject: { kind: 'person' as const, person }, evidence, related }];
    });
    const lists = listReads(facts, 'members', 'projects', 'repositories');
    return verdict(matches, missingOf(lists, personGrantReads(facts)));
  },
};

function scopesByPerson(
  { projects, repositories }: Facts,
  wanted: ReadonlySet<AccountUuid>,
): ReadonlyMap<AccountUuid, readonly Subject[]> {
  const scopes = new Map<AccountUuid, Subject[]>();
  const look = ({ personGrants }: GrantScope, toSubject: () => Subject) => {
    for (const { person } of rowsRead(personGrants)) {
      if (!wanted.has(person)) continue;
      const known = scopes.get(person) ?? [];
      known.push(toSubject());
      scopes.set(person, known);
    }
  };
  for (const project of projects) look(project, () => projectSubject(project));
  for (const repository of repositories) look(repository, () => repositorySubject(repository));
  return scopes;
}

function personGrantReads({ projects, repositories }: Facts): readonly Read[] {
  return [
    ...projects.map((project) => toProjectRead(project, project.personGrants)),
    ...repositories.map((repository) => toRepositoryRead(repository, repository.personGrants)),
  ];
}
