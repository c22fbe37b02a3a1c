import { rankOf } from '../access/level';
import { oncePer } from '../once-per';
import { type AccountUuid } from '../facts/ids';
import { type AccessEffect, type Effects, type FactUsed, type Step } from './plan';
import { type PlanContext } from './plan-context';
import { takesAccess } from './takes-access';

/** What brakes are worked out from. */
export interface PlanToBrake {
  readonly context: PlanContext;
  readonly steps: readonly Step[];
  readonly effects: Effects;
  readonly facts: readonly FactUsed[];
  readonly mayRaise: readonly AccountUuid[];
}

/** Whether the level is lower afterwards, or may be. */
export function isLoss({ before, after }: Pick<AccessEffect, 'before' | 'after'>): boolean {
  return rankOf(after.level) < rankOf(before.level) || rankOf(after.atMost) < rankOf(before.atMost);
}

/** Everybody who has less afterwards, with the steps that name them. */
type Losers = ReadonlyMap<AccountUuid, readonly string[]>;

export const losersOf: (plan: PlanToBrake) => Losers = oncePer(
  ({ steps, effects }: PlanToBrake): Losers => {
    const losers = new Map<AccountUuid, string[]>();
    for (const { id, action } of steps) {
      if (!('person' in action) || !takesAccess(action)) continue;
      losers.set(action.person, [...(losers.get(action.person) ?? []), id]);
    }
    for (const effect of effects.access)
      if (isLoss(effect) && !losers.has(effect.person)) losers.set(effect.person, []);
    return losers;
  },
);
