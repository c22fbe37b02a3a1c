import { t } from '@lingui/core/macro';
import { type GateEffect, type Plan } from '../../../../../src/domain/plans/plan';
import { nameIn } from './plan-words';

const STATES = { open: t`open`, closed: t`closed`, 'cannot-be-told': t`not known` } as const;

/** `Marta Olsen, push to main of web-checkout: open → closed`. */
export function gateEffectText(
  plan: Pick<Plan, 'names'>,
  { person, repository, branch, gate, before, after }: GateEffect,
): string {
  const what = t`${gate} to ${branch} of ${nameIn(plan, repository)}`;
  return `${nameIn(plan, person)}, ${what}: ${STATES[before]} → ${STATES[after]}`;
}
