import { type Need, type Rule, type Subject } from '../../../../src/domain/findings/rule';
import { fingerprintOf } from '../../../../src/domain/findings/fingerprint';
import { type RuleCase } from '../rule-case';
import { manualCases } from './manual-cases';

/** A case whose matches are told as subjects, or as subjects with what each is about. */
interface CaseRow extends Omit<RuleCase, 'rule' | 'found'> {
  readonly found?: readonly (Subject | readonly [Subject, string])[];
}

type CasesOf = (id: string, ...rows: readonly CaseRow[]) => readonly RuleCase[];

export function createCasesOf(rules: readonly Rule[]): CasesOf {
  return (id, ...rows) => {
    const rule = ruleOf(rules, id);
    return rows.map(({ found, ...row }) => ({
      ...row,
      rule,
      ...(found && { found: found.map((one) => toFingerprint(rule, one)) }),
    }));
  };
}

function toFingerprint({ id }: Rule, found: Subject | readonly [Subject, string]): string {
  return 'kind' in found ? fingerprintOf(id, found) : fingerprintOf(id, ...found);
}

function ruleOf(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new RangeError(`The catalogue has no ${id}.`);
  return rule;
}

/** Those of a rule that a manual check decides; `missing` is what is missing until somebody looks. */
export function lookedCases(
  rules: readonly Rule[],
  id: string,
  missing: readonly Need[] = ['manual-check'],
): readonly RuleCase[] {
  return manualCases(ruleOf(rules, id)).map((one) =>
    one.missing === undefined ? one : { ...one, missing },
  );
}
