import { listBrakes } from './list-brakes';
import { effectsOf } from './effects-of';
import { type Plan, type PlanDraft, type Release, type Step } from './plan';
import { type PlanContext } from './plan-context';

/** A draft that cannot become a plan; the message names the steps and what to do. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}

/**
 * Makes the plan of a draft: without what stands already, each step once, in the order in which it can be
 * carried out, with what comes of it and what holds it up.
 * @throws PlanError where two steps contradict each other
 */
export function finishPlan(
  draft: PlanDraft,
  context: PlanContext,
  releases: readonly Release[] = [],
): Plan {
  const steps: readonly Step[] = draft.steps.map((step, at) => ({
    ...step,
    id: String(at + 1),
    dependsOn: [],
  }));
  const { workspace } = context.index.facts;
  const effects = effectsOf(context, steps);
  return {
    kind: draft.kind,
    title: draft.title,
    workspace: { uuid: workspace.uuid, slug: workspace.slug, name: workspace.name },
    madeAt: context.now,
    ...(context.you !== undefined && { madeBy: context.you }),
    expiresAt: context.now + context.limits.factsExpireAfterMs,
    steps,
    effects,
    hazards: draft.hazards,
    brakes: listBrakes({ context, steps, effects, mayRaise: draft.mayRaise }),
    releases,
    checks: draft.checks,
    facts: [],
    names: {},
  };
}
