import * as v from 'valibot';
import { type AccountUuid } from '../domain/facts/ids';
import { type ActionValue } from '../domain/plans/action-value';
import { type Release } from '../domain/plans/plan';
import { type ExpiryNotice } from '../domain/privacy/delete-after';
import { hashOf, requirePlan, type SealedPlan } from './plan-file';
import { PlanFileError } from './plan-file-error';
import { parseHeaded, readJson } from './plan-json';
import {
  accountSchema,
  hash,
  lineSchema,
  releaseSchema,
  sealedPlanSchema,
  stepIdSchema,
  time,
} from './plan-schema';

const RESULT_STATES = ['about-to', 'done', 'already-so', 'refused', 'differs', 'failed'] as const;
export type ResultState = (typeof RESULT_STATES)[number];

const RESULT_OUTCOMES = ['running', 'stopped', 'applied', 'undone'] as const;
/** `running` until it ended: a file that still says so was cut off. */
export type ResultOutcome = (typeof RESULT_OUTCOMES)[number];

/** One line of the log: written before a step is tried, and again when it is known what came of it. */
export interface ResultEntry {
  /** Id of the step. */
  readonly step: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: ResultState;
  /** It took the step back. */
  readonly isUndo?: boolean;
  /** What stood there instead. */
  readonly found?: ActionValue;
  /** Short, for people; never a token, never an address. */
  readonly note?: string;
}

/** What became of a plan that somebody carried out. */
export interface PlanResult {
  readonly format: 'usher-plan-result';
  readonly version: 1;
  readonly plan: SealedPlan;
  readonly appliedBy?: AccountUuid;
  /** Milliseconds since 1970, as all times here. */
  readonly startedAt: number;
  readonly entries: readonly ResultEntry[];
  /** Brakes that were let go where the plan was carried out, with reasons; never those of the plan's file. */
  readonly releases?: readonly Release[];
  readonly undoneAt?: number;
  /** Says in the file that it is personal data, and after which day it is to be deleted. */
  readonly privacy?: ExpiryNotice;
  readonly outcome: ResultOutcome;
  /** Hex sha-256 over all other fields. */
  readonly hash: string;
}

/** @returns the same result with the hash over all its other fields */
export async function sealResult(result: Omit<PlanResult, 'hash'>): Promise<PlanResult> {
  return { ...result, hash: await hashOf(result) };
}

export function toResultFile(result: PlanResult): string {
  return `${JSON.stringify(result, undefined, 2)}\n`;
}

/**
 * Reads a result with the plan it is of; both hashes are checked, and every entry is of a step of the plan.
 * @throws PlanFileError naming the field, what is wrong with it, and what to do
 */
export async function parseResultFile(text: string): Promise<PlanResult> {
  const result = parseHeaded(readJson(text), {
    ...{ format: RESULT_FORMAT, version: VERSION, what: 'result', schema: resultSchema },
  });
  await requirePlan(result.plan);
  requireSteps(result);
  const { hash, ...rest } = result;
  if ((await hashOf(rest)) !== hash)
    throw new PlanFileError(
      'wrong-hash',
      'The result is not the one that was hashed: something in it was changed.',
      'Give the result as “usher apply” has written it.',
      'hash',
    );
  return result;
}

const RESULT_FORMAT = 'usher-plan-result';
const VERSION = 1;

const resultSchema = v.strictObject({
  format: v.literal(RESULT_FORMAT),
  version: v.literal(VERSION),
  plan: sealedPlanSchema,
  appliedBy: v.exactOptional(accountSchema),
  startedAt: time,
  entries: v.pipe(
    v.array(
      v.strictObject({
        step: stepIdSchema,
        at: time,
        state: v.picklist(RESULT_STATES),
        isUndo: v.exactOptional(v.boolean()),
        found: v.exactOptional(v.union([v.boolean(), lineSchema])),
        note: v.exactOptional(lineSchema),
      }),
    ),
    v.maxLength(200_000),
  ),
  releases: v.exactOptional(v.array(releaseSchema)),
  undoneAt: v.exactOptional(time),
  privacy: v.exactOptional(
    v.strictObject({ notice: lineSchema, deleteAfter: v.pipe(v.string(), v.isoDate()) }),
  ),
  outcome: v.picklist(RESULT_OUTCOMES),
  hash,
});

function requireSteps({ plan, entries }: PlanResult): void {
  const known = new Set(plan.steps.map(({ id }) => id));
  const at = entries.findIndex(({ step }) => !known.has(step));
  if (at < 0) return;
  throw new PlanFileError(
    'damaged',
    `The result is damaged at entries.${at}.step: expected a step of the plan.`,
    'Give the result as “usher apply” has written it.',
    `entries.${at}.step`,
  );
}
