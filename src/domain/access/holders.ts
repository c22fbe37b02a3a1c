import { type Project } from '../facts/facts';
import { type AccessIndex } from './access-index';
import {
  type AccountSet,
  addAccount,
  addAll,
  addExcept,
  createAccountSet,
  everyAccount,
  removeAll,
} from './account-set';
import { isTold } from './class-planes';
import { type Grants, toGrants } from './grants';
import { type IndexedGroup } from './group-index';
import { type Level, onRepository, REPOSITORY_LEVELS } from './level';
import { type RepositoryClass } from './repository-classes';

/** Who holds a level of their own on one scope or more. What everybody may read is nobody's own. */
export interface Holders {
  readonly certain: AccountSet;
  /** Nothing certain, and not ruled out everywhere. */
  readonly possible: AccountSet;
}

/** On repositories. Each group is merged once, on however many of them it is granted something. */
export function findRepositoryHolders(index: AccessIndex): Holders {
  const { all } = index.classes;
  const grants = new Set(all.flatMap(({ projectGrants, ownGrants }) => [projectGrants, ownGrants]));
  const certain = certainOf(index, grants);
  const proven = new Set(all.flatMap(({ floor, listing }) => [floor?.[0], listing?.planes[0]]));
  for (const people of proven) if (people !== undefined) addAll(certain, people);
  return toHolders(index, { certain, possible: possibleOn(index), scopes: all.length });
}

function possibleOn({ roster, classes }: AccessIndex): AccountSet {
  const possible = createAccountSet(roster.accounts.length);
  const everyone = everyAccount(roster.accounts.length);
  const nobody = createAccountSet(roster.accounts.length);
  const unlisted = new Set<IndexedGroup>();
  for (const of of classes.all) {
    if (!isTold(of)) addExcept(possible, everyone, of.listing?.decided ?? nobody);
    addOpenGroups(possible, of, unlisted);
  }
  for (const group of unlisted) addAll(possible, group.possible);
  return possible;
}

/** Whom a listing tells of has what it tells, and nothing that is merely possible. */
function addOpenGroups(
  possible: AccountSet,
  { openGrants, listing }: RepositoryClass,
  unlisted: Set<IndexedGroup>,
): void {
  for (const { group, rank } of openGrants) {
    if (rank === 0) continue;
    if (listing === undefined) unlisted.add(group);
    else addExcept(possible, group.possible, listing.decided);
  }
}

/** On projects themselves: a grant counts even while its project holds no repository. */
export function findProjectHolders(index: AccessIndex): Holders {
  const { facts, roster } = index;
  const everyone = everyAccount(roster.accounts.length);
  const possible = createAccountSet(roster.accounts.length);
  const grants = facts.projects.map((project) => {
    const ofProject = toGrants(project, index, rankOnRepository);
    const barredFrom = createBars(index, project);
    if (!ofProject.areTold) addExcept(possible, everyone, barredFrom(rankOnRepository('read')));
    for (const { group, rank } of ofProject.ofGroups)
      if (group.isOpen && rank > 0) addExcept(possible, group.possible, barredFrom(rank));
    return ofProject;
  });
  const certain = certainOf(index, grants);
  return toHolders(index, { certain, possible, scopes: grants.length });
}

function rankOnRepository(level: Level): number {
  return REPOSITORY_LEVELS.indexOf(onRepository(level));
}

/**
 * Who cannot hold this rank on the project: it would act on all its repositories, and they are listed
 * with less on one of them.
 */
function createBars({ roster, classes }: AccessIndex, { uuid }: Project) {
  const known = new Map<number, AccountSet>();
  return (rank: number): AccountSet => {
    const found = known.get(rank);
    if (found !== undefined) return found;
    const barred = createAccountSet(roster.accounts.length);
    for (const { listing } of classes.ofProject.get(uuid) ?? []) {
      const listed = listing?.planes[rank - 1];
      if (listing && listed) addExcept(barred, listing.decided, listed);
    }
    known.set(rank, barred);
    return barred;
  };
}

function certainOf({ roster }: AccessIndex, grants: Iterable<Grants>): AccountSet {
  const certain = createAccountSet(roster.accounts.length);
  const groups = new Set<IndexedGroup>();
  for (const { ofGroups, ofPeople } of grants) {
    for (const { group, rank } of ofGroups) if (rank > 0) groups.add(group);
    for (const { position, rank } of ofPeople) if (rank > 0) addAccount(certain, position);
  }
  for (const { members } of groups) addAll(certain, members);
  return certain;
}

/** Workspace admins hold every scope there is; without one, nothing. */
function toHolders(
  { roster }: AccessIndex,
  { certain, possible, scopes }: Holders & { readonly scopes: number },
): Holders {
  if (scopes > 0) {
    addAll(certain, roster.admins);
    addAll(possible, roster.maybeAdmins);
  }
  removeAll(possible, certain);
  return { certain, possible };
}
