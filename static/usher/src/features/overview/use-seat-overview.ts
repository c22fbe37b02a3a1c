import { useMemo } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type BillState } from '../seat-line/bill-state';
import { costOfSeats, type SeatsCost } from '../seat-line/seats-cost';
import { useBill, useWorkspaceSeats } from '../seat-line/use-workspace-seats';
import { type SeatOfKind } from '../seat-line/workspace-seats';

/** Seats that open nothing with what they cost together, and those of which that is not known. */
export interface SeatOverview {
  readonly count: CountRange;
  readonly bill: BillState;
  readonly idle: number;
  /** Missing while the bill is not known. */
  readonly idleCost: SeatsCost | undefined;
  readonly unread: number;
  /** Of whom nobody told whether the account is active. */
  readonly untold: number;
}

export function useSeatOverview(index: AccessIndex): SeatOverview {
  const { byPerson, count } = useWorkspaceSeats(index);
  const bill = useBill(count);
  return useMemo(() => {
    const seats = [...byPerson.values()];
    const idle = countOfKind(seats, 'no-access');
    const idleCost = bill.state === 'known' ? costOfSeats(idle, bill.priced) : undefined;
    const untold = seats.filter(({ seat }) => seat.billable.state === 'not-known').length;
    return { count, bill, idle, idleCost, untold, unread: countOfKind(seats, 'not-known') };
  }, [byPerson, count, bill]);
}

/** Who is not billed costs nothing, whatever they hold. */
function countOfKind(seats: readonly SeatOfKind[], wanted: SeatOfKind['kind']): number {
  return seats.filter(({ kind, seat }) => kind === wanted && seat.billable.state !== 'no').length;
}
