import { useMemo } from 'react';
import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { useDirectory } from '../directory/use-directory';
import { useSettings } from '../settings/use-settings';
import { type BillState, toBillState } from './bill-state';
import { seatsOfWorkspace, type WorkspaceSeats } from './workspace-seats';

/** Who holds a seat, by the facts and the User directory that was loaded beside them. */
export function useWorkspaceSeats(index: AccessIndex): WorkspaceSeats {
  const { state, people } = useDirectory();
  return seatsOfWorkspace(index, state === 'ready' ? people : undefined);
}

/** What so many seats cost, as far as setup and price book tell. */
export function useBill(seats: CountRange): BillState {
  const { answer } = useSettings();
  return useMemo(() => toBillState(answer, seats), [answer, seats]);
}
