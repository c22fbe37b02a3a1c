import { type KeptDayHead } from '../../../../../src/contract/functions';
import { Tabs, type Tab } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { isSomebody } from '../people/people-filter';
import { AsOfMenu } from './as-of';
import { type WorkspaceAnswers } from './workspace-answers';

interface WorkspaceTabsProps {
  readonly answers: WorkspaceAnswers;
  readonly days: readonly KeptDayHead[];
}

/** The lists; a person or a repository belongs to the list it was opened from. */
export function WorkspaceTabs({ answers, days }: WorkspaceTabsProps) {
  const { place } = useNavigation();
  const tabs: readonly Tab[] = [
    { text: 'Overview', to: { view: 'overview' }, isCurrent: place.view === 'overview' },
    {
      text: 'People',
      to: { view: 'people' },
      count: answers.people.filter(isSomebody).length,
      isCurrent: place.view === 'people' || place.view === 'person',
    },
    {
      text: 'Repositories',
      to: { view: 'repositories' },
      count: answers.repositories.length,
      isCurrent: place.view === 'repositories' || place.view === 'repository',
    },
    {
      text: 'Groups',
      to: { view: 'groups' },
      count: answers.facts.groups.length,
      isCurrent: place.view === 'groups' || place.view === 'group',
    },
  ];
  return (
    <div className="tabs-row">
      <Tabs label="Usher" tabs={tabs} />
      <AsOfMenu days={days} />
    </div>
  );
}
