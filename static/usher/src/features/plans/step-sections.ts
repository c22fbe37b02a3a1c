import { t } from '@lingui/core/macro';
import { type Action } from '../../../../../src/domain/plans/action';
import { type Plan, type Step } from '../../../../../src/domain/plans/plan';
import { formatCount, listInWords } from '../../lib/plural';
import { MANY_BY_HAND, nameIn, phaseTitle } from './plan-words';

/** Neighbours that do the same to different things, shown as one line that opens. */
export interface StepBundle {
  readonly key: string;
  readonly first: Step;
  readonly steps: readonly Step[];
}

/** Steps under one heading, in the order in which they are carried out. */
export interface StepSection {
  readonly title: string;
  readonly bundles: readonly StepBundle[];
}

/** Nothing is reordered: only neighbours share a heading or a line, so that the numbers stay true. */
export function toSections({ kind, steps }: Pick<Plan, 'kind' | 'steps'>): readonly StepSection[] {
  const sections: { title: string; bundles: { key: string; first: Step; steps: Step[] }[] }[] = [];
  for (const step of steps) {
    const title = phaseTitle(kind, step.phase);
    const key = samenessOf(step);
    let section = sections.at(-1);
    if (section?.title !== title) {
      section = { title, bundles: [] };
      sections.push(section);
    }
    const bundle = section.bundles.at(-1);
    if (bundle?.key === key) bundle.steps.push(step);
    else section.bundles.push({ key, first: step, steps: [step] });
  }
  return sections;
}

/** Two steps with the same of it are the same work on different things. */
function samenessOf({ action, by }: Step): string {
  if (action.kind === 'by-hand') return `by-hand ${action.code} ${by}`;
  return [action.kind, by, doneTo(action), String(action.before), String(action.after)].join(' ');
}

/** Whose line it is; people who leave share one. */
function doneTo(action: Exclude<Action, { kind: 'by-hand' }>): string {
  switch (action.kind) {
    case 'group-grant':
      return action.group;
    case 'visibility':
    case 'fork-policy':
    case 'workspace-role':
      return '';
    default:
      return action.person;
  }
}

/** `6 direct grants of Marta Olsen`; one step says itself what it is. */
export function bundleTitle(plan: Pick<Plan, 'names'>, { first, steps }: StepBundle): string {
  if (steps.length === 1) return first.says;
  const { action } = first;
  const count = formatCount(steps.length);
  if (action.kind === 'by-hand') return MANY_BY_HAND[action.code](count);
  if (action.kind === 'workspace-role') return roleTitle(action.after, count);
  if (action.kind === 'visibility')
    return action.after === 'private'
      ? t`Make ${count} repositories private`
      : t`Make ${count} repositories public`;
  if (action.kind === 'fork-policy') return t`Fork policy of ${count} repositories`;
  if (action.kind === 'group-grant')
    return t`${count} grants of group ${nameIn(plan, action.group)}`;
  return personTitle(action, nameIn(plan, action.person), count);
}

type OfPerson = Extract<
  Action,
  { kind: 'person-grant' | 'branch-exemption' | 'default-reviewer' | 'group-membership' }
>;

function personTitle(action: OfPerson, name: string, count: string): string {
  switch (action.kind) {
    case 'person-grant':
      return t`${count} direct grants of ${name}`;
    case 'branch-exemption':
      return t`${count} branch rules that name ${name}`;
    case 'default-reviewer':
      return t`${count} lists of default reviewers with ${name}`;
    case 'group-membership':
      return action.after ? t`${name} joins ${count} groups` : t`${name} leaves ${count} groups`;
  }
}

function roleTitle(after: 'owner' | 'member' | 'none', count: string): string {
  if (after === 'none') return t`Remove ${count} people from the workspace`;
  return after === 'member'
    ? t`${count} people become normal members`
    : t`${count} people become workspace admins`;
}

/** `studio-assets, web-checkout and 4 more`; why it is done, where it is one step alone. */
export function bundleDetail(plan: Pick<Plan, 'names'>, { first, steps }: StepBundle): string {
  if (steps.length === 1) return first.why;
  return listInWords([...new Set(steps.map((step) => thingOf(plan, step.action)))], 2);
}

/** What one step of a bundle is about. */
function thingOf(plan: Pick<Plan, 'names'>, action: Action): string {
  switch (action.kind) {
    case 'person-grant':
    case 'group-grant':
    case 'default-reviewer':
      return nameIn(plan, placeId(action.on));
    case 'branch-exemption':
    case 'visibility':
    case 'fork-policy':
      return nameIn(plan, action.repository);
    case 'group-membership':
      return nameIn(plan, action.group);
    case 'workspace-role':
      return nameIn(plan, action.person);
    case 'by-hand':
      return byHandThing(plan, action);
  }
}

function byHandThing(
  plan: Pick<Plan, 'names'>,
  { about, person, group, on }: Extract<Action, { kind: 'by-hand' }>,
): string {
  if (about !== undefined) return about;
  const id = person ?? group ?? (on && placeId(on));
  return id === undefined ? t`by hand` : nameIn(plan, id);
}

function placeId(on: Extract<Action, { kind: 'person-grant' }>['on']): string {
  return 'project' in on ? on.project : on.repository;
}

/** `4`, or `4–9` for a line of several. */
export function bundleNumbers({ steps, first }: StepBundle): string {
  const last = steps.at(-1) ?? first;
  return last.id === first.id ? first.id : `${first.id}–${last.id}`;
}

/** A step by itself, as a line of its own. */
export function toSingle(step: Step): StepBundle {
  return { key: step.id, first: step, steps: [step] };
}
