import { type Project, type Repository } from '../facts/facts';
import { rowsRead } from '../facts/reading';
import { hasAccount } from './account-set';
import { type AccessIndex } from './access-index';
import { type GrantScope } from './grants';
import { type Chain } from './judge-paths';
import { type Level, onRepository, rankOf } from './level';

/** Whose paths, by position in the roster. */
export interface Asked {
  readonly index: AccessIndex;
  readonly position: number;
}

/** Workspace admins have admin everywhere; where nobody told us the role, it is possible. */
export function workspaceChains({ index: { roster }, position }: Asked): Chain<'admin'>[] {
  const admin = { kind: 'workspace-admin', level: 'admin', acting: 'admin' } as const;
  if (hasAccount(roster.admins, position)) return [{ ...admin, certain: true }];
  if (hasAccount(roster.maybeAdmins, position)) return [{ ...admin, certain: false }];
  return [];
}

export function projectChains(asked: Asked, project: Project): Chain<Level>[] {
  return grantChains(asked, project).map(({ of, ...chain }) => ({
    ...chain,
    kind: of === 'group' ? ('project-group' as const) : ('project-person' as const),
    project: project.uuid,
  }));
}

export function repositoryChains(asked: Asked, repository: Repository): Chain<Level>[] {
  const granted = grantChains(asked, repository).map(({ of, ...chain }) => ({
    ...chain,
    kind: of === 'group' ? ('repository-group' as const) : ('repository-person' as const),
  }));
  const everybody = { kind: 'public', level: 'read', acting: 'read', certain: true } as const;
  return repository.isPrivate ? granted : [...granted, everybody];
}

/** As they act on a repository. */
export function actingOnRepository<C extends Chain<Level>>(chain: C) {
  return { ...chain, acting: onRepository(chain.level) };
}

interface GrantChain extends Omit<Chain<Level>, 'kind'> {
  readonly of: 'group' | 'person';
}

/**
 * Bitbucket has one entry for each group or person and scope. Where a list changed while it was read
 * there may be two: the higher counts, but a listing may yet rule out the higher of two possible ones.
 */
function grantChains({ index, position }: Asked, scope: GrantScope): GrantChain[] {
  const chains = new Map<string, GrantChain>();
  const add = (key: string, chain: GrantChain) => {
    const known = chains.get(key);
    if (known === undefined || rankOf(known.level) < rankOf(chain.level)) chains.set(key, chain);
  };
  for (const { group, level } of rowsRead(scope.groupGrants)) {
    const { members, inferred, possible } = index.groups.of(group);
    const certain = hasAccount(members, position);
    const key = certain ? group : `${group} ${level}`;
    if (!certain && !hasAccount(possible, position)) continue;
    const source = hasAccount(inferred, position) ? { source: 'inferred' as const } : {};
    add(key, { of: 'group', group, level, acting: level, certain, ...source });
  }
  for (const { person, level } of rowsRead(scope.personGrants)) {
    if (index.roster.accounts[position] !== person) continue;
    add('', { of: 'person', level, acting: level, certain: true });
  }
  return [...chains.values()];
}
