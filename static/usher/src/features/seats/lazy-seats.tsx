import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const SeatsPage = lazy(async () => ({ default: (await import('./seats-page')).SeatsPage }));

/** The first page needs no bill, so its code comes when somebody looks at seats. */
export function LazySeats(props: ComponentProps<typeof SeatsPage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading seats and cost`} />}>
      <SeatsPage {...props} />
    </Suspense>
  );
}
