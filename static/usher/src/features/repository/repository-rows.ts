import { plural, t } from '@lingui/core/macro';
import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { formatCount } from '../../lib/plural';
import { filterAccess } from '../access/access-filter';
import { isSomebody } from '../people/people-filter';
import { type PersonOnRepository } from './repository-access';

/** A row of the table "People by level": a heading or somebody. */
export type RepositoryRow =
  | { readonly is: 'heading'; readonly key: string; readonly title: string; readonly count: string }
  | { readonly is: 'person'; readonly row: PersonOnRepository };

type Band = RepositoryLevel | 'possible' | 'everybody' | 'other';

const BANDS: readonly { readonly band: Band; readonly title: string }[] = [
  { band: 'admin', title: t`Admin` },
  { band: 'write', title: t`Write` },
  { band: 'read', title: t`Read` },
  { band: 'possible', title: t`Not known` },
  { band: 'everybody', title: t`Read, because it is public` },
  { band: 'other', title: t`Accounts that are no people` },
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
    ? plural(rows.length, { one: '# person', other: '# people' })
    : plural(rows.length, { one: '# account', other: '# accounts' });
  return open === 0 ? people : t`${people}, ${formatCount(open)} possibly higher`;
}
