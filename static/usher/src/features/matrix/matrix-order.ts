import { type PersonRow } from '../people/person-row';
import { type RepositoryRow } from '../repositories/repository-row';

const PEOPLE_ORDERS = ['most', 'name'] as const;
const REPOSITORY_ORDERS = ['project', 'name', 'most'] as const;

export interface MatrixOrder {
  readonly people: (typeof PEOPLE_ORDERS)[number];
  readonly repositories: (typeof REPOSITORY_ORDERS)[number];
}

/** `most.project`, as the place keeps it; whatever nobody knows is the first of each. */
export function parseOrder(sort: string | undefined): MatrixOrder {
  const [people, repositories] = (sort ?? '').split('.', 2);
  return {
    people: PEOPLE_ORDERS.find((known) => known === people) ?? 'most',
    repositories: REPOSITORY_ORDERS.find((known) => known === repositories) ?? 'project',
  };
}

export function orderText({ people, repositories }: MatrixOrder): string {
  return `${people}.${repositories}`;
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** By name, and by what tells two of one name apart. */
export function byPersonName(people: readonly PersonRow[]): readonly PersonRow[] {
  return [...people].sort(
    (a, b) => collator.compare(a.name, b.name) || collator.compare(a.detail, b.detail),
  );
}

export function byRepositoryName(rows: readonly RepositoryRow[]): readonly RepositoryRow[] {
  return [...rows].sort(
    (a, b) => collator.compare(a.name, b.name) || collator.compare(a.slug, b.slug),
  );
}

/** By the key of the project; those of a project that is not known come last. */
export function byProject(named: readonly RepositoryRow[]): readonly RepositoryRow[] {
  const keys = [...new Set(named.map(({ project }) => project?.key ?? ''))];
  keys.sort((a, b) => Number(a === '') - Number(b === '') || collator.compare(a, b));
  const rank = new Map(keys.map((key, at) => [key, at]));
  const rankOf = ({ project }: RepositoryRow) => rank.get(project?.key ?? '') ?? keys.length;
  return [...named].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Largest count first; rows with one count keep the order they had. */
export function mostFirst(positions: Uint32Array, countOf: ArrayLike<number>): Uint32Array {
  return positions
    .slice()
    .map((_, at) => at)
    .sort((a, b) => countAt(countOf, positions, b) - countAt(countOf, positions, a) || a - b)
    .map((at) => positions[at] ?? 0);
}

function countAt(countOf: ArrayLike<number>, positions: Uint32Array, at: number): number {
  return countOf[positions[at] ?? 0] ?? 0;
}
