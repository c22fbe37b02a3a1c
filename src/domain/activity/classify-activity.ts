import { counts, SIGNAL_MEANINGS } from './signal-meanings';
import { type ActivitySignal, type ActivityTerms, SIGNAL_SOURCES } from './signal';

export const ACTIVITY_KINDS = ['active', 'inactive', 'never-active', 'unknown'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** A signal of a source that saw somebody. */
export type SeenSignal = ActivitySignal & { readonly at: number };

/** A class, the signals it rests on, and every signal there is, newest first. */
export type Activity =
  | {
      readonly kind: 'active';
      readonly last: SeenSignal;
      readonly signals: readonly ActivitySignal[];
    }
  | {
      readonly kind: 'inactive';
      readonly last: SeenSignal;
      /** Who would have seen them since, and did not. */
      readonly watchedBy: ActivitySignal;
      readonly signals: readonly ActivitySignal[];
    }
  | {
      readonly kind: 'never-active';
      readonly watchedBy: ActivitySignal;
      readonly signals: readonly ActivitySignal[];
    }
  | {
      readonly kind: 'unknown';
      readonly why: UnknownActivity;
      /** Seen once, too long ago to be active, by nobody who would have seen them since. */
      readonly last?: SeenSignal;
      readonly signals: readonly ActivitySignal[];
    };

/**
 * `no-signal`: no source says anything; `not-watched`: those that do would not have seen everything;
 * `source-too-old`: one would have, but it was read too long ago to speak of today.
 */
export const UNKNOWN_ACTIVITY = ['no-signal', 'not-watched', 'source-too-old'] as const;
export type UnknownActivity = (typeof UNKNOWN_ACTIVITY)[number];

const DAY_MS = 86_400_000;

/**
 * The most recent signal counts. Only somebody who was seen is active; *inactive* and *never active*
 * also need a source that would have seen them, read lately and silent for the whole threshold.
 * Another signal can only tell more, never less.
 */
export function classifyActivity(given: readonly ActivitySignal[], terms: ActivityTerms): Activity {
  const signals = [...given].sort(newestFirst);
  const seen = signals.filter(isSeen).filter(counts);
  const [last] = seen;
  if (last && terms.now - last.at <= terms.inactiveDays * DAY_MS)
    return { kind: 'active', last, signals };
  const quiet = signals.filter((signal) => isQuiet(signal, terms));
  const watchedBy = quiet.find((signal) => isFresh(signal, terms));
  if (watchedBy) {
    return last
      ? { kind: 'inactive', last, watchedBy, signals }
      : { kind: 'never-active', watchedBy, signals };
  }
  const why = quiet.length > 0 ? 'source-too-old' : seen.length > 0 ? 'not-watched' : 'no-signal';
  return { kind: 'unknown', why, ...(last && { last }), signals };
}

/** Watches, and by itself saw nothing for longer than the threshold before it was read. */
function isQuiet(signal: ActivitySignal, { inactiveDays, now }: ActivityTerms): boolean {
  const { watches, saysNever } = SIGNAL_MEANINGS[signal.source];
  if (!watches || !counts(signal)) return false;
  if (!isSeen(signal)) return saysNever;
  return (signal.readAt ?? now) - signal.at > inactiveDays * DAY_MS;
}

function isFresh({ readAt }: ActivitySignal, { inactiveDays, now }: ActivityTerms): boolean {
  return readAt === undefined || now - readAt <= inactiveDays * DAY_MS;
}

function isSeen(signal: ActivitySignal): signal is SeenSignal {
  return signal.at !== undefined;
}

function newestFirst(one: ActivitySignal, other: ActivitySignal): number {
  const byTime = (other.at ?? -Infinity) - (one.at ?? -Infinity);
  if (byTime !== 0 && !Number.isNaN(byTime)) return byTime;
  return SIGNAL_SOURCES.indexOf(one.source) - SIGNAL_SOURCES.indexOf(other.source);
}
