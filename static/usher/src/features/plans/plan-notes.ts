import { plural, t } from '@lingui/core/macro';
import { isExpired, listHeldBrakes } from '../../../../../src/domain/plans/may-be-applied';
import { type Plan } from '../../../../../src/domain/plans/plan';
import { formatMoment } from '../../lib/dates';
import { priceDate } from '../seat-line/seats-cost';
import { startSentence } from '../../lib/sentence-start';

/** What stands under the answer: that nothing was changed, what the money assumes, what stops. */
export function planNotes(plan: Plan, now: number): readonly string[] {
  return [
    t`Making a plan changes nothing.`,
    ...priceNote(plan),
    ...brakesNote(plan),
    ...ageNote(plan, now),
  ];
}

function priceNote({ effects }: Plan): readonly string[] {
  const priced = effects.outcomes.find(({ outcome }) => outcome.kind === 'freed-saves')?.outcome;
  if (priced?.kind === 'freed-saves')
    return [startSentence(t`${priceDate(priced.pricedOn)}, estimate before tax.`)];
  return effects.bill === undefined ? [] : [t`Estimate before tax.`];
}

function brakesNote(plan: Plan): readonly string[] {
  const held = listHeldBrakes(plan).length;
  if (held === 0) return plan.brakes.length === 0 ? [] : [t`No brake stops it.`];
  const verb = held === 1 ? 'stops' : 'stop';
  return [
    t`${String(held)} of ${plural(plan.brakes.length, { one: '# brake', other: '# brakes' })} ${verb} the download.`,
  ];
}

function ageNote(plan: Plan, now: number): readonly string[] {
  const when = formatMoment(plan.expiresAt);
  return isExpired(plan, now)
    ? [t`Its facts were too old to act on from ${when} on: make it again.`]
    : [t`May be applied until ${when}.`];
}
