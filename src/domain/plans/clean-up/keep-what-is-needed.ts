import { type AccessIndex, createAccessIndex } from '../../access/access-index';
import { rangeInClass } from '../../access/class-range';
import { rangeOnProject } from '../../access/explain-access';
import { type Level, onRepository, rankOf } from '../../access/level';
import { type Facts, type Project, type Repository } from '../../facts/facts';
import { rowsRead } from '../../facts/reading';
import { type GrantPlace } from '../../gates/change';
import { type Action } from '../action';
import { withActions } from '../with-action';

/** An explicit grant that is taken away. */
export type GrantRemoval = Extract<Action, { readonly kind: 'person-grant' | 'group-grant' }>;

/**
 * Those of the removals that can be made all together while everybody certainly keeps the level of what is
 * taken: whatever else was not read, they then hold what they held before. Grants that justify each other
 * are not both among them. It works everything out again without them: what only listings of the time before
 * prove does not count.
 */
export function keepWhatIsNeeded<Removal extends GrantRemoval>(
  facts: Facts,
  removals: readonly Removal[],
): readonly Removal[] {
  let proven = removals;
  for (;;) {
    const left = createAccessIndex(withActions(facts, proven));
    const needed = highest(proven.filter((removal) => !isHeldWithout(left, removal)));
    if (needed.size === 0) return proven;
    proven = proven.filter((removal) => !needed.has(removal));
  }
}

/** Those that go back first: with them, the ones below may be held again and go after all. */
function highest<Removal extends GrantRemoval>(removals: readonly Removal[]): ReadonlySet<Removal> {
  const first = Math.min(...removals.map(tierOf));
  return new Set(removals.filter((removal) => tierOf(removal) === first));
}

/** A project holds what is on its repositories, and a group what its people have there. */
function tierOf({ on, kind }: GrantRemoval): number {
  if ('project' in on) return 0;
  return kind === 'group-grant' ? 1 : 2;
}

function isHeldWithout(left: AccessIndex, removal: GrantRemoval): boolean {
  return removal.kind === 'person-grant'
    ? isHeldByPerson(left, removal)
    : isHeldByGroup(left, removal);
}

function isHeldByPerson(
  left: AccessIndex,
  { on, person, before }: Extract<GrantRemoval, { readonly kind: 'person-grant' }>,
): boolean {
  const position = left.roster.positions.get(person);
  if (position === undefined) return false;
  if ('project' in on) {
    const project = left.projects.get(on.project);
    if (project === undefined) return false;
    return isAtLeast(rangeOnProject({ index: left, position }, project).level, before);
  }
  const of = left.classes.of[left.repositoryPositions.get(on.repository) ?? -1];
  if (of === undefined) return false;
  // What everybody may read ends when the repository becomes private.
  const { level } = rangeInClass(left, { ...of, isPublic: false }, position);
  return isAtLeast(level, onRepository(before));
}

/** Whoever is in the group, known or not: what the project gives it, its repositories have. */
function isHeldByGroup(
  left: AccessIndex,
  { on, group, before }: Extract<GrantRemoval, { readonly kind: 'group-grant' }>,
): boolean {
  const above = projectAbove(left, on);
  return rowsRead(above?.groupGrants ?? NOTHING).some(
    (grant) => grant.group === group && isAtLeast(onRepository(grant.level), onRepository(before)),
  );
}

const NOTHING: Repository['groupGrants'] = { state: 'unread', gap: { reason: 'not-found' } };

function projectAbove(index: AccessIndex, on: GrantPlace): Project | undefined {
  if ('project' in on) return undefined;
  const repository = index.facts.repositories[index.repositoryPositions.get(on.repository) ?? -1];
  return repository?.project === undefined ? undefined : index.projects.get(repository.project);
}

function isAtLeast(level: Level, wanted: Level): boolean {
  return rankOf(level) >= rankOf(wanted);
}
