import { rankOf } from '../../domain/access/level';
import { toActivitySince, wasPushedSince } from '../../domain/activity/pushed-since';
import { type Facts, type Repository } from '../../domain/facts/facts';
import { type ProjectUuid, type RepositoryUuid } from '../../domain/facts/ids';
import { type Action } from '../../domain/plans/action';
import { placeOf } from '../../domain/plans/plan-names';

export interface Lately {
  readonly now: number;
  /** Who pushed within so many days is working there. */
  readonly recentDays: number;
}

/**
 * The objects that steps name, the projects that repositories among them inherit from, and, where a step takes write
 * on a whole project, its repositories that were pushed to lately.
 */
export function pickTouched(
  facts: Facts,
  actions: readonly Action[],
  { now, recentDays }: Lately,
): Facts {
  const named = new Set(actions.flatMap(placesOf));
  const lost = new Set(actions.filter(takesWrite).flatMap(placesOf));
  const since = toActivitySince(now, recentDays);
  const isTouched = (one: Repository) =>
    named.has(one.uuid) ||
    (one.project !== undefined && lost.has(one.project) && wasPushedSince(one, since));
  const repositories = facts.repositories.filter(isTouched);
  const parents = new Set(repositories.map(({ project }) => project));
  const projects = facts.projects.filter(({ uuid }) => named.has(uuid) || parents.has(uuid));
  return { ...facts, projects, repositories };
}

/** Where somebody loses something: there it matters who worked lately. */
export function pickLosing(
  touched: readonly Repository[],
  actions: readonly Action[],
): readonly Repository[] {
  const lost = new Set(actions.filter(takesWrite).flatMap(placesOf));
  return touched.filter(
    ({ uuid, project }) => lost.has(uuid) || (project !== undefined && lost.has(project)),
  );
}

function takesWrite(action: Action): boolean {
  if (action.kind !== 'person-grant' && action.kind !== 'group-grant') return false;
  const write = rankOf('write');
  return rankOf(action.before) >= write && rankOf(action.after) < write;
}

function placesOf(action: Action): readonly (ProjectUuid | RepositoryUuid)[] {
  const on = placeOf(action);
  if (on === undefined) return [];
  return 'repository' in on ? [on.repository] : [on.project];
}
