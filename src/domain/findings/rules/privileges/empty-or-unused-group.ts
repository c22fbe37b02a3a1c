import { type AccessIndex } from '../../../access/access-index';
import { type Facts, type Group, type WorkspaceRole } from '../../../facts/facts';
import { type GroupSlug } from '../../../facts/ids';
import { isComplete, rowsRead } from '../../../facts/reading';
import {
  groupMembersRead,
  listReads,
  missingOf,
  type Read,
  toProjectRead,
  toRepositoryRead,
} from '../../evidence/missing-reads';
import { count } from '../../evidence/names';
import { type Evidence, type Match, type Missing, type Rule } from '../../rule';
import { verdict } from '../../verdict';

/** A group of workspace admins alone may be what makes them admins, so it is never called unused. */
export const PRIV_18: Rule = {
  id: 'PRIV-18',
  title: 'Empty or unused group',
  severity: 'low',
  category: 'privileges',
  why: 'Clutter; reactivates silently when someone is added (and bills).',
  remedy: 'Delete.',
  sources: [
    'https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan',
  ],
  remedyAt: 'workspace-user-groups',
  needs: ['members', 'groups', 'projects', 'project-grants', 'repositories', 'repository-grants'],
  find: (evidence) => {
    const { index } = evidence;
    const granted = grantedGroups(index);
    const grants = missingGrants(index);
    const matches = index.facts.groups.flatMap((group) =>
      judgeGroup(group, { evidence, granted, areAllRead: grants.length === 0 }),
    );
    return verdict(matches, [...grants, ...missingMembersOfGroups(index)]);
  },
};

interface Known {
  readonly evidence: Evidence;
  readonly granted: ReadonlySet<GroupSlug>;
  readonly areAllRead: boolean;
}

function judgeGroup(
  { slug, members }: Group,
  { evidence, granted, areAllRead }: Known,
): readonly Match[] {
  const known = rowsRead(members);
  const isEmpty = isComplete(members) && known.length === 0;
  const { roles } = evidence.index.roster;
  const makesNoAdmins = known.some((uuid) => isOrdinary(roles.get(uuid)));
  const isUnused = areAllRead && isComplete(members) && !granted.has(slug) && makesNoAdmins;
  if (!isEmpty && !isUnused) return [];
  const told = isEmpty
    ? ['It has no members.']
    : [`${count(known.length, 'member')}, and no grant on any project or repository.`];
  const elsewhere =
    evidence.setup.managedIn?.value === 'bitbucket'
      ? []
      : ['It may still give the app itself in Atlassian Administration: look there first.'];
  const subject = { kind: 'group', group: slug } as const;
  return [{ subject, evidence: [...told, ...elsewhere] }];
}

function isOrdinary(role: WorkspaceRole | undefined): boolean {
  return role === 'member' || role === 'collaborator';
}

function grantedGroups({ facts }: AccessIndex): ReadonlySet<GroupSlug> {
  const granted = new Set<GroupSlug>();
  for (const scopes of [facts.projects, facts.repositories])
    for (const { groupGrants } of scopes)
      for (const { group } of rowsRead(groupGrants)) granted.add(group);
  return granted;
}

function missingGrants({ facts }: AccessIndex): readonly Missing[] {
  return missingOf(listReads(facts, 'projects', 'repositories'), groupGrantReads(facts));
}

function groupGrantReads({ projects, repositories }: Facts): readonly Read[] {
  return [
    ...projects.map((project) => toProjectRead(project, project.groupGrants)),
    ...repositories.map((repository) => toRepositoryRead(repository, repository.groupGrants)),
  ];
}

function missingMembersOfGroups(index: AccessIndex): readonly Missing[] {
  const { facts } = index;
  const groups = facts.groups.map(({ slug }) => groupMembersRead(index, slug));
  return missingOf(listReads(facts, 'members', 'groups'), groups);
}
