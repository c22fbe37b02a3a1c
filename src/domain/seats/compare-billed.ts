import { type Directory } from '../directory/directory';
import { type Facts } from '../facts/facts';
import { rowsRead } from '../facts/reading';
import { type Setup, type Stated } from '../setup/setup';
import { type Difference } from './difference';
import { type CountRange } from './money';

export const BILLED_CAUSES = [
  'stated-earlier',
  'bought-quantity',
  'flat-rate',
  'deactivated-on-plan',
  'pending-invitations',
  'billed-until-period-ends',
  'joined-since-bill',
  'sync-lag',
] as const;
/** Why Billing may say another number; `reconcile-words.ts` has a sentence for each. */
export type BilledCause = (typeof BILLED_CAUSES)[number];

/** The number of Billing beside the number of the file, or beside what was computed where it has none. */
export interface BilledComparison {
  readonly billed: Stated<number>;
  readonly against: 'on-plan' | 'computed';
  readonly counted: CountRange;
  /** `cannot-be-told`: the number is possible, and so are others. */
  readonly state: 'equal' | 'more' | 'fewer' | 'cannot-be-told';
  readonly causes: readonly BilledCause[];
}

interface Compared {
  readonly facts: Facts;
  readonly directory: Directory;
  readonly setup: Setup;
  readonly onPlan?: CountRange;
  readonly computed: CountRange;
  readonly differences: readonly Difference[];
}

/** `undefined` until somebody has typed in what Billing says. */
export function compareBilled(compared: Compared): BilledComparison | undefined {
  const { setup, onPlan, computed } = compared;
  const billed = setup.billedSeats;
  if (billed === undefined) return undefined;
  const counted = onPlan ?? computed;
  const state = toState(billed.value, counted);
  return {
    billed,
    against: onPlan ? 'on-plan' : 'computed',
    counted,
    state,
    causes: BILLED_CAUSES.filter((cause) => POSSIBLE[cause]({ ...compared, billed, state })),
  };
}

function toState(billed: number, { atLeast, atMost }: CountRange): BilledComparison['state'] {
  if (billed < atLeast) return 'fewer';
  if (atMost === undefined) return 'cannot-be-told';
  if (billed > atMost) return 'more';
  return atLeast === atMost ? 'equal' : 'cannot-be-told';
}

interface Judged extends Compared {
  readonly billed: Stated<number>;
  readonly state: BilledComparison['state'];
}

/** One to five people cost the same on a paid plan. */
const FLAT_RATE_SEATS = 5;

/** What the facts, the file and the setup leave open; what they rule out is not named. */
const POSSIBLE: Readonly<Record<BilledCause, (judged: Judged) => boolean>> = {
  'stated-earlier': ({ billed, directory, state }) =>
    differs(state) && billed.statedAt < directory.asOf,
  'bought-quantity': ({ billed, setup, state }) =>
    state === 'more' &&
    setup.billingPeriod?.value === 'annual' &&
    setup.paidSeats?.value === billed.value,
  'flat-rate': ({ billed, state }) => state === 'more' && billed.value === FLAT_RATE_SEATS,
  'deactivated-on-plan': ({ differences, state }) =>
    state === 'more' && differences.some(({ kind }) => kind === 'deactivated-on-plan'),
  'pending-invitations': ({ facts, state }) =>
    state === 'more' && rowsRead(facts.invitations).length > 0,
  'billed-until-period-ends': ({ setup, state }) =>
    state === 'more' && setup.billingPeriod?.value !== 'annual',
  'joined-since-bill': ({ state }) => state === 'fewer',
  'sync-lag': ({ state }) => differs(state),
};

function differs(state: BilledComparison['state']): boolean {
  return state === 'more' || state === 'fewer';
}
