import { type Facts, type Project, type Repository } from '../src/domain/facts/facts';
import { type AccountUuid, type GroupSlug } from '../src/domain/facts/ids';
import { rowsRead } from '../src/domain/facts/reading';

const RANKS = { read: 1, write: 2, 'create-repo': 2, admin: 3 } as const;

export interface NaiveCounts {
  readonly admin: number;
  readonly write: number;
  readonly read: number;
}

/**
 * The obvious way, on facts without gaps: one map of people for each repository, one entry for each
 * pair, thrown away after counting. Whoever only reads because everybody may is not counted.
 */
export function countNaively(facts: Facts): NaiveCounts {
  const members = new Map(facts.groups.map(({ slug, members }) => [slug, rowsRead(members)]));
  const projects = new Map(facts.projects.map((project) => [project.uuid, project]));
  const admins = facts.accounts.filter(({ role }) => role === 'owner').map(({ uuid }) => uuid);
  const counts = [0, 0, 0, 0];
  for (const repository of facts.repositories) {
    const ranks = new Map<AccountUuid, number>();
    const project = repository.project === undefined ? undefined : projects.get(repository.project);
    if (project !== undefined) addGrants(ranks, project, members);
    addGrants(ranks, repository, members);
    for (const admin of admins) raise(ranks, admin, RANKS.admin);
    for (const rank of ranks.values()) counts[rank] = (counts[rank] ?? 0) + 1;
  }
  const [, read = 0, write = 0, admin = 0] = counts;
  return { admin, write, read };
}

function addGrants(
  ranks: Map<AccountUuid, number>,
  scope: Pick<Project | Repository, 'groupGrants' | 'personGrants'>,
  members: ReadonlyMap<GroupSlug, readonly AccountUuid[]>,
): void {
  for (const { group, level } of rowsRead(scope.groupGrants))
    for (const person of members.get(group) ?? []) raise(ranks, person, RANKS[level]);
  for (const { person, level } of rowsRead(scope.personGrants)) raise(ranks, person, RANKS[level]);
}

function raise(ranks: Map<AccountUuid, number>, person: AccountUuid, rank: number): void {
  if ((ranks.get(person) ?? 0) < rank) ranks.set(person, rank);
}
