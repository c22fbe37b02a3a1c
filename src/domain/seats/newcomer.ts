import { type Setup } from '../setup/setup';
import { type BillInput } from './bill';
import { type MissingForBill, toBillInput } from './bill-input';
import { type MarginalSeat, marginalSeat } from './marginal-seat';
import { type CountRange, type Currency } from './money';
import { type PriceBook } from './price-book';

/** What somebody new in the workspace adds to the bill. */
export type NewcomerCost =
  | {
      readonly state: 'priced';
      readonly currency: Currency;
      /** A month; the two differ where price lists do. */
      readonly atLeastCents: number;
      readonly atMostCents: number;
      /** ISO date of the price. */
      readonly pricedOn: string;
      /** Were only those who are known to be active billed, it would cost nothing. */
      readonly assumesAllActive: boolean;
    }
  | { readonly state: 'costs-nothing'; readonly because: 'flat-rate' | 'free-plan' | 'bought' }
  /** The plan, or what was bought for the year, is used up: pushes would stop. */
  | { readonly state: 'no-room' }
  | {
      readonly state: 'not-known';
      readonly missing: MissingForBill | 'price' | 'bought-quantity' | 'active-members';
    };

export interface NewcomerAsked {
  /** Of the workspace today. */
  readonly seats: CountRange;
  readonly setup: Setup;
  readonly book: PriceBook;
}

/** The price of the next seat, should every member be active; it says where that assumption decides. */
export function costOfNewcomer({ seats, setup, book }: NewcomerAsked): NewcomerCost {
  const { input, missing: [missing = 'plan'] = [] } = toBillInput(setup, seats);
  if (input === undefined) return { state: 'not-known', missing };
  if (seats.atMost === undefined) return { state: 'not-known', missing: 'active-members' };
  const priceOf = (seat: number) => marginalSeat(input, seat, book);
  return toCost(priceOf(seats.atLeast + 1), priceOf(seats.atMost + 1), input);
}

/** `fewest`: were only those billed who certainly are; `most`: were everybody. */
function toCost(fewest: MarginalSeat, most: MarginalSeat, input: BillInput): NewcomerCost {
  switch (most.kind) {
    case 'nothing':
      return { state: 'costs-nothing', because: most.because };
    case 'no-room':
      return fewest.kind === 'no-room'
        ? { state: 'no-room' }
        : { state: 'not-known', missing: 'active-members' };
    case 'not-known':
      return { state: 'not-known', missing: most.missing };
    case 'priced':
      return spanOf(fewest, most, input);
  }
}

type Priced = Extract<MarginalSeat, { kind: 'priced' }>;

/** With volume prices the next seat may be dearer where fewer are billed. */
function spanOf(
  fewest: MarginalSeat,
  { amount, pricedOn }: Priced,
  input: BillInput,
): NewcomerCost {
  const assumesAllActive = fewest.kind === 'nothing' && input.seats.atLeast !== input.seats.atMost;
  const other = fewest.kind === 'priced' ? fewest.amount : amount;
  const mostOf = ({ atLeastCents, atMostCents = atLeastCents }: typeof amount) => atMostCents;
  return {
    state: 'priced',
    currency: amount.currency,
    atLeastCents: Math.min(amount.atLeastCents, other.atLeastCents),
    atMostCents: Math.max(mostOf(amount), mostOf(other)),
    pricedOn,
    assumesAllActive,
  };
}
