import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const ActivityPage = lazy(async () => ({
  default: (await import('./activity-page')).ActivityPage,
}));
const ActivityTab = lazy(async () => ({ default: (await import('./activity-tab')).ActivityTab }));

export function LazyActivity(props: ComponentProps<typeof ActivityPage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading activity`} />}>
      <ActivityPage {...props} />
    </Suspense>
  );
}

export function LazyActivityTab(props: ComponentProps<typeof ActivityTab>) {
  return (
    <Suspense fallback={<Loading what={t`Loading activity`} />}>
      <ActivityTab {...props} />
    </Suspense>
  );
}
