import { type ManualCheck } from '../../../../src/domain/findings/brought-facts';
import { type Rule } from '../../../../src/domain/findings/rule';
import { type Setup } from '../../../../src/domain/setup/setup';
import { daysAgo, someEvidence, typedIn } from '../../../builders/a-finding-evidence';
import { type RuleCase } from '../rule-case';

/** The three cases of a rule that only somebody who looks at the setting can decide. */
export function manualCases(rule: Rule, setup: Setup = {}): readonly RuleCase[] {
  const looked = (answer: ManualCheck['answer'], days: number) =>
    someEvidence({
      setup,
      manualChecks: typedIn([
        { rule: 'ANOTHER', answer: 'as-described', checkedOn: daysAgo(0) },
        { rule: rule.id, answer, checkedOn: daysAgo(days).slice(0, 10) },
      ]),
    });
  return [
    {
      rule,
      says: 'somebody saw it in the settings 90 days ago',
      evidence: looked('as-described', 90),
      found: [`${rule.id}|workspace`],
      texts: ['Seen in the settings on 2026-08-23.'],
    },
    {
      rule,
      says: 'somebody looked 90 days ago and it was not so',
      evidence: looked('not-so', 90),
    },
    {
      rule,
      says: 'nobody looked',
      evidence: someEvidence({ setup, manualChecks: typedIn([]) }),
      missing: ['manual-check'],
    },
    {
      rule,
      says: 'the check is 91 days old',
      evidence: looked('not-so', 91),
      missing: ['manual-check'],
    },
  ];
}
