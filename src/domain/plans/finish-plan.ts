import { effectsOf } from './effects-of';
import { listFactsUsed } from './facts-used';
import { listBrakes } from './list-brakes';
import { mergeSteps } from './merge-steps';
import { orderSteps } from './order-steps';
import { listNames } from './plan-names';
import {
  type Effects,
  type Hazard,
  type Plan,
  type PlanDraft,
  type Release,
  type Step,
} from './plan';
import { type PlanContext } from './plan-context';
import { targetOf } from './step-target';

/**
 * Makes the plan of a draft: without what stands already, each step once, in the order in which it can be
 * carried out, with what comes of it and what holds it up.
 * @throws PlanError where two steps contradict each other, or wait for each other
 */
export function finishPlan(
  draft: PlanDraft,
  context: PlanContext,
  releases: readonly Release[] = [],
): Plan {
  const { index, limits, now, you } = context;
  const { facts } = index;
  const steps = orderSteps(mergeSteps(draft.steps, facts), index);
  const effects = effectsOf(context, steps);
  const used = listFactsUsed(index, steps);
  const brakes = listBrakes({ context, steps, effects, facts: used, mayRaise: draft.mayRaise });
  const { uuid, slug, name } = facts.workspace;
  return {
    ...{ kind: draft.kind, title: draft.title, workspace: { uuid, slug, name }, madeAt: now },
    ...(you !== undefined && { madeBy: you }),
    expiresAt: oldestReading(used, now) + limits.factsExpireAfterMs,
    ...{ steps, effects, brakes, checks: draft.checks, facts: used },
    hazards: draft.hazards.map(createHazardAnswers(steps)),
    releases: releases.filter(({ brake }) =>
      brakes.some(({ key, stops }) => stops && key === brake),
    ),
    names: namesOf(context, steps, effects),
  };
}

/** A plan is as old as the oldest of what it stands on. */
function oldestReading(used: Plan['facts'], now: number): number {
  return Math.min(now, ...used.flatMap(({ readAt }) => readAt ?? []));
}

function createHazardAnswers(steps: readonly Step[]): (hazard: Hazard) => Hazard {
  const ids = new Map(steps.map(({ id, action }) => [targetOf(action), id]));
  return ({ answeredBy = [], ...hazard }) => {
    const found = answeredBy.flatMap((target) => ids.get(target) ?? []);
    return found.length === 0 ? hazard : { ...hazard, answeredBy: found };
  };
}

function namesOf({ index, you }: PlanContext, steps: readonly Step[], { access }: Effects) {
  const people = new Set(access.map(({ person }) => person));
  if (you !== undefined) people.add(you);
  const repositories = new Set(access.flatMap((effect) => effect.repositories));
  return listNames(
    index,
    steps.map(({ action }) => action),
    { people, repositories },
  );
}
