import { COMPANION_KINDS } from '../../domain/plans/action';
import { isValueAction, type ValueAction } from '../../domain/plans/action-value';
import { type Plan, type Step } from '../../domain/plans/plan';
import { type ResultEntry } from '../../snapshot/plan-result-file';
import { carryOut, type TurnEnd } from './carry-out';
import { StoppedError, throwIfStopped } from './patience';
import { type PlanLog, type PlanPorts } from './plan-ports';
import { judgeValue, listPrecedents } from './step-chain';
import { readHistory, type StepHistory } from './step-history';

export interface ApplyRun extends PlanPorts {
  readonly log: PlanLog;
  /** What earlier runs of the same plan wrote. */
  readonly entries: readonly ResultEntry[];
}

/** `waiting`: for a person. `blocked`: for a step before it. `not-tried`: something stopped the run first. */
export interface StepReport extends Omit<TurnEnd, 'state'> {
  readonly step: Step;
  readonly state: TurnEnd['state'] | 'waiting' | 'blocked' | 'not-tried';
}

export interface ApplyReport {
  /**
   * `applied`: everything stands as planned. `waiting`: the rest is a person's. `surprised`: something else
   * stood there, or was refused. `stopped`: by a signal.
   */
  readonly ended: 'applied' | 'waiting' | 'surprised' | 'stopped';
  readonly steps: readonly StepReport[];
}

/**
 * Carries a plan out, step by step in its order, and goes on where an earlier run left off. Every value is read
 * again before it is changed; the first surprise ends the run. What a person must do, and what depends on it, is
 * left; the rest goes on.
 * @throws what the log throws, and what is neither an answer nor a failed request
 */
export async function applyPlan(plan: Pick<Plan, 'steps'>, run: ApplyRun): Promise<ApplyReport> {
  const historyOf = readHistory(run.entries, 'apply');
  const reports: StepReport[] = [];
  const settled = new Set<string>();
  let ended: 'surprised' | 'stopped' | undefined;
  for (const step of plan.steps) {
    const history = historyOf(step.id);
    const report = await reportOn(step, { run, settled, ended, history, steps: plan.steps });
    if (report === 'stopped') ended = 'stopped';
    else if (isSurprise(report)) ended = 'surprised';
    reports.push(report === 'stopped' ? { step, state: 'not-tried' } : report);
    if (report !== 'stopped' && isSettled(report)) settled.add(step.id);
  }
  const areAllSettled = settled.size === plan.steps.length;
  return { ended: ended ?? (areAllSettled ? 'applied' : 'waiting'), steps: reports };
}

interface Moment {
  readonly run: ApplyRun;
  readonly settled: ReadonlySet<string>;
  readonly ended: string | undefined;
  readonly history: StepHistory;
  readonly steps: readonly Step[];
}

async function reportOn(step: Step, moment: Moment): Promise<StepReport | 'stopped'> {
  const { run, settled, ended, history } = moment;
  if (ended !== undefined) return { step, state: 'not-tried' };
  if (listPrecedents(step, moment.steps).some((id) => !settled.has(id)))
    return { step, state: 'blocked' };
  try {
    throwIfStopped(run);
    const action = findOwnAction(step);
    if (action === undefined) return await waitFor(step, moment);
    return { step, ...(await carryOut({ step: step.id, action, isUndo: false, history }, run)) };
  } catch (error) {
    if (error instanceof StoppedError) return 'stopped';
    throw error;
  }
}

const OWN_KINDS: ReadonlySet<string> = new Set(COMPANION_KINDS);

/** Only what is on the list of kinds is ever sent, whatever the file says of who does it. */
export function findOwnAction({ action, by }: Step): ValueAction | undefined {
  return by === 'companion' && isValueAction(action) && OWN_KINDS.has(action.kind)
    ? action
    : undefined;
}

/** Where facts tell, they decide, and not what somebody says. */
async function waitFor(step: Step, { run, history, steps }: Moment): Promise<StepReport> {
  const found = run.byHand.find(step.action);
  const { action } = step;
  if (found.state === 'known' && isValueAction(action)) {
    const proof = judgeValue({ ...step, action }, found.value, steps);
    if (proof === 'as-planned') return keepDone(step, 'already-so', { run, history });
    if (proof === 'not-yet') return { step, state: 'waiting' };
    return { step, state: 'differs', found: found.value };
  }
  if (history.state === 'done') return { step, state: 'done' };
  if (!(await run.byHand.ask(step))) return { step, state: 'waiting' };
  return keepDone(step, 'done', { run, history });
}

const SAID = 'A person said that it is done.';

async function keepDone(
  step: Step,
  state: 'done' | 'already-so',
  { run, history }: Pick<Moment, 'run' | 'history'>,
): Promise<StepReport> {
  const note = state === 'done' ? { note: SAID } : {};
  if (history.state !== state)
    await run.log.write({ step: step.id, at: run.clock.now(), state, ...note });
  return { step, state };
}

function isSettled({ state }: StepReport): boolean {
  return state === 'done' || state === 'already-so';
}

function isSurprise({ state }: StepReport): boolean {
  return state === 'differs' || state === 'refused' || state === 'failed';
}
