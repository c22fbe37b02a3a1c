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
  const { input, missing: [missing = 'plan'] = [] } = toBillInput(setup, seats);
  if (input === undefined) return { kind: 'not-known', missing };
  if (input.plan === 'free') return { kind: 'freed-saves-nothing', because: 'free-plan' };
  const renewal = setup.renewsOn;
  if (input.billingPeriod === 'annual')
    return { kind: 'no-saving-before-renewal', ...(renewal && { renewsOn: renewal.value }) };
  if (seats.atMost === undefined) return { kind: 'not-known', missing: 'active-members' };
  return withNextBill(toOutcome(marginalSeat(input, seats.atMost, book)), renewal?.value);
}

function withNextBill(outcome: SeatOutcome, from: string | undefined): SeatOutcome {
  return outcome.kind === 'freed-saves' && from !== undefined ? { ...outcome, from } : outcome;
}

function toOutcome(marginal: MarginalSeat): SeatOutcome {
  if (marginal.kind === 'nothing') return { kind: 'freed-saves-nothing', because: 'flat-rate' };
  if (marginal.kind !== 'priced') return { kind: 'not-known', missing: 'price' };
  const { currency, atLeastCents, atMostCents = atLeastCents } = marginal.amount;
  const { pricedOn } = marginal;
  return { kind: 'freed-saves', currency, atLeastCents, atMostCents, pricedOn };
}
