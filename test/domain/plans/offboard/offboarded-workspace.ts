import { type Facts } from '../../../../src/domain/facts/facts';
import { type Reading } from '../../../../src/domain/facts/reading';
import { type Action } from '../../../../src/domain/plans/action';
import { type DraftStep, type Hazard, type PlanDraft } from '../../../../src/domain/plans/plan';
import { type PlanContext } from '../../../../src/domain/plans/plan-context';
import { planOffboarding } from '../../../../src/domain/plans/offboard/plan-offboarding';
import { type Offboarding } from '../../../../src/domain/plans/offboard/offboarding';
import { type Setup } from '../../../../src/domain/setup/setup';
import { aPlanContext } from '../../../builders/a-plan';
import {
  aPerson,
  aProject,
  aRepository,
  READ_AT,
  someFacts,
} from '../../../builders/facts-builders';

/** Leaves in every test. */
export const marta = aPerson({ displayName: 'Marta' });
/** Administers the workspace and stays. */
export const ravi = aPerson({ displayName: 'Ravi', role: 'owner' });
/** A member who stays. */
export const ines = aPerson({ displayName: 'Ines' });
export const ART = aProject({ key: 'ART' });
export const web = aRepository({ slug: 'web', project: ART.uuid });

/** Read in full: Marta leaves, Ravi is admin, Ines stays, one project with one repository. */
export function workspaceOf(given: Partial<Facts> = {}): Facts {
  return someFacts({
    accounts: [ravi, marta, ines],
    projects: [ART],
    repositories: [web],
    ...given,
  });
}

interface Given extends Partial<Omit<PlanContext, 'index'>> {
  readonly facts?: Facts;
  readonly asked?: Partial<Offboarding>;
}

/** Offboards Marta, unless a test says otherwise. */
export function offboard({ facts = workspaceOf(), asked = {}, ...context }: Given = {}): PlanDraft {
  return planOffboarding({ people: [marta.uuid], ...asked }, aPlanContext({ facts, ...context }));
}

export function actionsOf({ steps }: Pick<PlanDraft, 'steps'>): readonly Action[] {
  return steps.map(({ action }) => action);
}

export function stepsOf(
  { steps }: Pick<PlanDraft, 'steps'>,
  isAsked: (action: Action) => boolean,
): readonly DraftStep[] {
  return steps.filter(({ action }) => isAsked(action));
}

export function byHand({ steps }: Pick<PlanDraft, 'steps'>, code: string): readonly DraftStep[] {
  return steps.filter(({ action }) => action.kind === 'by-hand' && action.code === code);
}

export function hazardOf(
  { hazards }: Pick<PlanDraft, 'hazards'>,
  code: string,
): Hazard | undefined {
  const found = hazards.filter((hazard) => hazard.code === code);
  if (found.length > 1) throw new Error(`${code} comes ${found.length} times.`);
  return found[0];
}

/** As an admin typed it in. */
export function stated(values: {
  readonly [Name in keyof Setup]?: NonNullable<Setup[Name]>['value'];
}): Setup {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    { value, statedAt: READ_AT },
  ]);
  return Object.fromEntries(entries) as Setup;
}

export function rowsOf<Row>(reading: Reading<readonly Row[]>): readonly Row[] {
  return reading.state === 'unread' ? [] : reading.value;
}
