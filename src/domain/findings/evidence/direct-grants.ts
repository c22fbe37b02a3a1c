import { type AccessIndex } from '../../access/access-index';
import { hasAccount } from '../../access/account-set';
import { type GrantScope } from '../../access/grants';
import { type Level, onRepository, rankOf } from '../../access/level';
import { type GroupGrant, type PersonGrant } from '../../facts/facts';
import { type AccountUuid, type GroupSlug } from '../../facts/ids';
import { rowsRead } from '../../facts/reading';
import { type Subject } from '../rule';
import { projectSubject, repositorySubject } from './missing-reads';
import { oncePer } from './once-per';

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
  const grantsOn = (scope: GrantScope) =>
    rowsRead(scope.personGrants).filter((grant) => !isOwner(grant));
  const ofProjects = facts.projects.flatMap((project) =>
    grantsOn(project).map((grant) =>
      toDirect(grant, projectSubject(project), groupPaths(index, project, 'project', grant)),
    ),
  );
  const ofRepositories = facts.repositories.flatMap((repository) => {
    const { project: uuid } = repository;
    const project = uuid === undefined ? undefined : projects.get(uuid);
    return grantsOn(repository).map((grant) => {
      const own = groupPaths(index, repository, 'repository', grant);
      const inherited = project === undefined ? [] : projectPaths(index, project, grant);
      return toDirect(grant, repositorySubject(repository), [...own, ...inherited].map(acting));
    });
  });
  return [...ofProjects, ...ofRepositories];
});

function toDirect(
  { person, level }: PersonGrant,
  scope: Subject,
  others: readonly OtherPath[],
): DirectGrant {
  const [other] = others.length < 2 ? others : [...others].sort(higherFirst);
  return { person, level, scope, ...(other && { other }) };
}

function higherFirst(a: OtherPath, b: OtherPath): number {
  return rankOf(b.level) - rankOf(a.level) || keyOf(a).localeCompare(keyOf(b));
}

/** Of two paths alike, always the same one is told. */
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
  return level === 'none' ? path : { ...path, level };
}
