import { t } from '@lingui/core/macro';
import { Tabs } from '../../components/tabs';
import { useNavigation } from '../../lib/navigation';

export function DigestTabs() {
  const { tab } = useNavigation().place;
  return (
    <Tabs
      label={t`Digest`}
      tabs={[
        { text: t`This week`, to: { view: 'digest' }, isCurrent: tab === undefined },
        {
          text: t`Deadlines`,
          to: { view: 'digest', tab: 'deadlines' },
          isCurrent: tab === 'deadlines',
        },
        { text: t`Earlier`, to: { view: 'digest', tab: 'earlier' }, isCurrent: tab === 'earlier' },
      ]}
    />
  );
}
