import { t } from '@lingui/core/macro';
import { type KeptDayHead } from '../../../../../src/contract/workspace-view';
import { type Facts } from '../../../../../src/domain/facts/facts';
import { isComplete } from '../../../../../src/domain/facts/reading';
import { Tabs, type Tab } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';
import { useFindings } from '../findings/use-findings';
import { isSomebody } from '../people/people-filter';
import { countOpen } from '../plans/open-plans';
import { usePlans } from '../plans/use-plans';
import { AsOfMenu } from './as-of';
import { type WorkspaceAnswers } from './workspace-answers';

function countOfGroups({ groups, lists }: Facts): number | undefined {
  return groups.length === 0 && !isComplete(lists.groups) ? undefined : groups.length;
}

interface WorkspaceTabsProps {
  readonly answers: WorkspaceAnswers;
  readonly days: readonly KeptDayHead[];
}

/** The lists; a person or a repository belongs to the list it was opened from. */
export function WorkspaceTabs({ answers, days }: WorkspaceTabsProps) {
  const { place } = useNavigation();
  const { result } = useFindings();
  const { answer } = usePlans();
  const tabs: readonly Tab[] = [
    { text: t`Overview`, to: { view: 'overview' }, isCurrent: place.view === 'overview' },
    {
      text: t`People`,
      to: { view: 'people' },
      count: answers.people.filter(isSomebody).length,
      isCurrent: ['people', 'person', 'matrix'].includes(place.view),
    },
    {
      text: t`Repositories`,
      to: { view: 'repositories' },
      count: answers.repositories.length,
      isCurrent: ['repositories', 'repository', 'keys'].includes(place.view),
    },
    {
      text: t`Groups`,
      to: { view: 'groups' },
      // Groups that nobody may list are not none.
      count: countOfGroups(answers.facts),
      isCurrent: place.view === 'groups' || place.view === 'group',
    },
    { text: t`Seats and cost`, to: { view: 'seats' }, isCurrent: place.view === 'seats' },
    { text: t`Activity`, to: { view: 'activity' }, isCurrent: place.view === 'activity' },
    {
      text: t`Findings`,
      to: { view: 'findings' },
      count: result?.open.length,
      isCurrent: place.view === 'findings',
    },
    { text: t`Changes`, to: { view: 'changes' }, isCurrent: place.view === 'changes' },
    { text: t`Digest`, to: { view: 'digest' }, isCurrent: place.view === 'digest' },
    {
      text: t`Plans`,
      to: { view: 'plans' },
      count: countOpen(answer),
      isCurrent: ['plans', 'plan', 'machine'].includes(place.view),
    },
    {
      text: t`Settings`,
      to: { view: 'settings' },
      isCurrent: ['settings', 'audit'].includes(place.view),
    },
  ];
  return (
    <div className="tabs-row">
      <Tabs label={t`Usher`} tabs={tabs} />
      <AsOfMenu days={days} />
    </div>
  );
}
