import * as fc from 'fast-check';
import { LEVELS } from '../../src/domain/access/level';
import { type Facts } from '../../src/domain/facts/facts';
import { type Action } from '../../src/domain/plans/action';
import { type ValueAction } from '../../src/domain/plans/action-value';
import { draftStep } from '../../src/domain/plans/draft-step';
import { findValue } from '../../src/domain/plans/found-value';
import { type Phase, type PlanDraft } from '../../src/domain/plans/plan';
import { type PlanContext } from '../../src/domain/plans/plan-context';
import { targetOf } from '../../src/domain/plans/step-target';
import { GROUPS, PEOPLE, PROJECTS, REPOSITORIES } from './arbitrary-facts';
import { aPlanContext, aPlanDraft } from './a-plan';

const place = fc.oneof(
  fc.constantFrom(...PROJECTS).map((project) => ({ project })),
  fc.constantFrom(...REPOSITORIES).map((repository) => ({ repository })),
);
const member = fc.constantFrom(...PEOPLE.slice(0, -1));
const level = fc.constantFrom(...LEVELS);

type WithoutBefore<One> = One extends unknown ? Omit<One, 'before'> : never;
type Wanted = WithoutBefore<ValueAction>;

/** Something that may be wanted, whatever stands there. */
const arbitraryWish: fc.Arbitrary<Wanted> = fc.oneof(
  fc.record({
    kind: fc.constant('person-grant' as const),
    on: place,
    person: member,
    after: level,
  }),
  fc.record({
    kind: fc.constant('group-grant' as const),
    on: place,
    group: fc.constantFrom(...GROUPS),
    after: level,
  }),
  fc.record({
    kind: fc.constant('group-membership' as const),
    group: fc.constantFrom(...GROUPS),
    person: member,
    after: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('workspace-role' as const),
    person: member,
    after: fc.constantFrom('owner' as const, 'member' as const, 'none' as const),
  }),
  fc.record({
    kind: fc.constant('visibility' as const),
    repository: fc.constantFrom(...REPOSITORIES),
    after: fc.constantFrom('public' as const, 'private' as const),
  }),
);

function isLeaving({ kind, after }: Wanted): boolean {
  return kind === 'workspace-role' && after === 'none';
}

const PHASE_OF: Readonly<Partial<Record<Action['kind'], Phase>>> = {
  'group-membership': 'groups',
  'workspace-role': 'membership',
};

export interface DraftedCase {
  readonly facts: Facts;
  readonly context: PlanContext;
  readonly draft: PlanDraft;
}

/** Up to eight wishes about different things, as a draft that starts from what the facts say. */
export function arbitraryDraftOn(facts: fc.Arbitrary<Facts>): fc.Arbitrary<DraftedCase> {
  return fc.tuple(facts, arbitraryWishes).map(([found, wanted]) => draftFrom(found, wanted));
}

/** With what is really there beside it: the draft is made from what a scan saw. */
export function arbitraryDraftOfSeen<Pair extends { readonly seen: Facts }>(
  pairs: fc.Arbitrary<Pair>,
): fc.Arbitrary<Pair & DraftedCase> {
  return fc
    .tuple(pairs, arbitraryWishes)
    .map(([pair, wanted]) => ({ ...pair, ...draftFrom(pair.seen, wanted) }));
}

const arbitraryWishes = fc.uniqueArray(arbitraryWish, {
  maxLength: 8,
  selector: (wish) => targetOf(wish as Action),
});

function draftFrom(facts: Facts, wishes: readonly Wanted[]): DraftedCase {
  const context = aPlanContext({ facts });
  return { facts, context, draft: draftOf(context, wishes) };
}

/** Who leaves loses every entry of their own: a wish for them would be against that. */
function draftOf(context: PlanContext, wishes: readonly Wanted[]): PlanDraft {
  const leaving = new Set(
    wishes.flatMap((wish) => (isLeaving(wish) && 'person' in wish ? [wish.person] : [])),
  );
  const steps = wishes.flatMap((wish) => {
    const isOfLeaver = 'person' in wish && leaving.has(wish.person) && !isLeaving(wish);
    if (isOfLeaver && wish.after !== 'none' && wish.after !== false) return [];
    const value = findValue(context.index.facts, wish as Action);
    if (value.state === 'not-known' || (value.value === 'none' && wish.kind === 'workspace-role'))
      return [];
    const action = { ...wish, before: value.value } as Action;
    const phase = PHASE_OF[action.kind] ?? 'grants';
    return [draftStep(context, { action, phase, why: 'Wished for' })];
  });
  return aPlanDraft({ title: 'Wishes', steps, mayRaise: PEOPLE });
}
