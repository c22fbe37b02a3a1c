import { toBroughtPeople } from '../../findings/brought-people';
import { createRuleJudge, type Finding } from '../../findings/evaluate-findings';
import { type Exemption } from '../../findings/exemption';
import { type Evidence, type Missing, type Rule } from '../../findings/rule';
import { DEFAULT_THRESHOLDS } from '../../findings/thresholds';
import { type PlanContext } from '../plan-context';

/** What is looked through, and what of it is wanted. */
export interface Search {
  readonly context: PlanContext;
  readonly evidence: Evidence;
  readonly isChosen: (key: string) => boolean;
  readonly exemptions: readonly Exemption[] | undefined;
}

/** The evidence that rules judge by, so that a plan finds what the findings tell. */
export function toEvidence(context: PlanContext): Evidence {
  const { index, now, setup, register, directory, organization } = context;
  return {
    ...{ facts: index.facts, index, now, setup, thresholds: DEFAULT_THRESHOLDS },
    register: { value: register, source: 'typed-in', asOf: now },
    ...toBroughtPeople(directory, organization),
  };
}

/** What the rule finds of what is wanted, in an order that is always the same. */
export function chosenFindings(
  { evidence, isChosen }: Search,
  rule: Rule,
): { readonly findings: readonly Finding[]; readonly missing: readonly Missing[] } {
  const { findings, missing } = createRuleJudge(evidence)(rule);
  return { findings: findings.filter(({ fingerprint }) => isChosen(fingerprint)), missing };
}
