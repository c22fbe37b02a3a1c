import { type AccessIndex, getAccountPosition } from '../../access/access-index';
import { rangeOnProject } from '../../access/explain-access';
import { listRepositoriesOf } from '../../access/list-access';
import { type GrantScope } from '../../access/grants';
import { type Level } from '../../access/level';
import { type AccountUuid } from '../../facts/ids';
import { isComplete, type Reading, rowsRead } from '../../facts/reading';
import { type Evidence, type Subject } from '../rule';
import { listMembers } from './members';
import { createNames } from './names';

/** Who administers a place: the workspace by role, the rest by grants of their own and of groups. */
export interface ScopeAdmins {
  readonly subject: Subject;
  readonly name: string;
  /** In no order: there are too many to sort for the few places that are told. */
  readonly admins: readonly AccountUuid[];
  /** Others may administer it too, because not everything was read. */
  readonly isOpen: boolean;
}

/** Every place with an admin; workspace admins, who administer everything, only count for the workspace. */
export function listScopeAdmins({ facts, index }: Evidence): readonly ScopeAdmins[] {
  const names = createNames(facts);
  const owners = listMembers(facts).filter(({ role }) => role === 'owner');
  const workspace = {
    subject: { kind: 'workspace' as const },
    name: `workspace ${facts.workspace.slug}`,
    admins: owners.map(({ uuid }) => uuid),
    isOpen: !isComplete(facts.lists.members) || facts.accounts.some((a) => a.role === 'unknown'),
  };
  const projects = facts.projects.filter(grantsAdmin).map((project) => ({
    ...adminsOf(index, project),
    subject: { kind: 'project' as const, project: project.uuid },
    name: names.project(project.uuid),
  }));
  const repositories = facts.repositories.filter(grantsAdmin).map((repository) => ({
    ...adminsOf(index, repository),
    subject: { kind: 'repository' as const, repository: repository.uuid },
    name: names.repository(repository.uuid),
  }));
  return [workspace, ...projects, ...repositories].filter(({ admins }) => admins.length > 0);
}

function grantsAdmin({ groupGrants, personGrants }: GrantScope): boolean {
  const isAdmin = ({ level }: { readonly level: Level }) => level === 'admin';
  return rowsRead(personGrants).some(isAdmin) || rowsRead(groupGrants).some(isAdmin);
}

function adminsOf(
  { groupsBySlug }: AccessIndex,
  { groupGrants, personGrants }: GrantScope,
): Pick<ScopeAdmins, 'admins' | 'isOpen'> {
  const people = rowsRead(personGrants).filter(({ level }) => level === 'admin');
  const groups = rowsRead(groupGrants)
    .filter(({ level }) => level === 'admin')
    .map(({ group }) => groupsBySlug.get(group)?.members ?? NOBODY_TOLD);
  const admins = new Set([...people.map(({ person }) => person), ...groups.flatMap(rowsRead)]);
  const readings: readonly Reading<unknown>[] = [groupGrants, personGrants, ...groups];
  const isOpen = !readings.every(isComplete);
  return { admins: [...admins], isOpen };
}

/** A grant names a group that no list tells. */
const NOBODY_TOLD: Reading<readonly AccountUuid[]> = {
  state: 'unread',
  gap: { reason: 'not-found' },
};

/** Whether somebody administers any project or repository, by whichever path. */
export function administersAnything(
  index: AccessIndex,
  person: AccountUuid,
): 'yes' | 'no' | 'unknown' {
  const asked = { index, position: getAccountPosition(index, person) };
  const ranges = [
    ...listRepositoriesOf(index, person),
    ...index.facts.projects.map((project) => rangeOnProject(asked, project)),
  ];
  if (ranges.some(({ level }) => level === 'admin')) return 'yes';
  const { repositories, projects } = index.facts.lists;
  const areAllRead = isComplete(repositories) && isComplete(projects);
  return areAllRead && ranges.every(({ atMost }) => atMost !== 'admin') ? 'no' : 'unknown';
}
