import { type Repository } from '../facts/facts';
import { isComplete } from '../facts/reading';
import { type Comparison, note, noteListDoubts, timesOfList } from './comparison';
import { compareAccessKeys, compareGrants } from './compare-scopes';
import { compareSettings, type HeldTwice } from './compare-settings';
import { untold } from './not-comparable';
import { forEachPair, type ObjectPair } from './object-pairs';
import { createOwnDoubtsNote, isUnchanged, noteDoubts } from './unchanged-repository';

/**
 * Repositories, where they are and who may see them, their grants and access keys; and of those that
 * both facts hold, their settings. A rename keeps the uuid.
 */
export function compareRepositories(comparison: Comparison): void {
  const lists = { before: comparison.before.repositories, after: comparison.after.repositories };
  noteListDoubts(comparison, 'repositories');
  const times = timesOfList(comparison, 'repositories');
  const noteOwnDoubts = createOwnDoubtsNote(comparison.notComparable, lists.after);
  forEachPair(lists, uuidOf, (before, after, place) => {
    if (before === after) noteOwnDoubts(place);
    else compareRepository(comparison, { before, after, times });
  });
}

function compareRepository(
  comparison: Comparison,
  { before, after, times }: ObjectPair<Repository> & Pick<HeldTwice, 'times'>,
): void {
  const repository = before?.uuid ?? after?.uuid;
  if (repository === undefined) return;
  const scope = { kind: 'repository', repository } as const;
  if (before === undefined || after === undefined) compareExistence(comparison, { before, after });
  else if (isUnchanged(before, after)) {
    noteDoubts(comparison.notComparable, { before, after, scope });
    return;
  } else compareHeld(comparison, { before, after, times, scope });
  const pair = { before, after, scope };
  compareGrants(comparison, pair);
  compareAccessKeys(comparison, pair);
}

function compareHeld(comparison: Comparison, held: HeldTwice): void {
  compareWords(comparison, held);
  compareProjectOf(comparison, held);
  compareSettings(comparison, held);
}

function uuidOf({ uuid }: Repository): string {
  return uuid;
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

function compareWords(comparison: Comparison, held: HeldTwice): void {
  const { before, after, times, scope } = held;
  const { uuid: repository } = after;
  if (before.slug !== after.slug || before.name !== after.name) {
    const names = { before: nameOf(before), after: nameOf(after) };
    note(comparison, 'repository-renamed', { times, repository, ...names });
  }
  if (before.isPrivate !== after.isPrivate)
    note(comparison, after.isPrivate ? 'made-private' : 'made-public', { times, scope });
}

function compareProjectOf(
  comparison: Comparison,
  { before, after, times, scope }: HeldTwice,
): void {
  const { uuid: repository } = after;
  const { project: old } = before;
  const { project: now } = after;
  if (old === undefined || now === undefined)
    comparison.notComparable.add('repository-projects', scope, {
      before: untold(old),
      after: untold(now),
    });
  else if (old !== now)
    note(comparison, 'repository-moved', { times, repository, before: old, after: now });
}

function nameOf({ slug, name }: Repository) {
  return { slug, name };
}
