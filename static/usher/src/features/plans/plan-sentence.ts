import { plural, t } from '@lingui/core/macro';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type Effects, type Plan } from '../../../../../src/domain/plans/plan';
import { centsText } from '../../lib/money';
import { savingText } from '../seat-line/outcome-text';
import { isoDay } from '../seat-line/seats-cost';
import { moveOf, peopleOfSteps } from './effect-words';

type Told = Pick<Plan, 'kind' | 'steps' | 'effects'>;

/** `10 steps take all access from 2 people and free 2 seats: 7.30 USD a month from 1 Dec 2026.` */
export function planSentence(plan: Told): string {
  if (plan.steps.length === 0) return t`Nothing is to be done: it is already as planned.`;
  const deed = DEEDS[plan.kind](plan, plan.steps.length);
  const freed = seatsFreed(plan.effects.seats) ?? 0;
  if (freed === 0) return `${deed}.`;
  const told = withSeats(deed, freed, plan.steps.length);
  const money = moneyText(plan.effects);
  if (money !== undefined) return `${told}: ${money}.`;
  const [first] = plan.effects.outcomes;
  return first === undefined ? `${told}.` : `${told} (${savingText(first.outcome)}).`;
}

/** What the steps do, as a sentence without its end. */
type Deed = (plan: Told, steps: number) => string;

const DEEDS: Readonly<Record<Plan['kind'], Deed>> = {
  offboard: takesAccess,
  onboard: (plan, steps) =>
    t`${plural(steps, { one: '# step gives', other: '# steps give' })} access to ${plural(newcomers(plan), { one: '# person', other: '# people' })}`,
  machine: (_, steps) =>
    t`${plural(steps, { one: '# step gives', other: '# steps give' })} a machine what it needs`,
  'clean-up': cleansUp,
  sync: bringsInStep,
};

function takesAccess({ steps: all, effects }: Told, steps: number): string {
  const people = peopleOfSteps({ steps: all.filter(takesSomething) });
  const lost = effects.access.filter(({ person }) => people.has(person));
  return lost.every(({ after }) => after.atMost === 'none')
    ? t`${plural(steps, { one: '# step takes', other: '# steps take' })} all access from ${plural(people.size, { one: '# person', other: '# people' })}`
    : t`${plural(steps, { one: '# step takes', other: '# steps take' })} access from ${plural(people.size, { one: '# person', other: '# people' })}`;
}

/** A successor who is handed a project is no leaver. */
function takesSomething({ action }: Plan['steps'][number]): boolean {
  if (action.kind === 'workspace-role') return action.after === 'none';
  if (action.kind === 'by-hand')
    return action.code === 'block-account' || action.code === 'delete-account';
  if (action.kind === 'person-grant') return action.after === 'none';
  return action.kind === 'group-membership' && !action.after;
}

/** People who are not here yet have no id: each has an invitation. */
function newcomers({ steps }: Told): number {
  const invited = steps.filter(
    ({ action }) => action.kind === 'by-hand' && action.code === 'invite',
  ).length;
  return Math.max(invited, peopleOfSteps({ steps }).size);
}

function cleansUp({ effects }: Told, steps: number): string {
  const { certain, perhaps } = countLosers(effects);
  if (certain > 0)
    return t`${plural(steps, { one: '# step cleans', other: '# steps clean' })} up, and ${plural(certain, { one: '# person loses', other: '# people lose' })} access`;
  return perhaps > 0
    ? t`${plural(steps, { one: '# step cleans', other: '# steps clean' })} up, and whether ${plural(perhaps, { one: '# person loses', other: '# people lose' })} access is not known`
    : t`${plural(steps, { one: '# step cleans', other: '# steps clean' })} up, and nobody loses anything`;
}

function bringsInStep({ effects }: Told, steps: number): string {
  const { certain, perhaps } = countLosers(effects);
  if (certain > 0)
    return t`${plural(steps, { one: '# step brings', other: '# steps bring' })} Bitbucket in step with the identity provider, and ${plural(certain, { one: '# person loses', other: '# people lose' })} access`;
  return perhaps > 0
    ? t`${plural(steps, { one: '# step brings', other: '# steps bring' })} Bitbucket in step with the identity provider, and whether ${plural(perhaps, { one: '# person loses', other: '# people lose' })} access is not known`
    : t`${plural(steps, { one: '# step brings', other: '# steps bring' })} Bitbucket in step with the identity provider, and nobody loses anything`;
}

function countLosers({ access }: Effects): { readonly certain: number; readonly perhaps: number } {
  const of = (move: string) =>
    new Set(access.filter((one) => moveOf(one) === move).map(({ person }) => person)).size;
  return { certain: of('loss'), perhaps: of('perhaps-loss') };
}

function withSeats(deed: string, freed: number, steps: number): string {
  return freed < 0
    ? t`${deed} and ${plural(steps, { one: 'takes', other: 'take' })} ${plural(-freed, { one: '# seat', other: '# seats' })}`
    : t`${deed} and ${plural(steps, { one: 'frees', other: 'free' })} ${plural(freed, { one: '# seat', other: '# seats' })}`;
}

/** Positive where seats become free; missing where neither end is known. */
export function seatsFreed({
  before,
  after,
}: {
  readonly before: CountRange;
  readonly after: CountRange;
}): number | undefined {
  if (before.atMost !== undefined && after.atMost !== undefined)
    return before.atMost - after.atMost;
  return before.atLeast === after.atLeast ? undefined : before.atLeast - after.atLeast;
}

/** `7.30 USD a month from 1 Dec 2026`; missing where nothing changes, or it is not known. */
function moneyText({ bill, outcomes }: Effects): string | undefined {
  const cents = savedCents(bill);
  if (bill === undefined || cents === undefined || cents === 0) return undefined;
  const amount = `${centsText(Math.abs(cents))} ${bill.before.currency}`;
  const day = billedFrom(outcomes);
  if (day === undefined) return cents < 0 ? t`${amount} a month more` : t`${amount} a month`;
  return cents < 0 ? t`${amount} a month more from ${day}` : t`${amount} a month from ${day}`;
}

/** Where somebody told when the next bill comes. */
function billedFrom(outcomes: Effects['outcomes']): string | undefined {
  for (const { outcome } of outcomes)
    if (outcome.kind === 'freed-saves' && outcome.from !== undefined) return isoDay(outcome.from);
  return undefined;
}

/** How much lower the bill of a month is; missing where an upper end is not known. */
function savedCents(bill: Effects['bill']): number | undefined {
  if (bill?.before.atMostCents === undefined || bill.after.atMostCents === undefined)
    return undefined;
  return bill.before.atMostCents - bill.after.atMostCents;
}
