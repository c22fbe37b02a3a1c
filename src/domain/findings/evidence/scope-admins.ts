import { type AccessIndex, getAccountPosition } from '../../access/access-index';
import {
  type AccountSet,
  addAccount,
  addAll,
  addExcept,
  countAccounts,
  countCommon,
  createAccountSet,
  isEmpty,
} from '../../access/account-set';
import { rangeOnProject } from '../../access/explain-access';
import { listRepositoriesOf } from '../../access/list-access';
import { type GrantScope } from '../../access/grants';
import { type Level } from '../../access/level';
import { getPosition } from '../../access/roster';
import { type AccountUuid } from '../../facts/ids';
import { isComplete, rowsRead } from '../../facts/reading';
import { type Evidence, type Subject } from '../rule';
import { listMembers } from './members';
import { projectSubject, repositorySubject } from './missing-reads';
import { peopleOfSet, setOf } from './people-sets';

/** A place nobody administers but people of one set. */
export interface HeldScope {
  readonly subject: Subject;
  /** In the order of the roster. */
  readonly admins: readonly AccountUuid[];
  /** Others may administer it too, because not everything was read. */
  readonly isOpen: boolean;
}

export interface ScopeSurvey {
  readonly held: readonly HeldScope[];
  /** How many people administer one place or more. */
  readonly admins: number;
  /** Of those: how many are in doubt. */
  readonly inDoubt: number;
}

/**
 * Who administers each place: the workspace by role, the rest by grants of their own and of groups.
 * Workspace admins, who administer everything, only count for the workspace.
 */
export function surveyScopes(
  { facts, index }: Evidence,
  { holders, doubtful }: { readonly holders: AccountSet; readonly doubtful: AccountSet },
): ScopeSurvey {
  const held: HeldScope[] = [];
  const all = createAccountSet(index.roster.accounts.length);
  const look = (admins: AccountSet, isOpen: boolean, toSubject: () => Subject) => {
    addAll(all, admins);
    if (isEmpty(admins) || countCommon(admins, holders) < countAccounts(admins)) return;
    held.push({ subject: toSubject(), admins: peopleOfSet(index, admins), isOpen });
  };
  const owners = listMembers(facts).filter(({ role }) => role === 'owner');
  const areOwnersOpen =
    !isComplete(facts.lists.members) || facts.accounts.some(({ role }) => role === 'unknown');
  const ofWorkspace = owners.map(({ uuid }) => uuid);
  look(setOf(index, ofWorkspace), areOwnersOpen, () => ({ kind: 'workspace' }));
  const admins = createAccountSet(index.roster.accounts.length);
  const lookAt = (scope: GrantScope, toSubject: () => Subject) => {
    if (grantsAdmin(scope)) look(admins, fillAdmins(admins, index, scope), toSubject);
  };
  for (const project of facts.projects) lookAt(project, () => projectSubject(project));
  for (const repository of facts.repositories)
    lookAt(repository, () => repositorySubject(repository));
  return { held, admins: countAccounts(all), inDoubt: countCommon(all, doubtful) };
}

function grantsAdmin({ groupGrants, personGrants }: GrantScope): boolean {
  const isAdmin = ({ level }: { readonly level: Level }) => level === 'admin';
  return rowsRead(personGrants).some(isAdmin) || rowsRead(groupGrants).some(isAdmin);
}

/** Those who were told, into the set; whether there may be more. */
function fillAdmins(
  admins: AccountSet,
  { groupsBySlug, groups, roster }: AccessIndex,
  { groupGrants, personGrants }: GrantScope,
): boolean {
  admins.fill(0);
  let isOpen = !isComplete(groupGrants) || !isComplete(personGrants);
  for (const { person, level } of rowsRead(personGrants))
    if (level === 'admin') addAccount(admins, getPosition(roster, person));
  for (const { group, level } of rowsRead(groupGrants)) {
    if (level !== 'admin') continue;
    const { members, inferred } = groups.of(group);
    addExcept(admins, members, inferred);
    isOpen ||= groupsBySlug.get(group)?.members.state !== 'complete';
  }
  return isOpen;
}

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
