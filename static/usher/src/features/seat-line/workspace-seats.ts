import { type AccessIndex } from '../../../../../src/domain/access/access-index';
import { type DirectoryPerson } from '../../../../../src/domain/directory/directory-person';
import { countSeats } from '../../../../../src/domain/seats/count-seats';
import { listSeats } from '../../../../../src/domain/seats/list-seats';
import { type CountRange } from '../../../../../src/domain/seats/money';
import { type Seat, type SeatKind } from '../../../../../src/domain/seats/seat';
import { kindOfSeat } from '../../../../../src/domain/seats/seat-kind';

export interface SeatOfKind {
  readonly seat: Seat;
  readonly kind: SeatKind;
}

/** Every seat of a workspace, by the uuid of its member. */
export interface WorkspaceSeats {
  readonly byPerson: ReadonlyMap<string, SeatOfKind>;
  readonly count: CountRange;
}

interface Kept {
  readonly directory: readonly DirectoryPerson[] | undefined;
  readonly seats: WorkspaceSeats;
}

const kept = new WeakMap<AccessIndex, Kept>();

/** Worked out once for an index and a directory, whichever pages ask: 5,000 people are not counted twice. */
export function seatsOfWorkspace(
  index: AccessIndex,
  directory: readonly DirectoryPerson[] | undefined,
): WorkspaceSeats {
  const known = kept.get(index);
  if (known !== undefined && known.directory === directory) return known.seats;
  const seats = toWorkspaceSeats(index, directory);
  kept.set(index, { directory, seats });
  return seats;
}

function toWorkspaceSeats(
  index: AccessIndex,
  directory: readonly DirectoryPerson[] | undefined,
): WorkspaceSeats {
  const seats = listSeats(index, directory);
  return {
    byPerson: new Map(seats.map((seat) => [seat.person, { seat, kind: kindOfSeat(seat) }])),
    count: countSeats(index.facts, directory),
  };
}
