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
  const causes: LevelCause[] = [];
  if (isAdmin(higher) && !isAdmin(lower)) causes.push({ kind: 'role' });
  if (becameVisible(higher, lower)) causes.push({ kind: 'visibility' });
  addProjectCauses(causes, higher, lower);
  const scopes = { there: higher.repository, here: lower.repository };
  addGrantCauses(causes, { higher, lower, on: 'repository' }, scopes);
  if (causes.length === 0) return [{ kind: 'unexplained' }];
  if (causes.length === 1) return causes;
  return [...new Map(causes.map((cause) => [JSON.stringify(cause), cause])).values()];
}

function isAdmin({ index, position }: Side): boolean {
  return position !== -1 && hasAccount(index.roster.admins, position);
}

function becameVisible(higher: Side, lower: Side): boolean {
  const opens = !higher.repository.isPrivate && lower.repository.isPrivate;
  return opens && lower.level === 'none';
}

function addProjectCauses(causes: LevelCause[], higher: Side, lower: Side): void {
  const there = projectOf(higher);
  if (there === undefined) return;
  const hasMoved = higher.repository.project !== lower.repository.project;
  if (!hasMoved)
    addGrantCauses(causes, { higher, lower, on: 'project' }, { there, here: projectOf(lower) });
  else if (listGivers(higher, lower.level, there).length > 0) causes.push({ kind: 'moved' });
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
  const givers: Giver[] = [];
  const gives = (level: Granted) => rankOf(onRepository(level)) > rankOf(above);
  for (const { group, level } of rowsRead(scope.groupGrants))
    if (gives(level) && isIn(side, group)) givers.push({ holder: { kind: 'group', group }, level });
  const person = side.index.roster.accounts[side.position];
  for (const grant of rowsRead(scope.personGrants))
    if (grant.person === person && gives(grant.level))
      givers.push({ holder: { kind: 'person', person: grant.person }, level: grant.level });
  return givers;
}

function isIn({ index, position }: Side, group: GroupSlug): boolean {
  return position !== -1 && hasAccount(index.groups.of(group).members, position);
}

interface TwoSides {
  readonly higher: Side;
  readonly lower: Side;
  readonly on: 'project' | 'repository';
}

interface TwoScopes {
  readonly there: GrantScope;
  readonly here: GrantScope | undefined;
}

function addGrantCauses(
  causes: LevelCause[],
  { higher, lower, on }: TwoSides,
  { there, here }: TwoScopes,
): void {
  for (const { holder } of listGivers(higher, lower.level, there)) {
    const isGranted = here !== undefined && grants(here, holder, lower.level);
    if (!isGranted) causes.push({ kind: 'grant', on, holder });
    if (holder.kind === 'person' || isIn(lower, holder.group)) continue;
    const { group } = holder;
    if (isGranted || lower.index.groupsBySlug.has(group))
      causes.push({ kind: 'membership', group });
  }
}

function grants(scope: GrantScope, holder: Holder, above: RepositoryLevel): boolean {
  const gives = ({ level }: { readonly level: Granted }) =>
    rankOf(onRepository(level)) > rankOf(above);
  return holder.kind === 'group'
    ? rowsRead(scope.groupGrants).some((row) => row.group === holder.group && gives(row))
    : rowsRead(scope.personGrants).some((row) => row.person === holder.person && gives(row));
}
