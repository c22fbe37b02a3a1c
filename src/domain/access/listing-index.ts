import { type ListedLevel } from '../facts/facts';
import { isComplete, type Reading, rowsRead } from '../facts/reading';
import {
  type AccountSet,
  addAccount,
  addAll,
  createAccountSet,
  everyAccount,
  hasAccount,
  removeAll,
} from './account-set';
import { REPOSITORY_LEVELS, type RepositoryLevel } from './level';
import { createPlanes, cumulate, type Planes, rankIn } from './planes';
import { getPosition, type Roster } from './roster';

/** What Bitbucket's own effective listing says of one repository (or of many with equal listings). */
export interface Listing {
  readonly position: number;
  readonly planes: Planes;
  /**
   * Whose level it tells. A whole listing tells of those who are not in it, too: they have none. Not so
   * of workspace admins, whom Bitbucket may leave out.
   */
  readonly decided: AccountSet;
  readonly isWhole: boolean;
}

/**
 * Makes listings of readings; `undefined` where nothing was read. Equal ones become one, so that
 * repositories can share a class.
 */
export function createListings(
  roster: Roster,
): (reading: Reading<readonly ListedLevel[]>) => Listing | undefined {
  const byRows = new Map<readonly ListedLevel[], Listing>();
  const byContent = new Map<string, Listing>();
  return (reading) => {
    if (reading.state === 'unread') return undefined;
    const known = byRows.get(reading.value);
    if (known?.isWhole === isComplete(reading)) return known;
    const found = intern(byContent, toListing(reading, roster));
    byRows.set(reading.value, found);
    return found;
  };
}

function toListing(
  reading: Reading<readonly ListedLevel[]>,
  roster: Roster,
): Omit<Listing, 'position'> {
  const accounts = roster.accounts.length;
  const planes = createPlanes(REPOSITORY_LEVELS.length - 1, accounts);
  for (const { person, level } of rowsRead(reading)) {
    const plane = planes[REPOSITORY_LEVELS.indexOf(level) - 1];
    if (plane !== undefined) addAccount(plane, getPosition(roster, person));
  }
  cumulate(planes);
  const isWhole = isComplete(reading);
  return { planes, decided: decidedBy(planes, isWhole, roster), isWhole };
}

function decidedBy(planes: Planes, isWhole: boolean, roster: Roster): AccountSet {
  const decided = isWhole
    ? everyAccount(roster.accounts.length)
    : createAccountSet(roster.accounts.length);
  removeAll(decided, roster.admins);
  removeAll(decided, roster.maybeAdmins);
  const listed = planes[0];
  if (listed !== undefined) addAll(decided, listed);
  return decided;
}

function intern(byContent: Map<string, Listing>, listing: Omit<Listing, 'position'>): Listing {
  const key = `${listing.isWhole ? 'whole' : 'part'} ${listing.planes.map((plane) => plane.join()).join('|')}`;
  const known = byContent.get(key);
  if (known !== undefined) return known;
  const added = { ...listing, position: byContent.size };
  byContent.set(key, added);
  return added;
}

/** What the listing says of this person; `undefined` where it says nothing. */
export function listedLevel(
  listing: Listing | undefined,
  position: number,
): RepositoryLevel | undefined {
  if (listing === undefined || !hasAccount(listing.decided, position)) return undefined;
  return REPOSITORY_LEVELS[rankIn(listing.planes, position)];
}
