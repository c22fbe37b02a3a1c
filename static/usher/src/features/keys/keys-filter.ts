import { parseQuery, type Term } from '../../lib/query';
import { foldText } from '../../lib/search-text';
import { type KeyRow } from './key-rows';

export const KEY_FACETS = ['found', 'on'] as const;

/** The rows for which every term of the filter holds. */
export function filterKeys(rows: readonly KeyRow[], filter: string): readonly KeyRow[] {
  const terms = parseQuery(filter, KEY_FACETS);
  return terms.length === 0 ? rows : rows.filter((row) => terms.every((term) => holds(row, term)));
}

function holds(row: KeyRow, { facet, value, isNegated }: Term): boolean {
  return hasTerm(row, facet, foldText(value)) !== isNegated;
}

function hasTerm(row: KeyRow, facet: string | undefined, wanted: string): boolean {
  if (facet === 'on') return foldText(row.place).includes(wanted);
  if (facet === 'found')
    return wanted === 'nothing'
      ? row.findings.length === 0
      : row.findings.some(({ rule }) => foldText(rule) === wanted);
  return foldText(wordsOf(row)).includes(wanted);
}

function wordsOf({ key, place, addedBy }: KeyRow): string {
  const { label, algorithm = '', fingerprint = '' } = key;
  return [label, algorithm, fingerprint, place, addedBy?.name ?? ''].join('\n');
}
