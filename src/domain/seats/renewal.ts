import { type Activity } from '../activity/classify-activity';
import { createActivityOf } from '../activity/classify-members';
import { type OrganizationActivity } from '../activity/organization-activity';
import { type DirectoryPerson } from '../directory/directory-person';
import { type Facts } from '../facts/facts';
import { type AccountUuid } from '../facts/ids';
import { type Setup } from '../setup/setup';
import { type CountRange } from './money';
import { type Seat } from './seat';
import { kindOfSeat } from './seat-kind';

const DAY_MS = 86_400_000;

/** What to know before an annual quantity is bought again. */
export interface Renewal {
  /** ISO date. */
  readonly renewsOn: string;
  /** Negative when the day has passed. */
  readonly daysLeft: number;
  readonly paidSeats?: number;
  /** Most seats on any of the days that are kept, today among them. */
  readonly peak: CountRange;
  /** How many to buy if nobody joins and those who can go first are gone. */
  readonly needed: CountRange;
  readonly canGoFirst: readonly Candidate[];
}

/** Somebody whose seat does nothing, by what is known. Unknown activity is never taken for none. */
export interface Candidate {
  readonly person: AccountUuid;
  readonly because: 'no-access' | 'never-active' | 'inactive';
  /** ISO date; of `inactive`. */
  readonly lastActiveOn?: string;
}

export interface RenewalAsked {
  readonly setup: Setup;
  readonly facts: Facts;
  readonly seats: readonly Seat[];
  readonly directory?: readonly DirectoryPerson[];
  /** When the directory was exported, milliseconds since 1970; missing = `today`. */
  readonly directoryAsOf?: number;
  readonly organization?: OrganizationActivity;
  /** Never proposed. */
  readonly protectedPeople?: readonly AccountUuid[];
  /** Seats of today and of the kept days. */
  readonly counts: readonly CountRange[];
  /** ISO date. */
  readonly today: string;
  readonly inactiveDays: number;
}

/** Nothing where nobody told when the plan renews. */
export function planRenewal(asked: RenewalAsked): Renewal | undefined {
  const { setup, counts, today } = asked;
  const renewsOn = setup.renewsOn?.value;
  if (renewsOn === undefined) return undefined;
  const canGoFirst = listCandidates(asked);
  const now = counts.at(-1) ?? { atLeast: 0 };
  const left = (count: number) => Math.max(0, count - canGoFirst.length);
  return {
    renewsOn,
    daysLeft: Math.round((Date.parse(renewsOn) - Date.parse(today)) / DAY_MS),
    ...(setup.paidSeats && { paidSeats: setup.paidSeats.value }),
    peak: peakOf(counts),
    needed: {
      atLeast: left(now.atLeast),
      ...(now.atMost !== undefined && { atMost: left(now.atMost) }),
    },
    canGoFirst,
  };
}

function peakOf(counts: readonly CountRange[]): CountRange {
  const isOpen = counts.some(({ atMost }) => atMost === undefined);
  return {
    atLeast: Math.max(0, ...counts.map(({ atLeast }) => atLeast)),
    ...(!isOpen && { atMost: Math.max(0, ...counts.map(({ atMost }) => atMost ?? 0)) }),
  };
}

const ORDER = ['no-access', 'never-active', 'inactive'] as const;

/** Who opens nothing first, then who never came, then who was away longest; admins and unbilled never. */
function listCandidates(asked: Omit<RenewalAsked, 'setup' | 'counts'>): readonly Candidate[] {
  const { facts, seats, protectedPeople } = asked;
  const activityOf = toActivityOf(asked);
  const isProtected = new Set(protectedPeople);
  const accounts = new Map(facts.accounts.map((account) => [account.uuid, account]));
  return seats
    .flatMap((seat): readonly Candidate[] => {
      const account = accounts.get(seat.person);
      if (account === undefined || seat.billable.state === 'no') return [];
      if (isProtected.has(seat.person)) return [];
      const kind = kindOfSeat(seat);
      if (kind === 'workspace-admin') return [];
      if (kind === 'no-access') return [{ person: seat.person, because: 'no-access' }];
      return byActivity(seat.person, activityOf(account));
    })
    .sort(byWhoFirst);
}

function toActivityOf(asked: Omit<RenewalAsked, 'setup' | 'counts'>) {
  const { facts, directory: people, directoryAsOf, organization, today, inactiveDays } = asked;
  const now = Date.parse(today);
  return createActivityOf(
    {
      facts,
      ...(people && { directory: { people, asOf: directoryAsOf ?? now } }),
      ...(organization && { organization }),
    },
    { inactiveDays, now },
  );
}

function byActivity(person: AccountUuid, activity: Activity): readonly Candidate[] {
  if (activity.kind === 'never-active') return [{ person, because: 'never-active' }];
  if (activity.kind !== 'inactive') return [];
  const lastActiveOn = new Date(activity.last.at).toISOString().slice(0, 10);
  return [{ person, because: 'inactive', lastActiveOn }];
}

function byWhoFirst(a: Candidate, b: Candidate): number {
  const reasons = ORDER.indexOf(a.because) - ORDER.indexOf(b.because);
  if (reasons !== 0) return reasons;
  const days = compare(a.lastActiveOn ?? '', b.lastActiveOn ?? '');
  return days !== 0 ? days : compare(a.person, b.person);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
