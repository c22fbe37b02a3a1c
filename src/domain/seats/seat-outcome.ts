import { type Setup } from '../setup/setup';
import { toBillInput } from './bill-input';
import { type MarginalSeat, marginalSeat } from './marginal-seat';
import { type CountRange } from './money';
import { type PriceBook } from './price-book';
import { type Billable, type SeatOutcome } from './seat';

/**
 * From a repository, a project or a group: they stay members, and members are billed.
 * https://support.atlassian.com/bitbucket-cloud/kb/bitbucket-cloud-removing-users-from-project-or-repository-settings-still-shows-under-users-on-plan
 */
export const STAYS_BILLED: SeatOutcome = { kind: 'stays-billed' };

export interface Leaving {
  readonly billable: Billable;
  /** Of the workspace today, the leaver among them. */
  readonly seats: CountRange;
  readonly setup: Setup;
  readonly book: PriceBook;
}

/** What the removal of one person from the workspace does to the bill. */
export function outcomeOfLeaving({ billable, seats, setup, book }: Leaving): SeatOutcome {
  if (billable.state === 'no') return { kind: 'freed-saves-nothing', because: 'not-billed' };
  const { input, missing } = toBillInput(setup, seats);
  if (input === undefined)
    return { kind: 'not-known', missing: missing.includes('plan') ? 'plan' : 'billing-period' };
  if (input.plan === 'free') return { kind: 'freed-saves-nothing', because: 'free-plan' };
  const day = setup.renewsOn?.value;
  if (input.billingPeriod === 'annual')
    return { kind: 'no-saving-before-renewal', ...(day !== undefined && { renewsOn: day }) };
  if (seats.atMost === undefined) return { kind: 'not-known', missing: 'active-members' };
  const saved = toOutcome(marginalSeat(input, seats.atMost, book));
  return saved.kind === 'freed-saves' && day !== undefined ? { ...saved, from: day } : saved;
}

function toOutcome(marginal: MarginalSeat): SeatOutcome {
  if (marginal.kind === 'nothing') return { kind: 'freed-saves-nothing', because: 'flat-rate' };
  if (marginal.kind !== 'priced') return { kind: 'not-known', missing: 'price' };
  const { currency, atLeastCents, atMostCents = atLeastCents } = marginal.amount;
  const { pricedOn } = marginal;
  return { kind: 'freed-saves', currency, atLeastCents, atMostCents, pricedOn };
}
