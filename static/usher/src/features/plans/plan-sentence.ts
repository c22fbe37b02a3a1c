import { plural, t } from '@lingui/core/macro';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type Effects, type Plan } from '../../../../../src/domain/plans/plan';
import { outcomeText } from '../../../../../src/domain/seats/outcome-words';
import { centsText } from '../../lib/money';
import { isoDay } from '../seat-line/seats-cost';
import { moveOf, peopleOfSteps } from './effect-words';

type Told = Pick<Plan, 'kind' | 'steps' | 'effects'>;

/** `10 steps take all access from 2 people and free 2 seats: 7.30 USD a month from 1 Dec 2026.` */
export function planSentence(plan: Told): string {
  if (plan.steps.length === 0) return t`Nothing is to be done: it is already as planned.`;
  const many = plan.steps.length !== 1;
  const parts = [verbOf(plan, many), ...seatsPart(plan.effects, many)];
  return `${plural(plan.steps.length, { one: '# step', other: '# steps' })} ${parts.join(' and ')}.`;
}

function verbOf(plan: Told, many: boolean): string {
  const { one, other, what } = VERBS[plan.kind];
  return `${many ? other : one}${what(plan)}`;
}

interface Verb {
  readonly one: string;
  readonly other: string;
  readonly what: (plan: Told) => string;
}

const VERBS: Readonly<Record<Plan['kind'], Verb>> = {
  offboard: { one: t`takes `, other: 'take ', what: (plan) => takenFrom(plan) },
  onboard: {
    ...{ one: t`gives`, other: 'give' },
    what: (plan) =>
      t` access to ${plural(newcomers(plan), { one: '# person', other: '# people' })}`,
  },
  machine: { one: t`gives`, other: 'give', what: () => t` a machine what it needs` },
  'clean-up': {
    one: t`cleans up`,
    other: t`clean up`,
    what: (plan) => t`, and ${losersText(plan)}`,
  },
  sync: {
    ...{ one: t`brings`, other: 'bring' },
    what: (plan) => t` Bitbucket in step with the identity provider, and ${losersText(plan)}`,
  },
};

function takenFrom({ steps, effects }: Told): string {
  const people = peopleOfSteps({ steps: steps.filter(takesSomething) });
  const lost = effects.access.filter(({ person }) => people.has(person));
  const isAll = lost.every(({ after }) => after.atMost === 'none');
  return t`${isAll ? t`all ` : ''}access from ${plural(people.size, { one: '# person', other: '# people' })}`;
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

function losersText({ effects }: Told): string {
  const of = (move: string) =>
    new Set(effects.access.filter((one) => moveOf(one) === move).map(({ person }) => person)).size;
  const [certain, perhaps] = [of('loss'), of('perhaps-loss')];
  if (certain > 0)
    return t`${plural(certain, { one: '# person', other: '# people' })} ${certain === 1 ? t`loses` : t`lose`} access`;
  return perhaps > 0
    ? t`whether ${plural(perhaps, { one: '# person', other: '# people' })} ${perhaps === 1 ? t`loses` : t`lose`} access is not known`
    : t`nobody loses anything`;
}

function seatsPart(effects: Effects, many: boolean): readonly string[] {
  const freed = seatsFreed(effects.seats);
  if (freed === undefined || freed === 0) return [];
  if (freed < 0)
    return [
      `${many ? t`take` : t`takes`} ${plural(-freed, { one: '# seat', other: '# seats' })}${moneyPart(effects)}`,
    ];
  return [
    `${many ? t`free` : t`frees`} ${plural(freed, { one: '# seat', other: '# seats' })}${moneyPart(effects)}`,
  ];
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

/** `: 7.30 USD a month from 1 Dec 2026`, or why it is not more, or not known. */
function moneyPart({ bill, outcomes }: Effects): string {
  const cents = savedCents(bill);
  if (bill !== undefined && cents !== undefined && cents !== 0) {
    const amount = t`${centsText(Math.abs(cents))} ${bill.before.currency} a month`;
    return `: ${amount}${cents < 0 ? t` more` : ''}${sinceWhen(outcomes)}`;
  }
  const [first] = outcomes;
  if (first === undefined) return '';
  return ` (${outcomeText(first.outcome, isoDay).replace('seat freed, ', '')})`;
}

/** ` from 1 Dec 2026`, where somebody told when the next bill comes. */
function sinceWhen(outcomes: Effects['outcomes']): string {
  for (const { outcome } of outcomes)
    if (outcome.kind === 'freed-saves' && outcome.from !== undefined)
      return t` from ${isoDay(outcome.from)}`;
  return '';
}

/** How much lower the bill of a month is; missing where an upper end is not known. */
function savedCents(bill: Effects['bill']): number | undefined {
  if (bill?.before.atMostCents === undefined || bill.after.atMostCents === undefined)
    return undefined;
  return bill.before.atMostCents - bill.after.atMostCents;
}
