import { type ActionValue, isValueAction, type ValueAction } from '../../domain/plans/action-value';
import { type Step } from '../../domain/plans/plan';
import { targetOf } from '../../domain/plans/step-target';
import { type StepProof } from '../../domain/plans/verification';

/**
 * How a value that was found stands to a step: where a plan changes one value twice (an admin becomes a member, the
 * member leaves), what a later step sets is not a surprise to the earlier one, nor the other way round.
 */
export function judgeValue(
  step: Step & { readonly action: ValueAction },
  found: ActionValue,
  steps: readonly Step[],
): Exclude<StepProof, 'cannot-be-told'> {
  const { before, after } = step.action;
  if (found === after) return 'as-planned';
  if (found === before) return 'not-yet';
  const target = targetOf(step.action);
  const chain = steps.filter(({ action }) => targetOf(action) === target);
  const place = chain.findIndex(({ id }) => id === step.id);
  const isPast = chain.slice(place + 1).some(({ action }) => sets(action, found));
  if (isPast) return 'as-planned';
  return chain.slice(0, place).some(({ action }) => expects(action, found)) ? 'not-yet' : 'differs';
}

function sets(action: Step['action'], value: ActionValue): boolean {
  return isValueAction(action) && action.after === value;
}

function expects(action: Step['action'], value: ActionValue): boolean {
  return isValueAction(action) && action.before === value;
}

/**
 * Ids of what must be done before: what the plan says, what changes the same value before, and the role of a
 * workspace admin, whose grants Bitbucket refuses to change.
 */
export function listPrecedents(step: Step, steps: readonly Step[]): readonly string[] {
  const { action, dependsOn } = step;
  const earlier = steps.slice(0, Math.max(0, steps.indexOf(step)));
  const target = targetOf(action);
  const implied = earlier.filter(
    (one) => (isValueAction(action) && targetOf(one.action) === target) || lifts(one, step),
  );
  return [...new Set([...dependsOn, ...implied.map(({ id }) => id)])];
}

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/ : 400 for an owner. */
function lifts({ action: role }: Step, { action: grant }: Step): boolean {
  return (
    role.kind === 'workspace-role' &&
    role.before === 'owner' &&
    grant.kind === 'person-grant' &&
    grant.person === role.person
  );
}
