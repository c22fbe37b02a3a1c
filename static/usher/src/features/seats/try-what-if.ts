import { type BillInput } from '../../../../../src/domain/seats/bill';
import { toBoughtGuard } from '../../../../../src/domain/seats/bill-input';
import { type BillChange, type BillTrial, tryBill } from '../../../../../src/domain/seats/try-bill';
import { type Setup } from '../../../../../src/domain/setup/setup';
import { type Priced } from '../seat-line/seats-cost';
import { type WorkspaceSeats } from '../seat-line/workspace-seats';
import { countFreed, type LeavingGroups, listLeaving } from './leaving';
import { type GuardChoice, type WhatIf } from './what-if';

export interface TryContext {
  readonly seats: WorkspaceSeats;
  readonly groups: LeavingGroups;
  readonly setup: Setup;
  readonly priced: Priced;
}

/** A bill as it would be, and who would be gone. */
export interface Tried {
  readonly whatIf: WhatIf;
  /** Account uuids. */
  readonly leaving: readonly string[];
  readonly trial: BillTrial;
}

/** @throws as `tryBill` does */
export function tryWhatIf(whatIf: WhatIf, context: TryContext): Tried {
  const { seats, groups, setup, priced } = context;
  const leaving = listLeaving(whatIf, groups, (uuid) => seats.byPerson.has(uuid));
  const states = leaving.flatMap((uuid) => seats.byPerson.get(uuid)?.seat.billable.state ?? []);
  const { add, plan, billingPeriod, guard } = whatIf;
  const change: BillChange = {
    ...{ remove: countFreed(states), add },
    ...(plan !== undefined && { plan }),
    ...(billingPeriod !== undefined && { billingPeriod }),
    ...(guard !== undefined && { guard: toGuard(guard, setup) }),
  };
  return { whatIf, leaving, trial: tryBill(priced.input, change, priced.book) };
}

function toGuard(choice: GuardChoice, setup: Setup): NonNullable<BillInput['guard']> {
  return choice === 'bought' ? toBoughtGuard(setup) : { kind: choice };
}
