import { type AccessIndex } from './access-index';
import { addAll, createAccountSet, hasAccount, type AccountSet } from './account-set';
import { createClassPlanes, type ClassPlanes } from './class-planes';
import { countPeople, type PeopleCounts } from './count-people';
import { REPOSITORY_LEVELS, type RepositoryLevel } from './level';
import { type Planes } from './planes';
import { addUncertain } from './uncertain-levels';

/** What `countAccess` does not tell: the most anybody can have, and where levels are not certain. */
export interface LevelSurvey {
  /** By position of the account: the highest level that is possible anywhere, public reading aside. */
  readonly mostOf: (account: number) => RepositoryLevel;
  /** By position of the account: on how many repositories the level is not certain. */
  readonly uncertainOfAccount: Uint32Array;
  /** By position of the repository. */
  readonly ofRepository: readonly PeopleCounts[];
}

/** One pass over all classes; `counted` says which positions are people. */
export function surveyLevels(index: AccessIndex, counted: AccountSet): LevelSurvey {
  const accounts = index.roster.accounts.length;
  const planesOf = createClassPlanes(index.roster);
  const most = [1, 2, 3].map(() => createAccountSet(accounts));
  const uncertainOfAccount = new Uint32Array(accounts);
  const ofRepository = new Array<PeopleCounts>(index.facts.repositories.length);
  for (const of of index.classes.all) {
    const planes = planesOf(of);
    addMost(most, planes);
    addUncertain(uncertainOfAccount, planes, of.repositories.length);
    const counts = countPeople(planes, counted);
    for (const repository of of.repositories) ofRepository[repository] = counts;
  }
  return { mostOf: (account) => levelIn(most, account), uncertainOfAccount, ofRepository };
}

function addMost(most: readonly AccountSet[], { atMost, publicOnly }: ClassPlanes): void {
  atMost.forEach((plane, rank) => {
    const target = most[rank];
    if (target !== undefined) addAll(target, without(plane, publicOnly));
  });
}

function without(set: AccountSet, removed: AccountSet): AccountSet {
  return set.map((word, w) => word & ~(removed[w] ?? 0));
}

function levelIn(planes: Planes, account: number): RepositoryLevel {
  const rank = planes.filter((plane) => hasAccount(plane, account)).length;
  return REPOSITORY_LEVELS[rank] ?? 'none';
}
