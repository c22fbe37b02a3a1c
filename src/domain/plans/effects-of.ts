import { createAccessIndex } from '../access/access-index';
import { listAccessEffects } from './access-effects';
import { listGateEffects } from './gate-effects';
import { type DraftStep, type Effects } from './plan';
import { type PlanContext } from './plan-context';
import { readStanding } from './planned-standing';
import { seatEffects } from './seat-effects';
import { reachOf } from './step-reach';
import { withActions } from './with-action';

/** What comes of carrying out all steps in order: access, gates, seats and money, as far as known. */
export function effectsOf(
  context: PlanContext,
  steps: readonly Pick<DraftStep, 'action'>[],
): Effects {
  const { index: before, setup } = context;
  const actions = steps.map(({ action }) => action);
  const factsAfter = withActions(before.facts, actions);
  const after = createAccessIndex(factsAfter);
  const facts = { before, after, actions, planned: readStanding(actions) };
  const access = listAccessEffects(facts, reachOf(before, after, actions));
  return {
    access,
    gates: listGateEffects(facts, access, setup),
    ...seatEffects(context, factsAfter, actions),
  };
}
