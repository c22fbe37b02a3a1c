import { type Repository } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type ChangeScope } from './change';
import {
  type Comparison,
  note,
  noteListDoubts,
  type ObjectPair,
  pairObjects,
  timesOfList,
} from './comparison';
import { compareAccessKeys, compareGrants } from './compare-scopes';
import { compareSettings, type HeldTwice } from './compare-settings';
import { untold } from './not-comparable';

/**
 * Repositories, where they are and who may see them, their grants and access keys; and of those that
 * both facts hold, their settings. A rename keeps the uuid.
 */
export function compareRepositories(comparison: Comparison): void {
  const { before, after } = comparison;
  noteListDoubts(comparison, 'repositories');
  const times = timesOfList(comparison, 'repositories');
  for (const pair of pairObjects(before.repositories, after.repositories, ({ uuid }) => uuid)) {
    const repository = pair.before?.uuid ?? pair.after?.uuid;
    if (repository === undefined) continue;
    const scope: ChangeScope = { kind: 'repository', repository };
    if (pair.before === undefined || pair.after === undefined) compareExistence(comparison, pair);
    else {
      const both = { before: pair.before, after: pair.after, times };
      compareRepository(comparison, both, scope);
      compareSettings(comparison, both);
    }
    compareGrants(comparison, { ...pair, scope });
    compareAccessKeys(comparison, { ...pair, scope });
  }
}

function compareExistence(comparison: Comparison, { before, after }: ObjectPair<Repository>): void {
  const times = timesOfList(comparison, 'repositories');
  const { lists: old } = comparison.before;
  const { lists: now } = comparison.after;
  if (after !== undefined && isComplete(old.repositories)) {
    const { uuid: repository } = after;
    note(comparison, 'repository-created', { times, repository, after: nameOf(after) });
  }
  if (before !== undefined && isComplete(now.repositories)) {
    const { uuid: repository } = before;
    note(comparison, 'repository-deleted', { times, repository, before: nameOf(before) });
  }
}

function compareRepository(
  comparison: Comparison,
  { before, after, times }: HeldTwice,
  scope: ChangeScope,
): void {
  const { uuid: repository } = after;
  if (before.slug !== after.slug || before.name !== after.name) {
    const names = { before: nameOf(before), after: nameOf(after) };
    note(comparison, 'repository-renamed', { times, repository, ...names });
  }
  if (before.isPrivate !== after.isPrivate)
    note(comparison, after.isPrivate ? 'made-private' : 'made-public', { times, scope });
  compareProjectOf(comparison, { before, after, times });
}

function compareProjectOf(comparison: Comparison, { before, after, times }: HeldTwice): void {
  const { uuid: repository } = after;
  const { project: old } = before;
  const { project: now } = after;
  if (old === undefined || now === undefined)
    comparison.notComparable.add(
      'repository-projects',
      { kind: 'repository', repository },
      { before: untold(old), after: untold(now) },
    );
  else if (old !== now)
    note(comparison, 'repository-moved', { times, repository, before: old, after: now });
}

function nameOf({ slug, name }: Repository) {
  return { slug, name };
}
