import { plural, t } from '@lingui/core/macro';
import { formatCount, listInFigures } from '../../lib/plural';
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
  const all = plural(total, { one: '# person', other: '# people' });
  if (shown.length === 0) return isFiltered ? t`None of ${all} match.` : t`Nobody.`;
  const composition = listInFigures(compositionOf(shown));
  return isFiltered
    ? t`${formatCount(shown.length)} of ${all}: ${composition}.`
    : t`${all}: ${composition}.`;
}

/** The same where no repository is known: nobody is said to be without access to what is not there. */
export function peopleWithoutRepositories(
  { shown, total, isFiltered }: ShownPeople,
  isListWhole: boolean,
): string {
  const all = plural(total, { one: '# person', other: '# people' });
  const who = isFiltered ? t`${formatCount(shown.length)} of ${all}` : all;
  return isListWhole
    ? t`${who}; there are no repositories yet.`
    : t`${who}; no repository is known, but not all could be read.`;
}

function compositionOf(rows: readonly PersonRow[]): readonly string[] {
  return PARTS.flatMap(([holds, says]) => {
    const count = rows.filter(holds).length;
    return count === 0 ? [] : [says(count)];
  });
}

type Part = readonly [(row: PersonRow) => boolean, (count: number) => string];

const PARTS: readonly Part[] = [
  [
    ({ level }) => level === 'admin',
    (count) =>
      plural(count, {
        one: '# can administer at least one repository',
        other: '# can administer at least one repository',
      }),
  ],
  [
    ({ level }) => level === 'write' || level === 'create-repo',
    (count) => plural(count, { one: '# can write', other: '# can write' }),
  ],
  [
    ({ level }) => level === 'read',
    (count) => plural(count, { one: '# can only read', other: '# can only read' }),
  ],
  [
    ({ seat }) => opensNothing(seat),
    (count) =>
      plural(count, {
        one: '# holds a seat and can open nothing',
        other: '# hold a seat and can open nothing',
      }),
  ],
  [
    ({ level, atMost, seat }) => level === 'none' && atMost === 'none' && !opensNothing(seat),
    (count) => plural(count, { one: '# has no access', other: '# have no access' }),
  ],
  [
    ({ level, atMost }) => level !== atMost,
    (count) =>
      plural(count, {
        one: '# may have more than is known',
        other: '# may have more than is known',
      }),
  ],
];
