import { type AccessIndex } from '../access/access-index';
import { hasAccount } from '../access/account-set';
import { onRepository, rankOf, type RepositoryLevel } from '../access/level';
import { type GrantScope } from '../access/grants';
import { type GroupSlug, type ProjectUuid } from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type Granted, type Holder, type LevelCause } from './change';
import { type HeldPair } from './class-pairs';

/** The side of a change on which the level is higher, or lower. */
export interface Side {
  readonly index: AccessIndex;
  readonly repository: HeldPair['before'];
  /** In the roster of this side; -1 = it does not name them. */
  readonly position: number;
  /** On the lower side all that is possible, on the higher one what is certain. */
  readonly level: RepositoryLevel;
}

/**
 * Why a level is higher on one side than on the other: each path above the lower level, and what it lacks
 * there. A level that rose and one that fell have the same causes, seen from their two ends.
 */
export function listLevelCauses(higher: Side, lower: Side): readonly LevelCause[] {
  const causes = [
    ...roleCause(higher, lower),
    ...visibilityCause(higher, lower),
    ...projectCauses(higher, lower),
    ...grantCauses({ higher, lower, on: 'repository' }, higher.repository, lower.repository),
  ];
  if (causes.length === 0) return [{ kind: 'unexplained' }];
  if (causes.length === 1) return causes;
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}

function roleCause(higher: Side, lower: Side): LevelCause[] {
  return isAdmin(higher) && !isAdmin(lower) ? [{ kind: 'role' }] : [];
}

function isAdmin({ index, position }: Side): boolean {
  return position !== -1 && hasAccount(index.roster.admins, position);
}

function visibilityCause(higher: Side, lower: Side): LevelCause[] {
  const opens = !higher.repository.isPrivate && lower.repository.isPrivate;
  return opens && lower.level === 'none' ? [{ kind: 'visibility' }] : [];
}

function projectCauses(higher: Side, lower: Side): LevelCause[] {
  const project = projectOf(higher);
  if (project === undefined) return [];
  const hasMoved = higher.repository.project !== lower.repository.project;
  if (!hasMoved) return grantCauses({ higher, lower, on: 'project' }, project, projectOf(lower));
  return listGivers(higher, lower.level, project).length > 0 ? [{ kind: 'moved' }] : [];
}

function projectOf({ index, repository }: Side) {
  const uuid: ProjectUuid | undefined = repository.project;
  return uuid === undefined ? undefined : index.projects.get(uuid);
}

interface Giver {
  readonly holder: Holder;
  readonly level: Granted;
}

/** Entries of a scope that certainly give this person more than the level. */
function listGivers(side: Side, above: RepositoryLevel, scope: GrantScope): readonly Giver[] {
  const groups = rowsRead(scope.groupGrants)
    .filter(({ group }) => isIn(side, group))
    .map(({ group, level }): Giver => ({ holder: { kind: 'group', group }, level }));
  const person = side.index.roster.accounts[side.position];
  const people = rowsRead(scope.personGrants)
    .filter((grant) => grant.person === person)
    .map(({ person: of, level }): Giver => ({ holder: { kind: 'person', person: of }, level }));
  return [...groups, ...people].filter(({ level }) => rankOf(onRepository(level)) > rankOf(above));
}

function isIn({ index, position }: Side, group: GroupSlug): boolean {
  return position !== -1 && hasAccount(index.groups.of(group).members, position);
}

interface TwoSides {
  readonly higher: Side;
  readonly lower: Side;
  readonly on: 'project' | 'repository';
}

function grantCauses(
  { higher, lower, on }: TwoSides,
  there: GrantScope,
  here: GrantScope | undefined,
): LevelCause[] {
  return listGivers(higher, lower.level, there).flatMap(({ holder }) => {
    const isGranted = here !== undefined && grants(here, holder, lower.level);
    const grant: LevelCause[] = isGranted ? [] : [{ kind: 'grant', on, holder }];
    if (holder.kind === 'person' || isIn(lower, holder.group)) return grant;
    const { group } = holder;
    const isMissing = isGranted || lower.index.groupsBySlug.has(group);
    return isMissing ? [...grant, { kind: 'membership', group } as const] : grant;
  });
}

function grants(scope: GrantScope, holder: Holder, above: RepositoryLevel): boolean {
  const levels =
    holder.kind === 'group'
      ? rowsRead(scope.groupGrants).filter(({ group }) => group === holder.group)
      : rowsRead(scope.personGrants).filter(({ person }) => person === holder.person);
  return levels.some(({ level }) => rankOf(onRepository(level)) > rankOf(above));
}
