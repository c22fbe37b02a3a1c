import { type AccessIndex } from '../access/access-index';
import { createPersonRanges } from '../access/class-range';
import { rankOf, type RepositoryLevel } from '../access/level';
import { type LevelRange } from '../access/path';
import { type RepositoryClass } from '../access/repository-classes';
import { type AccountUuid, type RepositoryUuid } from '../facts/ids';
import { type Action } from './action';
import { type ActionValue, isValueAction } from './action-value';
import { createValueFinder, type FoundValue } from './found-value';
import { type Plan, type Step } from './plan';
import { isLoss } from './plan-to-brake';
import { targetOf } from './step-target';
import { type RemainingAccess, type StepVerification, type Verification } from './verification';

/**
 * Holds a plan against facts that were read after it: what of it is done, and what access is left that it
 * should have taken. What cannot be told proves nothing; what is done by hand is no question to facts.
 */
export function verifyPlan(plan: Plan, index: AccessIndex): Verification {
  const find = createValueFinder(index.facts);
  const { values, steps } = verifySteps(plan.steps, find);
  const remaining = listRemaining(plan, index);
  const isProven = values.every(({ proof }) => proof === 'as-planned') && remaining.length === 0;
  return { steps, remaining, isProven };
}

function verifySteps(steps: readonly Step[], find: (action: Action) => FoundValue) {
  const last = lastOnTargets(steps);
  const all = steps.map((step) => verifyStep(step, find, last));
  const values = all.filter((_, at) => steps[at]?.action.kind !== 'by-hand');
  return { steps: all, values };
}

/** Where two steps follow each other on the same thing, the first is done when the second is. */
function lastOnTargets(steps: readonly Step[]): ReadonlyMap<string, Step> {
  return new Map(steps.map((step) => [targetOf(step.action), step]));
}

function verifyStep(
  { id, action }: Step,
  find: (action: Action) => FoundValue,
  last: ReadonlyMap<string, Step>,
): StepVerification {
  const found = find(action);
  if (!isValueAction(action)) return { step: id, proof: 'cannot-be-told' };
  if (found.state === 'not-known')
    return { step: id, proof: 'cannot-be-told', ...(found.gap && { gap: found.gap }) };
  const { value } = found;
  if (value === action.after || value === finalValue(action, last))
    return { step: id, proof: 'as-planned', found: value };
  return { step: id, proof: value === action.before ? 'not-yet' : 'differs', found: value };
}

function finalValue(action: Action, last: ReadonlyMap<string, Step>): ActionValue | undefined {
  const final = last.get(targetOf(action))?.action;
  return final !== undefined && isValueAction(final) ? final.after : undefined;
}

/** Of those who leave, anything at all; of the others, what is more than the plan leaves them. */
function listRemaining(plan: Plan, index: AccessIndex): readonly RemainingAccess[] {
  const leaving = new Set(plan.steps.flatMap(({ action }) => leaverOf(action)));
  const losses = plan.effects.access.filter(
    (effect) => isLoss(effect) && !leaving.has(effect.person),
  );
  return [
    ...[...leaving].flatMap((person) => heldAnywhere(index, person)),
    ...losses.flatMap(({ person, repositories, after }) =>
      heldAbove(index, { person, repositories, after }),
    ),
  ];
}

function leaverOf(action: Action): readonly AccountUuid[] {
  return action.kind === 'workspace-role' && action.after === 'none' ? [action.person] : [];
}

function heldAnywhere(index: AccessIndex, person: AccountUuid): readonly RemainingAccess[] {
  const position = index.roster.positions.get(person);
  if (position === undefined) return [];
  const rangeOn = createPersonRanges(index, position);
  const places = index.classes.all.flatMap((of) => {
    const { level, atMost, publicOnly } = rangeOn(of);
    return atMost === 'none' || publicOnly ? [] : [{ of, level, atMost }];
  });
  return together(
    person,
    places.map(({ of, ...range }) => ({ ...range, repositories: idsOf(index, of) })),
  );
}

function idsOf({ facts }: AccessIndex, of: RepositoryClass): readonly RepositoryUuid[] {
  return of.repositories.flatMap((at) => facts.repositories[at]?.uuid ?? []);
}

interface Held extends LevelRange<RepositoryLevel> {
  readonly repositories: readonly RepositoryUuid[];
}

function heldAbove(
  index: AccessIndex,
  {
    person,
    repositories,
    after,
  }: Pick<Plan['effects']['access'][number], 'person' | 'repositories' | 'after'>,
): readonly RemainingAccess[] {
  const position = index.roster.positions.get(person);
  if (position === undefined) return [];
  const rangeOn = createPersonRanges(index, position);
  const held = repositories.flatMap((uuid): readonly Held[] => {
    const of = index.classes.of[index.repositoryPositions.get(uuid) ?? -1];
    // A repository that is gone holds nothing.
    if (of === undefined) return [];
    const { level, atMost } = rangeOn(of);
    const isMore = rankOf(level) > rankOf(after.level) || rankOf(atMost) > rankOf(after.atMost);
    return isMore ? [{ level, atMost, repositories: [uuid] }] : [];
  });
  return together(person, held);
}

/** One row for all repositories with the same levels. */
function together(person: AccountUuid, held: readonly Held[]): readonly RemainingAccess[] {
  const rows = new Map<string, Held & { readonly repositories: RepositoryUuid[] }>();
  for (const { level, atMost, repositories } of held) {
    const row = rows.get(`${level} ${atMost}`) ?? { level, atMost, repositories: [] };
    for (const repository of repositories) row.repositories.push(repository);
    rows.set(`${level} ${atMost}`, row);
  }
  return [...rows.values()].map((row) => ({ person, ...row }));
}
