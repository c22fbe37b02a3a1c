import { parseQuery, type Term } from '../../lib/query';
import { createRowText, foldText } from '../../lib/search-text';
import { sortRows, type SortKey } from '../../lib/sort-key';
import { type RepositoryRow } from './repository-row';

export const REPOSITORY_FACETS = ['project', 'visibility', 'state', 'access'] as const;
type Facet = (typeof REPOSITORY_FACETS)[number];

/** The rows for which every term of the filter holds. */
export function filterRepositories(
  rows: readonly RepositoryRow[],
  filter: string,
): readonly RepositoryRow[] {
  const terms = parseQuery(filter, REPOSITORY_FACETS);
  return terms.length === 0 ? rows : rows.filter((row) => terms.every((term) => holds(row, term)));
}

function holds(row: RepositoryRow, { facet, value, isNegated }: Term): boolean {
  const wanted = foldText(value);
  const found = isFacet(facet) ? FACETS[facet](row, wanted) : wordsOf(row).includes(wanted);
  return found !== isNegated;
}

function isFacet(facet: string | undefined): facet is Facet {
  return REPOSITORY_FACETS.some((known) => known === facet);
}

const FACETS: Readonly<Record<Facet, (row: RepositoryRow, wanted: string) => boolean>> = {
  project: ({ project }, wanted) => foldText(project?.key ?? '') === wanted,
  visibility: (row, wanted) => visibilityOf(row) === wanted,
  state: ({ state }, wanted) => state === wanted,
  access: ({ people, possible }, wanted) => {
    const isKnown = possible === 0;
    if (wanted === 'unknown') return !isKnown;
    return wanted === 'none' && isKnown && people.admin + people.write + people.read === 0;
  },
};

export function visibilityOf({ isPrivate }: RepositoryRow): 'private' | 'public' {
  return isPrivate ? 'private' : 'public';
}

const wordsOf = createRowText(({ name, slug, project }: RepositoryRow) =>
  [name, slug, project?.key, project?.name].join('\n'),
);

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

type Compare = (a: RepositoryRow, b: RepositoryRow) => number;

const byName: Compare = (a, b) =>
  collator.compare(a.name, b.name) || collator.compare(a.slug, b.slug);

const COMPARE: Readonly<Record<string, Compare>> = {
  repository: byName,
  project: (a, b) => collator.compare(a.project?.key ?? '', b.project?.key ?? ''),
  visibility: (a, b) => visibilityOf(a).localeCompare(visibilityOf(b), 'en'),
  admin: (a, b) => a.people.admin - b.people.admin,
  write: (a, b) => a.people.write - b.people.write,
  read: (a, b) => a.people.read - b.people.read,
  possible: (a, b) => a.possible - b.possible,
  age: (a, b) => (a.readAt ?? 0) - (b.readAt ?? 0),
  state: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state),
};

const STATES: readonly RepositoryRow['state'][] = ['complete', 'provisional', 'incomplete'];

/** In the order asked for; repositories that are equal in it stand by name. */
export function orderRepositories(
  rows: readonly RepositoryRow[],
  sort: SortKey,
): readonly RepositoryRow[] {
  return sortRows([...rows].sort(byName), COMPARE[sort.column] ?? byName, sort);
}
