import { type Repository } from '../facts/facts';
import { type Reading } from '../facts/reading';
import { oncePer } from '../once-per';
import { type HeldPair } from './class-pairs';
import { areSameRows } from './compare-rows';
import { type HeldTwice } from './compare-settings';
import {
  type ComparedFamily,
  doubtOf,
  type Doubts,
  type NotComparableLog,
  untold,
} from './not-comparable';

/**
 * Whether nothing that is compared of a repository can differ, seen without reading a row: both sides hold
 * the same words and the very same rows, or one did not read them. So it is with nearly every repository of
 * two days that share their rows.
 */
export function isUnchanged(before: Repository, after: Repository): boolean {
  return areSameWords(before, after) && areSameLists(before, after);
}

function areSameWords(before: Repository, after: Repository): boolean {
  return (
    before.slug === after.slug &&
    before.name === after.name &&
    before.isPrivate === after.isPrivate &&
    isNoChange(before.project, after.project) &&
    isNoChange(before.forkPolicy, after.forkPolicy)
  );
}

function isNoChange(before: string | undefined, after: string | undefined): boolean {
  return before === after || before === undefined || after === undefined;
}

function areSameLists(before: Repository, after: Repository): boolean {
  return (
    haveNoDifference(before.groupGrants, after.groupGrants) &&
    haveNoDifference(before.personGrants, after.personGrants) &&
    haveNoDifference(before.branchRules, after.branchRules) &&
    haveNoDifference(before.defaultReviewers, after.defaultReviewers) &&
    haveNoDifference(before.accessKeys, after.accessKeys)
  );
}

/** Where a side read nothing no difference can be proven, nor where the rows are the same. */
function haveNoDifference(before: Reading<unknown>, after: Reading<unknown>): boolean {
  if (before === after || before.state === 'unread' || after.state === 'unread') return true;
  return before.value === after.value;
}

interface FamilyDoubts extends Doubts {
  readonly family: ComparedFamily;
}

/** Notes all that could not be compared of a repository that is unchanged. */
export function noteDoubts(
  log: NotComparableLog,
  { scope, ...both }: Pick<HeldTwice, 'before' | 'after' | 'scope'>,
): void {
  for (const doubts of listDoubts(both)) log.add(doubts.family, scope, doubts);
}

function listDoubts({ before, after }: HeldPair): readonly FamilyDoubts[] {
  const found: FamilyDoubts[] = [];
  addList('branch-rules', before.branchRules, after.branchRules);
  addList('default-reviewers', before.defaultReviewers, after.defaultReviewers);
  addList('repository-grants', before.groupGrants, after.groupGrants);
  addList('repository-grants', before.personGrants, after.personGrants);
  addList('access-keys', before.accessKeys, after.accessKeys);
  addWord('repository-projects', before.project, after.project);
  addWord('fork-policies', before.forkPolicy, after.forkPolicy);
  return found;

  function addList(family: ComparedFamily, old: Reading<unknown>, now: Reading<unknown>) {
    if (old.state !== 'complete' || now.state !== 'complete')
      found.push({ family, before: doubtOf(old), after: doubtOf(now) });
  }

  function addWord(family: ComparedFamily, old: string | undefined, now: string | undefined) {
    if (old === undefined || now === undefined)
      found.push({ family, before: untold(old), after: untold(now) });
  }
}

/** What cannot be told of a repository by one and the same reading of it. */
interface OwnDoubts {
  readonly scope: HeldTwice['scope'];
  readonly doubts: readonly FamilyDoubts[];
}

/**
 * By the place of a repository in its list; `undefined` where all was read. Once for each day: it is compared
 * with many others, and most of its repositories are one and the same object in all of them.
 */
const listOwnDoubts = oncePer(
  (repositories: readonly Repository[]): readonly (OwnDoubts | undefined)[] => {
    let last: readonly FamilyDoubts[] = [];
    return repositories.map((repository) => {
      const doubts = listDoubts({ before: repository, after: repository });
      if (doubts.length === 0) return undefined;
      // The next mostly lacks the same: one list for all of them.
      if (!areSameRows(doubts, last)) last = doubts;
      return { scope: { kind: 'repository', repository: repository.uuid }, doubts: last };
    });
  },
);

/** The same for repositories that both sides hold as one object, by their place in the list. */
export function createOwnDoubtsNote(
  log: NotComparableLog,
  repositories: readonly Repository[],
): (place: number) => void {
  const all = listOwnDoubts(repositories);
  return (place) => {
    const own = all[place];
    if (own === undefined) return;
    for (const doubts of own.doubts) log.add(doubts.family, own.scope, doubts);
  };
}
