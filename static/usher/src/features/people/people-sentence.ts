import { plural, t } from '@lingui/core/macro';
import { formatCount } from '../../lib/plural';
import { type PersonRow } from './person-row';
import { opensNothing } from './person-seat';

/** What the table shows, of how many. */
export interface ShownPeople {
  readonly shown: readonly PersonRow[];
  readonly total: number;
  readonly isFiltered: boolean;
}

/** The answer above the people table. */
export function peopleSentence({ shown, total, isFiltered }: ShownPeople): string {
  const parts = compositionOf(shown);
  const subject = isFiltered
    ? t`${formatCount(shown.length)} of ${plural(total, { one: '# person', other: '# people' })}`
    : plural(total, { one: '# person', other: '# people' });
  if (shown.length === 0)
    return isFiltered
      ? t`None of ${plural(total, { one: '# person', other: '# people' })} match.`
      : t`Nobody.`;
  return `${subject}: ${parts.join(', ')}.`;
}

function compositionOf(rows: readonly PersonRow[]): readonly string[] {
  const count = (holds: (row: PersonRow) => boolean) => rows.filter(holds).length;
  const writers = count(({ level }) => level === 'write' || level === 'create-repo');
  const idle = count(({ seat }) => opensNothing(seat));
  const nothing = count(
    ({ level, atMost, seat }) => level === 'none' && atMost === 'none' && !opensNothing(seat),
  );
  const unknown = count(({ level, atMost }) => level !== atMost);
  return [
    partOf(
      count(({ level }) => level === 'admin'),
      t`can administer at least one repository`,
    ),
    partOf(writers, t`can write`),
    partOf(
      count(({ level }) => level === 'read'),
      t`can only read`,
    ),
    partOf(
      idle,
      idle === 1 ? t`holds a seat and can open nothing` : t`hold a seat and can open nothing`,
    ),
    partOf(nothing, nothing === 1 ? t`has no access` : t`have no access`),
    partOf(unknown, t`may have more than is known`),
  ].filter((part) => part !== '');
}

function partOf(count: number, words: string): string {
  return count === 0 ? '' : `${formatCount(count)} ${words}`;
}
