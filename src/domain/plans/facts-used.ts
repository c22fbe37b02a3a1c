import { type AccessIndex } from '../access/access-index';
import { type Facts, type Project, type Repository } from '../facts/facts';
import { type GroupSlug } from '../facts/ids';
import { type Gap, type Reading } from '../facts/reading';
import { type Action } from './action';
import { namesFrom, placeOf, type PlanNames } from './plan-names';
import { type FactUsed } from './plan';

/** The readings that the steps and their effects stand on, each once, with state and age. */
export function listFactsUsed(
  index: AccessIndex,
  steps: readonly { readonly action: Action }[],
): readonly FactUsed[] {
  const actions = steps.map(({ action }) => action).filter(({ kind }) => kind !== 'by-hand');
  if (actions.length === 0) return [];
  const isLeft = actions.some(({ kind }) => kind === 'workspace-role');
  const used = [
    toFact('members of the workspace', [index.facts.lists.members]),
    ...(isLeft ? everything(index.facts) : []),
    ...actions.flatMap((action) => ofAction(index, action, isLeft)),
  ];
  return [...new Map(used.map((fact) => [fact.what, fact])).values()];
}

/** Who leaves the workspace, or becomes its admin, may hold something anywhere. */
function everything({ projects, repositories, groups, lists }: Facts): readonly FactUsed[] {
  const grants = [...projects, ...repositories].flatMap((one) => [
    one.personGrants,
    one.groupGrants,
  ]);
  const members = groups.map((group) => group.members);
  return [
    toFact('grants of all projects and repositories', [
      ...[lists.projects, lists.repositories],
      ...grants,
    ]),
    toFact('members of all groups', [lists.groups, ...members]),
  ];
}

function ofAction(
  index: AccessIndex,
  action: Action,
  areGrantsListed: boolean,
): readonly FactUsed[] {
  const names = namesFrom(index);
  const on = placeOf(action);
  const scope = on && scopeOf(index, on);
  const groups = 'group' in action ? [action.group] : [];
  return [
    ...(scope === undefined || on === undefined || (areGrantsListed && isGrant(action))
      ? []
      : scopeFacts(action, scope, names.place(on))),
    ...(areGrantsListed ? [] : groups.map((group) => groupFact(index, group, names))),
  ];
}

const isGrant = ({ kind }: Action) => kind === 'person-grant' || kind === 'group-grant';

function scopeOf(
  { projects, facts, repositoryPositions }: AccessIndex,
  on: NonNullable<ReturnType<typeof placeOf>>,
) {
  return 'project' in on
    ? projects.get(on.project)
    : facts.repositories[repositoryPositions.get(on.repository) ?? -1];
}

function scopeFacts(
  { kind }: Action,
  scope: Project | Repository,
  place: string,
): readonly FactUsed[] {
  switch (kind) {
    case 'person-grant':
    case 'group-grant':
      return [
        toFact(`direct grants of ${place}`, [scope.personGrants]),
        toFact(`group grants of ${place}`, [scope.groupGrants]),
      ];
    case 'branch-exemption':
      return 'branchRules' in scope
        ? [toFact(`branch rules of ${place}`, [scope.branchRules])]
        : [];
    case 'default-reviewer':
      return 'defaultReviewers' in scope
        ? [toFact(`default reviewers of ${place}`, [scope.defaultReviewers])]
        : [];
    default:
      return [];
  }
}

function groupFact({ groupsBySlug }: AccessIndex, slug: GroupSlug, names: PlanNames): FactUsed {
  const members = groupsBySlug.get(slug)?.members ?? UNTOLD;
  return toFact(`members of ${names.group(slug)}`, [members]);
}

const UNTOLD: Reading<never> = { state: 'unread', gap: { reason: 'not-read-yet' } };

/** As old as the oldest of them; unread only where none was read. */
function toFact(what: string, readings: readonly Reading<unknown>[]): FactUsed {
  const ages = readings.flatMap((one) => (one.state === 'unread' ? [] : [one.readAt]));
  const gap = firstGap(readings);
  const readAt = ages.reduce<number | undefined>(
    (oldest, age) => (oldest === undefined || age < oldest ? age : oldest),
    undefined,
  );
  return {
    what,
    state: readAt === undefined ? 'unread' : gap === undefined ? 'complete' : 'partial',
    ...(readAt !== undefined && { readAt }),
    ...(gap && { gap }),
  };
}

function firstGap(readings: readonly Reading<unknown>[]): Gap | undefined {
  for (const reading of readings) if (reading.state !== 'complete') return reading.gap;
  return undefined;
}
