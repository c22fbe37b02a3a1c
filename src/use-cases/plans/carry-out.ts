import { type Action } from '../../domain/plans/action';
import { type ActionValue, type ValueAction } from '../../domain/plans/action-value';
import { type FoundValue } from '../../domain/plans/found-value';
import { type WriteFailure } from '../../domain/plans/write-failure';
import { type ResultState } from '../../snapshot/plan-result-file';
import { type StepHistory } from './step-history';
import { applyOnce, pause, readPatiently, type Sending } from './patience';
import { type PlanLog } from './plan-ports';

/** One step as it is carried out or taken back: before and after as they are meant now. */
export interface Turn {
  readonly step: string;
  readonly action: ValueAction;
  readonly isUndo: boolean;
  readonly history: StepHistory;
}

/** What one turn came to. Everything but `done` and `already-so` is a reason to stop. */
export interface TurnEnd {
  readonly state: Exclude<ResultState, 'about-to'>;
  readonly found?: ActionValue;
  readonly note?: string;
}

/** A change that got no answer, or an odd one, is tried so often before somebody has to look. */
const TRIES = 4;

/**
 * Makes one change, if what is expected stands there, and writes down what it is about to do and what came of
 * it. The value is read before every try, so that a change is never made on top of somebody else's.
 * @throws StoppedError, and what the log throws
 */
export async function carryOut(
  turn: Turn,
  ports: Sending & { readonly log: PlanLog },
): Promise<TurnEnd> {
  const keep = (state: ResultState, more: Omit<TurnEnd, 'state'> = {}) =>
    ports.log.write({
      ...{ step: turn.step, at: ports.clock.now(), state, ...more },
      ...(turn.isUndo && { isUndo: true }),
    });
  let last = turn.history.state;
  const end = await tryChange(turn, ports, () => {
    last = 'about-to';
    return keep('about-to');
  });
  if (end.state !== last) await keep(end.state, omitState(end));
  return end;
}

function omitState({ found, note }: TurnEnd): Omit<TurnEnd, 'state'> {
  return { ...(found !== undefined && { found }), ...(note !== undefined && { note }) };
}

async function tryChange(
  turn: Turn,
  ports: Sending,
  tellBegun: () => Promise<void>,
): Promise<TurnEnd> {
  const { action, history } = turn;
  let hasBegun = history.state === 'about-to';
  let failure: WriteFailure | undefined;
  for (let tries = 1; tries <= TRIES;) {
    const end = judge(await readExpected(turn, ports), { turn, hasBegun, failure });
    if (end !== undefined) return end;
    if (!hasBegun) await tellBegun();
    hasBegun = true;
    failure = await applyOnce(action, ports);
    if (failure === undefined) return { state: 'done' };
    if (failure.reason === 'rate-limited') continue;
    await pause(tries, ports);
    tries += 1;
  }
  return { state: 'failed', note: failure?.message ?? 'It was tried several times.' };
}

interface Judged {
  readonly turn: Turn;
  readonly hasBegun: boolean;
  /** Of the try before. */
  readonly failure: WriteFailure | undefined;
}

/** Nothing where the change is still to be made. */
function judge(
  found: FoundValue,
  { turn: { action, history }, hasBegun, failure }: Judged,
): TurnEnd | undefined {
  if (found.state === 'not-known')
    return { state: 'failed', note: `It cannot be read what stands there. ${toReason(found)}` };
  const { value } = found;
  if (value === action.after) {
    const isOurs = hasBegun || history.state === 'done';
    return { state: isOurs ? 'done' : 'already-so' };
  }
  if (value !== action.before) return { state: 'differs', found: value };
  if (isSettled(history)) return { state: 'differs', found: value, note: TAKEN_BACK };
  return failure === undefined || mayHelpAgain(failure)
    ? undefined
    : { state: 'refused', note: failure.message };
}

const TAKEN_BACK = 'It stood as planned when this was carried out, and was changed back since.';

function toReason({ gap }: Extract<FoundValue, { readonly state: 'not-known' }>): string {
  return gap?.detail ?? gap?.reason.replaceAll('-', ' ') ?? '';
}

function isSettled({ state }: StepHistory): boolean {
  return state === 'done' || state === 'already-so';
}

/** Unanswered, or somebody else was changing it: what was read since decides. */
function mayHelpAgain({ outcome, retryable, reason }: WriteFailure): boolean {
  return outcome === 'not-known' || retryable || READ_AGAIN.has(reason);
}

const READ_AGAIN: ReadonlySet<string> = new Set(['rate-limited', 'differs', 'conflict']);

const SEEN_AFTER_TRIES = 4;

/** What stands there; what was made a moment ago may not show at once. */
async function readExpected({ action, history }: Turn, ports: Sending): Promise<FoundValue> {
  const read = (asked: Action) => readPatiently(asked, ports);
  let found = await read(action);
  for (let tries = 1; tries < SEEN_AFTER_TRIES && isSettled(history); tries += 1) {
    if (found.state === 'not-known' || found.value === action.after) break;
    await pause(tries, ports);
    found = await read(action);
  }
  return found;
}
