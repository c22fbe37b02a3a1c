import { isValueAction, type ValueAction } from '../../domain/plans/action-value';
import { inverseOf } from '../../domain/plans/inverse-of';
import { type Step } from '../../domain/plans/plan';
import { type PlanResult } from '../../snapshot/plan-result-file';
import { findOwnAction, type StepReport } from './apply-plan';
import { carryOut, type Turn } from './carry-out';
import { type Sending, StoppedError } from './patience';
import { type PlanLog } from './plan-ports';
import { readHistory, type StepHistory } from './step-history';

/** `left`: not everything went back. `stopped`: by a signal. */
export interface UndoReport {
  readonly ended: 'undone' | 'left' | 'stopped';
  /** In the order in which they are taken back. */
  readonly steps: readonly StepReport[];
  /** Done by people: only people take them back. */
  readonly byHand: readonly Step[];
}

/** A step that this command carried out, with what takes it back. */
interface StepToUndo {
  readonly step: Step;
  readonly inverse: ValueAction;
}

/** What there is to take back, the last one first. What stood already before is not ours to take back. */
export function listToUndo({ plan, entries }: Pick<PlanResult, 'plan' | 'entries'>): {
  readonly steps: readonly StepToUndo[];
  readonly byHand: readonly Step[];
} {
  const historyOf = readHistory(entries, 'apply');
  const touched = plan.steps.filter(({ id }) => wasTouched(historyOf(id))).reverse();
  return {
    steps: touched.flatMap((step) => {
      const inverse = findInverse(step);
      return inverse === undefined ? [] : [{ step, inverse }];
    }),
    byHand: touched.filter((step) => findOwnAction(step) === undefined),
  };
}

/** `about-to` and nothing after it: the run was cut off, and it may have been made. */
function wasTouched({ state }: StepHistory): boolean {
  return state === 'done' || state === 'about-to';
}

function findInverse(step: Step): ValueAction | undefined {
  const action = findOwnAction(step);
  const inverse = action && inverseOf(action);
  return inverse !== undefined && isValueAction(inverse) ? inverse : undefined;
}

/**
 * Takes a plan back, the last step first, where what it set still stands. What somebody changed since is left
 * as it is, and told; the others go back all the same.
 * @throws what the log throws, and what is neither an answer nor a failed request
 */
export async function undoPlan(
  result: Pick<PlanResult, 'plan' | 'entries'>,
  run: Sending & { readonly log: PlanLog },
): Promise<UndoReport> {
  const historyOf = readHistory(result.entries, 'undo');
  const { steps, byHand } = listToUndo(result);
  const reports: StepReport[] = [];
  let isStopped = false;
  for (const { step, inverse: action } of steps) {
    const turn = { step: step.id, action, isUndo: true, history: historyOf(step.id) };
    const report: StepReport = isStopped ? notTried(step) : await takeBack(step, turn, run);
    isStopped = report.state === 'not-tried';
    reports.push(report);
  }
  const isUndone = reports.every(({ state }) => state === 'done' || state === 'already-so');
  return { ended: isStopped ? 'stopped' : isUndone ? 'undone' : 'left', steps: reports, byHand };
}

async function takeBack(
  step: Step,
  turn: Turn,
  run: Sending & { readonly log: PlanLog },
): Promise<StepReport> {
  try {
    return { step, ...(await carryOut(turn, run)) };
  } catch (error) {
    if (error instanceof StoppedError) return notTried(step);
    throw error;
  }
}

function notTried(step: Step): StepReport {
  return { step, state: 'not-tried' };
}
