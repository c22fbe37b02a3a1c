import { type Account, isPerson } from '../facts/facts';
import { type DirectoryPerson } from '../directory/directory-person';
import { type DirectoryRow } from './directory-row';

export interface JoinedDirectory {
  readonly people: readonly DirectoryPerson[];
  /** Rows that name nobody the facts know, and rows that could be of several. */
  readonly unknown: number;
  readonly ambiguous: number;
}

/**
 * Finds the account of each row: by its account id, else by a public name that one account and one row
 * alone have. A row that could be of several is left out: nothing is said of these accounts.
 */
export function joinDirectory(
  rows: readonly DirectoryRow[],
  accounts: readonly Account[],
): JoinedDirectory {
  const people = accounts.filter((account) => isPerson(account) && account.accountId !== undefined);
  const idsByName = groupBy(people, ({ displayName }) => comparable(displayName));
  const rowsByName = groupBy(rows, ({ publicName }) => comparable(publicName));
  const joined: DirectoryPerson[] = [];
  let unknown = 0;
  let ambiguous = 0;
  for (const row of rows) {
    const name = comparable(row.publicName);
    const named = idsByName.get(name) ?? [];
    const isAlone = named.length === 1 && rowsByName.get(name)?.length === 1;
    const accountId = row.accountId ?? (isAlone ? named[0]?.accountId : undefined);
    if (accountId !== undefined) joined.push(toPerson(row, accountId));
    else if (named.length === 0) unknown++;
    else ambiguous++;
  }
  return { people: joined, unknown, ambiguous };
}

function toPerson(row: DirectoryRow, accountId: string): DirectoryPerson {
  const { publicName, isInactive, accountId: told, ...rest } = row;
  return {
    ...rest,
    accountId,
    status: isInactive ? 'deactivated' : 'active',
    ...(told === undefined && publicName !== '' && { isMatchedByName: true }),
  };
}

function comparable(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}
