import { t } from '@lingui/core/macro';
import {
  ACTIVITY_WORDS,
  activityText,
  signalName,
} from '../../../../../src/domain/activity/activity-words';
import { type MemberActivity } from '../../../../../src/domain/activity/classify-members';
import { PlaceLink } from '../../components/place-link';
import { listInFigures } from '../../lib/plural';
import { type Column } from '../../components/table-column';
import { formatDay } from '../../lib/dates';
import { translated } from '../../lib/i18n';

export function activityColumns(): readonly Column<MemberActivity>[] {
  return [
    {
      id: 'person',
      header: t`Person`,
      width: 'minmax(9rem, 2fr)',
      cell: ({ account }) => (
        <PlaceLink to={{ view: 'person', id: account.uuid, tab: 'activity' }}>
          <bdi>{account.displayName}</bdi>
        </PlaceLink>
      ),
    },
    {
      id: 'class',
      header: t`Class`,
      width: 'minmax(6rem, 1fr)',
      cell: ({ activity }) => <ActivityLozenge kind={activity.kind} />,
    },
    {
      id: 'seen',
      header: t`Last seen`,
      width: 'minmax(6.5rem, 1fr)',
      cell: ({ activity }) =>
        activity.kind === 'never-active' || !activity.last ? '—' : formatDay(activity.last.at),
    },
    {
      id: 'source',
      header: t`By`,
      width: 'minmax(9rem, 2fr)',
      from: 'medium',
      cell: ({ activity }) => <span title={activityText(activity)}>{sourceOf(activity)}</span>,
    },
    {
      id: 'marks',
      header: t`Is`,
      width: 'minmax(7rem, 1fr)',
      from: 'medium',
      cell: (member) => listInFigures(marksOf(member)),
    },
  ];
}

export function ActivityLozenge({ kind }: { readonly kind: MemberActivity['activity']['kind'] }) {
  return (
    <span className={`activity-class activity-${kind}`}>{translated(ACTIVITY_WORDS[kind])}</span>
  );
}

function sourceOf(activity: MemberActivity['activity']): string {
  if (activity.kind === 'never-active') return signalName(activity.watchedBy);
  return activity.last ? signalName(activity.last) : t`no source`;
}

export function marksOf({ isAdmin, isServiceUser, isGone, protection }: MemberActivity) {
  return [
    ...(isAdmin ? [t`admin`] : []),
    ...(isServiceUser ? [t`service user`] : []),
    ...(protection ? [t`protected`] : []),
    ...(isGone ? [t`account closed`] : []),
  ];
}
