import { type Repository } from '../facts/facts';
import { isComplete, type Reading } from '../facts/reading';
import { type Comparison, note, noteListDoubts, timesOfList } from './comparison';
import { compareAccessKeys, compareGrants } from './compare-scopes';
import { compareSettings, type HeldTwice } from './compare-settings';
import { untold } from './not-comparable';
import { forEachPair, type ObjectPair } from './object-pairs';

/**
 * Repositories, where they are and who may see them, their grants and access keys; and of those that
 * both facts hold, their settings. A rename keeps the uuid.
 */
export function compareRepositories(comparison: Comparison): void {
  const lists = { before: comparison.before.repositories, after: comparison.after.repositories };
  noteListDoubts(comparison, 'repositories');
  const times = timesOfList(comparison, 'repositories');
  forEachPair(lists, uuidOf, (before, after) => {
    const repository = before?.uuid ?? after?.uuid;
    if (repository === undefined || isOneAndTheSame(before, after)) return;
    const scope = { kind: 'repository', repository } as const;
    if (before === undefined || after === undefined)
      compareExistence(comparison, { before, after });
    else {
      const both = { before, after, times, scope };
      compareRepository(comparison, both);
      compareSettings(comparison, both);
    }
    const pair = { before, after, scope };
    compareGrants(comparison, pair);
    compareAccessKeys(comparison, pair);
  });
}

/**
 * Whether both sides hold the very same rows of everything compared below, all read in full: so it is with
 * most repositories of two days that share their rows, and this is the fastest way to see it.
 */
function isOneAndTheSame(before: Repository | undefined, after: Repository | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return areSameWords(before, after) && areSameLists(before, after);
}

/** Field by field, those first that are most often not told. */
function areSameWords(before: Repository, after: Repository): boolean {
  return (
    before.forkPolicy !== undefined &&
    before.project !== undefined &&
    before.forkPolicy === after.forkPolicy &&
    before.project === after.project &&
    before.isPrivate === after.isPrivate &&
    before.slug === after.slug &&
    before.name === after.name
  );
}

function areSameLists(before: Repository, after: Repository): boolean {
  return (
    isShared(before.accessKeys, after.accessKeys) &&
    isShared(before.defaultReviewers, after.defaultReviewers) &&
    isShared(before.branchRules, after.branchRules) &&
    isShared(before.personGrants, after.personGrants) &&
    isShared(before.groupGrants, after.groupGrants)
  );
}

function isShared(before: Reading<unknown>, after: Reading<unknown>): boolean {
  return before.state === 'complete' && after.state === 'complete' && before.value === after.value;
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

function compareRepository(
  comparison: Comparison,
  { before, after, times, scope }: HeldTwice,
): void {
  const { uuid: repository } = after;
  if (before.slug !== after.slug || before.name !== after.name) {
    const names = { before: nameOf(before), after: nameOf(after) };
    note(comparison, 'repository-renamed', { times, repository, ...names });
  }
  if (before.isPrivate !== after.isPrivate)
    note(comparison, after.isPrivate ? 'made-private' : 'made-public', { times, scope });
  compareProjectOf(comparison, { before, after, times, scope });
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
