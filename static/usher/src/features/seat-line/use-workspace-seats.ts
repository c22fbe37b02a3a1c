import { useMemo } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { useDirectory } from '../directory/use-directory';
import { useSettings } from '../settings/use-settings';
import { type BillState, toBillState } from './bill-state';
import { seatsOfWorkspace, type WorkspaceSeats } from './workspace-seats';

/** Who holds a seat, by the facts and what was loaded beside them of accounts. */
export function useWorkspaceSeats(index: AccessIndex): WorkspaceSeats {
  return seatsOfWorkspace(index, useDirectory().known);
}

/** What so many seats cost, as far as setup and price book tell. */
export function useBill(seats: CountRange): BillState {
  const { answer } = useSettings();
  return useMemo(() => toBillState(answer, seats), [answer, seats]);
}
