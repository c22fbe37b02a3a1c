import { type CleanUpAsked } from '../../../../../src/domain/plans/clean-up/clean-up';
import { type Offboarding } from '../../../../../src/domain/plans/offboard/offboarding';
import { type MachineAsked } from '../../../../../src/domain/plans/machine/machine-asked';
import { type OnboardingAsked } from '../../../../../src/domain/plans/onboard/onboarding';
import { type SyncAsked } from '../../../../../src/domain/plans/sync/plan-sync';
import { type Plan, type Release } from '../../../../../src/domain/plans/plan';

/** What somebody asked for: enough to make the plan again from newer facts. */
export type PlanRecipe =
  | { readonly make: 'offboard'; readonly asked: Offboarding }
  | { readonly make: 'clean-up'; readonly asked: CleanUpAsked }
  | { readonly make: 'onboard'; readonly asked: OnboardingAsked }
  | { readonly make: 'machine'; readonly asked: MachineAsked }
  | { readonly make: 'sync'; readonly asked: SyncAsked }
  /** A plan that was made before, with its steps as they are: only its releases change. */
  | { readonly make: 'sealed'; readonly plan: Plan & { readonly hash: string } };

/** A plan that is being made; it lives in this page until it is kept. */
export interface DraftEntry {
  readonly id: string;
  readonly recipe: PlanRecipe;
  readonly releases: readonly Release[];
  /** Milliseconds since 1970; the same however often it is worked out. */
  readonly madeAt: number;
}
