import { type Delivery } from './delivery';

/** A week from one scheduled hour to the next, milliseconds since 1970. */
export interface DigestPeriod {
  /** The same for everybody who asks in this period: `2026-11-16T08 Europe/Berlin`. */
  readonly key: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** The digest of one period: when it was made, where its content is kept, and how its mails fare. */
export interface DigestRun extends DigestPeriod {
  readonly madeAt: number;
  readonly slot: number;
  readonly deliveries: readonly Delivery[];
}

/** The last digests, newest first. */
export type DigestLog = readonly DigestRun[];

/** So many digests are kept. */
export const KEPT_DIGESTS = 6;

/** Whether none was made since the period began: also not under another schedule. */
export function isDue(log: DigestLog, { key, startsAt }: DigestPeriod, now: number): boolean {
  return !log.some((run) => run.key === key || (run.madeAt >= startsAt && run.madeAt <= now));
}

/** Where the next digest's content goes: in place of the oldest. */
export function nextSlot(log: DigestLog): number {
  const [newest] = log;
  return newest === undefined ? 0 : (newest.slot + 1) % KEPT_DIGESTS;
}

export function withRun(log: DigestLog, run: DigestRun): DigestLog {
  return [run, ...log].slice(0, KEPT_DIGESTS);
}

/** The log with one delivery of one digest changed; `undefined` where that changes nothing. */
export function withDelivery(
  log: DigestLog,
  { key, recipient }: { readonly key: string; readonly recipient: string },
  change: (delivery: Delivery) => Delivery,
): DigestLog | undefined {
  const run = log.find((each) => each.key === key);
  const held = run?.deliveries.find((each) => each.recipient === recipient);
  if (run === undefined || held === undefined) return undefined;
  const changed = change(held);
  if (changed === held) return undefined;
  const deliveries = run.deliveries.map((each) => (each === held ? changed : each));
  return log.map((each) => (each === run ? { ...run, deliveries } : each));
}
