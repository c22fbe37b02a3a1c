import { createAccessIndex } from '../../src/domain/access/access-index';
import { type Facts } from '../../src/domain/facts/facts';
import { type Action } from '../../src/domain/plans/action';
import { type DraftStep, type Plan, type PlanDraft, type Step } from '../../src/domain/plans/plan';
import { DEFAULT_PLAN_LIMITS, type PlanContext } from '../../src/domain/plans/plan-context';
import { NO_SETUP } from '../../src/domain/setup/setup';
import { aPerson, aRepository, aWorkspace, READ_AT, someFacts } from './facts-builders';
import { aPriceBook, aPriceList } from './seats-builders';

/** Made from these facts at the time they were read; nobody is protected. */
export function aPlanContext(
  given: Partial<PlanContext> & { readonly facts?: Facts } = {},
): PlanContext {
  const { facts = someFacts(), ...rest } = given;
  return {
    index: createAccessIndex(facts),
    setup: NO_SETUP,
    book: aPriceBook(aPriceList()),
    register: [],
    limits: DEFAULT_PLAN_LIMITS,
    now: READ_AT,
    protectedPeople: [],
    ...rest,
  };
}

/** Takes write from Ann on one repository, unless a test says otherwise. */
export function aGrantRemoval(given: Partial<Extract<Action, { kind: 'person-grant' }>> = {}) {
  return {
    kind: 'person-grant',
    on: { repository: aRepository().uuid },
    person: aPerson().uuid,
    before: 'write',
    after: 'none',
    ...given,
  } as const satisfies Action;
}

export function aDraftStep(given: Partial<DraftStep> = {}): DraftStep {
  return {
    action: aGrantRemoval(),
    phase: 'grants',
    by: 'companion',
    says: 'Remove write of Ann on paintings',
    why: 'Ann leaves',
    ...given,
  };
}

export function aStep(given: Partial<Step> = {}): Step {
  return { ...aDraftStep(given), id: '1', dependsOn: [], ...given };
}

export function aPlanDraft(given: Partial<PlanDraft> = {}): PlanDraft {
  return {
    kind: 'offboard',
    title: 'Offboard Ann',
    steps: [aDraftStep()],
    hazards: [],
    checks: [],
    mayRaise: [],
    ...given,
  };
}

/** One step, nothing in its way. */
export function aPlan(given: Partial<Plan> = {}): Plan {
  const seats = { atLeast: 1, atMost: 1 };
  return {
    kind: 'offboard',
    title: 'Offboard Ann',
    workspace: aWorkspace(),
    madeAt: READ_AT,
    expiresAt: READ_AT + DEFAULT_PLAN_LIMITS.factsExpireAfterMs,
    steps: [aStep()],
    effects: { access: [], gates: [], seats: { before: seats, after: seats }, outcomes: [] },
    hazards: [],
    brakes: [],
    releases: [],
    checks: [],
    facts: [],
    names: {},
    ...given,
  };
}
