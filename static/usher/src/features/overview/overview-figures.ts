import { type PersonRow } from '../people/person-row';
import { type RepositoryRow } from '../repositories/repository-row';
import { countOf, formatCount, peopleCount, repositoryCount } from '../../lib/plural';
import { monthText, priceDate, type SeatsCost } from '../seat-line/seats-cost';
import { type SeatOverview } from './use-seat-overview';

export interface OverviewNumbers {
  readonly members: number;
  readonly admins: number;
  /** People whose level is not certain somewhere. */
  readonly uncertain: number;
  readonly repositories: number;
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
    uncertain: people.filter(({ kind, uncertain }) => kind === 'user' && uncertain > 0).length,
    repositories: repositories.length,
    readInFull: repositories.filter(({ state }) => state === 'complete').length,
  };
}

type SeatCounts = Pick<SeatOverview, 'idle' | 'idleCost' | 'unread'>;

/** The one sentence of the overview: what needs a decision, else what there is. */
export function overviewSentence(numbers: OverviewNumbers, { idle, idleCost }: SeatCounts): string {
  const { members, repositories, admins, readInFull } = numbers;
  if (readInFull < repositories)
    return `${formatCount(readInFull)} of ${repositoryCount(repositories)} ${readInFull === 1 ? 'is' : 'are'} known in full; the other answers are provisional.`;
  if (idle > 0)
    return `${formatCount(idle)} of ${countOf(members, 'member')} ${idle === 1 ? 'holds' : 'hold'} a seat and can open nothing${costText(idleCost)}.`;
  return `${countOf(members, 'member')}, ${formatCount(admins)} of them workspace ${admins === 1 ? 'admin' : 'admins'}, reach ${repositoryCount(repositories)}.`;
}

/** `: 14.60 USD a month (price of 20 Sep 2026)`. */
function costText(cost: SeatsCost | undefined): string {
  switch (cost?.kind) {
    case 'a-month':
      return `: ${monthText(cost)} (${priceDate(cost.pricedOn)})`;
    case 'nothing':
      return '; without them the bill is the same';
    case 'bought':
      return '; they are paid for until the renewal';
    case 'not-known':
    case undefined:
      return '';
  }
}

/** Second lines under the figures of people and of what is not known. */
export function figureNotes(numbers: OverviewNumbers, seats: SeatCounts, missedFacts: number) {
  const { admins, uncertain } = numbers;
  return {
    members: memberNote(seats),
    admins: admins === 0 ? 'nobody is known to be one' : 'admin on every repository',
    unknown:
      uncertain > 0
        ? `the level of ${peopleCount(uncertain)} is not certain`
        : missedFacts === 0
          ? 'everything asked for was read'
          : 'no level depends on it',
  };
}

function memberNote({ idle, unread }: SeatCounts): string {
  if (idle > 0) return `${formatCount(idle)} can open nothing`;
  return unread > 0
    ? `what ${peopleCount(unread)} can open is not known`
    : 'each can open something';
}
