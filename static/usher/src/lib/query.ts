/** One condition of a filter: a word anywhere, or `facet:value`; a leading minus turns it round. */
export interface Term {
  readonly facet?: string;
  readonly value: string;
  readonly isNegated: boolean;
}

/** What is typed: words, "several words" and facets, all of which must hold. */
const TERM = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;

/**
 * Splits what is typed into terms. A name before a colon that is no facet stays part of the word, so
 * that a search for `re:invent` finds re:invent.
 */
export function parseQuery(text: string, facets: readonly string[]): readonly Term[] {
  return [...text.matchAll(TERM)].flatMap((match) => {
    const [, minus, name, quoted, word] = match;
    const value = quoted ?? word ?? '';
    const facet = facets.find((known) => known === name?.toLowerCase());
    const words = facet === undefined && name !== undefined ? `${name}:${value}` : value;
    if (asksNothing(words, facets)) return [];
    const isNegated = minus === '-';
    return [facet === undefined ? { value: words, isNegated } : { facet, value: words, isNegated }];
  });
}

/** A lone minus, and a facet whose value is still to be typed. */
function asksNothing(words: string, facets: readonly string[]): boolean {
  return words === '' || words === '-' || facets.some((facet) => words === `${facet}:`);
}

/** The value of a facet in a query, for the menu that shows it. */
export function facetValue(text: string, facet: string, facets: readonly string[]): string {
  const term = parseQuery(text, facets).find((one) => one.facet === facet && !one.isNegated);
  return term?.value ?? '';
}

/** The query with a facet set to another value; an empty value takes it out. */
export function withFacet(text: string, facet: string, value: string): string {
  const without = text
    .replaceAll(new RegExp(`(^|\\s)${facet}:(?:"[^"]*"?|\\S*)`, 'giu'), '$1')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (value === '') return without;
  return [without, toTerm(facet, value)].filter(Boolean).join(' ');
}

/** `group:"art directors"`. The language has no way to write a quote, so there is none to compare. */
export function toTerm(facet: string, value: string): string {
  const plain = value.replaceAll('"', '');
  return /\s/u.test(plain) ? `${facet}:"${plain}"` : `${facet}:${plain}`;
}
