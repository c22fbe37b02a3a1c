import { type RepositoryLevel } from '../../../../../src/domain/access/level';
import { parseQuery, type Term } from '../../lib/query';
import { foldText } from '../../lib/search-text';

/** Anything with a level on one side and a name on the other. */
interface Filterable {
  readonly level: RepositoryLevel;
  readonly atMost: RepositoryLevel;
  readonly publicOnly: boolean;
}

const ACCESS_FACETS = ['level', 'known'];

/**
 * Filters the people of a repository, or the repositories of a person: words in what `textOf` tells,
 * `level:write`, `known:no`.
 */
export function filterAccess<Row extends Filterable>(
  rows: readonly Row[],
  filter: string,
  textOf: (row: Row) => string,
): readonly Row[] {
  const terms = parseQuery(filter, ACCESS_FACETS);
  if (terms.length === 0) return rows;
  return rows.filter((row) =>
    terms.every((term) => holds(row, term, () => textOf(row)) !== term.isNegated),
  );
}

function holds(row: Filterable, { facet, value }: Term, text: () => string): boolean {
  const wanted = foldText(value);
  // The numbers that lead here leave out what everybody may read.
  if (facet === 'level') return row.level === wanted && !row.publicOnly;
  if (facet === 'known') return (row.level === row.atMost) === (wanted !== 'no');
  return foldText(text()).includes(wanted);
}
