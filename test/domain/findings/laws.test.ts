import * as fc from 'fast-check';
import { evaluateFindings } from '../../../src/domain/findings/evaluate-findings';
import { type Verdict } from '../../../src/domain/findings/rule';
import { RULES } from '../../../src/domain/findings/rules/registry';
import { arbitraryTruth } from '../../builders/arbitrary-facts';
import { someEvidence } from '../../builders/a-finding-evidence';
import { type Removal, REMOVALS, reversed } from '../../builders/less-evidence';
import { type RuleCase, titleOf } from './rule-case';
import { ALL_CASES } from './rules/all-cases';

const isClean = ({ matches, missing }: Verdict) => matches.length + missing.length === 0;

/**
 * Somebody seen lately counts as active until a directory says that the account was deactivated since:
 * the one law that a rule about signs of life cannot keep.
 */
const isExcused = (rule: string, removed: readonly string[]) =>
  rule === 'PRIV-03' && removed.includes('directory');

test('whatever was found or open stays so when anything is no longer known', () => {
  const turnedClean = ALL_CASES.filter(
    ({ rule, evidence }) => !isClean(rule.find(evidence)),
  ).flatMap((one) =>
    Object.entries(REMOVALS)
      .filter(([name]) => !isExcused(one.rule.id, [name]))
      .filter(([, remove]) => isClean(one.rule.find(remove(one.evidence))))
      .map(([removed]) => `${titleOf(one)}, without ${removed}`),
  );
  expect(turnedClean).toStrictEqual([]);
});

const removals = fc.subarray(Object.keys(REMOVALS), { maxLength: 4 });

function getCase(at: number): RuleCase {
  const found = ALL_CASES[at % ALL_CASES.length];
  if (found === undefined) throw new RangeError('There are no cases.');
  return found;
}
function applyAll(names: readonly string[]): Removal {
  return (evidence) => names.reduce((less, name) => REMOVALS[name]?.(less) ?? less, evidence);
}

test('and when several things are no longer known', () => {
  fc.assert(
    fc.property(fc.nat(), removals, (at, names) => {
      const one = getCase(at);
      const less = applyAll(names)(one.evidence);
      const turnedClean = !isClean(one.rule.find(one.evidence)) && isClean(one.rule.find(less));
      expect(turnedClean && !isExcused(one.rule.id, names) ? titleOf(one) : '').toBe('');
    }),
    { numRuns: 1_000 },
  );
});

test('with less known of any workspace, no rule that was not clean becomes clean', () => {
  fc.assert(
    fc.property(arbitraryTruth, removals, (facts, all) => {
      const evidence = someEvidence({ facts });
      const before = new Set(evaluateFindings(evidence).clean);
      const after = evaluateFindings(applyAll(all)(evidence)).clean;
      expect(after.filter((rule) => !before.has(rule))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('the order of facts does not matter', () => {
  const changed = ALL_CASES.filter(({ rule, evidence }) => {
    const report = evaluateFindings(evidence, { rules: [rule] });
    const other = evaluateFindings(reversed(evidence), { rules: [rule] });
    return JSON.stringify(report.findings) !== JSON.stringify(other.findings);
  }).map(titleOf);
  expect(changed).toStrictEqual([]);
});

test('nor in any workspace', () => {
  fc.assert(
    fc.property(arbitraryTruth, (facts) => {
      const evidence = someEvidence({ facts });
      const { findings, clean } = evaluateFindings(evidence);
      const other = evaluateFindings(reversed(evidence));
      expect(other.findings).toEqual(findings);
      expect(other.clean).toEqual(clean);
    }),
    { numRuns: 30 },
  );
});

test('nothing known at all leaves no rule clean', () => {
  const nothing = applyAll(Object.keys(REMOVALS))(someEvidence());
  const { clean, findings, notChecked } = evaluateFindings(nothing);
  expect({ clean, findings }).toStrictEqual({ clean: [], findings: [] });
  expect(notChecked.map(({ rule }) => rule)).toStrictEqual(RULES.map(({ id }) => id));
});
