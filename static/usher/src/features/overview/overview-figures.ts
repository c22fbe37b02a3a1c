import { plural, t } from '@lingui/core/macro';
import { type PersonRow } from '../people/person-row';
import { type RepositoryRow } from '../repositories/repository-row';
import { formatCount } from '../../lib/plural';
import { monthText, priceDate, type SeatsCost } from '../seat-line/seats-cost';
import { type GapSummary } from './gap-summary';
import { type SeatOverview } from './use-seat-overview';

export interface OverviewNumbers {
  readonly members: number;
  readonly admins: number;
  /** People whose level is not certain somewhere. */
  readonly uncertain: number;
  readonly repositories: number;
  /** Repositories whose answer is complete. */
  readonly readInFull: number;
  /** Whether the list of repositories is all there is. */
  readonly isListWhole: boolean;
}

export function countOverview(
  people: readonly PersonRow[],
  repositories: readonly RepositoryRow[],
  isListWhole: boolean,
): OverviewNumbers {
  const members = people.filter(({ kind, role }) => kind === 'user' && role !== 'none');
  return {
    members: members.length,
    admins: members.filter(({ role }) => role === 'owner').length,
    uncertain: people.filter(({ kind, uncertain }) => kind === 'user' && uncertain > 0).length,
    repositories: repositories.length,
    readInFull: repositories.filter(({ state }) => state === 'complete').length,
    isListWhole,
  };
}

type SeatCounts = Pick<SeatOverview, 'idle' | 'idleCost' | 'unread'>;

/** The one sentence of the overview: what needs a decision, else what there is. */
export function overviewSentence(numbers: OverviewNumbers, { idle, idleCost }: SeatCounts): string {
  const { members, repositories, admins, readInFull } = numbers;
  if (repositories === 0 && !numbers.isListWhole)
    return t`No repository is known, but not all could be read.`;
  if (readInFull < repositories)
    return t`${formatCount(readInFull)} of ${plural(repositories, { one: '# repository', other: '# repositories' })} ${plural(readInFull, { one: 'is', other: 'are' })} known in full; the other answers are provisional.`;
  if (idle > 0) return idleSentence(idle, members, idleCost);
  if (repositories === 0) return t`The workspace has no repositories yet.`;
  return t`${plural(members, { one: '# member', other: '# members' })}, ${plural(admins, { one: '# of them workspace admin', other: '# of them workspace admins' })}, reach ${plural(repositories, { one: '# repository', other: '# repositories' })}.`;
}

/** With `: 14.60 USD a month (price of 20 Sep 2026)`, where it is known. */
function idleSentence(idle: number, members: number, cost: SeatsCost | undefined): string {
  const all = plural(members, { one: '# member', other: '# members' });
  const told = t`${formatCount(idle)} of ${all} ${plural(idle, { one: 'holds', other: 'hold' })} a seat and can open nothing`;
  switch (cost?.kind) {
    case 'a-month':
      return t`${told}: ${monthText(cost)} (${priceDate(cost.pricedOn)}).`;
    case 'nothing':
      return t`${told}; without them the bill is the same.`;
    case 'bought':
      return t`${told}; they are paid for until the renewal.`;
    case 'not-known':
    case undefined:
      return `${told}.`;
  }
}

/** Second lines under the figures of people and of what is not known. */
export function figureNotes(
  numbers: OverviewNumbers,
  seats: SeatCounts,
  gaps: readonly Pick<GapSummary, 'fact'>[],
) {
  const { admins, uncertain } = numbers;
  return {
    members: memberNote(numbers, seats),
    admins: admins === 0 ? t`nobody is known to be one` : t`admin on every repository`,
    unknown:
      uncertain > 0
        ? t`the level of ${plural(uncertain, { one: '# person', other: '# people' })} is not certain`
        : gapNote(gaps),
  };
}

/** The first by name: a number alone tells nobody whether it matters. */
function gapNote(gaps: readonly Pick<GapSummary, 'fact'>[]): string {
  const [first] = gaps;
  if (first === undefined) return t`everything asked for was read`;
  return gaps.length === 1 ? first.fact : t`${first.fact}, ${formatCount(gaps.length - 1)} more`;
}

function memberNote(
  { repositories, isListWhole }: OverviewNumbers,
  { idle, unread }: SeatCounts,
): string {
  if (repositories === 0)
    return isListWhole ? t`there is nothing to open yet` : t`what they can open is not known`;
  if (idle > 0) return t`${formatCount(idle)} can open nothing`;
  return unread > 0
    ? t`what ${plural(unread, { one: '# person', other: '# people' })} can open is not known`
    : t`each can open something`;
}
