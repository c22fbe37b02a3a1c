import { type PlanDraft } from '../plan';
import { type PlanContext } from '../plan-context';
import { planAccessRemoval } from './access-steps';
import { planAccounts } from './account-steps';
import { planAutomation } from './automation-steps';
import { planBlocking } from './block-account';
import { planBranchRules } from './branch-steps';
import { listHazardsOutside } from './copies-and-invitations';
import { planHandOver } from './hand-over-steps';
import { planKeyReplacement } from './key-steps';
import { listLeavers, nameAll } from './leaver';
import { planMembershipRemoval } from './membership-steps';
import { joinParts, type Offboarding } from './offboarding';
import { listOffboardingChecks } from './offboarding-checks';
import { planOwnershipQuestions } from './ownership-questions';
import { planReviews } from './review-steps';
import { planSecretRotation } from './secret-steps';

/**
 * Takes everything from people who leave, in a safe order: block, hand over, what runs as them, branch rules,
 * grants, groups, membership, account. What was not read is a hazard, never an all-clear.
 * @throws NotInFactsError if the facts name nobody with one of the ids
 * @throws RangeError if nobody is named
 */
export function planOffboarding(asked: Offboarding, context: PlanContext): PlanDraft {
  const leavers = listLeavers(asked, context);
  if (leavers.length === 0) throw new RangeError('Name at least one person who leaves.');
  const handOver = planHandOver(leavers, asked, context);
  const { steps, hazards } = joinParts([
    // Within a phase steps keep this order: a successor stands before anybody is blocked.
    handOver,
    planBlocking(leavers, asked, context),
    planOwnershipQuestions(leavers, context),
    planKeyReplacement(leavers, context),
    planAutomation(leavers, context),
    planSecretRotation(leavers, context),
    planBranchRules(leavers, context),
    planReviews(leavers, context),
    planAccessRemoval(leavers, context),
    planMembershipRemoval(leavers, context),
    planAccounts(leavers, context),
  ]);
  return {
    kind: 'offboard',
    title: `Offboard ${nameAll(leavers)}`,
    steps,
    hazards: bySeverity([...hazards, ...listHazardsOutside(leavers, context)]),
    checks: listOffboardingChecks(leavers, context),
    mayRaise: handOver.mayRaise,
  };
}

const SEVERITIES = ['high', 'medium', 'not-known'] as const;

function bySeverity(hazards: PlanDraft['hazards']): PlanDraft['hazards'] {
  return [...hazards].sort(
    (one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity),
  );
}
