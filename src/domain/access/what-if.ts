import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';
import {
  type AccessIndex,
  getAccountPosition,
  getProject,
  getRepositoryPosition,
} from './access-index';
import { type AccountSet, addAccount, addAll, createAccountSet, hasAccount } from './account-set';
import { countReach, type Reach } from './count-reach';
import { createFalls, type Fall, type Touched, unlistedUnder } from './falls';
import { type Grants } from './grants';
import { type GroupRank, type RepositoryClass } from './repository-classes';

/** What is taken away: one grant, a whole group, or one person out of a group. */
export type Removal =
  | { readonly kind: 'grant'; readonly on: GrantPlace; readonly of: GrantHolder }
  | { readonly kind: 'group'; readonly group: GroupSlug }
  | { readonly kind: 'membership'; readonly group: GroupSlug; readonly person: AccountUuid };

type GrantPlace = { readonly project: ProjectUuid } | { readonly repository: RepositoryUuid };
type GrantHolder = { readonly group: GroupSlug } | { readonly person: AccountUuid };

/**
 * Who would hold less without one grant, one group, or one membership; everybody else keeps their level.
 * Where there are group members that nobody told us, what Bitbucket lists stays the most that can remain.
 * @throws NotInFactsError if the facts hold no such project, repository or person
 */
export function whoChangesWithout(index: AccessIndex, removal: Removal): readonly Fall[] {
  const fallsIn = createFalls(index, candidatesOf(index, removal));
  return touchedClasses(index, removal).flatMap((touched) => fallsIn(touched));
}

/**
 * How many would hold less and where, for removals that concern millions of pairs; what is certain is what
 * `whoChangesWithout` tells one by one.
 * @throws NotInFactsError if the facts hold no such project, repository or person
 */
export function countChangesWithout(index: AccessIndex, removal: Removal): Reach {
  return countReach(index, candidatesOf(index, removal), touchedClasses(index, removal));
}

/** Whom the removal can concern at all. */
function candidatesOf(index: AccessIndex, removal: Removal): AccountSet {
  const holder = removal.kind === 'grant' ? removal.of : removal;
  const candidates = createAccountSet(index.roster.accounts.length);
  if ('group' in holder) {
    const { members, possible } = index.groups.of(holder.group);
    addAll(candidates, members);
    addAll(candidates, possible);
  }
  return 'person' in holder ? onlyPerson(index, holder, candidates) : candidates;
}

/** Without `group` they are concerned by what they hold themselves. */
function onlyPerson(
  index: AccessIndex,
  holder: { readonly person: AccountUuid; readonly group?: GroupSlug },
  members: AccountSet,
): AccountSet {
  const position = getAccountPosition(index, holder.person);
  const only = createAccountSet(index.roster.accounts.length);
  if (holder.group === undefined || hasAccount(members, position)) addAccount(only, position);
  return only;
}

function touchedClasses(index: AccessIndex, removal: Removal): readonly Touched[] {
  const without = createRemoval(removedGrant(index, removal));
  return reachedBy(index, removal).flatMap(({ of, repositories, on }) => {
    const projectGrants = on === 'repository' ? of.projectGrants : without(of.projectGrants);
    const ownGrants = on === 'project' ? of.ownGrants : without(of.ownGrants);
    if (projectGrants === of.projectGrants && ownGrants === of.ownGrants) return [];
    return [{ of, repositories, left: withGrants(of, { projectGrants, ownGrants }) }];
  });
}

interface Reached {
  readonly of: RepositoryClass;
  readonly repositories: readonly number[];
  /** Which of its grants may go. */
  readonly on: 'project' | 'repository' | 'both';
}

function reachedBy(index: AccessIndex, removal: Removal): readonly Reached[] {
  const { classes } = index;
  if (removal.kind !== 'grant')
    return classes.all.map((of) => ({ of, repositories: of.repositories, on: 'both' }));
  if ('project' in removal.on) {
    const { uuid } = getProject(index, removal.on.project);
    const inProject = classes.ofProject.get(uuid) ?? [];
    return inProject.map((of) => ({ of, repositories: of.repositories, on: 'project' }));
  }
  const position = getRepositoryPosition(index, removal.on.repository);
  const of = classes.of[position];
  return of === undefined ? [] : [{ of, repositories: [position], on: 'repository' }];
}

interface IsRemoved {
  readonly group: (entry: Grants['ofGroups'][number]) => boolean;
  readonly person: (entry: Grants['ofPeople'][number]) => boolean;
}

function removedGrant(index: AccessIndex, removal: Removal): IsRemoved {
  const holder = removal.kind === 'grant' ? removal.of : removal;
  if ('group' in holder) {
    const removed = index.groups.of(holder.group);
    return { group: ({ group }) => group === removed, person: () => false };
  }
  const removed = getAccountPosition(index, holder.person);
  return { group: () => false, person: ({ position }) => position === removed };
}

/** The same object where nothing is removed, and the same for all repositories of one project. */
function createRemoval({ group, person }: IsRemoved): (grants: Grants) => Grants {
  const known = new Map<Grants, Grants>();
  const less = (grants: Grants): Grants => {
    if (!grants.ofGroups.some(group) && !grants.ofPeople.some(person)) return grants;
    return {
      ofGroups: grants.ofGroups.filter((entry) => !group(entry)),
      ofPeople: grants.ofPeople.filter((entry) => !person(entry)),
      areTold: grants.areTold,
    };
  };
  return (grants) => {
    const left = known.get(grants) ?? less(grants);
    known.set(grants, left);
    return left;
  };
}

/** Listings tell of the time before the removal, so they say nothing of what is left. */
function withGrants(
  of: RepositoryClass,
  left: Pick<RepositoryClass, 'projectGrants' | 'ownGrants'>,
): RepositoryClass {
  const { projectGrants, ownGrants } = left;
  const isOpen = ({ group }: GroupRank) => group.isOpen;
  const openGrants =
    of.openGrants.length === 0
      ? of.openGrants
      : [...projectGrants.ofGroups.filter(isOpen), ...ownGrants.ofGroups.filter(isOpen)];
  return unlistedUnder(of, { projectGrants, ownGrants, openGrants });
}
