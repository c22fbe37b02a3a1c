import { evidenceText } from '../../src/domain/plans/evidence/evidence-text';
import { toEvidencePack } from '../../src/domain/plans/evidence/to-evidence-pack';
import { type Verification } from '../../src/domain/plans/verification';
import { type SealedPlan } from '../../src/snapshot/plan-file';
import { wrongUsage } from '../command-error';
import { writeAtomically } from '../files/atomic-write';
import { type PlanRun } from './open-run';
import { readResult } from './plan-files';

interface Evidence {
  readonly file: string;
  readonly plan: SealedPlan;
  /** What a run wrote; missing where nothing was carried out by this command. */
  readonly result: string | undefined;
  readonly verification: Verification;
  readonly run: PlanRun;
}

/** The record of a plan for an auditor: JSON for a file named so, else Markdown. Throws `CommandError`. */
export async function writeEvidence(given: Evidence): Promise<void> {
  const { file, plan, verification, run } = given;
  const { now, index } = run.context;
  const result = await readOwnResult(given);
  const found = { found: verification, at: now, by: run.you, source: 'companion' as const };
  const asked = { plan, verification: found, ...(result && { result }) };
  const pack = toEvidencePack(asked, { now, index });
  const text = file.endsWith('.json')
    ? `${JSON.stringify(pack, undefined, 2)}\n`
    : evidenceText(pack);
  await writeAtomically(file, text);
}

async function readOwnResult({ result: file, plan }: Evidence) {
  if (file === undefined) return undefined;
  const result = await readResult(file);
  if (result.plan.hash === plan.hash) return result;
  throw wrongUsage(
    `${file} is the result of another plan.`,
    'Give the result of this one, or leave --result out.',
  );
}
