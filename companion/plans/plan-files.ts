import { stat } from 'node:fs/promises';
import { PlanFileError } from '../../src/snapshot/plan-file-error';
import { parsePlanFile, type SealedPlan, toPlanFile } from '../../src/snapshot/plan-file';
import {
  parseResultFile,
  type PlanResult,
  toResultFile,
} from '../../src/snapshot/plan-result-file';
import { type CommandError, failed } from '../command-error';
import { writeAtomically } from '../files/atomic-write';
import { codeOf, toFileError } from '../files/file-error';
import { readText } from '../files/read-text';

/** A plan whose every field was checked, and its hash. Throws `CommandError` naming field and remedy. */
export async function readPlan(file: string): Promise<SealedPlan> {
  const { text } = await readText(file);
  return parsePlanFile(text).catch(asProblem(file));
}

export async function writePlan(file: string, plan: SealedPlan): Promise<void> {
  await writeAtomically(file, toPlanFile(plan));
}

/** Throws `CommandError` naming field and remedy. */
export async function readResult(file: string): Promise<PlanResult> {
  const { text } = await readText(file);
  return parseResultFile(text).catch(asProblem(file));
}

/** What an earlier run left; `undefined` where there is no file. Throws `CommandError`. */
export async function findResult(file: string): Promise<PlanResult | undefined> {
  return (await exists(file)) ? readResult(file) : undefined;
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw toFileError('read', file, error);
  }
}

/** The whole file or the one before, readable by its owner only. Throws `CommandError`. */
export async function writeResult(file: string, result: PlanResult): Promise<void> {
  await writeAtomically(file, toResultFile(result));
}

function asProblem(file: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof PlanFileError ? toProblem(file, error) : error;
  };
}

function toProblem(file: string, { message, remedy, field }: PlanFileError): CommandError {
  const where = field === undefined ? '' : `${field}: `;
  return failed(`${file}: ${where}${message} Nothing was sent.`, remedy);
}
