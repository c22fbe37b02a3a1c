import { fingerprintOf } from '../../../src/domain/findings/fingerprint';
import { type Evidence, type Need, type Rule } from '../../../src/domain/findings/rule';

/**
 * What one rule makes of one piece of evidence. With `found` it is the rule's positive case; with neither
 * `found` nor `missing` its negative; with `missing` alone the one that cannot be told.
 */
export interface RuleCase {
  readonly rule: Rule;
  readonly says: string;
  readonly evidence: Evidence;
  /** Fingerprints, in any order. */
  readonly found?: readonly string[];
  readonly missing?: readonly Need[];
  /** What the first match says; looked at where it is given. */
  readonly texts?: readonly string[];
}

export function titleOf({ rule, says }: RuleCase): string {
  return `${rule.id}: ${says}`;
}

/** Compares the verdict with the case. */
export function expectVerdict({ rule, evidence, found = [], missing = [], texts }: RuleCase): void {
  const verdict = rule.find(evidence);
  const fingerprints = verdict.matches.map((m) => fingerprintOf(rule.id, m.subject, m.about));
  expect(fingerprints.sort()).toStrictEqual([...found].sort());
  expect([...new Set(verdict.missing.map(({ need }) => need))].sort()).toStrictEqual(
    [...missing].sort(),
  );
  if (texts !== undefined) expect(verdict.matches[0]?.evidence).toStrictEqual(texts);
}
