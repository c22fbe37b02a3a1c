import { type AccountUuid, type ProjectUuid, type RepositoryUuid } from '../facts/ids';
import { type Change, type LevelChange } from './change';

/** A repository, with the projects it was in: what happens to these happens to it. */
export interface RepositoryAsked {
  readonly repository: RepositoryUuid;
  readonly projects: readonly ProjectUuid[];
}

/** Whether the change names this person; changes of a group they are in show in their levels. */
export function concernsPerson(change: Change | LevelChange, person: AccountUuid): boolean {
  if ('person' in change) return change.person === person;
  return 'holder' in change && change.holder.kind === 'person' && change.holder.person === person;
}

/** Whether the change is one of the repository, or of grants and keys of its project. */
export function concernsRepository(
  change: Change | LevelChange,
  { repository, projects }: RepositoryAsked,
): boolean {
  if ('repositories' in change) return change.repositories.includes(repository);
  if ('repository' in change) return change.repository === repository;
  if (!('scope' in change)) return false;
  const { scope } = change;
  if (scope.kind === 'repository') return scope.repository === repository;
  return projects.includes(scope.project) && !change.code.startsWith('made-');
}
