import { type Plan } from '../domain/plans/plan';
import { PlanFileError } from './plan-file-error';

/**
 * Steps are numbered in order, wait only for steps before them, and nothing speaks of a step that is not there.
 * @throws PlanFileError
 */
export function checkPlanSteps({ steps, hazards, brakes, releases }: Plan): void {
  const known = new Set<string>();
  steps.forEach(({ id, dependsOn }, at) => {
    if (id !== String(at + 1)) throw damaged(`steps.${at}.id`, `expected "${at + 1}"`);
    const later = dependsOn.findIndex((other) => !known.has(other));
    if (later >= 0) throw damaged(`steps.${at}.dependsOn.${later}`, 'expected an earlier step');
    known.add(id);
  });
  hazards.forEach(({ answeredBy = [] }, at) => {
    requireKnown(answeredBy, known, `hazards.${at}.answeredBy`);
  });
  const keys = new Set(brakes.map(({ key }) => key));
  brakes.forEach((brake, at) => {
    requireKnown(brake.steps, known, `brakes.${at}.steps`);
  });
  releases.forEach(({ brake }, at) => {
    if (!keys.has(brake)) throw damaged(`releases.${at}.brake`, 'expected a brake of the plan');
  });
}

function requireKnown(ids: readonly string[], known: ReadonlySet<string>, field: string): void {
  const at = ids.findIndex((id) => !known.has(id));
  if (at >= 0) throw damaged(`${field}.${at}`, 'expected a step of the plan');
}

function damaged(field: string, why: string): PlanFileError {
  return new PlanFileError(
    'damaged',
    `The plan is damaged at ${field}: ${why}.`,
    'Write the plan again, and change nothing in the file.',
    field,
  );
}
