import { t } from '@lingui/core/macro';
import { lazy, Suspense, type ComponentProps } from 'react';
import { Loading } from '../../components/state-view';

const KeysView = lazy(async () => ({ default: (await import('./keys-view')).KeysView }));

/** Few look at keys, so nobody else has to load the list. */
export function LazyKeys(props: ComponentProps<typeof KeysView>) {
  return (
    <Suspense fallback={<Loading what={t`Loading keys`} />}>
      <KeysView {...props} />
    </Suspense>
  );
}
