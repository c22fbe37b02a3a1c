import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { count, passes, stops } from './brake';
import { type Brake, type Step } from './plan';
import { namesFrom } from './plan-names';
import { type PlanToBrake } from './plan-to-brake';
import { readStanding } from './planned-standing';
import { listPossibleMembers } from './step-reach';

/** Groups that a step changes for more people than the plan speaks of. */
export function groupBrakes(plan: PlanToBrake): readonly Brake[] {
  const { steps, context } = plan;
  const byGroup = new Map<GroupSlug, Step[]>();
  for (const step of steps) {
    const group = changedGroup(step);
    if (group !== undefined) byGroup.set(group, [...(byGroup.get(group) ?? []), step]);
  }
  const code = 'group-feeds-more';
  if (byGroup.size === 0) return [passes(code, 'No step changes what a group gives.')];
  const othersIn = createOthers(plan);
  const { group: nameOf } = namesFrom(context.index);
  const found = [...byGroup].flatMap(([group, own]) => {
    const others = othersIn(group, own);
    if (others === 0) return [];
    const says = `${nameOf(group)} feeds ${count(others, 'more person', 'more people')} than the plan is about.`;
    const ids = own.map(({ id }) => id);
    return [stops({ code, about: group, says, isReleasable: true, steps: ids })];
  });
  if (found.length > 0) return found;
  return [
    passes(code, `${count(byGroup.size, 'group changes', 'groups change')} nothing for others.`),
  ];
}

function changedGroup({ action }: Step): GroupSlug | undefined {
  if (action.kind === 'group-grant') return action.group;
  return action.kind === 'by-hand' && action.code === 'delete-group' ? action.group : undefined;
}

/** People of the group whom no step names, and whose access changes; with the group itself, all who are left. */
function createOthers({ steps, effects, mayRaise, context: { index } }: PlanToBrake) {
  const actions = steps.map(({ action }) => action);
  const planned = readStanding(actions);
  const subjects = new Set<AccountUuid>(mayRaise);
  for (const action of actions) if ('person' in action) subjects.add(action.person);
  const changed = new Set(effects.access.map(({ person }) => person));
  return (group: GroupSlug, own: readonly Step[]): number => {
    const isDeleted = own.some(({ action }) => action.kind === 'by-hand');
    const members = listPossibleMembers(index, group);
    const stay = members.filter((person) => planned.membership(person, group) !== false);
    return stay.filter((person) => isDeleted || (changed.has(person) && !subjects.has(person)))
      .length;
  };
}
