import { type AccessIndex } from '../../access/access-index';
import { hasAccount } from '../../access/account-set';
import { type GrantScope } from '../../access/grants';
import { type Level, onRepository, rankOf } from '../../access/level';
import { type GroupGrant, type PersonGrant } from '../../facts/facts';
import { type AccountUuid, type GroupSlug } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';
import { type Subject } from '../rule';
import { projectSubject, repositorySubject } from './missing-reads';
import { oncePer } from '../../once-per';

/** A grant of somebody's own, and the highest that another path gives them on the same scope. */
export interface DirectGrant {
  readonly person: AccountUuid;
  readonly level: PersonGrant['level'];
  readonly scope: Subject;
  /** Missing where no other path is known. */
  readonly other?: OtherPath;
}

export interface OtherPath {
  readonly level: GroupGrant['level'];
  readonly from: 'project' | 'repository';
  readonly group?: GroupSlug;
}

/** Of everybody but workspace admins, who have admin everywhere already. */
export const listDirectGrants: (index: AccessIndex) => readonly DirectGrant[] = oncePer((index) => {
  const { facts, projects, roster } = index;
  const isOwner = ({ person }: PersonGrant) =>
    hasAccount(roster.admins, roster.positions.get(person) ?? -1);
  const direct: DirectGrant[] = [];
  for (const project of facts.projects)
    for (const grant of rowsRead(project.personGrants)) {
      if (isOwner(grant)) continue;
      const others = groupPaths(index, project, 'project', grant);
      direct.push(toDirect(grant, projectSubject(project), others));
    }
  for (const repository of facts.repositories)
    for (const grant of rowsRead(repository.personGrants)) {
      if (isOwner(grant)) continue;
      const { project: uuid } = repository;
      const project = uuid === undefined ? undefined : projects.get(uuid);
      const own = groupPaths(index, repository, 'repository', grant);
      const inherited = project === undefined ? [] : projectPaths(index, project, grant);
      direct.push(
        toDirect(grant, repositorySubject(repository), [...own, ...inherited].map(acting)),
      );
    }
  return direct;
});

function toDirect(
  { person, level }: PersonGrant,
  scope: Subject,
  others: readonly OtherPath[],
): DirectGrant {
  const [first, ...more] = others;
  const other = more.reduce((best, one) => (isToldFirst(one, best) ? one : best), first);
  return { person, level, scope, ...(other && { other }) };
}

/** The higher; of two paths alike, always the same one. */
function isToldFirst(one: OtherPath, other: OtherPath | undefined): boolean {
  if (other === undefined) return true;
  const difference = rankOf(one.level) - rankOf(other.level);
  return difference === 0 ? keyOf(one) < keyOf(other) : difference > 0;
}

function keyOf({ from, group }: OtherPath): string {
  return `${from} ${group ?? ''}`;
}

function projectPaths(index: AccessIndex, project: GrantScope, grant: PersonGrant): OtherPath[] {
  const direct = rowsRead(project.personGrants).filter(({ person }) => person === grant.person);
  return [
    ...groupPaths(index, project, 'project', grant),
    ...direct.map(({ level }) => ({ level, from: 'project' as const })),
  ];
}

function groupPaths(
  { groups, roster }: AccessIndex,
  scope: GrantScope,
  from: OtherPath['from'],
  { person }: PersonGrant,
): OtherPath[] {
  const position = roster.positions.get(person) ?? -1;
  const paths: OtherPath[] = [];
  for (const { group, level } of rowsRead(scope.groupGrants))
    if (hasAccount(groups.of(group).members, position)) paths.push({ level, from, group });
  return paths;
}

/** As it acts on a repository. */
function acting(path: OtherPath): OtherPath {
  const level: Level = onRepository(path.level);
  return level === 'none' || level === path.level ? path : { ...path, level };
}
