import { type AccessIndex } from '../../access/access-index';
import {
  type AccountSet,
  addAccount,
  addAll,
  createAccountSet,
  forEachAccount,
  isEmpty,
} from '../../access/account-set';
import { areTold, type GrantScope } from '../../access/grants';
import { type Project } from '../../facts/facts';
import { type AccountUuid } from '../../facts/ids';
import { isComplete, rowsRead } from '../../facts/reading';
import { both } from '../../findings/evidence/people-sets';
import { type GrantPlace } from '../../gates/change';
import { type PlanContext } from '../plan-context';
import { createStatusLookup, isBlocked, type Leaver } from './leaver';

/** A place that some leaver administers and where nobody else certainly can. */
export interface OrphanedPlace {
  /** Missing: the workspace. */
  readonly on?: GrantPlace;
  readonly leavers: readonly AccountUuid[];
  /** `not-known`: somebody else may administer it, because not everything was read. */
  readonly others: 'none' | 'not-known';
}

/** Who administers a place: for certain, and at most. */
interface Admins {
  readonly certain: AccountSet;
  readonly possible: AccountSet;
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
  const workspace = judge(workspaceAdmins(index));
  const ofProject = new Map(
    index.facts.projects.map((project) => [project.uuid, placeAdmins(index, project)]),
  );
  const projects = index.facts.projects.flatMap(({ uuid }) =>
    placed({ project: uuid }, judge(ofProject.get(uuid) ?? nobody(index))),
  );
  const orphaned = new Set(projects.map(({ on }) => ('project' in on ? on.project : undefined)));
  const repositories = index.facts.repositories
    // Whoever takes the project over administers its repositories too.
    .filter(({ project }) => project === undefined || !orphaned.has(project))
    .flatMap((repository) => {
      const own = placeAdmins(index, repository);
      const above = aboveOf(index, repository.project, ofProject);
      return placed({ repository: repository.uuid }, judge(own, above));
    });
  return [...(workspace === undefined ? [] : [workspace]), ...projects, ...repositories];
}

function placed(
  on: GrantPlace,
  orphaned: OrphanedPlace | undefined,
): readonly (OrphanedPlace & { readonly on: GrantPlace })[] {
  return orphaned === undefined ? [] : [{ ...orphaned, on }];
}

function createJudge(leavers: readonly Leaver[], context: PlanContext) {
  const { index } = context;
  const leaving = createAccountSet(index.roster.accounts.length);
  for (const { person } of leavers) addAccount(leaving, index.roster.positions.get(person) ?? 0);
  const able = listAble(leavers, context);
  return (own: Admins, above: Admins = nobody(index)): OrphanedPlace | undefined => {
    const people: AccountUuid[] = [];
    forEachAccount(both(own.certain, leaving), (position) => {
      const person = index.roster.accounts[position];
      if (person !== undefined) people.push(person);
    });
    if (people.length === 0) return undefined;
    const isLeft = (set: AccountSet) => !isEmpty(both(set, able));
    if (isLeft(own.certain) || isLeft(above.certain)) return undefined;
    const mayBeLeft = isLeft(own.possible) || isLeft(above.possible);
    return { leavers: people, others: mayBeLeft ? 'not-known' : 'none' };
  };
}

/** Members who stay, and whose account is not known to be blocked. */
function listAble(leavers: readonly Leaver[], context: PlanContext): AccountSet {
  const { index } = context;
  const { roster, facts } = index;
  const leaving = new Set(leavers.map(({ person }) => person));
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  const lookUp = createStatusLookup(context);
  const able = createAccountSet(roster.accounts.length);
  roster.accounts.forEach((person, position) => {
    const account = accounts.get(person);
    const told = account === undefined ? undefined : lookUp(account);
    const mayAct = told === undefined || !isBlocked(told);
    const isHere = roster.roles.has(person) || !isComplete(facts.lists.members);
    const isMachine = account?.kind === 'team' || account?.kind === 'app_user';
    if (mayAct && isHere && !isMachine && !leaving.has(person)) addAccount(able, position);
  });
  return able;
}

function nobody({ roster }: AccessIndex): Admins {
  const none = createAccountSet(roster.accounts.length);
  return { certain: none, possible: none };
}

/** Nobody is known not to be an admin while the list of members is open; the roster knows that. */
function workspaceAdmins({ roster }: AccessIndex): Admins {
  return { certain: roster.admins, possible: roster.maybeAdmins };
}

function placeAdmins(index: AccessIndex, scope: GrantScope): Admins {
  const { certain, possible } = nobodyYet(index);
  for (const { group, level } of rowsRead(scope.groupGrants)) {
    if (level !== 'admin') continue;
    const granted = index.groups.of(group);
    addAll(certain, granted.members);
    addAll(possible, granted.possible);
  }
  for (const { person, level } of rowsRead(scope.personGrants)) {
    const position = index.roster.positions.get(person);
    if (level === 'admin' && position !== undefined) addAccount(certain, position);
  }
  if (!areTold(scope)) addEverybody(possible, index);
  return { certain, possible };
}

/** Without its project nobody knows who administers a repository from above. */
function aboveOf(
  index: AccessIndex,
  project: Project['uuid'] | undefined,
  ofProject: ReadonlyMap<Project['uuid'], Admins>,
): Admins {
  const known = project === undefined ? undefined : ofProject.get(project);
  if (known !== undefined) return known;
  const unknown = nobodyYet(index);
  addEverybody(unknown.possible, index);
  return unknown;
}

function nobodyYet({ roster }: AccessIndex): Admins {
  return {
    certain: createAccountSet(roster.accounts.length),
    possible: createAccountSet(roster.accounts.length),
  };
}

function addEverybody(set: AccountSet, { roster }: AccessIndex): void {
  roster.accounts.forEach((_, position) => {
    addAccount(set, position);
  });
}
