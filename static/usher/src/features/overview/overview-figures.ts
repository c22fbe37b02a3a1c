import { type PersonRow } from '../people/person-row';
import { type RepositoryRow } from '../repositories/repository-row';
import { countOf, formatCount, peopleCount, repositoryCount } from '../../lib/plural';

export interface OverviewNumbers {
  readonly members: number;
  readonly admins: number;
  /** Members who certainly have access to nothing but public repositories. */
  readonly withoutAccess: number;
  /** People whose level is not certain somewhere. */
  readonly uncertain: number;
  readonly repositories: number;
  readonly publicRepositories: number;
  /** Repositories whose answer is complete. */
  readonly readInFull: number;
}

export function countOverview(
  people: readonly PersonRow[],
  repositories: readonly RepositoryRow[],
): OverviewNumbers {
  const members = people.filter(({ kind, role }) => kind === 'user' && role !== 'none');
  return {
    members: members.length,
    admins: members.filter(({ role }) => role === 'owner').length,
    withoutAccess: members.filter(({ atMost }) => atMost === 'none').length,
    uncertain: people.filter(({ kind, uncertain }) => kind === 'user' && uncertain > 0).length,
    repositories: repositories.length,
    publicRepositories: repositories.filter(({ isPrivate }) => !isPrivate).length,
    readInFull: repositories.filter(({ state }) => state === 'complete').length,
  };
}

/** The one sentence of the overview: what needs a decision, else what there is. */
export function overviewSentence(numbers: OverviewNumbers): string {
  const { members, withoutAccess, repositories, admins, readInFull } = numbers;
  if (readInFull < repositories)
    return `${formatCount(readInFull)} of ${repositoryCount(repositories)} ${readInFull === 1 ? 'is' : 'are'} known in full; the other answers are provisional.`;
  if (withoutAccess > 0)
    return `${formatCount(withoutAccess)} of ${countOf(members, 'member')} ${withoutAccess === 1 ? 'holds a seat and has' : 'hold a seat and have'} access to no private repository.`;
  return `${countOf(members, 'member')}, ${formatCount(admins)} of them workspace ${admins === 1 ? 'admin' : 'admins'}, reach ${repositoryCount(repositories)}.`;
}

/** Second lines under the four figures. */
export function figureNotes(numbers: OverviewNumbers, missedFacts: number) {
  const { members, admins, publicRepositories, withoutAccess, uncertain } = numbers;
  return {
    members: `at most ${countOf(members, 'seat')}${withoutAccess === 0 ? '' : `, ${formatCount(withoutAccess)} without access`}`,
    admins: admins === 0 ? 'nobody is known to be one' : 'admin on every repository',
    repositories:
      publicRepositories === 0 ? 'all private' : `${formatCount(publicRepositories)} public`,
    unknown:
      uncertain > 0
        ? `the level of ${peopleCount(uncertain)} is not certain`
        : missedFacts === 0
          ? 'everything asked for was read'
          : 'no level depends on it',
  };
}
