import { t } from '@lingui/core/macro';
import { useContext } from 'react';
import { Tabs, type Tab } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { TimelineContext } from '../timeline/timeline-context';

const TABS = [
  { tab: 'access', text: t`Access` },
  { tab: 'seat', text: t`Seat` },
  { tab: 'activity', text: t`Activity` },
  { tab: 'keys', text: t`Keys and branches` },
  { tab: 'timeline', text: t`Timeline` },
] as const;
type PersonTab = (typeof TABS)[number]['tab'];

/** Access comes first, also for a tab that nobody knows. */
export function toPersonTab(tab: string | undefined): PersonTab {
  return TABS.find((known) => known.tab === tab)?.tab ?? 'access';
}

/** The sections of one person; each keeps nothing of the filter of another. */
export function PersonTabs() {
  const { place } = useNavigation();
  const { view, id } = place;
  const current = toPersonTab(place.tab);
  const hasTimeline = useContext(TimelineContext) !== undefined;
  const shown = TABS.filter(({ tab }) => tab !== 'timeline' || hasTimeline);
  const tabs = shown.map(({ tab, text }): Tab => ({
    text,
    to: { view, ...(id !== undefined && { id }), ...(tab !== 'access' && { tab }) },
    isCurrent: tab === current,
  }));
  return <Tabs label={t`Of this person`} tabs={tabs} />;
}
