import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const MachinePage = lazy(async () => ({ default: (await import('./machine-page')).MachinePage }));

/** Few ask what a machine needs, so nobody else has to load the answers. */
export function LazyMachine(props: ComponentProps<typeof MachinePage>) {
  return (
    <Suspense fallback={<Loading what={t`Loading machine access`} />}>
      <MachinePage {...props} />
    </Suspense>
  );
}
