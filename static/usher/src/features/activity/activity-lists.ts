import { plural, t } from '@lingui/core/macro';
import {
  isProposable,
  type MemberActivity,
} from '../../../../../src/domain/activity/classify-members';
import { listInFigures } from '../../lib/plural';
import { isoDay, monthText, type SeatsCost } from '../seat-line/seats-cost';

/** The lists of the page, those with something to do first. */
export const ACTIVITY_LISTS = [
  { id: 'idle', text: t`Inactive or never active`, has: isProposable },
  { id: 'unknown', text: t`Cannot be told`, has: ofKind('unknown') },
  { id: 'active', text: t`Active`, has: ofKind('active') },
  { id: 'protected', text: t`Protected`, has: isProtected },
  { id: 'closed', text: t`Account closed`, has: ({ isGone }: MemberActivity) => isGone },
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
      ? t`Everybody was seen in the last ${inactiveDays} days.`
      : t`Nobody is known to be inactive; of ${plural(unknown, { one: '# member', other: '# members' })} it cannot be told.`;
  const parts = [
    ...(away > 0
      ? [
          t`${plural(away, { one: '# member', other: '# members' })} not seen for more than ${inactiveDays} days`,
        ]
      : []),
    ...(never > 0
      ? [t`${plural(never, { one: '# member', other: '# members' })} never active`]
      : []),
  ];
  return withCost(listInFigures(parts), cost);
}

function withCost(away: string, cost: SeatsCost | undefined): string {
  switch (cost?.kind) {
    case 'a-month':
      return t`${away}: their seats cost about ${monthText(cost)}, by prices of ${isoDay(cost.pricedOn)}.`;
    case 'nothing':
      return t`${away}: their seats cost nothing on this plan.`;
    case 'bought':
      return t`${away}: their seats are paid for until the renewal.`;
    default:
      return `${away}.`;
  }
}
