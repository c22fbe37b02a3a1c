import { type BillInput } from '../../src/domain/seats/bill';
import { type MoneyRange } from '../../src/domain/seats/money';
import { moneyRangeText } from '../../src/domain/seats/money-text';
import { type PriceBook } from '../../src/domain/seats/price-book';
import { type Seat, type SeatKind } from '../../src/domain/seats/seat';
import { kindOfSeat } from '../../src/domain/seats/seat-kind';
import { tryBill } from '../../src/domain/seats/try-bill';
import { countBilled } from './what-if-options';
import { toCountText } from './seat-row';

/** `4 of them open nothing and cost 14.60 USD`: what the bill would be lower without them. */
export function toEmptyText(seats: readonly Seat[], input: BillInput, book: PriceBook): string {
  const ofKind = (kind: SeatKind) => countBilled(seats.filter((seat) => kindOfSeat(seat) === kind));
  const empty = ofKind('no-access');
  const untold = ofKind('not-known').atMost ?? 0;
  const also = untold === 0 ? '' : `; of ${String(untold)} nobody can tell whether they do`;
  if (empty.atMost === 0)
    return `none of them ${untold === 0 ? 'opens nothing' : 'is known to open nothing'}${also}`;
  const verb = empty.atMost === 1 ? ['opens', 'costs'] : ['open', 'cost'];
  return `${toCountText(empty)} of them ${verb.join(' nothing and ')} ${costOf(input, empty, book)}${also}`;
}

function costOf(input: BillInput, remove: ReturnType<typeof countBilled>, book: PriceBook): string {
  if (input.billingPeriod === 'annual') return 'nothing less before the renewal';
  const { difference } = tryBill(input, { remove }, book);
  return difference === undefined
    ? 'an amount that is not known'
    : moneyRangeText(saved(difference));
}

function saved({ currency, atLeastCents, atMostCents }: MoneyRange): MoneyRange {
  // A difference of nothing negates to −0, which prints as a number of its own.
  const flip = (cents: number) => (cents === 0 ? 0 : -cents);
  return { currency, atLeastCents: flip(atMostCents ?? 0), atMostCents: flip(atLeastCents) };
}
