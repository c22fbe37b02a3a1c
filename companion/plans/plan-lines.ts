import { type AccessIndex } from '../../src/domain/access/access-index';
import { isValueAction } from '../../src/domain/plans/action-value';
import { type Brake, type Hazard, type Plan, type Step } from '../../src/domain/plans/plan';
import { namesFrom } from '../../src/domain/plans/plan-names';
import { sayAction } from '../../src/domain/plans/step-words';
import { type LevelRange } from '../../src/domain/access/path';
import { type CountRange } from '../../src/domain/seats/money';

/** A plan for people at a terminal: what is done by whom, what comes of it, what is dangerous, what stops it. */
export function toPlanLines(plan: Plan, index: AccessIndex): readonly string[] {
  const { steps, hazards, brakes, checks } = plan;
  return [
    `${plan.title} (${plan.kind}, workspace ${plan.workspace.slug})`,
    `Made ${toTime(plan.madeAt)}; its facts are too old to act on after ${toTime(plan.expiresAt)}.`,
    ...section('Steps', steps.length === 0 ? ['nothing to do'] : steps.flatMap(toStepLines)),
    ...section('Effects', toEffectLines(plan, index)),
    ...section('Hazards', hazards.map(toHazardLine)),
    ...section('Brakes', brakes.filter(({ stops }) => stops).map(toBrakeLine)),
    ...section(
      'How one sees that it worked',
      checks.map(({ says, by }) => `${says} [${by}]`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function toStepLines(step: Step): readonly string[] {
  const { id, says, why, at, by, dependsOn, undo } = step;
  return [
    `${id}. [${by}] ${says}${toChange(step)}`,
    `     why: ${why}`,
    ...(at === undefined ? [] : [`     at: ${at.path} (${at.url})`]),
    ...(dependsOn.length === 0 ? [] : [`     after: ${dependsOn.join(', ')}`]),
    ...(undo === undefined ? [] : [`     cannot simply be taken back: ${undo}`]),
  ];
}

/** What it does by its own values, whatever a file says of it in words. */
export function sayStep(index: AccessIndex, step: Step): string {
  return `${step.id}. ${sayAction(namesFrom(index), step.action)}${toChange(step)}`;
}

function toChange({ action }: Step): string {
  if (!isValueAction(action)) return '';
  return ` (${valueText(action.before)} → ${valueText(action.after)})`;
}

export function valueText(value: string | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value;
}

function toEffectLines({ effects }: Plan, index: AccessIndex): readonly string[] {
  const { person } = namesFrom(index);
  const { seats, access } = effects;
  return [
    `seats: ${rangeText(seats.before)} → ${rangeText(seats.after)}`,
    ...access.map(
      ({ person: who, before, after, repositories }) =>
        `${person(who)}: ${levelText(before)} → ${levelText(after)} on ${counted(repositories.length)}`,
    ),
  ];
}

function levelText({ level, atMost }: LevelRange): string {
  return level === atMost ? level : `${level}, perhaps ${atMost}`;
}

function counted(repositories: number): string {
  return repositories === 1 ? '1 repository' : `${repositories} repositories`;
}

function rangeText({ atLeast, atMost }: CountRange): string {
  if (atMost === undefined) return `at least ${atLeast}`;
  return atLeast === atMost ? String(atLeast) : `${atLeast} to ${atMost}`;
}

function toHazardLine({ severity, says, remedy }: Hazard): string {
  return `[${severity}] ${says}${remedy === undefined ? '' : ` ${remedy}`}`;
}

export function toBrakeLine({ says, key, isReleasable }: Brake): string {
  const how = isReleasable ? 'can be let go with a reason' : 'cannot be let go';
  return `STOPS: ${says} [${key}; ${how}]`;
}

function toTime(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 16) + ' UTC';
}
