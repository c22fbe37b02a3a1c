import { plural, t } from '@lingui/core/macro';
import { type PlanView } from '../../../../../src/contract/plans';
import { isExpired, listHeldBrakes } from '../../../../../src/domain/plans/may-be-applied';
import { type Plan } from '../../../../../src/domain/plans/plan';
import { formatMoment } from '../../lib/dates';

/** The reason why the file is not given out; nothing where it is. */
export function whyNoDownload(
  { mayExport, isErased, approval }: Pick<PlanView, 'mayExport' | 'isErased' | 'approval'>,
  plan: Plan,
  now: number,
): string | undefined {
  const held = listHeldBrakes(plan);
  const final = held.find(({ isReleasable }) => !isReleasable);
  if (isErased)
    return t`people in it have closed their account and were erased. Make the plan anew.`;
  if (final !== undefined) return t`${final.says} Read the facts again, then make the plan anew.`;
  if (held.length === 1) return t`release the brake first.`;
  if (held.length > 1)
    return t`release ${plural(held.length, { one: '# brake', other: '# brakes' })} first.`;
  if (isExpired(plan, now))
    return t`its facts were too old to act on from ${formatMoment(plan.expiresAt)} on. Make the plan anew.`;
  if (mayExport) return undefined;
  return approval.state === 'asked'
    ? t`another workspace admin has to approve it first.`
    : t`ask another workspace admin for approval first.`;
}
