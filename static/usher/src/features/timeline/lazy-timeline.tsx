import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const Timeline = lazy(async () => ({ default: (await import('./timeline')).Timeline }));

/** Its code comes when somebody looks at a timeline. */
export function LazyTimeline(props: ComponentProps<typeof Timeline>) {
  return (
    <Suspense fallback={<Loading what={t`Loading the timeline`} />}>
      <Timeline {...props} />
    </Suspense>
  );
}
