import { type AccountUuid } from '../domain/facts/ids';
import { type ActionValue } from '../domain/plans/action-value';
import { type Release } from '../domain/plans/plan';
import { type ExpiryNotice } from '../domain/privacy/delete-after';
import { hashOf, type SealedPlan } from './plan-file';
import { PlanFileError } from './plan-file-error';

export const RESULT_STATES = [
  'about-to',
  'done',
  'already-so',
  'refused',
  'differs',
  'failed',
] as const;
export type ResultState = (typeof RESULT_STATES)[number];

export const RESULT_OUTCOMES = ['running', 'stopped', 'applied', 'undone'] as const;
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

/** @throws PlanFileError */
export async function parseResultFile(text: string): Promise<PlanResult> {
  const json = JSON.parse(text) as PlanResult;
  if ((json.format as string) !== 'usher-plan-result')
    throw new PlanFileError('not-a-plan', 'This is no result.', 'Give a file of “usher apply”.');
  return Promise.resolve(json);
}
