import { type Facts } from '../facts/facts';
import { isValueAction, type ValueAction } from './action-value';
import { createValueFinder, type FoundValue } from './found-value';
import { type DraftStep } from './plan';
import { PlanError } from './plan-error';
import { sayValue, sayValues, targetOf } from './step-target';

/**
 * Each step once, without those whose value stands there already. Steps may go on where another ends (admin
 * to member, member to none); where nobody knows what stands there, every step stays.
 * @throws PlanError where two steps want different things of the same, or a step starts from what is not there
 */
export function mergeSteps(steps: readonly DraftStep[], facts: Facts): readonly DraftStep[] {
  const find = createValueFinder(facts);
  const chains = new Map<string, DraftStep[]>();
  for (const step of steps) {
    const target = targetOf(step.action);
    const known = chains.get(target);
    if (known === undefined) chains.set(target, [step]);
    else addTo(known, step);
  }
  return [...chains.values()].flatMap((chain) => {
    const [first] = chain;
    if (first === undefined || !isValueAction(first.action)) return chain;
    return openPart(inOrder(chain), find(first.action));
  });
}

type ValueStep = DraftStep & { readonly action: ValueAction };

/** Two that say the same become one, with the reasons of both. */
function addTo(chain: DraftStep[], step: DraftStep): void {
  const at = chain.findIndex((one) => isSameChange(one, step));
  const twin = chain[at];
  if (twin === undefined) {
    chain.push(step);
    return;
  }
  const isNew = !twin.why.split('; ').includes(step.why);
  if (isNew) chain[at] = { ...twin, why: `${twin.why}; ${step.why}` };
}

function isSameChange({ action: one }: DraftStep, { action: other }: DraftStep): boolean {
  if (!isValueAction(one) || !isValueAction(other)) return true;
  return one.before === other.before && one.after === other.after;
}

function isValueStep(step: DraftStep): step is ValueStep {
  return isValueAction(step.action);
}

/** One after another, each starting where the one before it ends. */
function inOrder(chain: readonly DraftStep[]): readonly ValueStep[] {
  const left = chain.filter(isValueStep);
  const ends = new Set(left.map(({ action }) => action.after));
  const start = left.find(({ action }) => !ends.has(action.before)) ?? left[0];
  const ordered: ValueStep[] = [];
  for (let next = start; next !== undefined;) {
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
    const { after } = next.action;
    next = left.find(({ action }) => action.before === after);
  }
  const [loose] = left;
  const last = ordered.at(-1);
  if (loose !== undefined && last !== undefined) throw contradiction(ordered[0] ?? last, loose);
  return ordered;
}

function contradiction(one: ValueStep, other: ValueStep): PlanError {
  const say = ({ says, action }: ValueStep) => `“${says}” (${sayValues(action)})`;
  return new PlanError(
    `Two steps of the plan contradict each other: ${say(one)} and ${say(other)}. Keep one of them.`,
  );
}

/** The steps from where it stands now; none where the last value stands there already. */
function openPart(chain: readonly ValueStep[], found: FoundValue): readonly DraftStep[] {
  if (found.state === 'not-known') return chain;
  const done = chain.map(({ action }) => action.after).lastIndexOf(found.value);
  const open = chain.slice(done + 1);
  const [first] = open;
  if (first !== undefined && first.action.before !== found.value)
    throw new PlanError(
      `“${first.says}” starts from ${sayValue(first.action.before)}, but ${sayValue(found.value)} stands there. Make the plan again from these facts.`,
    );
  return open;
}
