import { type Step } from '../../src/domain/plans/plan';
import { type PlanResult } from '../../src/snapshot/plan-result-file';
import { listToUndo, undoPlan, type UndoReport } from '../../src/use-cases/plans/undo-plan';
import { verifyPlanNow } from '../../src/use-cases/plans/verify-plan-now';
import { CommandError } from '../command-error';
import { EXIT, type ExitCode } from '../exit-code';
import { toFileError } from '../files/file-error';
import { takeScanLock } from '../files/scan-lock';
import { listenForStop, type StopSignals } from '../scan/stop-signals';
import { type Terminal } from '../terminal';
import { requireHash } from './check-plan';
import { confirmChanges } from './confirm';
import { listFreshStops } from './fresh-brakes';
import { isReal, letGo, type Permission, requirePermission } from './permission';
import { openRun, type PlanRun, type RunFiles } from './open-run';
import { readResult } from './plan-files';
import { toBrakeLine } from './plan-lines';
import { openResultLog } from './result-log';
import { toPreviewLines, toReportLines } from './run-lines';
import { sayAnswer, sayAside } from '../formats/say';

export interface UndoOptions extends RunFiles, Permission {
  readonly result: string;
}

/** `usher undo`: shows what it would take back, and with `--confirm` or `--yes` does it. Throws `CommandError`. */
export async function runUndo(options: UndoOptions, terminal: Terminal): Promise<ExitCode> {
  requirePermission(options, terminal);
  if (!isReal(options)) return openAndUndo(options, terminal);
  const lock = await takeScanLock(`${options.result}.lock`, 'run of usher').catch(
    (error: unknown) => {
      throw toFileError('write', options.result, error);
    },
  );
  try {
    return await openAndUndo(options, terminal);
  } finally {
    await lock.release();
  }
}

async function openAndUndo(options: UndoOptions, terminal: Terminal): Promise<ExitCode> {
  const result = await readResult(options.result);
  requireHash(result.plan, options.expectHash);
  const { steps, byHand } = listToUndo(result);
  const back = steps.map(({ step, inverse: action }): Step => ({ ...step, action, dependsOn: [] }));
  const stop = listenForStop();
  try {
    const run = await openRun({ plan: result.plan, steps: back, files: options, stop }, terminal);
    return await lookAndUndo({ options, result, back, byHand, run, stop }, terminal);
  } finally {
    stop.forget();
  }
}

interface Undoing {
  readonly options: UndoOptions;
  readonly result: PlanResult;
  /** The steps with their inverses, as they are taken back. */
  readonly back: readonly Step[];
  readonly byHand: readonly Step[];
  readonly run: PlanRun;
  readonly stop: StopSignals;
}

async function lookAndUndo(undoing: Undoing, terminal: Terminal): Promise<ExitCode> {
  const { options, result, back, byHand, run } = undoing;
  const { index } = run.context;
  const proven = await verifyPlanNow({ steps: back }, run.ports);
  const open = proven.filter(({ proof }) => proof === 'not-yet').map(({ step }) => step);
  const stops = listFreshStops(run.context, open);
  sayAnswer([...toPreviewLines(proven, index), ...byHand.map(toByHandLine)], terminal);
  if (!isReal(options)) {
    sayAnswer(stops.map(toBrakeLine), terminal);
    sayAside('nothing was changed: this was a dry run. --confirm takes it back.', terminal);
    return stops.length > 0 ? EXIT.failed : EXIT.complete;
  }
  const releases = await letGo(stops, { ...options, you: run.you }, terminal);
  const actions = open.map(({ action }) => action);
  if (options.confirm === true && actions.length > 0)
    await confirmChanges(index, actions, terminal);
  const log = await openResultLog({
    ...{ file: options.result, plan: result.plan, earlier: result, releases },
    ...{ startedAt: result.startedAt, appliedBy: run.you },
  });
  const report = await undoPlan(result, { ...run.ports, log });
  const isUndone = report.ended === 'undone';
  await (isUndone ? log.end('undone', terminal.now()) : log.end('stopped'));
  return tell(report, undoing, terminal);
}

/** What people did, people take back. */
function toByHandLine({ id, says, undo }: Step): string {
  return `for a person: ${id}. ${says}${undo === undefined ? '' : `. ${undo}`}`;
}

function tell(report: UndoReport, { run, back, stop }: Undoing, terminal: Terminal): ExitCode {
  const stepOf = new Map(back.map((step) => [step.id, step]));
  const steps = report.steps.map((one) => ({ ...one, step: stepOf.get(one.step.id) ?? one.step }));
  sayAnswer(toReportLines(steps, run.context.index), terminal);
  switch (report.ended) {
    case 'undone':
      return report.byHand.length > 0 ? EXIT.gaps : EXIT.complete;
    case 'left':
      sayAside('what somebody changed since was left as it is.', terminal);
      return EXIT.gaps;
    case 'stopped':
      throw new CommandError('stopped.', 'Run the same command again to go on.', stop.exitCode());
  }
}
