import { type Step } from '../../src/domain/plans/plan';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { type SealedPlan } from '../../src/snapshot/plan-file';
import { type PlanResult } from '../../src/snapshot/plan-result-file';
import { applyPlan, type ApplyReport, findOwnAction } from '../../src/use-cases/plans/apply-plan';
import { type StepProven, verifyPlanNow } from '../../src/use-cases/plans/verify-plan-now';
import { askVisible } from '../ask';
import { CommandError, failed } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { takeScanLock } from '../files/scan-lock';
import { toFileError } from '../files/file-error';
import { toVisibleText } from '../formats/visible-text';
import { listenForStop, type StopSignals } from '../scan/stop-signals';
import { type Terminal } from '../terminal';
import { requireFresh, requireHash, requireSamePlan } from './check-plan';
import { confirmChanges } from './confirm';
import { listFreshStops } from './fresh-brakes';
import { isReal, letGo, type Permission, requirePermission } from './permission';
import { openRun, type PlanRun, type RunFiles } from './open-run';
import { findResult, readPlan } from './plan-files';
import { sayStep, toBrakeLine } from './plan-lines';
import { readTyped } from './plan-typed';
import { openResultLog, type ResultLog } from './result-log';
import { toPreviewLines, toReportLines } from './run-lines';
import { sayAnswer, sayAside } from '../formats/say';

export interface ApplyOptions extends RunFiles, Permission {
  readonly plan: string;
  readonly result?: string;
  /** Ids of steps of which a person says that they are done. */
  readonly done: readonly string[];
}

/** `usher apply`: shows what it would do, and with `--confirm` or `--yes` does it. Throws `CommandError`. */
export async function runApply(options: ApplyOptions, terminal: Terminal): Promise<ExitCode> {
  requirePermission(options, terminal);
  const plan = await readPlan(options.plan);
  requireHash(plan, options.expectHash);
  const result = options.result ?? toResultFile(options.plan);
  if (!isReal(options)) return runWithResult(plan, { options, result }, terminal);
  const lock = await takeScanLock(`${result}.lock`, 'run of usher').catch((error: unknown) => {
    throw toFileError('write', result, error);
  });
  try {
    return await runWithResult(plan, { options, result }, terminal);
  } finally {
    await lock.release();
  }
}

function toResultFile(plan: string): string {
  return `${plan.replace(/\.json$/, '')}.result.json`;
}

interface Given {
  readonly options: ApplyOptions;
  readonly result: string;
}

async function runWithResult(plan: SealedPlan, given: Given, terminal: Terminal) {
  const { options, result } = given;
  const earlier = await findResult(result);
  requireSamePlan(plan, earlier, result);
  const { limits } = (await readTyped(options)).forPlans;
  const begunAt = earlier === undefined ? {} : { begunAt: earlier.startedAt };
  requireFresh(plan, { limits, now: terminal.now(), ...begunAt });
  const stop = listenForStop();
  try {
    const ask = toAsk(options, terminal);
    const { steps } = plan;
    const run = await openRun({ plan, steps, files: options, stop, ask }, terminal);
    return await lookAndApply({ ...given, plan, earlier, run, stop }, terminal);
  } finally {
    stop.forget();
  }
}

/** What nothing tells is for the person at the terminal, or for who wrote `--done`. */
function toAsk({ done, confirm }: ApplyOptions, terminal: Terminal) {
  return async (step: Step, { index }: PlanContext): Promise<boolean> => {
    if (done.includes(step.id)) return true;
    if (confirm !== true) return false;
    sayAside(`for a person: ${sayStep(index, step)}`, terminal);
    return /^y(es)?$/i.test((await askVisible(terminal, 'Is that done? [y/N] ')).trim());
  };
}

interface Applying extends Given {
  readonly plan: SealedPlan;
  readonly earlier: PlanResult | undefined;
  readonly run: PlanRun;
  readonly stop: StopSignals;
}

async function lookAndApply(applying: Applying, terminal: Terminal): Promise<ExitCode> {
  const { plan, options, run, earlier } = applying;
  const { index } = run.context;
  const proven = await verifyPlanNow(plan, run.ports);
  const open = proven.filter(({ proof }) => proof !== 'as-planned').map(({ step }) => step);
  const stops = listFreshStops(run.context, open);
  if (!isReal(options)) {
    sayAnswer(
      [`Plan ${plan.hash}`, ...toPreviewLines(proven, index), ...stops.map(toBrakeLine)],
      terminal,
    );
    sayAside('nothing was changed: this was a dry run. --confirm carries it out.', terminal);
    return stops.length > 0 || proven.some(isSurprise) ? EXIT.failed : EXIT.complete;
  }
  sayAnswer(toPreviewLines(proven, index), terminal);
  requireNoSurprise(proven, index);
  const releases = await letGo(stops, { ...options, you: run.you }, terminal);
  const actions = open.flatMap((step) => findOwnAction(step) ?? []);
  if (options.confirm === true && actions.length > 0)
    await confirmChanges(index, actions, terminal);
  const log = await openResultLog({
    ...{ file: applying.result, plan, earlier, releases, startedAt: terminal.now() },
    appliedBy: run.you,
  });
  return carryOutAll(applying, log, terminal);
}

function isSurprise({ step, proof }: StepProven): boolean {
  if (proof === 'differs') return true;
  return proof === 'cannot-be-told' && findOwnAction(step) !== undefined;
}

/** One surprise is enough: then nothing at all is sent. */
function requireNoSurprise(proven: readonly StepProven[], index: PlanContext['index']): void {
  const [first] = toPreviewLines(proven.filter(isSurprise), index);
  if (first === undefined) return;
  throw failed(
    `${toVisibleText(first)}. Nothing was changed.`,
    'Look at what changed there since the plan was made, scan again and make a new plan.',
  );
}

async function carryOutAll(
  { plan, run, earlier, result, stop }: Applying,
  log: ResultLog,
  terminal: Terminal,
): Promise<ExitCode> {
  const report = await applyPlan(plan, { ...run.ports, log, entries: earlier?.entries ?? [] });
  await log.end(report.ended === 'applied' ? 'applied' : 'stopped');
  sayAnswer(toReportLines(report.steps, run.context.index), terminal);
  sayAside(`what was done is in ${result}. It holds names: it says when to delete it.`, terminal);
  return toExitCode(report, stop, terminal);
}

function toExitCode({ ended }: ApplyReport, stop: StopSignals, terminal: Terminal): ExitCode {
  switch (ended) {
    case 'applied':
      return EXIT.complete;
    case 'waiting':
      sayAside(
        'waiting for a person. When that is done, run the same command again to go on.',
        terminal,
      );
      return EXIT.gaps;
    case 'surprised':
      throw failed(
        'stopped at the first surprise.',
        'Look at it, then go on with the same command, or take back what was done: usher undo <result>.',
      );
    case 'stopped':
      throw new CommandError('stopped.', 'Run the same command again to go on.', stop.exitCode());
  }
}
