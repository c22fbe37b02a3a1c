import { useContext } from 'react';
import { Tabs, type Tab } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { TimelineContext } from '../timeline/timeline-context';

const TABS = [
  { tab: 'access', text: 'Access' },
  { tab: 'seat', text: 'Seat' },
  { tab: 'activity', text: 'Activity' },
  { tab: 'keys', text: 'Keys and branches' },
  { tab: 'timeline', text: 'Timeline' },
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
  return <Tabs label="Of this person" tabs={tabs} />;
}
