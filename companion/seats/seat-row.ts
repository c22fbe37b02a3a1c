import { type DirectoryPerson } from '../../src/domain/directory/directory-person';
import { listFreeingSteps } from '../../src/domain/seats/freeing-steps';
import { type CountRange } from '../../src/domain/seats/money';
import { type PriceBook } from '../../src/domain/seats/price-book';
import { type Billable, type SeatKind, type SeatOutcome } from '../../src/domain/seats/seat';
import { kindOfSeat } from '../../src/domain/seats/seat-kind';
import { outcomeOfLeaving } from '../../src/domain/seats/seat-outcome';
import { type Setup } from '../../src/domain/setup/setup';
import { type Column } from '../formats/table';
import { outcomeText } from '../../src/domain/seats/outcome-words';
import { type WorkspaceSeats } from './open-workspaces';

/** One line of `usher seats`; docs/companion.md describes it. */
export interface SeatRow {
  readonly workspace: string;
  readonly person: string;
  readonly uuid: string;
  readonly billable: Billable['state'];
  readonly because: Billable['because'];
  readonly kind: SeatKind;
  readonly groups: readonly string[];
  readonly projects: number;
  readonly repositories: number;
  /** Whether that is all that goes with the membership. */
  readonly complete: boolean;
  readonly leaving: SeatOutcome;
  readonly freedBy: readonly string[];
  readonly onPlan?: boolean;
  /** ISO 8601; `null` = never. */
  readonly lastLogin?: string | null;
}

interface Priced {
  readonly setup: Setup;
  readonly book: PriceBook;
}

export function toSeatRows(
  { index, seats, count, brought }: WorkspaceSeats,
  { setup, book }: Priced,
): readonly SeatRow[] {
  const { accounts, workspace } = index.facts;
  const byUuid = new Map(accounts.map((account) => [account.uuid, account]));
  const told = new Map(brought.directory?.value.map((person) => [person.accountId, person]));
  return seats.map((seat) => {
    const account = byUuid.get(seat.person);
    const { groups, projects, repositories, isComplete } = seat.comesWith;
    return {
      workspace: workspace.slug,
      person: account?.displayName ?? seat.person,
      uuid: seat.person,
      billable: seat.billable.state,
      because: seat.billable.because,
      kind: kindOfSeat(seat),
      groups,
      projects: projects.length,
      repositories: repositories.length,
      complete: isComplete,
      leaving: outcomeOfLeaving({ billable: seat.billable, seats: count, setup, book }),
      freedBy: listFreeingSteps(seat, setup).map(({ code }) => code),
      ...toldOf(told.get(account?.accountId ?? '')),
    };
  });
}

function toldOf(person: DirectoryPerson | undefined) {
  return {
    ...(person?.isOnPlan !== undefined && { onPlan: person.isOnPlan }),
    ...(person?.lastActiveOn !== undefined && { lastLogin: person.lastActiveOn }),
  };
}

export const seatTableColumns: readonly Column<SeatRow>[] = [
  { title: 'PERSON', text: ({ person }) => person },
  { title: 'BILLED', text: ({ billable }) => billable },
  { title: 'BECAUSE MEMBER, AND', text: ({ kind }) => kind },
  { title: 'GROUPS', text: ({ groups }) => String(groups.length) },
  { title: 'GRANTS', text: ({ projects, repositories }) => String(projects + repositories) },
  { title: 'REMOVED FROM THE WORKSPACE', text: ({ leaving }) => outcomeText(leaving, same) },
];

export const seatCsvColumns: readonly Column<SeatRow>[] = [
  { title: 'workspace', text: ({ workspace }) => workspace },
  { title: 'person', text: ({ person }) => person },
  { title: 'uuid', text: ({ uuid }) => uuid },
  { title: 'billable', text: ({ billable }) => billable },
  { title: 'because', text: ({ because }) => because },
  { title: 'kind', text: ({ kind }) => kind },
  { title: 'groups', text: ({ groups }) => groups.join(' ') },
  { title: 'projects granted', text: ({ projects }) => String(projects) },
  { title: 'repositories granted', text: ({ repositories }) => String(repositories) },
  { title: 'complete', text: ({ complete }) => (complete ? 'yes' : 'no') },
  { title: 'removed from the workspace', text: ({ leaving }) => outcomeText(leaving, same) },
  { title: 'freed by', text: ({ freedBy }) => freedBy.join(', then ') },
  { title: 'on plan', text: ({ onPlan }) => (onPlan === undefined ? '' : onPlan ? 'yes' : 'no') },
  {
    title: 'last login',
    text: ({ lastLogin }) => (lastLogin === null ? 'never' : (lastLogin ?? '')),
  },
];

/** Dates stay as the machine reads them. */
function same(day: string): string {
  return day;
}

/** `61`, `at most 61`, `5 to 7`, `at least 5`. */
export function toCountText({ atLeast, atMost }: CountRange): string {
  if (atMost === undefined) return `at least ${String(atLeast)}`;
  if (atLeast === atMost) return String(atMost);
  return atLeast === 0 ? `at most ${String(atMost)}` : `${String(atLeast)} to ${String(atMost)}`;
}
