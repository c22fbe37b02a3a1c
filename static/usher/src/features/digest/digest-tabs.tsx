import { Tabs } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';

export function DigestTabs() {
  const { tab } = useNavigation().place;
  return (
    <Tabs
      label="Digest"
      tabs={[
        { text: 'This week', to: { view: 'digest' }, isCurrent: tab === undefined },
        {
          text: 'Deadlines',
          to: { view: 'digest', tab: 'deadlines' },
          isCurrent: tab === 'deadlines',
        },
        { text: 'Earlier', to: { view: 'digest', tab: 'earlier' }, isCurrent: tab === 'earlier' },
      ]}
    />
  );
}
