import { type AccessIndex, membersAreComplete } from '../../access/access-index';
import {
  type AccountSet,
  addAccount,
  addAll,
  createAccountSet,
  isEmpty,
} from '../../access/account-set';
import { areTold, type GrantScope } from '../../access/grants';
import { type Project } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';
import { both, peopleOfSet, setOf } from '../../findings/evidence/people-sets';
import { type GrantPlace } from '../../gates/change';
import { type PlanContext } from '../plan-context';
import { createActing } from '../account-status';
import { type Leaver } from './leaver';

/** A place that some leaver administers and where nobody else certainly can. */
export interface OrphanedPlace {
  /** Missing: the workspace. */
  readonly on?: GrantPlace;
  readonly leavers: readonly AccountUuid[];
  /** `not-known`: somebody else may administer it, because not everything was read. */
  readonly others: 'none' | 'not-known';
}

/** Who administers a place. */
interface Admins {
  readonly certain: AccountSet;
  readonly possible: AccountSet;
  /** Somebody whom no list names may administer it too. */
  readonly isOpen: boolean;
}

/**
 * Where nobody certainly remains who administers it in their own name: the workspace, projects and
 * repositories. Workspace admins administer everything and count for the workspace alone; an account that
 * is blocked, or no member, administers nothing.
 */
export function listOrphanedPlaces(
  leavers: readonly Leaver[],
  context: PlanContext,
): readonly OrphanedPlace[] {
  const { index } = context;
  const judge = createJudge(leavers, context);
  const ofProject = new Map(
    index.facts.projects.map((project) => [project.uuid, placeAdmins(index, project)]),
  );
  const projects = [...ofProject].flatMap(([project, admins]) => judge(admins, { project }));
  const orphaned = new Set(projects.map(({ on }) => on && 'project' in on && on.project));
  const repositories = index.facts.repositories
    // Whoever takes the project over administers its repositories too.
    .filter(({ project }) => project === undefined || !orphaned.has(project))
    .flatMap((repository) => {
      const above = aboveOf(index, repository.project, ofProject);
      return judge(placeAdmins(index, repository), { repository: repository.uuid }, above);
    });
  return [...judge(workspaceAdmins(index)), ...projects, ...repositories];
}

function createJudge(leavers: readonly Leaver[], context: PlanContext) {
  const { index } = context;
  const leaving = setOf(
    index,
    leavers.map(({ person }) => person),
  );
  const able = listAble(leavers, context);
  const isLeft = (set: AccountSet) => !isEmpty(both(set, able));
  return (own: Admins, on?: GrantPlace, above = nobody(index)): readonly OrphanedPlace[] => {
    const people = peopleOfSet(index, both(own.certain, leaving));
    if (people.length === 0 || isLeft(own.certain) || isLeft(above.certain)) return [];
    const mayBeLeft = [own, above].some(({ possible, isOpen }) => isOpen || isLeft(possible));
    return [{ ...(on && { on }), leavers: people, others: mayBeLeft ? 'not-known' : 'none' }];
  };
}

/** Members who stay, and whose account is not known to be blocked. */
function listAble(leavers: readonly Leaver[], context: PlanContext): AccountSet {
  const { index } = context;
  const { roster, facts } = index;
  const leaving = new Set(leavers.map(({ person }) => person));
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  const mayAct = createActing(context);
  // Whom only a grant or a group names may be anybody.
  const mayActAs = (person: AccountUuid) => {
    const account = accounts.get(person);
    return account === undefined || mayAct(account);
  };
  const mayBeHere = (person: AccountUuid) => roster.roles.has(person) || !membersAreComplete(index);
  return setOf(
    index,
    roster.accounts.filter((one) => !leaving.has(one) && mayBeHere(one) && mayActAs(one)),
  );
}

function nobody({ roster }: AccessIndex): Admins {
  const none = createAccountSet(roster.accounts.length);
  return { certain: none, possible: none, isOpen: false };
}

function workspaceAdmins(index: AccessIndex): Admins {
  const { admins, maybeAdmins } = index.roster;
  return { certain: admins, possible: maybeAdmins, isOpen: !membersAreComplete(index) };
}

function placeAdmins(index: AccessIndex, scope: GrantScope): Admins {
  const certain = createAccountSet(index.roster.accounts.length);
  const possible = createAccountSet(index.roster.accounts.length);
  let isOpen = !areTold(scope);
  for (const { group, level } of rowsRead(scope.groupGrants)) {
    if (level !== 'admin') continue;
    const granted = index.groups.of(group);
    addAll(certain, granted.members);
    addAll(possible, granted.possible);
    isOpen ||= granted.isOpen && !membersAreComplete(index);
  }
  for (const { person, level } of rowsRead(scope.personGrants)) {
    const position = index.roster.positions.get(person);
    if (level === 'admin' && position !== undefined) addAccount(certain, position);
  }
  return { certain, possible, isOpen };
}

/** Without its project nobody knows who administers a repository from above. */
function aboveOf(
  index: AccessIndex,
  project: Project['uuid'] | undefined,
  ofProject: ReadonlyMap<Project['uuid'], Admins>,
): Admins {
  const known = project === undefined ? undefined : ofProject.get(project);
  return known ?? { ...nobody(index), isOpen: true };
}
