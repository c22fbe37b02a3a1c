import { type Evidence, type Need, type Verdict } from '../rule';
import { verdict } from '../verdict';
import { decideByManualCheck } from './manual-check';

/** For what no scan reads: somebody who looked decides; until then the facts themselves are missing. */
export function decideInstead(evidence: Evidence, rule: string, need: Need): Verdict {
  const looked = decideByManualCheck(evidence, rule);
  return looked.missing.length === 0 ? looked : verdict([], [{ need }, ...looked.missing]);
}
