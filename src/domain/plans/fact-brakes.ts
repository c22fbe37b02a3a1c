import { isForCompanion } from './step-doer';
import { count, passes, stops } from './brake';
import { createValueFinder } from './found-value';
import { type Brake, type FactUsed, type Step } from './plan';
import { type PlanToBrake } from './plan-to-brake';

const HOUR_MS = 3_600_000;

/** Whether anything the plan stands on is too old to act on: no reason makes up for that. */
export function staleBrake({ context: { now, limits }, facts, steps }: PlanToBrake): Brake {
  const code = 'stale-facts';
  const hours = Math.round(limits.factsExpireAfterMs / HOUR_MS);
  const old = facts.filter(
    ({ readAt }) => readAt !== undefined && now - readAt > limits.factsExpireAfterMs,
  );
  const [first] = old;
  if (first === undefined) return passes(code, `Nothing it stands on is older than ${hours} h.`);
  const more = old.length === 1 ? '' : ` and ${old.length - 1} more`;
  return stops({
    code,
    says: `Read more than ${hours} h ago: ${first.what}${more}. Read them again and make the plan anew.`,
    isReleasable: false,
    steps: steps.map(({ id }) => id),
  });
}

/** What was not read and could hide harm: the value a step starts from, and who and what there is at all. */
export function missingBrakes(plan: PlanToBrake): readonly Brake[] {
  const { steps, facts } = plan;
  const code = 'facts-missing';
  const found = [
    ...blindSteps(plan),
    ...facts.filter(canHideHarm).map((fact) => missing(fact, steps)),
  ];
  const partial = facts.filter(({ state }) => state !== 'complete').length;
  const aside = partial === 0 ? '' : ` ${count(partial, 'reading is', 'readings are')} not whole.`;
  return found.length > 0 ? found : [passes(code, `What it must know was read.${aside}`)];
}

/** The companion changes no value of which nobody knows what it is. */
function blindSteps({ context: { index }, steps }: PlanToBrake): readonly Brake[] {
  const find = createValueFinder(index.facts);
  const blind = steps.filter(
    ({ action }) => isForCompanion(action) && find(action).state === 'not-known',
  );
  const [first] = blind;
  if (first === undefined) return [];
  return [
    stops({
      code: 'facts-missing',
      about: 'values',
      says: `What stands there now is not known for ${count(blind.length, 'step', 'steps')}: “${first.says}”.`,
      isReleasable: false,
      steps: blind.map(({ id }) => id),
    }),
  ];
}

/** Members of groups are left out: what hangs on them is counted as possible, and stops by itself. */
const HIDE_HARM = ['members of the workspace', 'grants of all projects and repositories'];

function canHideHarm({ what, state }: FactUsed): boolean {
  return state !== 'complete' && HIDE_HARM.includes(what);
}

function missing({ what, gap }: FactUsed, steps: readonly Step[]): Brake {
  const why = gap === undefined ? '' : ` (${gap.reason})`;
  return stops({
    code: 'facts-missing',
    about: what,
    says: `Not read to the end${why}: ${what}. Scan again.`,
    isReleasable: false,
    steps: steps.map(({ id }) => id),
  });
}
