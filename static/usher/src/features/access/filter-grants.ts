import { parseQuery } from '../../lib/query';
import { foldText } from '../../lib/search-text';
import { type ConfiguredGrant } from './configured-grants';

/** The grants in whose text every word stands. */
export function filterGrants(
  grants: readonly ConfiguredGrant[],
  filter: string,
  textOf: (grant: ConfiguredGrant) => string,
): readonly ConfiguredGrant[] {
  const terms = parseQuery(filter, []);
  if (terms.length === 0) return grants;
  return grants.filter((grant) => {
    const text = foldText(textOf(grant));
    return terms.every(({ value, isNegated }) => text.includes(foldText(value)) !== isNegated);
  });
}
