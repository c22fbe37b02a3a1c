import { Tabs } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';

export function DigestTabs() {
  const isDeadlines = useNavigation().place.tab === 'deadlines';
  return (
    <Tabs
      label="Digest"
      tabs={[
        { text: 'This week', to: { view: 'digest' }, isCurrent: !isDeadlines },
        {
          text: 'Deadlines',
          to: { view: 'digest', tab: 'deadlines' },
          isCurrent: isDeadlines,
        },
      ]}
    />
  );
}
