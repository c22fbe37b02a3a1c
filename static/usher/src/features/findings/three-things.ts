import { type FindingRow } from '../../../../../src/domain/findings/finding-row';
import { SEVERITIES } from '../../../../../src/domain/findings/rule';

const THINGS = 3;

/**
 * What to look at first: the worst, no rule twice as long as others are as bad, and what is new before
 * what was known.
 */
export function chooseThings(open: readonly FindingRow[]): readonly FindingRow[] {
  const firstOfRule = new Map<string, FindingRow>();
  for (const row of [...open].sort(newFirst))
    if (!firstOfRule.has(row.rule)) firstOfRule.set(row.rule, row);
  return [...firstOfRule.values()].sort(worstFirst).slice(0, THINGS);
}

function newFirst(a: FindingRow, b: FindingRow): number {
  return Number(b.isNew === true) - Number(a.isNew === true);
}

function worstFirst(a: FindingRow, b: FindingRow): number {
  return rankOf(a) - rankOf(b) || newFirst(a, b);
}

function rankOf({ severity }: FindingRow): number {
  return SEVERITIES.indexOf(severity);
}
