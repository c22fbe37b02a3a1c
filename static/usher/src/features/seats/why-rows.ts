import { type MoneyRange } from '../../../../../src/domain/seats/money';
import { SEAT_KINDS, type SeatKind } from '../../../../../src/domain/seats/seat';
import { centsText } from '../../lib/money';
import { shareAmount } from './share-amount';

/** Members who are billed for the same reason. */
export interface WhyRow {
  readonly kind: SeatKind;
  readonly people: number;
  /** Their share of the bill; missing while it is not known. */
  readonly amount: string | undefined;
}

/** Everybody who is or may be billed, by what goes with the membership; the shares add up to the bill. */
export function toWhyRows(
  people: ReadonlyMap<SeatKind, number>,
  seats: MoneyRange | undefined,
): readonly WhyRow[] {
  const kinds = SEAT_KINDS.filter((kind) => (people.get(kind) ?? 0) > 0);
  const counts = kinds.map((kind) => people.get(kind) ?? 0);
  const cents = seats?.atMostCents;
  const shares = cents === undefined ? undefined : shareAmount(cents, counts);
  return kinds.map((kind, position) => {
    const share = shares?.[position];
    return {
      kind,
      people: counts[position] ?? 0,
      amount: share === undefined ? undefined : centsText(share),
    };
  });
}
