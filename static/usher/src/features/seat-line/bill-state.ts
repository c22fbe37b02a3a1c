import { type SettingsView } from '../../../../../src/contract/settings';
import { type PricedBill } from '../../../../../src/domain/seats/bill';
import { type MissingForBill, toBillInput } from '../../../../../src/domain/seats/bill-input';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { priceBill } from '../../../../../src/domain/seats/price-bill';
import { type Answer } from '../../lib/use-answer';
import { type Priced } from './seats-cost';

/** What is known of the bill, for pages that only name it. */
export type BillState =
  | { readonly state: 'loading' }
  /** The settings could not be loaded, or hold something no bill can be worked out from. */
  | { readonly state: 'failed'; readonly problem?: string }
  /** Nobody has typed in what no API tells. */
  | { readonly state: 'not-told'; readonly missing: readonly MissingForBill[] }
  | { readonly state: 'known'; readonly bill: PricedBill; readonly priced: Priced };

export function toBillState(answer: Answer<SettingsView>, seats: CountRange): BillState {
  if (answer.state !== 'ready') return { state: answer.state };
  const { setup, priceBook } = answer.value;
  const told = toBillInput(setup.value, seats);
  if (told.input === undefined) return { state: 'not-told', missing: told.missing };
  return priceSafely({ input: told.input, book: priceBook.value });
}

/** A page about people must not fall over a price. */
function priceSafely(priced: Priced): BillState {
  try {
    return { state: 'known', bill: priceBill(priced.input, priced.book), priced };
  } catch (error) {
    return { state: 'failed', ...(error instanceof Error && { problem: error.message }) };
  }
}
