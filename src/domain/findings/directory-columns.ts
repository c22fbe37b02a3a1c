import { DirectoryCsvError } from './directory-csv-error';

/** Titles as the documents of Atlassian write them; account ids stand in no export of Bitbucket yet. */
const TITLES = {
  publicName: ['public name'],
  emailAddress: ['email address', 'email'],
  lastActiveOn: ['last login (utc)', 'last login'],
  hasTwoStepVerification: ['has 2sv'],
  isOnPlan: ['on plan'],
  accountId: ['account id', 'atlassian id', 'atlassian account id'],
} as const;
export type ColumnName = keyof typeof TITLES;

/** Where each known column stands. Throws `DirectoryCsvError` where names are missing or a column comes twice. */
export function findColumns(heading: readonly string[]): ReadonlyMap<ColumnName, number> {
  const titles = heading.map((title) => title.trim().toLowerCase());
  const columns = new Map<ColumnName, number>();
  for (const name of Object.keys(TITLES) as ColumnName[]) {
    const known: readonly string[] = TITLES[name];
    const places = titles.flatMap((title, at) => (known.includes(title) ? [at] : []));
    const [place, again] = places;
    if (place === undefined) continue;
    if (again !== undefined)
      throw new DirectoryCsvError(
        `the column ${known[0] ?? name} comes twice.`,
        'Export the User directory again, and do not edit it.',
        1,
      );
    columns.set(name, place);
  }
  if (columns.has('publicName')) return columns;
  throw new DirectoryCsvError(
    'there is no column Public Name.',
    'Give the file of Workspace settings, User directory, Export.',
    1,
  );
}
