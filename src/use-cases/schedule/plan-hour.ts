import { type ScanSchedule } from '../../domain/setup/schedules';
import { findLast, findNext } from './hours-in-zone';

/** What the clock of one workspace looks at whenever the platform wakes it: in time, late, or twice. */
export interface HourFacts {
  readonly now: number;
  readonly schedule: ScanSchedule;
  /** Where the last scan stands; missing before the first. */
  readonly scan?: ScanStanding;
  /** Facts stand that a refresh can go on from. */
  readonly hasFacts: boolean;
  /** Names are out of date and must be read again, also where scans do not begin by themselves. */
  readonly needsNames?: boolean;
}

export interface ScanStanding {
  readonly state: 'running' | 'waiting' | 'cancelled' | 'failed' | 'finished';
  readonly startedAt: number;
  /** Of the last step; missing where an older version of Usher did not say. */
  readonly steppedAt?: number;
  /** How long the limit keeps it waiting, milliseconds. */
  readonly waitLeftMs: number;
  /** It goes on only while an admin has the page open. */
  readonly needsAdmin: boolean;
}

export type HourPlan =
  | { readonly kind: 'nothing' }
  /** In place of whatever stands. */
  | { readonly kind: 'begin'; readonly mode: 'full' | 'refresh' }
  /** A scan that failed: from where it stopped, if that is recent, else anew. */
  | { readonly kind: 'try-again' }
  /** A scan that waits no longer, or went quiet, gets an event; it may start after a delay. */
  | { readonly kind: 'continue'; readonly delayMs: number };

/** An event that takes a killed step up again comes after 2 minutes: later than that nobody is at work. */
const QUIET_MS = 5 * 60_000;
/** The most that Forge delays an event. */
const LONGEST_DELAY_MS = 15 * 60_000;
/** Facts of a scan that nobody let go on for so long are too old to stand beside the rest. */
const ABANDONED_MS = 24 * 3_600_000;

/**
 * Decides what this hour is for. The answer depends on what is stored alone, so that a trigger that comes
 * twice, late or not at all changes no more than when the work is done.
 */
export function planHour(facts: HourFacts): HourPlan {
  const { scan, schedule } = facts;
  if (scan && isUnderWay(scan) && !isAbandoned(scan, facts)) return planUnderWay(scan, facts.now);
  if (isWanted(facts)) return { kind: 'begin', mode: facts.hasFacts ? 'refresh' : 'full' };
  return schedule.isOn && scan?.state === 'failed' ? { kind: 'try-again' } : NOTHING;
}

/** Names that changed are read also where scans do not begin by themselves. */
function isWanted(facts: HourFacts): boolean {
  return facts.needsNames === true || (facts.schedule.isOn && isDue(facts));
}

/** When the next scan begins by itself; nothing while the schedule is off. */
export function findNextScan({ now, schedule }: Omit<HourFacts, 'scan' | 'hasFacts'>) {
  return schedule.isOn ? findNext(schedule, now) : undefined;
}

const NOTHING: HourPlan = { kind: 'nothing' };

function planUnderWay(scan: ScanStanding, now: number): HourPlan {
  if (scan.needsAdmin || scan.waitLeftMs > LONGEST_DELAY_MS) return NOTHING;
  if (scan.state === 'waiting') return { kind: 'continue', delayMs: scan.waitLeftMs };
  return isSince(scan.steppedAt, now - QUIET_MS, now) ? NOTHING : { kind: 'continue', delayMs: 0 };
}

/** The day's hour has begun, and no scan has begun since. */
function isDue({ scan, schedule, now }: HourFacts): boolean {
  return !isSince(scan?.startedAt, findLast(schedule, now), now);
}

/** Waits for an admin since yesterday: the app may be let in by now, and what was read is old. */
function isAbandoned(scan: ScanStanding, facts: HourFacts): boolean {
  const isLeft = !isSince(scan.steppedAt, facts.now - ABANDONED_MS, facts.now);
  return scan.needsAdmin && isLeft && facts.schedule.isOn && isDue(facts);
}

/** A time that lies in the future was told before the clock was set back: it says nothing. */
function isSince(at: number | undefined, since: number, now: number): boolean {
  return at !== undefined && at >= since && at <= now;
}

function isUnderWay({ state }: ScanStanding): boolean {
  return state === 'running' || state === 'waiting';
}
