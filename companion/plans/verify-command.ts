import { BitbucketError } from '../../src/adapters/bitbucket/bitbucket-error';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { isValueAction } from '../../src/domain/plans/action-value';
import { namesFrom } from '../../src/domain/plans/plan-names';
import { type Plan } from '../../src/domain/plans/plan';
import { type Verification } from '../../src/domain/plans/verification';
import { type StepProven, verifyPlanNow } from '../../src/use-cases/plans/verify-plan-now';
import { EXIT, type ExitCode } from '../exit-code';
import { listenForStop } from '../scan/stop-signals';
import { type Terminal } from '../terminal';
import { type PersonLevel } from '../../src/adapters/bitbucket/list-person-levels';
import { openRun, type PlanRun, type RunFiles } from './open-run';
import { readPlan } from './plan-files';
import { toProofLines } from './run-lines';
import { sayAnswer, sayAside } from '../formats/say';
import { writeEvidence } from './write-evidence';

export interface VerifyOptions extends RunFiles {
  readonly plan: string;
  readonly result?: string;
  readonly evidence?: string;
}

/** What Bitbucket lists of one person who should reach nothing, or why it does not tell. */
interface LeftOver {
  readonly person: AccountUuid;
  readonly levels: readonly PersonLevel[] | { readonly unknown: string };
}

/** `usher verify`: whether it stands as planned, and what people who leave still reach. Throws `CommandError`. */
export async function runVerify(options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const plan = await readPlan(options.plan);
  const stop = listenForStop();
  try {
    const run = await openRun({ plan, steps: plan.steps, files: options, stop }, terminal);
    const proven = await verifyPlanNow(plan, run.ports);
    const left = await listLeftOver(plan, run);
    sayAnswer([...toProofLines(proven, run.context.index), ...toLeftLines(left, run)], terminal);
    if (options.evidence !== undefined) {
      const { evidence, result } = options;
      const verification = toVerification(proven, left);
      await writeEvidence({ file: evidence, plan, result, verification, run });
      sayAside(
        `the evidence is in ${evidence}. It holds names: it says when to delete it.`,
        terminal,
      );
    }
    return toExitCode(proven, left);
  } finally {
    stop.forget();
  }
}

async function listLeftOver(plan: Plan, { target }: PlanRun): Promise<readonly LeftOver[]> {
  const left: LeftOver[] = [];
  for (const person of listLeavers(plan)) {
    const levels = await target.listLevels(person).catch((error: unknown) => {
      if (error instanceof BitbucketError) return { unknown: error.message };
      throw error;
    });
    left.push({ person, levels });
  }
  return left;
}

/** Those who are to reach nothing any more: by leaving the workspace, or because everything is taken from them. */
function listLeavers({ kind, steps }: Plan): readonly AccountUuid[] {
  const leaving = steps.flatMap(({ action }) => {
    if (action.kind === 'workspace-role') return action.after === 'none' ? [action.person] : [];
    const isTaken =
      kind === 'offboard' && action.kind === 'person-grant' && action.after === 'none';
    return isTaken ? [action.person] : [];
  });
  return [...new Set(leaving)];
}

function toLeftLines(left: readonly LeftOver[], { context }: PlanRun): readonly string[] {
  const { person: nameOf } = namesFrom(context.index);
  return left.flatMap(({ person, levels }) => {
    if ('unknown' in levels)
      return [`cannot be told: what ${nameOf(person)} still reaches; ${levels.unknown}`];
    if (levels.length === 0)
      return [`as planned: Bitbucket lists nothing that ${nameOf(person)} reaches`];
    return levels.map(
      ({ fullName, level }) => `STILL THERE: ${nameOf(person)} has ${level} on ${fullName}`,
    );
  });
}

function toVerification(proven: readonly StepProven[], left: readonly LeftOver[]): Verification {
  const steps = proven.map(({ step, ...proof }) => ({ step: step.id, ...proof }));
  const remaining = left.flatMap(({ person, levels }) =>
    'unknown' in levels ? [] : toRemaining(person, levels),
  );
  const isTold = left.every(({ levels }) => !('unknown' in levels));
  const arePlanned = proven.every(
    ({ step, proof }) =>
      proof === 'as-planned' || (proof === 'cannot-be-told' && !isValueAction(step.action)),
  );
  return { steps, remaining, isProven: arePlanned && isTold && remaining.length === 0 };
}

function toRemaining(
  person: AccountUuid,
  levels: readonly PersonLevel[],
): Verification['remaining'] {
  return (['read', 'write', 'admin'] as const).flatMap((level) => {
    const rows = levels.filter((row) => row.level === level);
    if (rows.length === 0) return [];
    const repositories = rows.map(({ repository }) => repository);
    return [{ person, level, atMost: level, repositories }];
  });
}

/** What is wrong weighs more than what cannot be told. */
function toExitCode(proven: readonly StepProven[], left: readonly LeftOver[]): ExitCode {
  const isWrong =
    proven.some(({ proof }) => proof === 'differs' || proof === 'not-yet') ||
    left.some(({ levels }) => !('unknown' in levels) && levels.length > 0);
  if (isWrong) return EXIT.failed;
  const isOpen =
    proven.some(({ proof }) => proof === 'cannot-be-told') ||
    left.some(({ levels }) => 'unknown' in levels);
  return isOpen ? EXIT.gaps : EXIT.complete;
}
