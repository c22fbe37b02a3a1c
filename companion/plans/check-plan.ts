import { type PlanLimits } from '../../src/domain/plans/plan-context';
import { type SealedPlan } from '../../src/snapshot/plan-file';
import { type PlanResult } from '../../src/snapshot/plan-result-file';
import { failed, wrongUsage } from '../command-error';

/** Shorter ones are too easily met by another plan. */
const LEAST_HASH = 12;

/** Throws `CommandError` where the plan is not the one that somebody has looked at. */
export function requireHash({ hash }: SealedPlan, expected: string | undefined): void {
  if (expected === undefined) return;
  if (expected.length < LEAST_HASH || !/^[0-9a-f]+$/.test(expected))
    throw wrongUsage(
      '--expect-hash is no hash of a plan.',
      `Give the hash as "usher plan" printed it, at least its first ${LEAST_HASH} characters.`,
    );
  if (hash.startsWith(expected)) return;
  throw failed(
    `the plan has the hash ${hash}, and ${expected} was expected: it is another plan. Nothing was changed.`,
    'Look at it again: usher apply without --confirm shows what it would do.',
  );
}

/** Throws `CommandError` where the result is of another plan, or was taken back. */
export function requireSamePlan(
  { hash }: SealedPlan,
  earlier: PlanResult | undefined,
  file: string,
): void {
  if (earlier === undefined) return;
  if (earlier.plan.hash !== hash)
    throw wrongUsage(
      `${file} is the result of another plan (${earlier.plan.hash}, not ${hash}).`,
      'Give another --result, or move that file away.',
    );
  const isTakenBack = earlier.entries.some(({ isUndo }) => isUndo === true);
  if (!isTakenBack) return;
  throw failed(
    `by ${file}, this plan was carried out and taken back. Nothing was changed.`,
    'Scan again and make a new plan.',
  );
}

interface Age {
  readonly limits: PlanLimits;
  readonly now: number;
  /** When an earlier run began to carry it out; missing = nobody did. */
  readonly begunAt?: number;
}

/**
 * Throws `CommandError` for a plan that was not begun while its facts were fresh. How long that is, is for this
 * machine to say and not for the file alone; a plan that was begun in time may wait for people, and every value is
 * read again anyway.
 */
export function requireFresh(plan: SealedPlan, { limits, now, begunAt = now }: Age): void {
  const { madeAt } = plan;
  const expiresAt = Math.min(plan.expiresAt, madeAt + limits.factsExpireAfterMs);
  if (madeAt > now)
    throw failed(
      `the plan was made at ${iso(madeAt)}, and it is ${iso(now)} here. Nothing was changed.`,
      'Set the clock of this machine, or make the plan again.',
    );
  if (begunAt < expiresAt) return;
  throw failed(
    `the facts of the plan were too old to act on at ${iso(expiresAt)}, and it is ${iso(now)}. Nothing was changed.`,
    'Scan again and make a new plan.',
  );
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
