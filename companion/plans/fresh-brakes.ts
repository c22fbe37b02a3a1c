import { createAccessIndex } from '../../src/domain/access/access-index';
import { rankOf } from '../../src/domain/access/level';
import { type AccountUuid } from '../../src/domain/facts/ids';
import { effectsOf } from '../../src/domain/plans/effects-of';
import { listFactsUsed } from '../../src/domain/plans/facts-used';
import { listBrakes } from '../../src/domain/plans/list-brakes';
import { type Brake, type Step } from '../../src/domain/plans/plan';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { findOwnAction } from '../../src/use-cases/plans/apply-plan';
import { pickTouched } from '../../src/use-cases/plans/touched';

/**
 * What stops these steps by what was read just now, judged on the objects they touch. What a file says of brakes
 * and releases is not looked at. Every value was read by itself before: a step whose value could be read is not blind.
 */
export function listFreshStops(context: PlanContext, steps: readonly Step[]): readonly Brake[] {
  if (!steps.some((step) => findOwnAction(step) !== undefined)) return [];
  const { facts } = context.index;
  const actions = steps.map(({ action }) => action);
  const index = createAccessIndex(
    pickTouched(facts, actions, { now: context.now, ...context.limits }),
  );
  const here = { ...context, index };
  const brakes = listBrakes({
    ...{ context: here, steps, effects: effectsOf(here, steps) },
    facts: listFactsUsed(index, steps),
    mayRaise: listRaised(steps),
  });
  return brakes.filter(({ stops, key }) => stops && key !== BLIND).map(orByPerson);
}

const BLIND = 'facts-missing values';

/** Without a settings file only the person who carries it out can say who is protected. */
function orByPerson(brake: Brake): Brake {
  if (brake.key !== 'protected-person') return brake;
  const says =
    'Who must never be proposed for removal is not known: give --settings with "protectedPeople".';
  return { ...brake, says, isReleasable: true };
}

/** Whom the steps raise by name: everybody sees these before they confirm. */
function listRaised(steps: readonly Step[]): readonly AccountUuid[] {
  return steps.flatMap(({ action }) =>
    action.kind === 'person-grant' && rankOf(action.after) > rankOf(action.before)
      ? [action.person]
      : [],
  );
}
