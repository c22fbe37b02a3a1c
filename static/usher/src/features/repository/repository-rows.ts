import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { countOf, formatCount, peopleCount } from '../../lib/plural';
import { filterAccess } from '../access/access-filter';
import { isSomebody } from '../people/people-filter';
import { type PersonOnRepository } from './repository-access';

/** A row of the table "People by level": a heading or somebody. */
export type RepositoryRow =
  | { readonly is: 'heading'; readonly key: string; readonly title: string; readonly count: string }
  | { readonly is: 'person'; readonly row: PersonOnRepository };

type Band = RepositoryLevel | 'possible' | 'everybody' | 'other';

const BANDS: readonly { readonly band: Band; readonly title: string }[] = [
  { band: 'admin', title: 'Admin' },
  { band: 'write', title: 'Write' },
  { band: 'read', title: 'Read' },
  { band: 'possible', title: 'Not known' },
  { band: 'everybody', title: 'Read, because it is public' },
  { band: 'other', title: 'Accounts that are no people' },
];

/** People in bands, highest first; those who only read what everybody may come last. */
export function toRows(
  people: readonly PersonOnRepository[],
  filter: string,
): readonly RepositoryRow[] {
  const shown = filterAccess(
    people,
    filter,
    ({ person, detail }) => `${person.displayName}\n${detail}`,
  );
  return BANDS.flatMap(({ band, title }) => {
    const rows = shown.filter((row) => bandOf(row) === band);
    if (rows.length === 0) return [];
    const heading = { is: 'heading', key: band, title, count: countIn(rows) } as const;
    return [heading, ...rows.map((row) => ({ is: 'person', row }) as const)];
  });
}

function bandOf(row: PersonOnRepository): Band {
  const { level, publicOnly } = row;
  if (!isSomebody(row.person)) return 'other';
  if (publicOnly) return 'everybody';
  return level === 'none' ? 'possible' : level;
}

function countIn(rows: readonly PersonOnRepository[]): string {
  const open = rows.filter(({ level, atMost }) => level !== atMost && level !== 'none').length;
  const people = rows.every(({ person }) => isSomebody(person))
    ? peopleCount(rows.length)
    : countOf(rows.length, 'account');
  return open === 0 ? people : `${people}, ${formatCount(open)} possibly higher`;
}
