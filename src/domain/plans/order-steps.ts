import { type AccessIndex } from '../access/access-index';
import { type DraftStep, PHASES, type Step } from './plan';
import { PlanError } from './plan-error';
import { type Dependencies, listDependencies } from './step-dependencies';
import { takesAccess } from './takes-access';

/**
 * Numbers the steps in the order in which they can be carried out: phase by phase, what gives before what
 * takes, and every step after those it waits for.
 * @throws PlanError where steps wait for each other
 */
export function orderSteps(steps: readonly DraftStep[], index: AccessIndex): readonly Step[] {
  const waitsFor = listDependencies(steps, index);
  const order = listInTurn(steps, waitsFor);
  const ids = new Map(order.map((at, turn) => [at, String(turn + 1)]));
  return order.flatMap((at) => {
    const step = steps[at];
    const id = ids.get(at);
    if (step === undefined || id === undefined) return [];
    const before = [...(waitsFor[at] ?? [])].flatMap((other) => ids.get(other) ?? []);
    return [{ ...step, id, dependsOn: before.sort((one, other) => Number(one) - Number(other)) }];
  });
}

/** Places of the steps; of those that wait for nothing any more, the earliest phase comes first. */
function listInTurn(steps: readonly DraftStep[], waitsFor: Dependencies): readonly number[] {
  const next = createNext(steps, waitsFor);
  const order: number[] = [];
  for (let at = next(); at !== undefined; at = next()) order.push(at);
  if (order.length < steps.length) throw waitingForEachOther(steps, order);
  return order;
}

/** Hands out one place after another; a step whose turn has come frees those that wait for it. */
function createNext(steps: readonly DraftStep[], waitsFor: Dependencies): () => number | undefined {
  const bySort = steps.map((_, at) => at).sort(byTurn(steps));
  const turnOf = new Map(bySort.map((at, turn) => [at, turn]));
  const missing = waitsFor.map((others) => others.size);
  const followers = listFollowers(waitsFor);
  const free = new Set(bySort.flatMap((at, turn) => (missing[at] === 0 ? [turn] : [])));
  return () => {
    if (free.size === 0) return undefined;
    const turn = smallest(free);
    free.delete(turn);
    const at = bySort[turn] ?? 0;
    for (const follower of followers[at] ?? []) {
      const left = (missing[follower] ?? 0) - 1;
      missing[follower] = left;
      if (left === 0) free.add(turnOf.get(follower) ?? 0);
    }
    return at;
  };
}

function smallest(turns: ReadonlySet<number>): number {
  let least = Infinity;
  for (const turn of turns) if (turn < least) least = turn;
  return least;
}

function listFollowers(waitsFor: Dependencies): readonly (readonly number[])[] {
  const followers: number[][] = waitsFor.map(() => []);
  waitsFor.forEach((others, at) => {
    for (const other of others) followers[other]?.push(at);
  });
  return followers;
}

function byTurn(steps: readonly DraftStep[]) {
  const keys = steps.map(({ phase, action }, at) => [
    PHASES.indexOf(phase),
    Number(takesAccess(action)),
    at,
  ]);
  return (one: number, other: number): number => {
    const [a = [], b = []] = [keys[one], keys[other]];
    const at = a.findIndex((value, place) => value !== b[place]);
    return (a[at] ?? 0) - (b[at] ?? 0);
  };
}

function waitingForEachOther(steps: readonly DraftStep[], done: readonly number[]): PlanError {
  const isDone = new Set(done);
  const left = steps.flatMap(({ says }, at) => (isDone.has(at) ? [] : [`“${says}”`]));
  return new PlanError(
    `Steps of the plan wait for each other: ${left.join(', ')}. Leave one of them out.`,
  );
}
