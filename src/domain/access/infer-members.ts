import { type AccountUuid } from '../facts/ids';
import {
  type AccountSet,
  addAll,
  addCommon,
  createAccountSet,
  forEachAccount,
  keepOnly,
  removeAll,
} from './account-set';
import { isTold } from './class-planes';
import { type IndexedGroup } from './group-index';
import { REPOSITORY_LEVELS, type RepositoryLevel } from './level';
import { type Listing, listedLevel } from './listing-index';
import { addGrants, addSet, clear, createPlanes, cumulate, type Planes } from './planes';
import { type RepositoryClass } from './repository-classes';
import { type Roster } from './roster';

const ADMIN = REPOSITORY_LEVELS.indexOf('admin');

/**
 * `unexplained`: listed with a level that no grant and no membership explains. `above-listing`: holds
 * more for certain than is listed. Facts read at different times may do both.
 */
export interface Contradiction {
  readonly kind: 'unexplained' | 'above-listing';
  readonly person: AccountUuid;
  /** Positions in `facts.repositories`: all of one class, with the same grants and the same listing. */
  readonly repositories: readonly number[];
  readonly listed: RepositoryLevel;
}

export interface Inference {
  readonly contradictions: readonly Contradiction[];
  /** Of whom some of what was read is out of date: nothing is inferred about them. */
  readonly contradicted: AccountSet;
}

/**
 * Settles who is in the groups whose members nobody told us, from Bitbucket's effective listings.
 * Impossible: the group has more on some repository than the person is listed with. Certain: a listed
 * level that nothing else can explain. Each listed level says "in none of the higher groups" and "in one
 * of those at its height, at least". So a membership is certain exactly where all the others of one such
 * choice are impossible, and going over the listings again could find no more.
 *
 * Fills `members`, `inferred` and `possible` of the groups.
 */
export function inferMembers(classes: readonly RepositoryClass[], roster: Roster): Inference {
  const evidence = listedClasses(classes);
  const contradicted = createAccountSet(roster.accounts.length);
  if (evidence.length === 0) return { contradictions: [], contradicted };
  const desk = createDesk(roster, contradicted);
  for (const given of evidence) ruleOut(desk, given);
  for (const given of evidence) findCertain(desk, given);
  for (const [group, found] of desk.suspects) settle(group, found, contradicted);
  return { contradictions: desk.contradictions, contradicted };
}

export interface ListedClass {
  readonly of: RepositoryClass;
  readonly listing: Listing;
}

/** Those whose listings tell something of groups with unknown members. */
function listedClasses(classes: readonly RepositoryClass[]): readonly ListedClass[] {
  return classes.flatMap((of) =>
    of.listing === undefined || of.openGrants.length === 0 ? [] : [{ of, listing: of.listing }],
  );
}

interface Suspects {
  readonly impossible: AccountSet;
  readonly certain: AccountSet;
}

interface Desk {
  readonly roster: Roster;
  readonly suspects: Map<IndexedGroup, Suspects>;
  readonly contradictions: Contradiction[];
  readonly contradicted: AccountSet;
  /** Memory that is used again for every class. */
  readonly known: Planes;
  readonly rest: AccountSet;
  readonly once: AccountSet;
  readonly twice: AccountSet;
  readonly candidates: AccountSet;
}

function createDesk(roster: Roster, contradicted: AccountSet): Desk {
  const create = () => createAccountSet(roster.accounts.length);
  return {
    ...{ roster, contradicted, suspects: new Map(), contradictions: [] },
    known: createPlanes(ADMIN, roster.accounts.length),
    ...{ rest: create(), once: create(), twice: create(), candidates: create() },
  };
}

function suspectsOf({ suspects, roster }: Desk, group: IndexedGroup): Suspects {
  const known = suspects.get(group);
  if (known !== undefined) return known;
  const create = () => createAccountSet(roster.accounts.length);
  const added = { impossible: create(), certain: create() };
  suspects.set(group, added);
  return added;
}

/** Nobody is in a group that has more here than they are listed with. */
function ruleOut(desk: Desk, { of, listing }: ListedClass): void {
  for (const { group, rank } of of.openGrants) {
    desk.rest.set(listing.decided);
    const listed = listing.planes[rank - 1];
    if (listed !== undefined) removeAll(desk.rest, listed);
    addAll(suspectsOf(desk, group).impossible, desk.rest);
  }
}

function findCertain(desk: Desk, given: ListedClass): void {
  const { of, listing } = given;
  fillKnown(desk, of);
  reportAbove(desk, given);
  if (!isTold(of)) return;
  addSet(desk.known, ADMIN, desk.roster.maybeAdmins);
  listing.planes.forEach((listed, at) => {
    desk.rest.set(listed);
    for (const others of [listing.planes[at + 1], desk.known[at]])
      if (others !== undefined) removeAll(desk.rest, others);
    findAtRank(desk, given, at + 1);
  });
}

/** What everybody holds by what we were told. */
function fillKnown({ known, roster }: Desk, of: RepositoryClass): void {
  clear(known);
  addGrants(known, of.projectGrants);
  addGrants(known, of.ownGrants);
  addSet(known, ADMIN, roster.admins);
  cumulate(known);
}

function reportAbove(desk: Desk, given: ListedClass): void {
  const { rest, once: above, known } = desk;
  above.fill(0);
  given.listing.planes.forEach((listed, at) => {
    rest.fill(0);
    const holders = known[at];
    if (holders !== undefined) addCommon(rest, holders, given.listing.decided);
    removeAll(rest, listed);
    addAll(above, rest);
  });
  report(desk, given, { kind: 'above-listing', people: above });
}

/** `rest`: those listed at this rank whom no known grant explains. */
function findAtRank(desk: Desk, given: ListedClass, rank: number): void {
  const { rest, once, twice, candidates } = desk;
  const groups = given.of.openGrants.filter((open) => open.rank === rank);
  once.fill(0);
  twice.fill(0);
  for (const { group } of groups) {
    fillCandidates(desk, group);
    addCommon(twice, once, candidates);
    addAll(once, candidates);
  }
  for (const { group } of groups) {
    fillCandidates(desk, group);
    removeAll(candidates, twice);
    addAll(suspectsOf(desk, group).certain, candidates);
  }
  removeAll(rest, once);
  report(desk, given, { kind: 'unexplained', people: rest });
}

/** Who of `rest` may be in the group. */
function fillCandidates(desk: Desk, group: IndexedGroup): void {
  desk.candidates.set(group.possible);
  removeAll(desk.candidates, suspectsOf(desk, group).impossible);
  keepOnly(desk.candidates, desk.rest);
}

function report(
  { roster, contradicted, contradictions }: Desk,
  { of, listing }: ListedClass,
  { kind, people }: Pick<Contradiction, 'kind'> & { readonly people: AccountSet },
): void {
  addAll(contradicted, people);
  forEachAccount(people, (position) => {
    const person = roster.accounts[position];
    const listed = listedLevel(listing, position) ?? 'none';
    if (person !== undefined)
      contradictions.push({ kind, person, repositories: of.repositories, listed });
  });
}

function settle(group: IndexedGroup, found: Suspects, contradicted: AccountSet): void {
  for (const suspects of [found.impossible, found.certain]) {
    removeAll(suspects, contradicted);
    removeAll(group.possible, suspects);
  }
  addAll(group.members, found.certain);
  addAll(group.inferred, found.certain);
}
