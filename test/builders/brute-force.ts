import { type Facts, type Repository } from '../../src/domain/facts/facts';
import { type AccountUuid, type GroupSlug } from '../../src/domain/facts/ids';
import { type Reading } from '../../src/domain/facts/reading';

/**
 * Effective access as Bitbucket documents it, by looking at every entry for every pair. Written apart
 * from the code under test, for facts that were read in full; it shares nothing with it but the shapes.
 * https://support.atlassian.com/bitbucket-cloud/docs/configure-project-permissions-for-users-and-groups/
 */
const ORDER = ['none', 'read', 'write', 'create-repo', 'admin'];

interface Scope {
  readonly groupGrants: Reading<readonly { readonly group: GroupSlug; readonly level: string }[]>;
  readonly personGrants: Reading<
    readonly { readonly person: AccountUuid; readonly level: string }[]
  >;
}

/** With `public` left out, it is what Bitbucket's own effective listing holds. */
export function bruteForceLevel(
  facts: Facts,
  person: AccountUuid,
  on: { readonly repository: Repository; readonly withPublic: boolean },
): string {
  const levels = [...workspaceLevels(facts, person), ...levelsOn(facts, person, on.repository)];
  const project = facts.projects.find(({ uuid }) => uuid === on.repository.project);
  if (project !== undefined) levels.push(...levelsOn(facts, person, project));
  if (on.withPublic && !on.repository.isPrivate) levels.push('read');
  return highest(levels.map((level) => (level === 'create-repo' ? 'write' : level)));
}

export function bruteForceProjectLevel(facts: Facts, person: AccountUuid, project: Scope): string {
  return highest([...workspaceLevels(facts, person), ...levelsOn(facts, person, project)]);
}

function workspaceLevels(facts: Facts, person: AccountUuid): string[] {
  const isAdmin = facts.accounts.some(({ uuid, role }) => uuid === person && role === 'owner');
  return isAdmin ? ['admin'] : [];
}

function levelsOn(facts: Facts, person: AccountUuid, scope: Scope): string[] {
  const levels: string[] = [];
  for (const grant of whole(scope.personGrants))
    if (grant.person === person) levels.push(grant.level);
  for (const grant of whole(scope.groupGrants)) {
    const group = facts.groups.find(({ slug }) => slug === grant.group);
    if (group === undefined) throw new Error(`brute force needs all groups: ${grant.group}`);
    if (whole(group.members).includes(person)) levels.push(grant.level);
  }
  return levels;
}

function highest(levels: readonly string[]): string {
  let best = 'none';
  for (const level of levels) if (ORDER.indexOf(level) > ORDER.indexOf(best)) best = level;
  return best;
}

function whole<T>(reading: Reading<readonly T[]>): readonly T[] {
  if (reading.state !== 'complete') throw new Error('brute force needs facts read in full');
  return reading.value;
}
