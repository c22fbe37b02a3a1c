import { forEachAccount } from '../access/account-set';
import { type AccessIndex } from '../access/access-index';
import { type Repository } from '../facts/facts';
import {
  type AccountUuid,
  type GroupSlug,
  type ProjectUuid,
  type RepositoryUuid,
} from '../facts/ids';
import { rowsRead } from '../facts/reading';
import { type Change } from './change';
import { type TouchedOthers } from './flip';
import { type Question } from './question';

/** Who and what else the changes touch, beside the person and the place that were asked about. */
export function touchedOthers(
  index: AccessIndex,
  question: Question,
  changes: readonly Change[],
): TouchedOthers {
  const people = new Set<AccountUuid>();
  const repositories = new Set<RepositoryUuid>();
  let perhapsMore = false;
  for (const change of changes) {
    const group = groupTouched(change);
    if (group !== undefined) {
      const { members, isOpen } = index.groups.of(group);
      forEachAccount(members, (position) => {
        const account = index.roster.accounts[position];
        if (account !== undefined) people.add(account);
      });
      perhapsMore ||= isOpen;
    }
    perhapsMore ||= change.kind === 'make-private';
    const isTouched = repositoriesTouched(index, change);
    for (const repository of index.facts.repositories)
      if (isTouched(repository)) repositories.add(repository.uuid);
  }
  people.delete(question.person);
  if ('repository' in question) repositories.delete(question.repository);
  return { people: [...people], perhapsMore, repositories: repositories.size };
}

/** The group all of whose members it concerns. */
function groupTouched(change: Change): GroupSlug | undefined {
  return change.kind === 'revoke-from-group' || change.kind === 'strike-group'
    ? change.group
    : undefined;
}

function repositoriesTouched(
  index: AccessIndex,
  change: Change,
): (repository: Repository) => boolean {
  if ('on' in change) {
    const { on } = change;
    return 'project' in on ? ({ project }) => project === on.project : () => false;
  }
  if (change.kind === 'withdraw-admin-role') return () => true;
  if (change.kind !== 'add-to-group' && change.kind !== 'remove-from-group') return () => false;
  const { group } = change;
  const isGranted = ({ groupGrants }: Pick<Repository, 'groupGrants'>) =>
    rowsRead(groupGrants).some((grant) => grant.group === group);
  const projects = new Set<ProjectUuid | undefined>(
    index.facts.projects.filter(isGranted).map(({ uuid }) => uuid),
  );
  return (repository) => projects.has(repository.project) || isGranted(repository);
}
