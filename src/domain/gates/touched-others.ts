import { forEachAccount } from '../access/account-set';
import { type AccessIndex, getRepositoryPosition } from '../access/access-index';
import { type Grants } from '../access/grants';
import { type RepositoryClass } from '../access/repository-classes';
import { type AccountUuid, type GroupSlug } from '../facts/ids';
import { type Change } from './change';
import { type TouchedOthers } from './flip';
import { type Question } from './question';

/** Tells of any number of proposals; what one change touches is worked out once. */
export function createTouchedOthers(
  index: AccessIndex,
  question: Question,
): (changes: readonly Change[]) => TouchedOthers {
  const known = new Map<string, readonly number[]>();
  const repositoriesOf = (change: Change) => {
    const key = JSON.stringify(change);
    const found = known.get(key) ?? listRepositories(index, change);
    known.set(key, found);
    return found;
  };
  return (changes) => {
    const repositories = new Set(changes.flatMap(repositoriesOf));
    if ('repository' in question)
      repositories.delete(getRepositoryPosition(index, question.repository));
    return { ...peopleTouched(index, question, changes), repositories: repositories.size };
  };
}

/** Their positions: repositories of one class are touched together. */
function listRepositories(index: AccessIndex, change: Change): readonly number[] {
  const isTouched = classTouched(index, change);
  const positions: number[] = [];
  for (const of of index.classes.all) if (isTouched(of)) positions.push(...of.repositories);
  return positions;
}

function peopleTouched(
  { groups, roster }: AccessIndex,
  { person }: Question,
  changes: readonly Change[],
): Pick<TouchedOthers, 'people' | 'perhapsMore'> {
  const people = new Set<AccountUuid>();
  let perhapsMore = changes.some(({ kind }) => kind === 'make-private');
  for (const change of changes) {
    const group = groupTouched(change);
    if (group === undefined) continue;
    const { members, isOpen } = groups.of(group);
    forEachAccount(members, (position) => {
      const account = roster.accounts[position];
      if (account !== undefined) people.add(account);
    });
    perhapsMore ||= isOpen;
  }
  people.delete(person);
  return { people: [...people], perhapsMore };
}

/** The group all of whose members it concerns. */
function groupTouched(change: Change): GroupSlug | undefined {
  return change.kind === 'revoke-from-group' || change.kind === 'strike-group'
    ? change.group
    : undefined;
}

function classTouched({ groups }: AccessIndex, change: Change): (of: RepositoryClass) => boolean {
  if ('on' in change) {
    const { on } = change;
    return 'project' in on ? ({ project }) => project === on.project : () => false;
  }
  if (change.kind === 'withdraw-admin-role') return () => true;
  if (change.kind !== 'add-to-group' && change.kind !== 'remove-from-group') return () => false;
  const group = groups.of(change.group);
  const isGranted = ({ ofGroups }: Grants) => ofGroups.some((grant) => grant.group === group);
  return ({ projectGrants, ownGrants }) => isGranted(projectGrants) || isGranted(ownGrants);
}
