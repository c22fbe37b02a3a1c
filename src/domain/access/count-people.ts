import { isPerson } from '../facts/facts';
import { type AccessIndex } from './access-index';
import { type AccountSet, addAccount, bitsIn, createAccountSet } from './account-set';
import { type ClassPlanes } from './class-planes';

/** How many people hold each level on a repository; those who only read what is public are left out. */
export interface PeopleCounts {
  readonly admin: number;
  readonly write: number;
  readonly read: number;
  /** Nothing certain, something possible. */
  readonly possible: number;
}

/** The accounts that are people: no teams, no apps, nobody whom the facts only name. */
export function peopleIn({ facts, roster }: AccessIndex): AccountSet {
  const people = createAccountSet(roster.accounts.length);
  for (const account of facts.accounts) {
    const position = roster.positions.get(account.uuid);
    if (isPerson(account) && position !== undefined) addAccount(people, position);
  }
  return people;
}

/** Those of `counted` on each repository of a class. */
export function countPeople(planes: ClassPlanes, counted: AccountSet): PeopleCounts {
  const own = (plane: AccountSet | undefined) => countOwn(plane, planes.publicOnly, counted);
  const [reads = 0, writes = 0, admin = 0] = planes.level.map(own);
  const possible = own(planes.atMost[0]) - reads;
  return { admin, write: writes - admin, read: reads - writes, possible };
}

function countOwn(
  plane: AccountSet | undefined,
  publicOnly: AccountSet,
  counted: AccountSet,
): number {
  let found = 0;
  for (let w = 0; w < counted.length; w++)
    found += bitsIn((plane?.[w] ?? 0) & ~(publicOnly[w] ?? 0) & (counted[w] ?? 0));
  return found;
}
