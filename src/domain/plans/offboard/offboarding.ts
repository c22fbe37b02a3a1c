import { type AccountUuid } from '../../facts/ids';
import { type GrantPlace } from '../../gates/change';
import { type DraftStep, type Hazard, type PlanDraft } from '../plan';
import { targetOf } from '../step-target';

/** Who leaves, and what the admin who asks knows of it. */
export interface Offboarding {
  readonly people: readonly AccountUuid[];
  /** The agreed minute at which accounts are blocked, milliseconds since 1970. Missing: at once. */
  readonly at?: number;
  /** Whose account it is, where somebody told; else the directory and the organization are asked. */
  readonly accounts?: Readonly<Partial<Record<AccountUuid, AccountManagement>>>;
  readonly successors?: readonly Successor[];
}

/** A claimed domain makes an account the organization's own: only then can it be deactivated. */
export type AccountManagement = 'managed' | 'unmanaged';

export interface Successor {
  readonly person: AccountUuid;
  /** Missing: of the workspace itself, and wherever nobody else is named. */
  readonly on?: GrantPlace;
}

/** What one part of the planner has to say. */
export type Part = Pick<PlanDraft, 'steps' | 'hazards'>;

export const NOTHING: Part = { steps: [], hazards: [] };

/** For a hazard that steps of the same part answer: they have no ids yet. */
export function answeredBy(steps: readonly DraftStep[]): Pick<Hazard, 'answeredBy'> {
  return { answeredBy: steps.map(({ action }) => targetOf(action)) };
}

export function joinParts(parts: readonly Part[]): Part {
  return {
    steps: parts.flatMap(({ steps }) => steps),
    hazards: parts.flatMap(({ hazards }) => hazards),
  };
}
