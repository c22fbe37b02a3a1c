import { type AccessIndex } from '../../access/access-index';
import {
  type AccountSet,
  addAccount,
  createAccountSet,
  forEachAccount,
  keepOnly,
  removeAll,
} from '../../access/account-set';
import { peopleIn } from '../../access/count-people';
import { type AccountUuid } from '../../facts/ids';
import { listMembers } from './members';

/** Somebody for certain, and everybody for whom it cannot be ruled out (the certain ones too). */
export interface PeopleRange {
  readonly certain: AccountSet;
  readonly possible: AccountSet;
}

export function both(one: AccountSet, other: AccountSet): AccountSet {
  const common = one.slice();
  keepOnly(common, other);
  return common;
}

export function without(set: AccountSet, others: AccountSet): AccountSet {
  const rest = set.slice();
  removeAll(rest, others);
  return rest;
}

/** Those of them that the roster holds. */
export function setOf({ roster }: AccessIndex, people: Iterable<AccountUuid>): AccountSet {
  const set = createAccountSet(roster.accounts.length);
  for (const person of people) {
    const position = roster.positions.get(person);
    if (position !== undefined) addAccount(set, position);
  }
  return set;
}

/** In the order of the roster. */
export function peopleOfSet({ roster }: AccessIndex, set: AccountSet): readonly AccountUuid[] {
  const people: AccountUuid[] = [];
  forEachAccount(set, (position) => {
    const person = roster.accounts[position];
    if (person !== undefined) people.push(person);
  });
  return people;
}

export function memberSet(index: AccessIndex): AccountSet {
  return setOf(
    index,
    listMembers(index.facts).map(({ uuid }) => uuid),
  );
}

/** People who are no workspace admins: what they may do, somebody granted. */
export function ordinaryPeople(index: AccessIndex): AccountSet {
  return without(peopleIn(index), index.roster.admins);
}
