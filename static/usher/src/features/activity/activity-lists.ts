import {
  isProposable,
  type MemberActivity,
} from '../../../../../src/domain/activity/classify-members';
import { type SeatsCost, monthText, priceDate } from '../seat-line/seats-cost';
import { countOf } from '../../lib/plural';

/** The lists of the page, those with something to do first. */
export const ACTIVITY_LISTS = [
  { id: 'idle', text: 'Inactive or never active', has: isProposable },
  { id: 'unknown', text: 'Cannot be told', has: ofKind('unknown') },
  { id: 'active', text: 'Active', has: ofKind('active') },
  { id: 'protected', text: 'Protected', has: isProtected },
  { id: 'closed', text: 'Account closed', has: ({ isGone }: MemberActivity) => isGone },
] as const;

export function toActivityList(tab: string | undefined) {
  return ACTIVITY_LISTS.find(({ id }) => id === tab) ?? ACTIVITY_LISTS[0];
}

function ofKind(kind: MemberActivity['activity']['kind']) {
  return ({ activity, isGone, protection }: MemberActivity) =>
    activity.kind === kind && !isGone && protection === undefined;
}

function isProtected({ protection }: MemberActivity): boolean {
  return protection !== undefined;
}

interface Said {
  readonly members: readonly MemberActivity[];
  readonly inactiveDays: number;
  /** Of the seats that are proposed; missing while plan or prices are not known. */
  readonly cost: SeatsCost | undefined;
}

/** The answer of the page, with the money where it is known. */
export function activitySentence({ members, inactiveDays, cost }: Said): string {
  const proposed = members.filter(isProposable);
  const unknown = members.filter(ACTIVITY_LISTS[1].has).length;
  const never = proposed.filter(({ activity }) => activity.kind === 'never-active').length;
  const away = proposed.length - never;
  if (proposed.length === 0)
    return unknown === 0
      ? `Everybody was seen in the last ${inactiveDays} days.`
      : `Nobody is known to be inactive; of ${countOf(unknown, 'member')} it cannot be told.`;
  const parts = [
    ...(away > 0 ? [`${countOf(away, 'member')} not seen for more than ${inactiveDays} days`] : []),
    ...(never > 0 ? [`${countOf(never, 'member')} never active`] : []),
  ];
  return `${parts.join(', ')}${costText(cost)}.`;
}

function costText(cost: SeatsCost | undefined): string {
  switch (cost?.kind) {
    case 'a-month':
      return `: their seats cost about ${monthText(cost)}, by prices of ${priceDate(cost.pricedOn)}`;
    case 'nothing':
      return ': their seats cost nothing on this plan';
    case 'bought':
      return ': their seats are paid for until the renewal';
    default:
      return '';
  }
}
