import { useMemo } from 'react';
import { type SettingsView } from '../../../../../src/contract/settings';
import { type PricedBill } from '../../../../../src/domain/seats/bill';
import { countSeats, type SeatCount } from '../../../../../src/domain/seats/count-seats';
import { type SeatKind } from '../../../../../src/domain/seats/seat';
import { NO_SETUP, type Setup } from '../../../../../src/domain/setup/setup';
import { DAY_MS } from '../../lib/dates';
import { useNavigation } from '../../lib/navigation';
import { useNow } from '../../lib/use-now';
import { type LoadedDirectory, useDirectory } from '../directory/use-directory';
import { type BillState } from '../seat-line/bill-state';
import { useBill, useWorkspaceSeats } from '../seat-line/use-workspace-seats';
import { type WorkspaceSeats } from '../seat-line/workspace-seats';
import { useSettings } from '../settings/use-settings';
import { type WorkspaceAnswers } from '../workspace/workspace-answers';
import { listInactive } from './inactive-members';
import { type LeavingGroups } from './leaving';

/** Everything the page about seats says something of. */
export interface SeatsModel {
  readonly seats: WorkspaceSeats;
  readonly count: SeatCount;
  /** People who are or may be billed, by what goes with the membership. */
  readonly kinds: ReadonlyMap<SeatKind, number>;
  readonly groups: LeavingGroups;
  readonly billState: BillState;
  readonly bill: PricedBill | undefined;
  readonly setup: Setup;
  /** Missing while they are not known. */
  readonly settings: SettingsView | undefined;
  readonly directory: LoadedDirectory;
  readonly names: ReadonlyMap<string, string>;
  readonly isPast: boolean;
}

export function useSeats(answers: WorkspaceAnswers): SeatsModel {
  const { facts, index, people: rows } = answers;
  const { answer } = useSettings();
  const settings = answer.state === 'ready' ? answer.value : undefined;
  const directory = useDirectory();
  const isPast = useNavigation().place.asOf !== undefined;
  const today = useNow();
  const seats = useWorkspaceSeats(index);
  const billState = useBill(seats.count);
  const { known } = directory;
  const count = useMemo(() => countSeats(facts, known), [facts, known]);
  // A day in the past is judged as of that day; minutes make nobody inactive.
  const day = isPast ? (facts.endedAt ?? facts.startedAt) : startOfDay(today);
  const groups = useMemo(
    () => ({
      withoutAccess: listOfKind(seats, 'no-access'),
      inactive: listInactive({ answers: { facts, index }, settings, directory, now: day }),
    }),
    [seats, facts, index, settings, directory, day],
  );
  const names = useMemo(() => new Map(rows.map(({ uuid, name }) => [uuid, name])), [rows]);
  const kinds = useMemo(() => countKinds(seats), [seats]);
  return {
    ...{ seats, count, kinds, groups, billState, settings, directory, names, isPast },
    bill: billState.state === 'known' ? billState.bill : undefined,
    setup: settings?.setup.value ?? NO_SETUP,
  };
}

function startOfDay(now: number): number {
  return Math.floor(now / DAY_MS) * DAY_MS;
}

function listOfKind({ byPerson }: WorkspaceSeats, kind: SeatKind): readonly string[] {
  return [...byPerson].flatMap(([uuid, one]) =>
    one.kind === kind && one.seat.billable.state !== 'no' ? [uuid] : [],
  );
}

function countKinds({ byPerson }: WorkspaceSeats): ReadonlyMap<SeatKind, number> {
  const kinds = new Map<SeatKind, number>();
  for (const { seat, kind } of byPerson.values())
    if (seat.billable.state !== 'no') kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return kinds;
}
