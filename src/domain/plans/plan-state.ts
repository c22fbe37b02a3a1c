import { listHeldBrakes } from './may-be-applied';
import { COMPANION_KINDS } from './action';
import { type Plan, type Step } from './plan';
import { type Verification } from './verification';

export type PlanState =
  | 'draft'
  | 'waiting-for-approval'
  | 'ready'
  | 'waiting-for-person'
  | 'applied'
  | 'verified'
  | 'undone';

/** What became of a plan so far. */
export interface PlanProgress {
  readonly approval: 'not-needed' | 'wanted' | 'given';
  /** Ids of the steps that were done, or ticked off by a person. */
  readonly done: readonly string[];
  readonly verification?: Verification;
  readonly isUndone?: boolean;
}

/** `draft` as long as a brake holds it up. */
export function planState(plan: Plan, progress: PlanProgress): PlanState {
  if (progress.isUndone === true) return 'undone';
  const isOpen = createOpenCheck(progress);
  const open = plan.steps.filter(isOpen);
  if (open.length === 0 && progress.verification?.isProven === true) return 'verified';
  if (open.length === 0) return 'applied';
  if (listHeldBrakes(plan).length > 0) return 'draft';
  if (progress.approval === 'wanted') return 'waiting-for-approval';
  return open.some((step) => isReadyForCompanion(step, open)) ? 'ready' : 'waiting-for-person';
}

function createOpenCheck({ done, verification }: PlanProgress): (step: Step) => boolean {
  const proven = verification?.steps.filter(({ proof }) => proof === 'as-planned') ?? [];
  const finished = new Set([...done, ...proven.map(({ step }) => step)]);
  return ({ id }) => !finished.has(id);
}

const BY_COMPANION: ReadonlySet<string> = new Set(COMPANION_KINDS);

function isReadyForCompanion({ action, dependsOn }: Step, open: readonly Step[]): boolean {
  return BY_COMPANION.has(action.kind) && !open.some(({ id }) => dependsOn.includes(id));
}
