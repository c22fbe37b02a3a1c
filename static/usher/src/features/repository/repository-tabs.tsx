import { t } from '@lingui/core/macro';
import { useContext } from 'react';
import { rowsRead } from '../../../../../src/domain/facts/reading';
import { Tabs, type Tab } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { type Place } from '../../lib/place';
import { TimelineContext } from '../timeline/timeline-context';
import { type RepositoryView } from './repository-access';

const TABS = ['branches', 'machines', 'settings', 'timeline'] as const;
export type RepositoryTab = (typeof TABS)[number] | 'people';

/** People come first, also for a tab that nobody knows. */
export function toRepositoryTab(tab: string | undefined): RepositoryTab {
  return TABS.find((known) => known === tab) ?? 'people';
}

const TEXTS: Readonly<Record<RepositoryTab, string>> = {
  people: t`People`,
  branches: t`Branches`,
  machines: t`Machine access`,
  settings: t`Settings that matter`,
  timeline: t`Timeline`,
};

/** The sections of one repository; each keeps nothing of the filter of another. */
export function RepositoryTabs({ view }: { view: RepositoryView }) {
  const { place } = useNavigation();
  const current = toRepositoryTab(place.tab);
  const hasTimeline = useContext(TimelineContext) !== undefined;
  const shown = (['people', ...TABS] as const).filter((tab) => tab !== 'timeline' || hasTimeline);
  const tabs = shown.map((tab): Tab => ({
    text: TEXTS[tab],
    to: toTab(place, tab),
    isCurrent: tab === current,
    ...(tab === 'machines' && { count: keyCount(view) }),
  }));
  return <Tabs label={t`Of this repository`} tabs={tabs} />;
}

function toTab({ view, id, branch }: Place, tab: RepositoryTab): Place {
  return {
    view,
    ...(id !== undefined && { id }),
    ...(branch !== undefined && { branch }),
    ...(tab !== 'people' && { tab }),
  };
}

/** Only where it is all of them: a number is not shown for what is not known. */
function keyCount({ settings: { accessKeys, projectKeys } }: RepositoryView): number | undefined {
  if (accessKeys.state !== 'complete' || projectKeys?.state !== 'complete') return undefined;
  return rowsRead(accessKeys).length + rowsRead(projectKeys).length;
}
